import EbbCore
import EbbDomain
import EbbLook
import Foundation

extension Words {
    /// What is said of how a sync ended; none where there is nothing to say.
    func ended(_ end: SyncEnd) -> String? {
        switch end {
        case .done, .stopped, .notAsked, .failed: nil
        case .locked: self("sync.locked")
        case .unavailable: self("sync.unavailable")
        }
    }

    /// What is being read, and how far that is.
    func reading(_ progress: SyncProgress) -> String {
        let part =
            switch progress.part {
            case .heartRate: self("reading.heartRate")
            case .records(.restingHeartRate): self("reading.restingHeartRate")
            case .records(.hrvSDNN), .records(.hrvRMSSD), .records(.heartbeats): self("reading.hrv")
            case .records(.sleep): self("reading.sleep")
            case .records(.workouts): self("reading.workouts")
            }
        guard let of = progress.of else { return labelled(part, "\(progress.done)") }
        return labelled(part, self("reading.of", "\(progress.done)", "\(of)"))
    }

    /// Since when data is shared: what lies before is unknown.
    func sharedSince(_ start: Date) -> String { self("today.sharedSince", date(start)) }

    /// How an import is going; none before it was begun.
    func line(_ importing: ImportState) -> String? {
        switch importing {
        case .idle: nil
        case .fetching: self("history.fetching")
        case .running(.unpacking, _, _): self("history.unpacking")
        case .running(.reading, _, _): self("history.reading")
        case .running(.routes, _, _): self("history.routes")
        case .running(.writing, _, _): self("history.writing")
        case .done(let report): self("history.done", "\(report.newRecords + report.changed)", "\(report.duplicates)")
        case .stopped: self("history.stopped")
        case .failed(let message, _): message ?? self("history.failed")
        }
    }

    /// What an archive, or erasing, has come to.
    func kept(_ kept: EbbDomain.Kept) -> String? {
        switch kept {
        case .nothing, .written: nil
        case .lost: self("archive.lost")
        case .archived: self("archive.archived")
        case .restored: self("archive.restored")
        case .erased: self("erase.erased")
        }
    }

    /// A verdict's word, for the calendar: the core's own are those of one morning.
    func name(_ tier: Tier?) -> String {
        switch tier {
        case .ready: self("tier.ready")
        case .watch: self("tier.watch")
        case .hold: self("tier.hold")
        case .ease: self("tier.ease")
        case .cut: self("tier.cut")
        case .deepCut: self("tier.deepCut")
        case nil: self("glance.notYet")
        }
    }

    /// What a step is about beside its words: of a day and of a sample who measured it; of a sample its age, and whether it counts.
    func about(_ about: ExplainAbout, _ state: WhyState) -> String? {
        let said: [String?] =
            switch about {
            case .day(_, let stream, _): [state.sources[stream].map(\.who)]
            case .sample(let stream, let start, _, _, let counts, let known):
                [
                    state.sources[stream].map(\.who), state.day.map { age(start.day, $0) },
                    counts ? nil : self("why.leftOut"),
                    known.map { self("why.knownSince", shortDate($0.day)) },
                ]
            case .claim, .session, .rule: []
            }
        let parts = said.compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private func age(_ day: LocalDay, _ morning: LocalDay) -> String {
        switch day.distance(to: morning) {
        case 0: self("why.today")
        case 1: self("why.yesterday")
        case let days: self("why.daysAgo", "\(days)")
        }
    }

    /// `06:42`, as the clock on the wall had it.
    func time(_ moment: Moment) -> String { clock(moment.instant, TimeZone(secondsFromGMT: Int(moment.offsetSeconds))) }

    /// `06:42`, on this phone's clock.
    func time(_ instant: Date) -> String { clock(instant, .current) }

    /// `Tue 17 March`, in this phone's calendar.
    func date(_ instant: Date) -> String { date(Moment(instant, in: .current).day) }

    private func clock(_ instant: Date, _ zone: TimeZone?) -> String {
        let formatter = DateFormatter()
        formatter.locale = locale
        formatter.timeZone = zone
        formatter.dateStyle = .none
        formatter.timeStyle = .short
        return formatter.string(from: instant)
    }
}
