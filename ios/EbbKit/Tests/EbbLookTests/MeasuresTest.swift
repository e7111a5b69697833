import EbbLook
import Testing

/// The few numbers that a screen writes itself are written as the core writes its own.
struct MeasuresTest {
    private let metric = Measures(.en, .km)
    private let imperial = Measures(.en, .mi)
    private let french = Measures(.fr, .km)

    @Test("distances have one digit after the mark, and none where it would be a nought")
    func distances() {
        #expect(metric.distance(8_400) == "8.4")
        #expect(metric.distance(12_000) == "12")
        #expect(metric.distanceWithUnit(5_649) == "5.6\u{A0}km")
        #expect(imperial.distanceWithUnit(42_195) == "26.2\u{A0}mi")
        #expect(french.distance(8_400) == "8,4")
    }

    @Test("times are hours and minutes")
    func times() {
        #expect(metric.time(425) == "7\u{A0}h\u{A0}05")
        #expect(metric.time(45) == "45\u{A0}min")
        #expect(metric.time(120) == "2\u{A0}h")
        #expect(metric.time(-50) == "\u{2212}50\u{A0}min")
    }

    @Test("what is typed is read with either mark, and nonsense is no length")
    func typed() {
        #expect(metric.metres("8,4") == 8_400)
        #expect(imperial.metres("26.2") == 42_165)
        #expect(metric.metres("far") == nil)
        #expect(metric.metres("-3") == nil)
        #expect(metric.metres("1e9") == nil)
    }

    @Test("a nought has no sign")
    func noughts() {
        #expect(metric.number(-0.04, 1) == "0")
        #expect(metric.number(-1.25, 1) == "\u{2212}1.2")
        #expect(french.number(1.5, 2) == "1,5")
    }
}
