import Foundation

/// Who wrote a record.
public struct Source: Hashable, Sendable {
    /// The bundle identifier of the app, or for Apple's own watch and phone one that begins with `com.apple.health`.
    public let bundle: String
    /// The name as the Health app shows it, and as its export has it.
    public let name: String
    /// The product type of the device that the app ran on, like `Watch7,3`.
    public let product: String?
    /// The version of the app; Apple's own software says the system's.
    public let version: String?
    /// The hardware version of the device that measured, where the record names one.
    public let device: String?

    public init(bundle: String, name: String, product: String? = nil, version: String? = nil, device: String? = nil) {
        self.bundle = bundle
        self.name = name
        self.product = product
        self.version = version
        self.device = device
    }
}

/// Where a record comes from.
public struct Meta: Hashable, Sendable {
    /// The phone's id of the record, which a deletion names.
    public let id: UUID
    /// Who wrote it.
    public let source: Source
    /// The time zone it was written in, like `Europe/Paris`, where it says so.
    public let zone: String?
    /// Typed in by hand.
    public let userEntered: Bool

    public init(id: UUID, source: Source, zone: String? = nil, userEntered: Bool = false) {
        self.id = id
        self.source = source
        self.zone = zone
        self.userEntered = userEntered
    }
}
