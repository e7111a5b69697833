import EbbCore
import EbbDomain
import EbbGlance
import Foundation
import Testing

@testable import EbbStage

/// Settings and the first run.
@MainActor
struct SettingTest {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private var archive: String { folder.url.appendingPathComponent("ebb.zip").path }

    @Test("the profile is changed and holds at once")
    func profile() async throws {
        let screens = await (try Screens.seventyDays()).synced()
        let model = screens.settings
        await model.open()
        #expect(model.state.synced?.ended == .done)
        await model.change { ($0.language, $0.birthYear) = (.fr, 1988) }
        #expect(model.state.profile?.birthYear == 1988)
        #expect(try screens.athlete.core.profile().language == .fr)
        await model.change { $0.birthYear = 1700 }
        #expect(model.state.trouble?.remedy == .askDifferently && model.state.profile?.birthYear == 1988)
    }

    @Test("sources are ordered")
    func sources() async throws {
        let model = await (try Screens.seventyDays()).synced().settings
        await model.open()
        let hrv = { model.state.sources.first { $0.metric == .hrv } }
        let stream = try #require(hrv())
        #expect(stream.place == nil)
        await model.order(.hrv, [stream.stream])
        #expect(hrv()?.place == 1)
        await model.order(.hrv, ["no stream"])
        #expect(model.state.trouble != nil)
    }

    @Test("the notification is off until it is turned on")
    func notification() async throws {
        let screens = try Screens.seventyDays()
        let model = screens.settings
        await model.open()
        #expect(!model.state.notifications)
        model.notify(true)
        #expect(model.state.notifications && screens.athlete.settings.notifications)
    }

    @Test("each preset says what it would have cut")
    func presets() async throws {
        let model = await (try Screens.seventyDays()).synced().settings
        await model.measurePresets()
        #expect(Set(model.state.budgets.keys) == Set(Preset.allCases))
        #expect(model.state.budgets.values.allSatisfy { !$0.isEmpty } && !model.state.measuring)
    }

    @Test("a replay goes on when its page is left, and can be stopped from there another time")
    func replayStopped() async throws {
        let screens = await (try Screens.seventyDays()).synced()
        let model = screens.settings
        let page = Task { await model.measurePresets() }
        // Its turn comes next, before anything that is replayed can be there.
        let leaving = Task {
            #expect(model.state.measuring)
            page.cancel()
        }
        await leaving.value
        await page.value
        #expect(Set(model.state.budgets.keys) == Set(Preset.allCases) && !model.state.measuring)
        let again = Task { await model.measurePresets() }
        let stopping = Task { model.stopMeasuring() }
        await stopping.value
        await again.value
        #expect(model.state.budgets.count == 1 && !model.state.measuring)
    }

    @Test("an import that one page began is stopped from another, and nothing of it is kept")
    func importStopped() async throws {
        let screens = try Screens.new()
        let page = screens.settings
        // While it is fetched.
        let file = StoppedFile(try anExport(in: folder)) { page.stopImport() }
        await screens.onboarding.importHistory(file, zone: "Europe/Berlin")
        #expect(screens.history.state.value == .stopped)
        await page.open()
        #expect(page.state.sources.isEmpty)
        // What was stopped does not stop the next one.
        await page.importHistory(try anExport(in: folder), zone: "Europe/Berlin")
        #expect(!page.state.sources.isEmpty)
    }

    private func importEnded(_ state: () -> ImportState) async -> Bool {
        await eventually {
            if case .done = state() { true } else { false }
        }
    }

    @Test("a history is imported from the settings")
    func history() async throws {
        let model = try Screens.new().settings
        await model.importHistory(try anExport(in: folder), zone: "Europe/Berlin")
        #expect(await importEnded { model.state.importing })
        #expect(!model.state.sources.isEmpty)
    }

    @Test("everything goes into an archive, is erased, and comes back")
    func archived() async throws {
        let model = await (try Screens.seventyDays()).synced().settings
        await model.open()
        let sources = model.state.sources
        await model.archive(archive)
        #expect(model.state.kept == .written, "it is not where it is to be kept")
        model.put(away: false)
        #expect(model.state.kept == .lost)
        model.put(away: true)
        #expect(model.state.kept == .archived)
        await model.archive(archive)
        #expect(model.state.trouble?.remedy == .otherFile)
        await model.change { $0.birthYear = 1990 }
        await model.restore(archive)
        #expect(model.state.trouble == nil && model.state.profile?.birthYear == nil, "in the place of what was there")
        await model.erase()
        #expect(model.state.trouble == nil && model.state.kept == .erased && model.state.sources.isEmpty)
        await model.restore(archive)
        #expect(model.state.trouble == nil && model.state.kept == .restored && model.state.sources == sources)
    }

    @Test("an archive that is not sound leaves everything as it was")
    func unsound() async throws {
        let model = await (try Screens.seventyDays()).synced().settings
        try Data("no archive".utf8).write(to: URL(fileURLWithPath: archive))
        await model.open()
        let sources = model.state.sources
        await model.restore(archive)
        #expect(model.state.trouble?.remedy == .otherFile && model.state.kept == .nothing)
        await model.open()
        #expect(model.state.sources == sources && !sources.isEmpty)
    }

    @Test("erased at any call of a sync, the phone is read whole afterwards")
    func erasedOnTheWay() async throws {
        var (step, met) = (0, true)
        while met {
            step += 3
            let athlete = try Athlete(batch: 2)
            for back in 0..<3 { athlete.phone.writeWholeNight(today.minus(back)) }
            athlete.phone.writeWholeRun(today.minus(1))
            let steps = athlete.steps
            let engine = SteppedEngine(athlete.core, steps)
            let (clock, settings) = (athlete.clock, athlete.settings)
            let sync = Sync(
                engine: engine, reader: SteppedReader(athlete.phone, steps), clock: clock, settings: settings)
            let lifecycle = Lifecycle(engine: athlete.core)
            lifecycle.appeared()
            let out = Written()
            let update = MorningUpdate(
                engine: athlete.core, clock: clock, settings: settings, snapshots: out, notifier: out)
            let core = Core(
                engine: athlete.core, clock: clock, settings: settings, update: update, lifecycle: lifecycle,
                sync: sync, language: { "en" })
            let model = SettingsModel(core, history: HistoryImport(engine: athlete.core, clock: clock))
            let erasing = Box<Task<Void, Never>?>(nil)
            steps.at(step) {
                let begun = DispatchSemaphore(value: 0)
                erasing.value = Task { @MainActor in
                    begun.signal()
                    await model.erase()
                }
                begun.wait()
            }
            _ = await Task.detached { await sync.run() }.value
            await erasing.value?.value
            met = erasing.value != nil
            steps.live()
            #expect(model.state.trouble == nil)
            await sync.run()
            #expect(try athlete.core.night(day: today.minus(2))?.mainMin == 430, "erased at call \(step)")
            #expect(try athlete.run(on: today.minus(1))?.distanceM == 8000, "erased at call \(step)")
        }
        #expect(step > 30)
    }

    @Test("what was said to the widget before everything was erased does not come back")
    func queueErased() async throws {
        let athlete = try Athlete()
        let queue = CheckInFile(folder: folder.url)
        let out = Written()
        let (clock, settings) = (athlete.clock, athlete.settings)
        let update = MorningUpdate(
            engine: athlete.core, clock: clock, settings: settings, snapshots: out, notifier: out, queue: queue)
        let sync = Sync(engine: athlete.core, reader: athlete.phone, clock: clock, settings: settings)
        let lifecycle = Lifecycle(engine: athlete.core)
        let core = Core(
            engine: athlete.core, clock: clock, settings: settings, update: update, lifecycle: lifecycle, sync: sync,
            language: { "en" })
        try queue.add(QueuedCheckIn(.awful, at: clock.now()))
        out.show(NotificationText(title: "Cut back", body: "Easy 8.4 km."))
        await SettingsModel(core, history: HistoryImport(engine: athlete.core, clock: clock)).erase()
        lifecycle.appeared()
        try await lifecycle.settle()
        try update.run()
        #expect(try athlete.core.checkIns(from: today.minus(1), to: today.plus(1)).isEmpty)
        #expect(out.shown.isEmpty, "what was told of the body is taken back")
    }

    @Test("whoever erased everything is spoken to in the phone's language again, and an archive brings its own")
    func languageAgain() async throws {
        let screens = try Screens.new()
        let model = screens.settings
        await model.open()
        await model.change { $0.language = .en }
        await model.archive(archive)
        screens.athlete.settings.languageTaken = true
        screens.language.value = "fr-CA"
        await model.erase()
        #expect(model.state.trouble == nil && model.state.profile?.language == .fr)
        #expect(screens.athlete.settings.languageTaken)
        screens.athlete.settings.languageTaken = false
        await model.restore(archive)
        #expect(model.state.profile?.language == .en && screens.athlete.settings.languageTaken)
    }

    @Test("after everything was erased the phone is read from the beginning")
    func readAnew() async throws {
        let screens = await (try Screens.seventyDays()).synced()
        await screens.settings.erase()
        #expect(screens.athlete.settings.lastSync == nil)
        await screens.sync.run()
        #expect(try screens.athlete.core.night(day: today.minus(60)) != nil)
    }

    @Test("the first run goes step by step, and the first sync begins once it was asked for")
    func firstRun() async throws {
        let screens = try Screens.seventyDays()
        let model = screens.onboarding
        await model.open()
        #expect(model.state.step == .welcome && model.state.asked == true)
        await model.next(from: .welcome)
        #expect(model.state.step == .privacy)
        await model.next(from: model.state.step)
        #expect(model.state.step == .permissions && model.state.result == nil)
        await model.next(from: model.state.step)
        #expect(model.state.result?.note.ended == .done && !screens.out.snapshots.isEmpty && !model.state.reading)
        model.back()
        #expect(model.state.step == .permissions)
        await model.next(from: model.state.step)
        await model.next(from: model.state.step)
        await model.change { $0.birthYear = 1990 }
        #expect(model.state.profile?.birthYear == 1990)
        await model.next(from: model.state.step)
        #expect(model.state.step == .goal)
        await model.next(from: model.state.step)
        #expect(model.state.step == .ready && !screens.athlete.settings.onboarded)
        await model.next(from: model.state.step)
        #expect(model.state.step == .done && screens.athlete.settings.onboarded)
        #expect(screens.onboarding.state.step == .done)
    }

    @Test("who presses twice in the first run goes one step")
    func twice() async throws {
        let model = try Screens.seventyDays().onboarding
        await model.open()
        await model.next(from: .welcome)
        await model.next(from: .welcome)
        #expect(model.state.step == .privacy)
    }

    @Test("an archive comes back in the first run")
    func restored() async throws {
        let screens = await (try Screens.seventyDays()).synced()
        let settings = screens.settings
        await settings.change { $0.birthYear = 1991 }
        await settings.archive(archive)
        let other = try Screens.new()
        let model = other.onboarding
        await model.open()
        await model.next(from: .welcome)
        let told = other.out.snapshots.count
        let fetched = await model.restore {
            #expect(model.state.restoring)
            await model.next(from: .privacy)
            model.back()
            #expect(model.state.step == .privacy, "no step is left while it is fetched")
            return archive
        }
        #expect(fetched && !model.state.restoring)
        #expect(model.state.trouble == nil && model.state.profile?.birthYear == 1991)
        #expect(other.out.snapshots.count > told, "the morning is judged")
        await model.next(from: .privacy)
        #expect(model.state.step == .permissions)
        let (from, to) = (today.minus(70), today)
        #expect(try other.athlete.days(from, to) == screens.athlete.days(from, to))
    }

    @Test("the first run can be gone through without the phone's data, and skipped")
    func skipped() async throws {
        let screens = try Screens.new()
        let model = screens.onboarding
        screens.athlete.phone.change { $0.failures = [.unavailable] }
        await model.open()
        #expect(model.state.unavailable && model.state.asked == nil)
        screens.athlete.phone.change { $0.asked = false }
        await model.open()
        #expect(!model.state.unavailable && model.state.asked == false)
        await model.next(from: model.state.step)
        await model.next(from: model.state.step)
        #expect(model.state.result == nil)
        await model.importHistory(try anExport(in: folder), zone: "Europe/Berlin")
        #expect(await importEnded { model.state.importing })
        model.skip()
        #expect(model.state.step == .done && screens.athlete.settings.onboarded)
    }
}

/// A file during whose fetching something happens on a screen.
private struct StoppedFile: PickedFile {
    let file: Picked
    let happens: @MainActor @Sendable () -> Void

    init(_ file: Picked, _ happens: @escaping @MainActor @Sendable () -> Void) {
        (self.file, self.happens) = (file, happens)
    }

    func local() throws -> URL {
        DispatchQueue.main.sync { MainActor.assumeIsolated { happens() } }
        return try file.local()
    }
    func forget() { file.forget() }
}
