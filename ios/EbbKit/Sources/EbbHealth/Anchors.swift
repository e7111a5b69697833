import EbbDomain
import HealthKit

/// Where reading of a kind stopped, as bytes that the core keeps beside the records. Anchors of two kinds are not
/// interchangeable, nor those of two phones.
enum Anchors {
    static func bytes(_ anchor: HKQueryAnchor) throws -> Data {
        try NSKeyedArchiver.archivedData(withRootObject: anchor, requiringSecureCoding: true)
    }

    /// Throws `HealthError.anchorInvalid`: these bytes are none.
    static func anchor(_ bytes: Data) throws(HealthError) -> HKQueryAnchor {
        // What is wrong with bytes that are no anchor is of no use to anybody: everything is read anew.
        guard let anchor = try? NSKeyedUnarchiver.unarchivedObject(ofClass: HKQueryAnchor.self, from: bytes) else {
            throw .anchorInvalid
        }
        return anchor
    }
}
