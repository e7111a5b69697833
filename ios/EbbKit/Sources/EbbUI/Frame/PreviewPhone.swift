#if DEBUG
    import EbbCore
    import EbbDomain
    import Foundation

    /// A phone for previews: seventy nights as ever, or with a bad week at their end, or none.
    @MainActor
    final class PreviewPhone: Phone {
        /// What lies on it.
        enum Life { case nothing, asEver, aBadWeek }

        /// The screens on it; none where the core does not open.
        ///
        /// - Parameter isNew: it is the first run.
        static func models(_ life: Life, isNew: Bool = false) -> Models? {
            guard let engine = try? Engine.inMemory() else { return nil }
            let (clock, settings, silent) = (PreviewClock(), PreviewSettings(), Silent())
            settings.onboarded = !isNew
            let reader = PreviewReader(life: life, today: clock.now().day)
            let sync = Sync(engine: engine, reader: reader, clock: clock, settings: settings)
            let core = Core(
                engine: engine, clock: clock, settings: settings,
                update: MorningUpdate(
                    engine: engine, clock: clock, settings: settings, snapshots: silent, notifier: silent),
                lifecycle: Lifecycle(engine: engine), sync: sync, language: { "en" })
            return Models(core, reader: reader, sync: sync, history: HistoryImport(engine: engine, clock: clock))
        }

        let reasons = ["Resting heart rate: the first of three signals."]
        func again() {}
        /// The system's sheet was asked for.
        private(set) var asked = false
        func shareHealthData() async { asked = true }
        func openSettings() {}
        func mayNotify() async -> Bool { true }
        /// Notifications were turned off in the phone's settings.
        var refuses = false
        func refusesNotifications() async -> Bool { refuses }
        func picked(_ url: URL) -> any PickedFile { PreviewFile(url: url) }
        func forgetTemporary() {}
        func temporary(_ name: String) -> URL { FileManager.default.temporaryDirectory.appendingPathComponent(name) }
    }

    private struct PreviewFile: PickedFile {
        let url: URL
        func local() throws -> URL { url }
        func forget() {}
    }

    private struct PreviewClock: EbbDomain.Clock {
        func now() -> Moment { Moment(instant: Date(timeIntervalSince1970: 1_773_640_800), offsetSeconds: 3600) }
        func offset(at instant: Date) -> Int32 { 3600 }
    }

    private final class PreviewSettings: Settings, @unchecked Sendable {
        var notifications = false
        var notifiedOn: LocalDay?
        var lastSync: SyncNote?
        var languageTaken = true
        var askCycle = false
        var onboarded = true
    }

    private struct Silent: SnapshotWriter, Notifier {
        func write(_ snapshot: String) {}
        func show(_ text: NotificationText) {}
        func forget() {}
    }

    private struct PreviewReader: HealthReader {
        let life: PreviewPhone.Life
        let today: LocalDay
        let kinds = Set(RecordKind.allCases)

        func changes(
            _ kind: RecordKind, after anchor: Data?, limit: Int, detail: Detail
        ) async throws(HealthError) -> Batch {
            let days = life == .nothing || anchor != nil ? [] : Array(0...69)
            return Batch(added: days.flatMap { records(kind, $0) }, deleted: [], anchor: Data([1]), more: false)
        }
        func records(_ kind: RecordKind, in span: DateInterval) async throws(HealthError) -> [PhoneRecord] { [] }
        func heartRate(in span: DateInterval) async throws(HealthError) -> [PhoneHeartRate] { [] }
        func speed(in span: DateInterval) async throws(HealthError) -> [PhoneSpeed] { [] }
        func sharedSince() async throws(HealthError) -> [RecordKind: Date] { [:] }
        func sides() async throws(HealthError) -> [Side: Date] { [:] }
        func asked() async throws(HealthError) -> Bool { life != .nothing }

        private func records(_ kind: RecordKind, _ ago: Int) -> [PhoneRecord] {
            let midnight = today.advanced(by: -ago).noon - 43_200 - 3600
            let meta = Meta(id: UUID(), source: Source(bundle: "preview", name: "Watch"))
            let worse = life == .aBadWeek && ago < 7 ? 9.0 : 0
            let at = DateInterval(start: midnight + 18_000, duration: 60)
            switch kind {
            case .restingHeartRate: return [.restingHeartRate(meta, at, bpm: 47 + Double(ago % 3) + worse)]
            case .hrvRMSSD: return [.hrv(meta, at, milliseconds: 58 + Double(ago % 7) - 2.5 * worse, .rmssd)]
            case .sleep: return [.sleep(meta, DateInterval(start: midnight - 3600, duration: 27_000), .asleep)]
            case .workouts where ago % 2 == 1:
                let run = PhoneWorkout(activity: .run, duration: 2640, distanceM: 8000)
                return [.workout(meta, DateInterval(start: midnight + 61_200, duration: 2640), run)]
            case .workouts, .hrvSDNN, .heartbeats: return []
            }
        }
    }
#endif
