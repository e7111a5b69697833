import EbbCore
import Foundation
import Testing

struct SamplesTest {
    private func at(_ second: Int) -> Date { Date(timeIntervalSince1970: Double(second)) }

    @Test("samples of heart rate become the minutes that an export has")
    func heartRate() {
        let samples = [(119, 61.0), (60, 60.0), (75, 62.5), (180, 48.126), (181, 0.4)]
        let minutes = heartRateMinutes(samples: samples.map { HeartRateSample(at: at($0.0), bpm: $0.1) })
        let expected = [
            HeartRateMinute(minute: 1, centiBpm: 6117, samples: 3),
            HeartRateMinute(minute: 3, centiBpm: 4813, samples: 1),
        ]
        #expect(minutes == expected)
        #expect(heartRateMinutes(samples: []).isEmpty)
        let many = (0..<100_000).map { HeartRateSample(at: at($0), bpm: 60) }
        #expect(heartRateMinutes(samples: many).count == 1_667)
    }

    @Test("samples of speed that nobody runs are left out")
    func speed() {
        let samples = [(0, 2.5), (30, 3.5), (60, 13.0)].map { SpeedSample(at: at($0.0), speed: $0.1) }
        #expect(speedMinutes(samples: samples) == [MotionMinute(minute: 0, speedMmS: 3000, gradePermille: nil)])
    }

    @Test("a route is cut to its run and climbs where heights are known")
    func route() throws {
        let points = (0...600).map {
            RoutePoint(at: at($0), latitude: 48 + Double($0) * 0.00003, longitude: 2, heightM: 100 + Double($0) * 0.05)
        }
        let run = runRoute(points: points, start: at(0), end: at(300))
        #expect(run.minutes.count == 5)
        #expect((995...1005).contains(try #require(run.distanceM)))
        #expect((10...15).contains(try #require(run.ascentM)))
        #expect(runRoute(points: [], start: at(0), end: at(300)) == Route(minutes: [], distanceM: nil, ascentM: nil))
    }
}
