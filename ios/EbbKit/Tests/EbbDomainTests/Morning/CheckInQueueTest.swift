import EbbCore
import EbbDomain
import EbbGlance
import Foundation
import Testing

@testable import EbbStage

struct CheckInQueueTest {
    private let folder: Folder
    private let queue: CheckInFile
    private let athlete: Athlete
    private let out = Written()

    init() throws {
        folder = try Folder()
        queue = CheckInFile(folder: folder.url)
        athlete = try Athlete(at: today.at("07:00"))
    }

    private var written: URL { folder.url.appendingPathComponent("check-ins.jsonl") }

    private func update(_ core: Engine? = nil) -> MorningUpdate {
        MorningUpdate(
            engine: core ?? athlete.core, clock: athlete.clock, settings: athlete.settings, snapshots: out,
            notifier: out,
            queue: queue)
    }

    private func said(on day: LocalDay = today) throws -> Overall? {
        try athlete.core.checkIns(from: day, to: day).first?.checkIn.overall
    }

    @Test("what was said to the widget is in the core before the next morning, on the day on which it was said")
    func drained() throws {
        try queue.add(QueuedCheckIn(.awful, at: athlete.clock.now()))
        athlete.clock.pass(days: 1)
        try queue.add(QueuedCheckIn(.normal, at: athlete.clock.now()))
        try queue.add(QueuedCheckIn(.great, at: athlete.clock.now()))
        #expect(try said() == nil)
        try update().run()
        #expect(try said() == .awful)
        #expect(try said(on: today.plus(1)) == .great, "the last word counts")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    @Test("the line is what it is documented to be")
    func line() throws {
        let moment = Moment(instant: Date(timeIntervalSince1970: 1_773_640_800), offsetSeconds: 3600)
        let line = String(decoding: try QueuedCheckIn(.great, at: moment).line(), as: UTF8.self)
        #expect(line == "\n{\"at\":1773640800000,\"day\":20528,\"offset\":3600,\"overall\":\"great\"}\n")
    }

    @Test("a line torn anywhere loses itself alone")
    func torn() throws {
        let (first, last) = (
            QueuedCheckIn(.awful, at: athlete.clock.now()), QueuedCheckIn(.great, at: athlete.clock.now())
        )
        let line = try first.line()
        for cut in 0...line.count {
            let bytes = try first.line() + line.prefix(cut) + last.line()
            let read = QueuedCheckIn.read(bytes)
            #expect(read.count == (cut >= line.count - 1 ? 3 : 2) && read.first == first && read.last == last, "\(cut)")
        }
    }

    private final class Refuses: Engine, @unchecked Sendable {
        convenience init(_ engine: Engine) { self.init(unsafeFromHandle: engine.uniffiCloneHandle()) }

        override func checkIn(day: Day, checkIn: CheckIn, at: Moment) throws {
            if checkIn.overall == .awful { throw EbbError.Refused(message: "no") }
            try super.checkIn(day: day, checkIn: checkIn, at: at)
        }
    }

    @Test("what the core refuses would be refused for ever: it is passed over")
    func refused() throws {
        for overall in [Overall.awful, .normal] {
            try queue.add(QueuedCheckIn(overall, at: athlete.clock.now()))
        }
        try update(Refuses(athlete.core)).run()
        #expect(try said() == .normal && queue.take() == nil)
    }

    @Test("what is no check-in is passed over")
    func nonsense() throws {
        let lines = "miaow\n{}\n\u{0}\n{\"at\":0,\"day\":20528,\"offset\":3600,\"overall\":\"meh\"}\n"
        try Data(lines.utf8).write(to: written)
        try queue.add(QueuedCheckIn(.normal, at: athlete.clock.now()))
        try update().run()
        #expect(try said() == .normal)
    }

    private final class Dies: Engine, @unchecked Sendable {
        private var left = 0

        convenience init(_ engine: Engine, after left: Int) {
            self.init(unsafeFromHandle: engine.uniffiCloneHandle())
            self.left = left
        }

        override func checkIn(day: Day, checkIn: CheckIn, at: Moment) throws {
            left -= 1
            if left < 0 { throw EbbError.Closed(message: "the process has ended") }
            try super.checkIn(day: day, checkIn: checkIn, at: at)
        }
    }

    @Test("who is stopped anywhere on the way takes everything down the next time, also what was written since")
    func killed() throws {
        for calls in 0...2 {
            let test = try CheckInQueueTest()
            for overall in [Overall.awful, .normal] {
                try test.queue.add(QueuedCheckIn(overall, at: test.athlete.clock.now()))
            }
            let dies = Dies(test.athlete.core, after: calls)
            if calls < 2 { #expect(throws: EbbError.self) { try test.update(dies).run() } }
            try test.queue.add(QueuedCheckIn(.great, at: test.athlete.clock.now()))
            try test.update().run()
            #expect(try test.said() == .great, "stopped after \(calls)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: test.folder.url.path).isEmpty)
        }
    }

    @Test("none is lost while one side writes and the other takes")
    func atOnce() async throws {
        let writers = 4
        let each = 50
        let taken = Box([QueuedCheckIn]())
        let (queue, clock) = (queue, athlete.clock)
        let all = (0..<writers * each).map { _ in QueuedCheckIn(.great, at: clock.now()) }
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    for one in all[writer * each..<(writer + 1) * each] { try? queue.add(one) }
                }
            }
            group.addTask {
                for _ in 0..<200 {
                    guard let some = try? queue.take() else { continue }
                    taken.change { $0 += some }
                    try? queue.took()
                }
            }
        }
        while let some = try queue.take() {
            taken.change { $0 += some }
            try queue.took()
        }
        #expect(all.allSatisfy(taken.value.contains))
    }

    @Test("a queue that cannot be read keeps no morning from who looks")
    func unreadable() throws {
        try FileManager.default.createDirectory(at: written, withIntermediateDirectories: true)
        #expect(try update().run().day == today)
    }
}
