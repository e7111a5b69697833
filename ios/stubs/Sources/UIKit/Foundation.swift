// What Foundation has on Apple's systems and not on Linux. It stands with UIKit, for what sees either sees both there.

extension FileManager {
    /// iOS 7.0, foundation/filemanager/containerurl(forsecurityapplicationgroupidentifier:)
    public func containerURL(forSecurityApplicationGroupIdentifier groupIdentifier: String) -> URL? { nil }
}

extension URL {
    /// iOS 8.0, foundation/url/startaccessingsecurityscopedresource()
    public func startAccessingSecurityScopedResource() -> Bool { stub() }
    /// iOS 8.0, foundation/url/stopaccessingsecurityscopedresource()
    public func stopAccessingSecurityScopedResource() { stub() }
}
