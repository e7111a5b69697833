import EbbCore
import Testing

struct SayingTest {
    private let engine: Engine

    init() throws { engine = try Engine.inMemory() }

    @Test("answers of a day add up and come back")
    func checkIns() throws {
        try engine.checkIn(day: today, checkIn: CheckIn(overall: .awful, fatigue: 4), at: now)
        let more = CheckIn(soreness: 1, pain: 2, limp: false, redFlag: false, illness: .above)
        try engine.checkIn(day: today, checkIn: more, at: now.plus(minutes: 1))
        let both = CheckIn(
            overall: .awful, fatigue: 4, soreness: 1, pain: 2, limp: false, redFlag: false, illness: .above)
        #expect(try engine.checkIns(from: today, to: today) == [CheckInOn(day: today, checkIn: both)])
        #expect(try engine.checkIns(from: today.plus(1), to: today.plus(2)).isEmpty)
    }

    @Test("tags of a day are the last that were said")
    func tags() throws {
        try engine.tagDay(day: today, tags: DayTags(ill: true, travelH: 6), at: now)
        let drank = DayTags(alcohol: true)
        try engine.tagDay(day: today, tags: drank, at: now)
        #expect(try engine.dayTags(from: today.minus(1), to: today) == [TagsOn(day: today, tags: drank)])
        try engine.tagDay(day: today, tags: DayTags(), at: now)
        #expect(try engine.dayTags(from: today.minus(1), to: today).isEmpty)
    }

    @Test("a run waits for a word until it is rated or skipped")
    func unratedRuns() throws {
        _ = try engine.apply(changes: ChangeSet(records: [run(today.minus(1)), run(today.minus(2))]), at: now)
        let waiting = try engine.unratedRuns(at: now)
        #expect(waiting.map(\.day) == [today.minus(1), today.minus(2)])
        let late = try #require(waiting.first)
        let rating = RunRating(start: late.start, effort: 5, pain: 1, settledNextMorning: true)
        try engine.rateRun(day: late.day, rating: rating, at: now)
        #expect(try engine.unratedRuns(at: now) == Array(waiting.dropFirst()))
        try engine.skipRating(run: try #require(waiting.last).start, at: now)
        #expect(try engine.unratedRuns(at: now).isEmpty)
    }

    @Test("what was said of a return comes back")
    func returnRecord() throws {
        #expect(try engine.returnRecord(by: today) == nil)
        let record = ReturnRecord(cause: .tendon, cleared: true, stage: .s3, preLayoffWeekM: 40_000)
        try engine.setReturnRecord(record: record, at: now)
        #expect(try engine.returnRecord(by: today.plus(1)) == ReturnSaid(day: today, record: record))
    }

    @Test("the profile is kept whole and speaks its language")
    func profile() throws {
        let engine = try withOrdinaryDays()
        let english = try engine.morning(at: now).text.headline
        let profile = Profile(
            language: .fr, units: .mi, preset: .balanced, birthYear: 1984, sex: .female, sleepNeedMin: 470,
            hrRest: 47, hrMax: 188, hrThreshold: 172, thresholdPaceSPerKm: 255, level: .advanced, runningYears: 12,
            injuries: [Injury(day: day("2024-05-02"), cause: .bone)], coldWater: true, coldConditions: [.raynaud])
        #expect(try engine.profile().preset == .steady)
        try engine.setProfile(profile: profile, at: now)
        #expect(try engine.profile() == profile)
        #expect(try engine.morning(at: now).text.headline != english)
        let yesterday = try engine.pastMorning(day: today.minus(1), at: now)
        #expect(yesterday.text.page.date.lowercased() == "dim. 15 mars")
    }

    @Test("the order of sources says who speaks")
    func sources() throws {
        let ring = Origin(platform: .ios, app: "ring", name: "Ring")
        let records = (0...20).flatMap { back in
            let day = today.minus(back)
            let watched = restingHeartRate(day, 47)
            return back < 3 ? [watched] : [watched, restingHeartRate(day, 52, id: "ring-\(day)", origin: ring)]
        }
        _ = try engine.apply(changes: ChangeSet(records: records), at: now)
        let streams = try engine.sources(day: today)
        #expect(streams.map(\.speaks) == [true, false])
        let second = try #require(streams.last)
        #expect(second.app == "ring")
        try engine.setSourceOrder(metric: .restingHeartRate, streams: [second.stream])
        let ordered = try engine.sources(day: today)
        #expect(ordered.filter(\.speaks).map(\.stream) == [second.stream])
        #expect(ordered.first?.place == 1)
        try thrown(.refused) { try engine.setSourceOrder(metric: .hrv, streams: [second.stream]) }
        try thrown(.refused) { try engine.setSourceOrder(metric: .hrv, streams: ["no stream"]) }
    }

    @Test("the answer about eating is taken down")
    func underfuelling() throws {
        let isAdvised = { try engine.morning(at: $0).text.advice.contains { $0.topic == .underfuelling } }
        try engine.answerUnderfuelling(some: true, at: now)
        #expect(try isAdvised(now))
        try engine.answerUnderfuelling(some: false, at: now.plus(minutes: 1))
        #expect(try !isAdvised(now.plus(minutes: 2)))
    }
}
