import EbbCore
import Foundation

func firstVerdict() throws -> String {
    let watch = Origin(platform: .ios, app: "com.apple.health", name: "My Watch")
    let zone = TimeZone(identifier: "Europe/Berlin") ?? .current
    let now = Moment(Date(timeIntervalSince1970: 1_773_640_800), in: zone)  // 2026-03-16 07:00
    let records = (0...60).map { back in
        let woke = Moment(now.instant - Double(back) * 86_400, in: zone)
        return HealthRecord(
            origin: watch, nativeId: "rhr-\(back)", start: woke, end: woke,
            body: .restingHeartRate(bpm: 48 + Double(back % 3)))
    }
    let engine = try Engine.inMemory()
    _ = try engine.apply(changes: ChangeSet(records: records), at: now)
    let text = try engine.morning(at: now).text
    return "\(text.glyph) \(text.tier): \(text.headline)"
}
