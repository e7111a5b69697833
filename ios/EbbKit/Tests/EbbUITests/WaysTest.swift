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

    @Test("a step of the first run is skipped alone, and all of them from the first")
    func skip() async throws {
        let model = try #require(PreviewPhone.models(.nothing, isNew: true)).onboarding
        await model.open()
        await model.next()
        #expect(model.state.step == .privacy)
        for step in [OnboardingStep.permissions, .history, .profile, .goal, .ready] {
            await model.pass()
            #expect(model.state.step == step)
        }
        let other = try #require(PreviewPhone.models(.nothing, isNew: true)).onboarding
        await other.pass()
        #expect(other.state.step == .done)
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
    func local() throws -> URL { url }
    func forget() {}
}
