import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbApp

/// The screen's state.
@MainActor
struct MorningModelTest {
    private func phoneAndModel() throws -> (Phone, MorningModel) {
        let phone = Phone(try newFolder())
        let health = phone.health
        let model = MorningModel(
            parts: phone.opening, ask: { health.state.change { $0.isAsked = true } }, allowed: { true })
        return (phone, model)
    }

    @Test("whoever opens the app sees this morning in the core's words")
    func morning() async throws {
        let (phone, model) = try phoneAndModel()
        defer { remove(phone.folder) }
        phone.health.state.change { $0.records = [.oneMorning] }
        await model.open()
        #expect(model.text?.headline.isEmpty == false)
        #expect(!model.isBroken)
        #expect(model.access == .some(since: nil))
    }

    @Test("whoever was not asked is asked")
    func toAsk() async throws {
        let (phone, model) = try phoneAndModel()
        defer { remove(phone.folder) }
        phone.health.state.change { $0.isAsked = false }
        await model.open()
        #expect(model.access == .toAsk)
        await model.share()
        #expect(model.access == .nothing)
    }

    @Test("whoever shares nothing and whoever has nothing are told the same")
    func nothing() async throws {
        let (phone, model) = try phoneAndModel()
        defer { remove(phone.folder) }
        await model.open()
        #expect(model.access == .nothing)
    }

    @Test("whoever shares only what is recent is told since when")
    func recent() async throws {
        let (phone, model) = try phoneAndModel()
        defer { remove(phone.folder) }
        let since = Date(timeIntervalSince1970: 1_773_000_000)
        phone.health.state.change {
            $0.records = [.oneMorning]
            $0.sharedSince = [.restingHeartRate: since]
        }
        await model.open()
        #expect(model.access == .some(since: since))
    }

    @Test("whoever waits for the first reading sees how far it is")
    func progress() async throws {
        let (phone, model) = try phoneAndModel()
        defer { remove(phone.folder) }
        let held = Held()
        phone.health.state.change {
            $0.records = [.oneMorning]
            $0.held = held
        }
        let opening = Task { await model.open() }
        while model.reading == nil { await Task.yield() }
        #expect(model.reading == 1)
        held.letGo()
        await opening.value
        #expect(model.reading == nil)
    }

    @Test("how the morning feels is taken down at once")
    func feel() async throws {
        let (phone, model) = try phoneAndModel()
        defer { remove(phone.folder) }
        await model.feel(.awful)
        #expect(model.noted)
        let day = SevenOClock().now().day
        let said = try await phone.opening.work("test") { try $0.engine.checkIns(from: day, to: day) }
        #expect(said.first?.checkIn.overall == .awful)
    }

    @Test("a core that cannot be opened is said, and the screen is there when it can be")
    func broken() async throws {
        let (phone, model) = try phoneAndModel()
        defer { remove(phone.folder) }
        try FileManager.default.createDirectory(at: phone.database, withIntermediateDirectories: true)
        await model.open()
        #expect(model.isBroken && model.text == nil)
        try FileManager.default.removeItem(at: phone.database)
        await model.refresh()
        #expect(!model.isBroken && model.text != nil)
    }

    @Test("notifications go on only where the phone allows them")
    func notifications() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let phone = Phone(folder)
        let refusing = MorningModel(parts: phone.opening, ask: {}, allowed: { false })
        #expect(!refusing.notifications)
        await refusing.notify(true)
        #expect(!refusing.notifications && !phone.settings.notifications)
        let allowing = MorningModel(parts: phone.opening, ask: {}, allowed: { true })
        await allowing.notify(true)
        #expect(allowing.notifications && phone.settings.notifications)
        await allowing.notify(false)
        #expect(!phone.settings.notifications)
    }

    @Test("a file that is no export is said to be none, and nothing changed")
    func wrongFile() async throws {
        let (phone, model) = try phoneAndModel()
        defer { remove(phone.folder) }
        let file = PlainFile(phone.folder.appendingPathComponent("export.zip"))
        try Data("no zip".utf8).write(to: file.url)
        model.bring(file, zone: "Europe/Berlin")
        await model.brought()
        guard case .failed(let message, _) = model.importing else {
            Issue.record("\(model.importing)")
            return
        }
        #expect(message?.isEmpty == false)
        #expect(file.forgotten.now)
    }

    @Test("history that was picked comes in, and stopping it keeps nothing")
    func history() async throws {
        let (phone, model) = try phoneAndModel()
        defer { remove(phone.folder) }
        let file = PlainFile(phone.folder.appendingPathComponent("export.xml"))
        let rows = (1...9).map {
            """
            <Record type="HKQuantityTypeIdentifierRestingHeartRate" sourceName="My Watch" unit="count/min" value="4\($0)" \
            startDate="2026-03-0\($0) 05:30:00 +0100" endDate="2026-03-0\($0) 05:30:00 +0100"/>
            """
        }
        let export = "<?xml version=\"1.0\"?><HealthData locale=\"en_DE\">\(rows.joined())</HealthData>"
        try Data(export.utf8).write(to: file.url)
        model.bring(file, zone: "Europe/Berlin")
        model.stopBringing()
        await model.brought()
        #expect(model.importing == .stopped)
        model.bring(file, zone: "Europe/Berlin")
        await model.brought()
        guard case .done(let report) = model.importing else {
            Issue.record("\(model.importing)")
            return
        }
        #expect(report.newRecords == 9)
        #expect(model.access == .some(since: nil))
    }
}

/// A file of the tests' own.
private final class PlainFile: PickedFile {
    let url: URL
    let forgotten = Kept(false)
    init(_ url: URL) { self.url = url }
    func local() throws -> URL { url }
    func forget() { forgotten.change { $0 = true } }
}
