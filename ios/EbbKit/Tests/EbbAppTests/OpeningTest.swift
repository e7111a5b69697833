import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbApp

/// The one engine of the process.
@MainActor
struct OpeningTest {
    @Test("everyone who asks gets the same engine")
    func one() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        async let first = phone.opening.engine().engine
        async let second = phone.opening.engine().engine
        let (one, other) = try await (first, second)
        #expect(one as AnyObject === other as AnyObject)
    }

    @Test("a database that cannot be opened is left as it is, and opened another time")
    func patient() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        // A folder in the file's place stands for a file that the system does not give out yet.
        try FileManager.default.createDirectory(at: phone.database, withIntermediateDirectories: true)
        let inside = phone.database.appendingPathComponent("kept")
        try Data("as it was".utf8).write(to: inside)
        await #expect(throws: EbbError.self) { try await phone.opening.engine() }
        #expect(try Data(contentsOf: inside) == Data("as it was".utf8))
        try FileManager.default.removeItem(at: phone.database)
        _ = try await phone.opening.engine()
        #expect(FileManager.default.fileExists(atPath: phone.database.path))
    }

    @Test("time that is up while the core is being opened leaves it closed, and nothing is begun")
    func expiredWhileOpening() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder, opening: { $0.wishes.expire() })
        let done = Kept(false)
        await #expect(throws: CancellationError.self) {
            try await phone.opening.work("test") { _ in done.change { $0 = true } }
        }
        #expect(!done.now)
        #expect(try await !phone.isOpen())
    }

    @Test("nothing is made before someone asks")
    func lazy() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        await phone.opening.expired()
        #expect(await phone.opening.opened == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("what HealthKit tells in the background is read in the system's time, and the file is closed afterwards")
    func background() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        phone.health.state.change { $0.records = [.oneMorning] }
        await phone.opening.read()
        #expect((phone.time.begun, phone.time.ended) == (1, 1))
        #expect(try await !phone.isOpen())
        #expect(phone.settings.lastSync?.ended == .done)
        #expect(phone.shown.snapshots.now.count == 1)
    }

    @Test("on a locked phone nothing is lost: the next reading has it")
    func locked() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        phone.health.state.change {
            $0.isLocked = true; $0.records = [.oneMorning]
        }
        await phone.opening.read()
        #expect(phone.settings.lastSync?.ended == .locked)
        phone.health.state.change { $0.isLocked = false }
        await phone.opening.read()
        #expect(phone.settings.lastSync?.ended == .done)
        let sources = try await phone.opening.work("test") { try $0.engine.sources(day: SevenOClock().now().day) }
        #expect(sources.count == 1)
    }

    @Test("time that is up closes the core under a reading, and the next reading has everything")
    func expired() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        let held = Held()
        phone.health.state.change {
            $0.records = [.oneMorning]
            $0.held = held
        }
        let reading = Task { await phone.opening.read() }
        await held.reached()
        await phone.opening.expired()
        #expect(try await !phone.isOpen())
        held.letGo()
        await reading.value
        #expect(phone.settings.lastSync?.ended == .stopped)
        #expect(try await !phone.isOpen())
        phone.health.state.change { $0.held = nil }
        await phone.opening.read()
        #expect(phone.settings.lastSync?.ended == .done)
        let sources = try await phone.opening.work("test") { try $0.engine.sources(day: SevenOClock().now().day) }
        #expect(sources.count == 1)
    }

    @Test("notifications are off until they are wanted")
    func quiet() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        phone.health.state.change { $0.records = [.oneMorning] }
        await phone.opening.read()
        #expect(phone.shown.texts.now.isEmpty)
    }
}

/// Pause and return, in every order.
@MainActor
struct FrontTest {
    @Test("in front the core is open, and closed when the app has left")
    func followed() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        let front = Front(phone.opening, time: phone.time)
        await front.appeared().value
        #expect(try await phone.isOpen())
        await front.left().value
        #expect(try await !phone.isOpen())
        #expect((phone.time.begun, phone.time.ended) == (1, 1))
    }

    @Test("the time to close begins before the app is told anything else")
    func atOnce() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        let front = Front(phone.opening, time: phone.time)
        let left = front.left()
        #expect(phone.time.begun == 1)
        await left.value
    }

    @Test("an app that left before it had opened anything opens nothing")
    func early() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        let front = Front(phone.opening, time: phone.time)
        await front.left().value
        #expect(await phone.opening.opened == nil)
    }

    @Test("who leaves while something is read keeps the time until the core is closed, be another's time up or not")
    func leavingUnderWork() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        let held = Held()
        phone.health.state.change {
            $0.records = [.oneMorning]
            $0.held = held
        }
        let front = Front(phone.opening, time: phone.time)
        await front.appeared().value
        let reading = Task { await phone.opening.read() }
        await held.reached()
        let left = front.left()
        for _ in 0..<1000 { await Task.yield() }
        #expect((phone.time.begun, phone.time.ended) == (2, 0), "the core is open")
        held.letGo()
        await reading.value
        await left.value
        #expect((phone.time.begun, phone.time.ended) == (2, 2))
        #expect(try await !phone.isOpen())
    }

    @Test("time that is up while the app comes back stops nothing")
    func expiredOnReturn() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        let front = Front(phone.opening, time: phone.time)
        await front.appeared().value
        await front.left().value
        let back = front.appeared()
        // Before what it has begun came to the core.
        await phone.opening.expired()
        await back.value
        #expect(try await phone.isOpen() && front.isInFront && phone.opening.wishes.expiries == 0)
    }

    @Test("what was last counts, however quickly it came", arguments: 0..<16)
    func everyOrder(_ number: Int) async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        let front = Front(phone.opening, time: phone.time)
        var told: [Task<Void, Never>] = [front.appeared()]
        if number & 8 != 0 { await told[0].value }
        for bit in 0..<3 { told.append(number & (1 << bit) == 0 ? front.left() : front.appeared()) }
        for task in told { await task.value }
        let isInFront = number & 4 != 0
        // Whoever never stayed in front long enough opened nothing, which is closed as well.
        let isOpen = await phone.opening.opened == nil ? false : try await phone.isOpen()
        #expect(isOpen == isInFront)
        #expect(phone.time.begun == phone.time.ended)
    }

    @Test("the app that comes back after its time was up has the core again")
    func expired() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        let front = Front(phone.opening, time: phone.time)
        await front.appeared().value
        await front.left().value
        await phone.opening.expired()
        #expect(try await !phone.isOpen())
        await front.appeared().value
        #expect(try await phone.isOpen())
    }
}
