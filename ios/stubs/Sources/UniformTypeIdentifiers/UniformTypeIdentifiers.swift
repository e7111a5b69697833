@_exported import Foundation

/// iOS 14.0, uniformtypeidentifiers/uttype-swift.struct
public struct UTType: Hashable, Sendable {
    /// iOS 14.0, uniformtypeidentifiers/uttype-swift.struct/zip
    public static var zip: UTType { UTType() }
    /// iOS 14.0, uniformtypeidentifiers/uttype-swift.struct/data
    public static var data: UTType { UTType() }
}
