import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

/// Whatever happened on the way, after a last undisturbed sync the core says what it would say to someone who comes new.
struct EveryOrderTest {
    /// What may happen to a phone between two syncs, or in the middle of one.
    enum Event: CaseIterable {
        case write, delete, lock, share, deny, lose, fail
        /// The app has left and its time is up: the core is closed, in the middle of what runs.
        case suspend
        /// HealthKit has something new, and wakes the app for it.
        case wake

        /// Those of the phone, and not of the system.
        static let ofThePhone = allCases.filter { $0 != .suspend && $0 != .wake }
    }

    private let newcomers = Box<[[PhoneRecord]: [DayValues]]>([:])

    /// - Parameter events: what is going to happen; who is never suspended needs no file.
    private func anApp(_ events: [Event]) throws -> LivingApp {
        // A night is a batch: of one that was read in part and went on older than two days, the core wants no more heart rate.
        let app = try LivingApp(onDisk: events.contains(.suspend) || events.contains(.wake), batch: 3)
        let athlete = app.athlete
        // The oldest lie before the shared window.
        for back in [40, 3, 0] { athlete.phone.writeWholeNight(today.minus(back)) }
        for back in [41, 3, 1] { athlete.phone.writeWholeRun(today.minus(back)) }
        athlete.phone.write([hrv(today, 60, method: .sdnn), heartbeats(today)])
        return app
    }

    /// - Parameter telling: whether HealthKit tells at once what it has; else the sync that follows is the one that it wakes.
    private func happens(_ event: Event, to app: LivingApp, telling: Bool = false) {
        let phone = app.athlete.phone
        app.athlete.clock.pass(hours: 1)
        let hour = Int(app.athlete.clock.now().instant.timeIntervalSince1970 / 3600)
        switch event {
        case .write:
            phone.delete("rhr-\(today)")
            phone.write([restingHeartRate(today, 50 + Double(hour % 7), id: "rhr-\(hour)")])
            phone.write([hrv(today, 77, at: "04:00", method: .sdnn), heartbeats(today, at: "04:00")])
            phone.writeWholeNight(today.minus(2))
            phone.write([run(today.minus(45), id: "old-\(hour)")])
        case .delete:
            phone.delete(
                "night-\(today)", "run-\(today.minus(3))", "run-\(today.minus(41))", "hrv-\(today)-03:00-rmssd")
        // Locked, and unlocked.
        case .lock: phone.change { $0.locked.toggle() }
        case .share: phone.share(since: phone.isShared ? nil : today.minus(10).at("00:00"))
        case .deny: phone.change { $0.denied = $0.denied.isEmpty ? [.workouts, .sleep, .hrvSDNN] : [] }
        case .lose: phone.invalidateAnchors()
        case .fail: phone.change { $0.failures = [.failed(code: 3), .unavailable] }
        case .suspend: app.suspend()
        case .wake:
            phone.write([restingHeartRate(today.minus(4), 51, id: "woken-\(hour)")])
            if telling { app.tell() }
        }
    }

    private func isWhatItWouldBe(_ app: LivingApp, _ events: [Event], _ place: Int = 0) async throws {
        let athlete = app.athlete
        await app.rest()
        if events.last == .suspend { #expect(try !app.isOpen(), "\(events), at \(place)") }
        #expect(app.isAnswered, "\(events), at \(place)")
        athlete.steps.live()
        athlete.phone.change { ($0.locked, $0.denied, $0.failures) = (false, [], []) }
        athlete.phone.share(since: nil)
        athlete.clock.pass(hours: 1)
        try await app.isInFront(true)
        #expect(try await app.sync() == .done, "\(events), at \(place)")
        let said = try athlete.days(today.minus(60), today.plus(2))
        let should = try await newcomer(athlete)
        #expect(should.count >= 3)
        if events.contains(.suspend) || events.contains(.wake) {
            try await app.isInFront(false)
            #expect(try !app.isOpen(), "\(events), at \(place)")
        }
        guard said != should else { return }
        let differ = said.filter { !should.contains($0) } + should.filter { !said.contains($0) }
        Issue.record("\(events), at \(place): \(differ.map { "\($0.day) \($0)" })")
    }

    private func newcomer(_ athlete: Athlete) async throws -> [DayValues] {
        let held = athlete.phone.held
        if let known = newcomers.change({ $0[held] }) { return known }
        let other = try Athlete(at: athlete.clock.now().instant)
        other.phone.write(held)
        let (heart, speed) = athlete.phone.samples
        other.phone.write(heartRate: heart)
        other.phone.write(speed: speed)
        await other.sync()
        let days = try other.days(today.minus(60), today.plus(2))
        newcomers.change { $0[held] = days }
        return days
    }

    private func sequences(_ length: Int, of events: [Event]) -> [[Event]] {
        guard length > 0 else { return [[]] }
        return sequences(length - 1, of: events).flatMap { before in events.map { before + [$0] } }
    }

    @Test("all 343 orders of three events of the phone, with a sync after each")
    func threeEvents() async throws {
        let all = sequences(3, of: Event.ofThePhone)
        for events in all {
            let app = try anApp(events)
            try await app.sync()
            for event in events {
                happens(event, to: app)
                try await app.sync()
            }
            try await isWhatItWouldBe(app, events)
        }
        #expect(all.count == 343)
    }

    @Test("all 81 orders of two events, the process killed at every call of every sync, one later each time")
    func killedAnywhere() async throws {
        var kills = 0
        for events in sequences(2, of: Event.allCases) {
            let app = try anApp(events)
            kills += try await diesAtEveryCall(app)
            for event in events {
                happens(event, to: app)
                if event != .suspend { kills += try await diesAtEveryCall(app, told: event == .wake) }
            }
            try await isWhatItWouldBe(app, events)
        }
        print("kills in orders of two events: \(kills)")
        #expect(kills > 81 * 30)
    }

    @Test("killed once, at each call of the first sync and of those after lost anchors and a narrowed window")
    func killedOnce() async throws {
        var kills = 0
        for events in [[], [.lose], [.share, .share]] as [[Event]] {
            var step = 0
            while true {
                step += 1
                let app = try anApp(events)
                if !events.isEmpty { try await app.sync() }
                for event in events {
                    happens(event, to: app)
                    if event != events.last || events.count == 1 { continue }
                    try await app.sync()
                    happens(.share, to: app)
                }
                app.athlete.steps.kill(at: step)
                try await app.sync()
                let killed = app.athlete.steps.dead
                try app.restart()
                try await isWhatItWouldBe(app, events, step)
                guard killed else { break }
                kills += 1
            }
        }
        print("single kills: \(kills)")
        #expect(kills > 100)
    }

    @Test("something happens in the middle of a sync, at each of its calls")
    func inTheMiddle() async throws {
        var times = 0
        for event in Event.ofThePhone { times += try await inTheMiddle(event, after: [[], [.lose]]) }
        print("events in the middle of a sync: \(times)")
        #expect(times > 250)
    }

    @Test("suspended or woken in the middle of a sync, at each of its calls")
    func suspendedOrWoken() async throws {
        // Also of one that HealthKit woke the app for.
        let suspended = try await inTheMiddle(.suspend, after: [[], [.wake]])
        let woken = try await inTheMiddle(.wake, after: [[]])
        print("suspended in the middle of a sync: \(suspended), woken: \(woken)")
        #expect(suspended > 60 && woken > 30)
    }

    private func inTheMiddle(_ event: Event, after befores: [[Event]]) async throws -> Int {
        var times = 0
        for before in befores {
            var (step, met) = (0, true)
            while met {
                step += 1
                let app = try anApp(before + [event])
                if !before.isEmpty { try await app.sync() }
                for event in before { happens(event, to: app) }
                let was = Box(false)
                app.athlete.steps.at(step) {
                    was.value = true
                    happens(event, to: app, telling: true)
                }
                try await app.sync(told: before == [.wake])
                met = was.value
                if met { try await isWhatItWouldBe(app, before + [event], step) }
                times += 1
            }
        }
        return times
    }

    /// Syncs that die at their first call, then at their second, until one has nothing left to die of; how many died. The next
    /// one is another process.
    private func diesAtEveryCall(_ app: LivingApp, told: Bool = false) async throws -> Int {
        var (step, isDead) = (0, false)
        repeat {
            step += 1
            app.athlete.steps.kill(at: step)
            try await app.sync(told: told)
            isDead = app.athlete.steps.dead
            if isDead { try app.restart() }
        } while isDead
        app.athlete.steps.live()
        return step - 1
    }
}
