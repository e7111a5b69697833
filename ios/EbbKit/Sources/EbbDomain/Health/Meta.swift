import Foundation

/// Who wrote a record.
public struct Source: Hashable, Sendable {
    /// The bundle identifier of the app, or for Apple's own watch and phone one that begins with `com.apple.health`.
    public let bundle: String
    /// The name as the Health app shows it, and as its export has it.
    public let name: String
    /// The hardware version of the device that measured, where the record names one.
    public let device: String?

    public init(bundle: String, name: String, device: String? = nil) {
        self.bundle = bundle
        self.name = name
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

    public init(id: UUID, source: Source, zone: String? = nil) {
        self.id = id
        self.source = source
        self.zone = zone
    }
}
