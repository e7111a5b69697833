import EbbDomain
import Foundation
import HealthKit
import Testing

@testable import EbbHealth

/// What HealthKit's numbers mean.
struct MeaningTest {
    @Test("each stage of a night keeps its name")
    func eachStageOfANightKeepsItsName() {
        let stages = [0, 1, 2, 3, 4, 5].map(SleepCategory.init(value:))
        #expect(stages == [.inBed, .asleep, .awake, .core, .deep, .rem])
    }

    @Test("a stage of a later iOS is unknown and not wrong")
    func aStageOfALaterIOSIsUnknownAndNotWrong() {
        #expect(SleepCategory(value: 6) == .unknown)
    }

    @Test("a run is a run and a walk is none")
    func aRunIsARunAndAWalkIsNone() {
        #expect(PhoneActivity(.running) == .run)
        #expect(PhoneActivity(.walking) == .walk)
        #expect(PhoneActivity(.hiking) == .walk)
        #expect(PhoneActivity(.coreTraining) == .strength)
        #expect(PhoneActivity(.functionalStrengthTraining) == .strength)
        #expect(PhoneActivity(.traditionalStrengthTraining) == .strength)
        #expect(PhoneActivity(.cycling) == .other)
        #expect(PhoneActivity(.other) == .other)
    }

    @Test("a locked phone is locked and nothing else")
    func aLockedPhoneIsLockedAndNothingElse() {
        #expect(HealthError(HKError(.errorDatabaseInaccessible)) == .locked)
        #expect(HealthError(code: .errorDatabaseInaccessible).meansNothingThere == false)
    }

    @Test("each error says what helps")
    func eachErrorSaysWhatHelps() {
        #expect(HealthError(HKError(.errorAuthorizationNotDetermined)) == .notDetermined)
        #expect(HealthError(HKError(.errorHealthDataUnavailable)) == .unavailable)
        #expect(HealthError(HKError(.errorHealthDataRestricted)) == .unavailable)
        #expect(HealthError(HKError(.errorInvalidArgument)) == .failed(code: 3))
        #expect(HealthError(HealthError.anchorInvalid) == .anchorInvalid)
        #expect(HealthError(CancellationError()) == .unavailable)
        #expect(HealthError(NSError(domain: "cocoa", code: 4097)) == .failed(code: 4097))
    }

    @Test("a run without a route is a run all the same")
    func aRunWithoutARouteIsARunAllTheSame() {
        #expect(HealthError(HKError(.errorNoData)).meansNothingThere)
        #expect(HealthError(HKError(.errorAuthorizationDenied)).meansNothingThere)
        #expect(HealthError.notDetermined.meansNothingThere)
    }

    @Test("what lies beside a record and cannot be read costs no record, but a locked phone has read nothing")
    func whatLiesBesideARecord() async throws {
        let failed = try await lookBeside { () async throws -> Int? in throw HKError(.unknownError) }
        #expect(failed.value == nil && failed.failed)
        let none = try await lookBeside { () async throws -> Int? in throw HKError(.errorNoData) }
        #expect(none.value == nil && !none.failed)
        let there = try await lookBeside { 7 }
        #expect(there.value == 7 && !there.failed)
        await #expect(throws: HKError.self) {
            _ = try await lookBeside { () async throws -> Int? in throw HKError(.errorDatabaseInaccessible) }
        }
        await #expect(throws: CancellationError.self) {
            _ = try await lookBeside { () async throws -> Int? in throw CancellationError() }
        }
    }

    @Test("a reading that failed is not taken for an empty one")
    func aReadingThatFailedIsNotTakenForAnEmptyOne() {
        #expect(HealthError(HKError(.unknownError)).meansNothingThere == false)
        #expect(HealthError.unavailable.meansNothingThere == false)
    }

    @Test("bytes that are no anchor are known as such")
    func bytesThatAreNoAnchorAreKnownAsSuch() {
        #expect(throws: HealthError.anchorInvalid) { try Anchors.anchor(Data("someone else's".utf8)) }
        #expect(throws: HealthError.anchorInvalid) { try Anchors.anchor(Data()) }
    }
}

/// When a run stood still.
struct PausesTest {
    private let run = DateInterval(start: at(0), end: at(60))

    @Test("a run without a stop has no pause")
    func aRunWithoutAStopHasNoPause() {
        #expect(pauses(of: [], in: run).isEmpty)
        #expect(pauses(of: [WorkoutTurn(type: .lap, at: at(10))], in: run).isEmpty)
    }

    @Test("stopping and going on is a pause")
    func stoppingAndGoingOnIsAPause() {
        let turns = [WorkoutTurn(type: .resume, at: at(12)), WorkoutTurn(type: .pause, at: at(10))]
        #expect(pauses(of: turns, in: run) == [DateInterval(start: at(10), end: at(12))])
    }

    @Test("a stop by hand inside one by the watch is one pause")
    func aStopByHandInsideOneByTheWatchIsOnePause() {
        let turns = [
            WorkoutTurn(type: .motionPaused, at: at(10)), WorkoutTurn(type: .pause, at: at(11)),
            WorkoutTurn(type: .motionResumed, at: at(14)), WorkoutTurn(type: .resume, at: at(15)),
        ]
        #expect(pauses(of: turns, in: run) == [DateInterval(start: at(10), end: at(15))])
    }

    @Test("a run that never went on ends stopped")
    func aRunThatNeverWentOnEndsStopped() {
        let turns = [WorkoutTurn(type: .pause, at: at(50))]
        #expect(pauses(of: turns, in: run) == [DateInterval(start: at(50), end: at(60))])
    }

    @Test("what lies outside the run is no pause of it")
    func whatLiesOutsideTheRunIsNoPauseOfIt() {
        let turns = [
            WorkoutTurn(type: .pause, at: at(-5)), WorkoutTurn(type: .resume, at: at(5)),
            WorkoutTurn(type: .pause, at: at(55)), WorkoutTurn(type: .resume, at: at(70)),
        ]
        let held = pauses(of: turns, in: run)
        #expect(held == [DateInterval(start: at(0), end: at(5)), DateInterval(start: at(55), end: at(60))])
    }
}

/// Which samples belong to a window.
struct WindowTest {
    private let window = DateInterval(start: at(0), end: at(10))

    @Test("what meets the window belongs to it")
    func whatMeetsTheWindowBelongsToIt() {
        #expect(window.holds(DateInterval(start: at(0), end: at(0))))
        #expect(window.holds(DateInterval(start: at(-5), end: at(1))))
        #expect(window.holds(DateInterval(start: at(9), end: at(20))))
        #expect(!window.holds(DateInterval(start: at(10), end: at(10))))
        #expect(!window.holds(DateInterval(start: at(-5), end: at(0))))
        #expect(!window.holds(DateInterval(start: at(-5), end: at(-5))))
    }

    @Test("a sample that ends before it starts is an instant")
    func aSampleThatEndsBeforeItStartsIsAnInstant() {
        #expect(span(at(5), at(3)) == DateInterval(start: at(5), end: at(5)))
    }
}

/// Minutes after eight in the morning of a day in March.
private func at(_ minutes: Double) -> Date { Date(timeIntervalSince1970: 1_773_648_000 + minutes * 60) }
