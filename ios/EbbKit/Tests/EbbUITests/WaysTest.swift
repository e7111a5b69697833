import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbUI

/// Where what is done on one screen leaves the others.
@MainActor
struct WaysTest {
    @Test("after a check-in whatever it lay over is read once more")
    func checkedIn() async throws {
        let models = try #require(PreviewPhone.models(.asEver))
        let way = Way()
        (way.place, way.checkIn) = (.plan, true)
        await models.checkedIn(way)
        #expect(!way.checkIn && models.plan.state.loaded && models.today.state.morning != nil)
    }

    @Test("the way back that is open in Settings or in Plan is read once more when the app comes back")
    func back() async throws {
        let models = try #require(PreviewPhone.models(.asEver))
        let way = Way()
        (way.place, way.settings) = (.settings, [.back])
        await models.refresh(way)
        #expect(models.back.state.loaded)
        let others = try #require(PreviewPhone.models(.asEver))
        (way.place, way.settings, way.plan) = (.plan, [], .back)
        await others.refresh(way)
        #expect(others.back.state.loaded)
    }

    @Test("notifications that were turned off in the phone's settings since are said to be, to whoever wants them")
    func refused() async throws {
        let (model, phone) = (try #require(PreviewPhone.models(.nothing)).settings, PreviewPhone())
        await model.open()
        phone.refuses = true
        #expect(await !model.isRefused(by: phone))
        model.notify(true)
        #expect(await model.isRefused(by: phone))
        phone.refuses = false
        #expect(await !model.isRefused(by: phone) && model.state.notifications)
    }

    @Test("a step of the first run is skipped alone, and all of them from the first")
    func skip() async throws {
        let model = try #require(PreviewPhone.models(.nothing, isNew: true)).onboarding
        await model.open()
        await model.next(from: .welcome)
        #expect(model.state.step == .privacy)
        for step in [OnboardingStep.permissions, .history, .profile, .goal, .ready] {
            let seen = model.state.step
            await model.pass(seen)
            await model.pass(seen)
            #expect(model.state.step == step)
        }
        let other = try #require(PreviewPhone.models(.nothing, isNew: true)).onboarding
        await other.pass(.welcome)
        #expect(other.state.step == .done)
    }

    @Test("in the first run an archive is said to be restored once it is, and one that cannot be read as that")
    func restored() async throws {
        let archive = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: archive) }
        let before = try #require(PreviewPhone.models(.nothing))
        await before.settings.open()
        await before.settings.change { $0.language = .fr }
        await before.settings.archive(archive.path)
        let model = try #require(PreviewPhone.models(.nothing, isNew: true)).onboarding
        await model.open()
        #expect(await model.restore(Picked(url: archive, isThere: false)) == .unreadable)
        #expect(await model.restore(Picked(url: archive.appendingPathExtension("gone"))) == .nothing)
        #expect(model.state.trouble != nil && model.state.profile?.language != .fr)
        #expect(await model.restore(Picked(url: archive)) == .done)
        #expect(model.state.trouble == nil && model.state.profile?.language == .fr)
        #expect(inEnglish().line(Restored.unreadable) == inEnglish()("history.failed"))
    }

    @Test("a file that is no plan leaves nothing standing of the one before it, and a film is not read")
    func file() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let write = { (data: Data) in
            let file = Picked(url: folder.appendingPathComponent(UUID().uuidString))
            try data.write(to: file.url)
            return file
        }
        let model = try #require(PreviewPhone.models(.nothing)).plan
        let plan = checkout.appendingPathComponent("docs/screens/plan.ics")
        #expect(await model.check(try write(Data(contentsOf: plan))) && model.state.checked != nil)
        #expect(await model.check(try write(Data([0xFF, 0xFE, 0xFF]))) == false)
        #expect(model.state.text == nil && model.state.checked == nil && model.state.trouble == nil)
        #expect(await model.check(try write(Data(repeating: 0x20, count: 9 << 20))) == false)
        #expect(await model.check(Picked(url: folder.appendingPathComponent("gone"))) == false)
    }
}

private struct Picked: PickedFile {
    let url: URL
    var isThere = true
    func local() throws -> URL {
        guard isThere else { throw CocoaError(.fileReadNoSuchFile) }
        return url
    }
    func forget() {}
}
