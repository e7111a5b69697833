import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbApp
@testable import EbbUI

/// The screens on the core, as the app puts them there.
@MainActor
struct ScreensTest {
    private func phoneAndScreens(allowed: Bool = true) throws -> (Phone, Screens) {
        let phone = Phone(try newFolder())
        let health = phone.health
        let screens = Screens(
            parts: phone.opening, ask: { health.state.change { $0.isAsked = true } }, allowed: { allowed },
            refused: { !allowed })
        return (phone, screens)
    }

    @Test("whoever opens the app comes to the first run, and the screens stand on the core")
    func opens() async throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        #expect(screens.models == nil)
        await screens.open()
        #expect(screens.models != nil)
        // A second opening keeps the screens.
        await screens.open()
        #expect(screens.models != nil)
    }

    @Test("a core that cannot be opened says what helps, and is opened another time")
    func fails() async throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        try FileManager.default.createDirectory(at: phone.database, withIntermediateDirectories: true)
        await screens.open()
        guard case .failed(let trouble) = screens.start else {
            Issue.record("it opened")
            return
        }
        #expect(!trouble.message.isEmpty)
        try FileManager.default.removeItem(at: phone.database)
        await screens.open()
        #expect(screens.models != nil)
    }

    @Test("what is new on the phone is seen on Today, without a notification")
    func refreshed() async throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        await screens.open()
        phone.health.state.change { $0.records = [.oneMorning] }
        await screens.refresh()
        #expect(phone.settings.lastSync?.ended == .done)
        #expect(phone.shown.snapshots.now.isEmpty == false)
    }

    @Test(
        "whoever comes back on another day finds what they look at read once more, and nothing else",
        arguments: ["plan", "trends", "settings", "why", "check-in"])
    func comesBack(_ place: String) async throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        phone.settings.onboarded = true
        phone.health.state.change { $0.records = .aBadWeek }
        await screens.open()
        let models = try #require(screens.models)
        await screens.refresh()
        // Each was looked at once.
        await models.plan.open()
        await models.trends.open()
        await models.settings.open()
        await models.why.open()
        await models.checkIn.open()
        let days = {
            [
                "plan": models.plan.state.morning?.day, "trends": models.trends.state.cards.first?.points.last?.day,
                "settings": models.settings.state.today, "why": models.why.state.day,
                "check-in": models.checkIn.state.day,
            ]
        }
        let yesterday = phone.clock.now().day
        #expect(Set(days().values) == [yesterday])
        switch place {
        case "plan": screens.way.place = .plan
        case "trends": screens.way.place = .trends
        case "settings": screens.way.place = .settings
        case "why": screens.way.pages = [.why]
        default: screens.way.checkIn = true
        }
        phone.clock.passADay()
        await screens.open()
        for (one, day) in days() {
            #expect(day == (one == place ? phone.clock.now().day : yesterday), "\(one)")
        }
    }

    @Test(
        "whoever returns another day finds that one's morning: what is read waits until the core is open again",
        arguments: [true, false])
    func returns(_ isToldFirst: Bool) async throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        phone.settings.onboarded = true
        phone.health.state.change { $0.records = .aBadWeek }
        let front = Front(phone.opening, time: phone.time)
        await front.appeared().value
        await screens.open()
        await screens.refresh()
        let models = try #require(screens.models)
        await models.plan.open()
        screens.way.place = .plan
        await front.left().value
        #expect(try await !phone.isOpen())
        phone.clock.passADay()
        // At the first moment of a return nothing is done yet about what is wished.
        if isToldFirst { front.appeared() } else { phone.opening.wishes.appeared() }
        await screens.open()
        #expect(models.today.state.trouble == nil && models.plan.state.trouble == nil)
        #expect(models.today.state.morning?.day == phone.clock.now().day)
        #expect(models.plan.state.morning?.day == phone.clock.now().day)
        #expect(try await phone.isOpen())
    }

    @Test("a core that was closed is opened by whoever looks, and by nobody who has left")
    func waits() async throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        phone.settings.onboarded = true
        let front = Front(phone.opening, time: phone.time)
        await front.appeared().value
        await screens.open()
        await front.left().value
        let models = try #require(screens.models)
        await models.today.open()
        #expect(try await !phone.isOpen() && models.today.state.trouble?.remedy == .reopen)
        phone.opening.wishes.appeared()
        await models.checkIn.open()
        #expect(models.checkIn.state.trouble == nil && models.checkIn.state.day == phone.clock.now().day)
    }

    @Test("a file that is no export says so, and the screens go on")
    func noExport() async throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        await screens.open()
        let file = phone.folder.appendingPathComponent("holiday.zip")
        try Data("no zip".utf8).write(to: file)
        let settings = try #require(screens.models?.settings)
        await settings.importHistory(Lying(url: file), zone: "Europe/Berlin")
        while settings.state.importing == .idle || settings.state.importing.isGoing { await Task.yield() }
        guard case .failed(let message, _) = settings.state.importing else {
            Issue.record("\(settings.state.importing)")
            return
        }
        #expect(message?.isEmpty == false)
        await screens.refresh()
        #expect(screens.models?.today.state.morning != nil)
    }

    @Test("an import is read to its end although the app was left: the core stays open for it in the system's time")
    func left() async throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        await screens.open()
        let settings = try #require(screens.models?.settings)
        let slow = Slow(phone.folder.appendingPathComponent("nothing.zip"))
        let reading = Task { await settings.importHistory(slow, zone: "Europe/Berlin") }
        while phone.time.begun == 0 { await Task.yield() }
        #expect(phone.time.ended == 0)
        slow.letGo()
        await reading.value
        while phone.time.ended < phone.time.begun { await Task.yield() }
    }

    @Test("whoever was asked is seen to have been")
    func asked() async throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        phone.health.state.change { $0.isAsked = false }
        await screens.open()
        let first = try #require(screens.models?.onboarding)
        await first.open()
        #expect(first.state.asked == false)
        await screens.shareHealthData()
        #expect(first.state.asked == true)
    }

    @Test("what is handed on is a new file each time")
    func temporary() throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        let name = "ebb-\(UUID().uuidString).ics"
        try Data("before".utf8).write(to: screens.temporary(name))
        #expect(!FileManager.default.fileExists(atPath: screens.temporary(name).path))
        try Data("an archive".utf8).write(to: screens.temporary("other"))
        screens.forgetTemporary()
        #expect(!FileManager.default.fileExists(atPath: screens.temporary("other").path))
    }

    @Test("a tap on the widget or on the notification leads to Today, whatever was left open")
    func tapped() throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        let way = screens.way
        (way.place, way.checkIn, way.pages, way.plan) = (.settings, true, [.why, .week], .goal)
        way.openToday()
        #expect(way.place == .today && way.pages.isEmpty && !way.checkIn)
        #expect(way.plan == .goal, "what lies in another place is as it was left")
    }

    @Test("a check-in that Control Centre asks for is opened, but not in the first run, nor long after it")
    func wished() throws {
        let (phone, screens) = try phoneAndScreens()
        defer { remove(phone.folder) }
        screens.askCheckIn()
        #expect(!screens.way.checkIn)
        phone.settings.onboarded = true
        screens.askCheckIn()
        #expect(screens.way.checkIn)
    }

    @Test("notifications that the phone does not allow are not turned on")
    func notAllowed() async throws {
        let (phone, screens) = try phoneAndScreens(allowed: false)
        defer { remove(phone.folder) }
        #expect(await !screens.mayNotify())
        #expect(await screens.refusesNotifications())
    }
}

/// A file that lies where it is.
private struct Lying: PickedFile {
    let url: URL
    func local() throws -> URL { url }
    func forget() {}
}

/// A file that is fetched until it is let go.
private final class Slow: PickedFile {
    private let url: URL
    private let gate = DispatchSemaphore(value: 0)

    init(_ url: URL) { self.url = url }

    func local() throws -> URL {
        gate.wait()
        return url
    }
    func forget() {}
    func letGo() { gate.signal() }
}
