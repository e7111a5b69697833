// What Foundation has on Apple’s systems and not on Linux. Every stub that an app imports instead of Foundation gives it on.
@_exported import Foundation

func stub() -> Never { fatalError("declared for the compiler alone") }

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

/// iOS 5.0, foundation/nsfilecoordinator
public final class NSFileCoordinator: NSObject {
    /// iOS 5.0, foundation/nsfilecoordinator/coordinate(readingitemat:options:error:byaccessor:)
    public func coordinate(
        readingItemAt url: URL, options: ReadingOptions = [], error outError: UnsafeMutablePointer<NSError?>?,
        byAccessor reader: (URL) -> Void
    ) { stub() }
    /// iOS 5.0, foundation/nsfilecoordinator/readingoptions
    public struct ReadingOptions: OptionSet, Sendable {
        /// iOS 5.0, foundation/nsfilecoordinator/readingoptions
        public let rawValue: UInt
        /// iOS 5.0, foundation/nsfilecoordinator/readingoptions/init(rawvalue:)
        public init(rawValue: UInt) { self.rawValue = rawValue }
    }
}

/// iOS 16.0, foundation/localizedstringresource
public struct LocalizedStringResource: ExpressibleByStringInterpolation, Equatable, Sendable {
    /// iOS 16.0, foundation/localizedstringresource/init(stringliteral:)
    public init(stringLiteral value: String) {}
    /// iOS 16.0, foundation/localizedstringresource/init(_:table:locale:bundle:comment:)
    public init(
        _ keyAndValue: StaticString, table: String? = nil, locale: Locale = .current, comment: StaticString? = nil
    ) {}
}

/// iOS 16.0, foundation/customlocalizedstringresourceconvertible
public protocol CustomLocalizedStringResourceConvertible {
    /// iOS 16.0, foundation/customlocalizedstringresourceconvertible/localizedstringresource
    var localizedStringResource: LocalizedStringResource { get }
}
