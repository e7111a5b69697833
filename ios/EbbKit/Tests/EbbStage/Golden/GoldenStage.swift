import EbbCore
import EbbDomain
import Foundation

/// Each athlete's life, made once; each state has a copy of her database.
actor GoldenLives {
    static let shared = GoldenLives()
    private var lives: [String: Task<URL, any Error>] = [:]
    /// Kept until the process ends.
    private let folder = try? Folder()

    /// A copy of an athlete's database.
    func database(of athlete: GoldenAthlete, for state: String) async throws -> URL {
        guard let folder = folder?.url else { throw NotInTheFormat("no folder for the lives") }
        if lives[athlete.name] == nil {
            lives[athlete.name] = Task.detached { try Self.live(athlete, in: folder) }
        }
        let life = try await lives[athlete.name]?.value
        let copy = folder.appendingPathComponent("\(state)-\(UUID().uuidString).db")
        if let life { try FileManager.default.copyItem(at: life, to: copy) }
        return copy
    }

    private static func live(_ athlete: GoldenAthlete, in folder: URL) throws -> URL {
        let database = folder.appendingPathComponent("\(athlete.name).db")
        let core = try Engine.open(path: database.path, log: nil)
        if let sample = athlete.sample {
            let export = try export(athlete.name, sample.arguments, in: folder)
            let morning = Moment(sample.until.plus(1).at("07:30"), in: berlin)
            _ = try core.importFile(path: export.path, zone: sample.zone, at: morning, listener: nil)
        }
        for step in athlete.said { try goldenHappens(step, core, step.fields.needed("at", step.at)) }
        // One file, to be copied.
        try core.pause()
        return database
    }
}

extension GoldenLives {
    /// Where exports are kept from run to run, and where a phone finds them that cannot make any: EBB_LIVES.
    private static let kept = ProcessInfo.processInfo.environment["EBB_LIVES"].map { URL(fileURLWithPath: $0) }

    /// Whether lives can be had here.
    static var areThere: Bool {
        #if os(iOS)
            kept != nil
        #else
            true
        #endif
    }

    private static func export(_ name: String, _ arguments: [String], in folder: URL) throws -> URL {
        let export = (kept ?? folder).appendingPathComponent("\(name).zip")
        if FileManager.default.fileExists(atPath: export.path) { return export }
        #if os(iOS)
            throw NotInTheFormat("\(export.path) is not there")
        #else
            if let kept { try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true) }
            let process = Process()
            process.executableURL = builtFolder.appendingPathComponent("ebb")
            process.arguments = ["sample"] + arguments + ["--out", export.path]
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw NotInTheFormat("ebb sample \(arguments) did not work") }
            return export
        #endif
    }
}

/// What was said at a moment.
func goldenHappens(_ step: GoldenStep, _ core: any EngineProtocol, _ at: Moment) throws {
    guard let say = goldenSayings[step.word] else { throw NotInTheFormat("\(step.word) is not said to the core") }
    try step.fields.inner(step.word) { try say($0, core, at) }
}

/// The screens of a phone at the moment of a state, with nothing opened yet.
@MainActor
final class GoldenScreens {
    let today: TodayModel
    let checkIn: CheckInModel
    let plan: PlanModel
    let trends: TrendsModel
    let why: WhyModel
    let settings: SettingsModel
    let onboarding: OnboardingModel
    let afterRun: AfterRunModel
    let back: ReturnModel
    private let reader: HeldReader
    /// What is under way while the reading is held.
    private var held: Task<Void, Never>?

    init(_ state: GoldenState, _ core: any EngineProtocol) throws {
        let clock = ManualClock(state.at.instant)
        let kept = SettingsInMemory()
        kept.languageTaken = true
        kept.onboarded = state.screen != .onboarding
        let phone = FakePhone(batch: 20)
        reader = HeldReader(phone)
        let sync = Sync(engine: core, reader: reader, clock: clock, settings: kept)
        let written = Written()
        let update = MorningUpdate(engine: core, clock: clock, settings: kept, snapshots: written, notifier: written)
        let lifecycle = Lifecycle(engine: core)
        lifecycle.appeared()
        let all = Core(
            engine: core, clock: clock, settings: kept, update: update, lifecycle: lifecycle, sync: sync,
            language: { "en" })
        let history = HistoryImport(engine: core, clock: clock)
        today = TodayModel(all, sync: sync)
        checkIn = CheckInModel(all)
        plan = PlanModel(all)
        trends = TrendsModel(all)
        why = WhyModel(all)
        settings = SettingsModel(all, history: history)
        onboarding = OnboardingModel(all, reader: reader, sync: sync, history: history)
        afterRun = AfterRunModel(all)
        back = ReturnModel(all)
        for step in state.given {
            switch step.word {
            case "phone":
                try phone.become(step.fields.needed("phone", step.fields.choice("phone")), reader, state.at.day)
            case "notifications":
                kept.notifications = try step.fields.needed("notifications", step.fields.flag("notifications"))
            case "database": break
            default: try goldenHappens(step, core, step.at ?? clock.now())
            }
        }
    }

    /// Opens the screen of a state and does what is done on it.
    func open(_ state: GoldenState) async throws {
        switch state.screen {
        case .opening, .failed: break
        case .onboarding: await onboarding.open()
        case .today: await untilHeld { await self.today.open() }
        case .checkIn:
            await today.open()
            await checkIn.open()
        case .plan, .week, .session, .goal, .preview, .importedPlan, .race: await plan.open()
        case .trends: await trends.open()
        case .why: await why.open(state.of.flatMap { LocalDay($0) })
        case .settings: await settings.open()
        case .afterRun: await afterRun.open()
        case .returnToRun: await back.open()
        }
        for step in state.does {
            guard let does = goldenDoings[step.word] else {
                throw NotInTheFormat("\(step.word) is not done on a screen")
            }
            try await does(step.fields, self)
        }
    }

    func next() async { await untilHeld { await self.onboarding.next(from: self.onboarding.state.step) } }

    /// Lets go of what is held.
    func close() async {
        held?.cancel()
        reader.letGo()
        await held?.value
    }

    /// Does something, to its end or until reading is held and what was read by then is seen.
    private func untilHeld(_ work: @escaping @MainActor () async -> Void) async {
        guard reader.holds else { return await work() }
        let task = Task { await work() }
        held = task
        if onboarding.state.step != .done, onboarding.state.step != .permissions { return await task.value }
        await reader.reached()
        while today.state.syncing == nil || onboarding.state.syncing == nil { await Task.yield() }
    }
}

/// A phone that hangs at the third batch of nights, where it is told to.
final class HeldReader: PassingReader {
    let phone: FakePhone
    private let state = Box((holds: false, asked: 0, reached: false, free: false, nobody: false))

    init(_ phone: FakePhone) { self.phone = phone }

    var holds: Bool { state.value.holds }
    func hold() { state.change { $0.holds = true } }
    func askNobody() { state.change { $0.nobody = true } }
    func letGo() { state.change { $0.free = true } }

    /// Waits until somebody hangs.
    func reached() async { while !state.value.reached { await Task.yield() } }

    func changes(
        _ kind: RecordKind, after anchor: Data?, limit: Int, detail: Detail
    ) async throws(HealthError) -> Batch {
        if kind == .sleep,
            state.change({
                $0.asked += 1; return $0.holds && $0.asked == 3
            })
        {
            state.change { $0.reached = true }
            while !state.value.free { await Task.yield() }
        }
        return try phone.changes(kind, after: anchor, limit: limit, detail: detail)
    }
    func asked() async throws(HealthError) -> Bool { try state.value.nobody ? false : phone.asked() }
}

extension FakePhone {
    /// As a state finds it.
    fileprivate func become(_ what: GoldenPhone, _ reader: HeldReader, _ day: LocalDay) {
        switch what {
        case .nothingShared:
            change { $0.undetermined = $0.kinds }
            reader.askNobody()
        case .unavailable: change { $0.failures = Array(repeating: .unavailable, count: 50) }
        case .reading:
            write(
                (1...60).map { ago in
                    let on = day.minus(ago)
                    return .sleep(meta("night-\(on)"), span(on.minus(1).at("23:00"), on.at("06:30")), .asleep)
                })
            reader.hold()
        }
    }
}
