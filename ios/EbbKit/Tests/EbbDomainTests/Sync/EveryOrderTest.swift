import EbbCore
import EbbDomain
import Foundation
import Testing

/// Whatever happened on the way, after a last undisturbed sync the core says what it would say to someone who comes new.
struct EveryOrderTest {
    /// What may happen to a phone between two syncs, or in the middle of one.
    private enum Event: CaseIterable { case write, delete, lock, share, deny, lose, fail }

    private let newcomers = Box<[[PhoneRecord]: [DayValues]]>([:])

    private func anAthlete() throws -> Athlete {
        // A night is a batch: of one that was read in part and went on older than two days, the core wants no more heart rate.
        let athlete = try Athlete(batch: 3)
        // The oldest lie before the shared window.
        for back in [40, 3, 0] { athlete.phone.writeWholeNight(today.minus(back)) }
        for back in [41, 3, 1] { athlete.phone.writeWholeRun(today.minus(back)) }
        athlete.phone.write([hrv(today, 60, method: .sdnn), heartbeats(today)])
        return athlete
    }

    private func happens(_ event: Event, to athlete: Athlete) {
        let phone = athlete.phone
        athlete.clock.pass(hours: 1)
        let hour = Int(athlete.clock.now().instant.timeIntervalSince1970 / 3600)
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
        }
    }

    private func isWhatItWouldBe(_ athlete: Athlete, _ events: [Event], _ place: Int = 0) async throws {
        athlete.steps.live()
        athlete.phone.change { ($0.locked, $0.denied, $0.failures) = (false, [], []) }
        athlete.phone.share(since: nil)
        athlete.clock.pass(hours: 1)
        #expect(await athlete.sync().note.ended == .done, "\(events)")
        let said = try athlete.days(today.minus(60), today.plus(2))
        let should = try await newcomer(athlete)
        #expect(should.count >= 3)
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

    private func sequences(_ length: Int) -> [[Event]] {
        guard length > 0 else { return [[]] }
        return sequences(length - 1).flatMap { before in Event.allCases.map { before + [$0] } }
    }

    @Test("all 343 orders of three events, with a sync after each")
    func threeEvents() async throws {
        let all = sequences(3)
        for events in all {
            let athlete = try anAthlete()
            await athlete.sync()
            for event in events {
                happens(event, to: athlete)
                await athlete.sync()
            }
            try await isWhatItWouldBe(athlete, events)
        }
        #expect(all.count == 343)
    }

    @Test("all 49 orders of two events, the process killed at every call of every sync, one later each time")
    func killedAnywhere() async throws {
        var kills = 0
        for events in sequences(2) {
            let athlete = try anAthlete()
            kills += await diesAtEveryCall(athlete)
            for event in events {
                happens(event, to: athlete)
                kills += await diesAtEveryCall(athlete)
            }
            try await isWhatItWouldBe(athlete, events)
        }
        print("kills in orders of two events: \(kills)")
        #expect(kills > 49 * 30)
    }

    @Test("killed once, at each call of the first sync and of those after lost anchors and a narrowed window")
    func killedOnce() async throws {
        var kills = 0
        for events in [[], [.lose], [.share, .share]] as [[Event]] {
            var step = 0
            while true {
                step += 1
                let athlete = try anAthlete()
                if !events.isEmpty { await athlete.sync() }
                for event in events {
                    happens(event, to: athlete)
                    if event != events.last || events.count == 1 { continue }
                    await athlete.sync()
                    happens(.share, to: athlete)
                }
                athlete.steps.kill(at: step)
                await athlete.sync()
                let killed = athlete.steps.dead
                try await isWhatItWouldBe(athlete, events, step)
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
        for event in Event.allCases {
            for before in [[], [.lose]] as [[Event]] {
                var (step, met) = (0, true)
                while met {
                    step += 1
                    let athlete = try anAthlete()
                    if !before.isEmpty { await athlete.sync() }
                    for event in before { happens(event, to: athlete) }
                    let was = Box(false)
                    athlete.steps.at(step) {
                        was.value = true
                        happens(event, to: athlete)
                    }
                    await athlete.sync()
                    met = was.value
                    try await isWhatItWouldBe(athlete, before + [event], step)
                    times += 1
                }
            }
        }
        print("events in the middle of a sync: \(times)")
        #expect(times > 250)
    }

    /// Syncs that die at their first call, then at their second, until one has nothing left to die of; how many died.
    private func diesAtEveryCall(_ athlete: Athlete) async -> Int {
        var step = 0
        repeat {
            step += 1
            athlete.steps.kill(at: step)
            await athlete.sync()
        } while athlete.steps.dead
        athlete.steps.live()
        return step - 1
    }
}
