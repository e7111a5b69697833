@_exported import AppleFoundation
import SwiftUI

func stub() -> Never { fatalError("declared for the compiler alone") }

/// iOS 16.0, appintents/intentresult
public protocol IntentResult: Sendable {}
/// iOS 16.0, appintents/providesdialog
public protocol ProvidesDialog {}
/// iOS 16.0, appintents/returnsvalue
public protocol ReturnsValue<Value> {
    /// iOS 16.0, appintents/returnsvalue/value-swift.associatedtype
    associatedtype Value
}
/// Ours: what an intent's result is made of.
public struct ResultOf<Value>: IntentResult, ProvidesDialog, ReturnsValue, @unchecked Sendable {}
extension IntentResult {
    /// iOS 16.0, appintents/intentresult/result()
    public static func result() -> Self where Self == ResultOf<Never> { stub() }
    /// iOS 16.0, appintents/intentresult/result(dialog:)
    public static func result(dialog: IntentDialog) -> Self where Self == ResultOf<Never> { stub() }
    /// iOS 16.0, appintents/intentresult/result(value:dialog:)
    public static func result<Value: ParameterValue>(value: Value, dialog: IntentDialog) -> Self
    where Self == ResultOf<Value> { stub() }
}

/// iOS 16.0, appintents/intentdialog
public struct IntentDialog: ExpressibleByStringInterpolation, Sendable {
    /// iOS 16.0, appintents/intentdialog/init(_:)
    public init(_ full: LocalizedStringResource) {}
    /// iOS 16.0, appintents/intentdialog/init(stringliteral:)
    public init(stringLiteral value: String) {}
}
/// iOS 16.0, appintents/intentdescription
public struct IntentDescription: Sendable {
    /// iOS 16.0, appintents/intentdescription/init(_:categoryname:searchkeywords:)
    public init(_ descriptionText: LocalizedStringResource) {}
}
/// iOS 16.0, appintents/intentauthenticationpolicy
public enum IntentAuthenticationPolicy: Sendable {
    /// iOS 16.0, appintents/intentauthenticationpolicy/alwaysallowed
    case alwaysAllowed
    /// iOS 16.0, appintents/intentauthenticationpolicy/requiresauthentication
    case requiresAuthentication
    /// iOS 16.0, appintents/intentauthenticationpolicy/requireslocaldeviceauthentication
    case requiresLocalDeviceAuthentication
}

/// iOS 16.0, appintents/appintent
public protocol AppIntent: Sendable {
    /// iOS 16.0, appintents/appintent/performresult
    associatedtype PerformResult: IntentResult
    /// iOS 16.0, appintents/appintent/title
    static var title: LocalizedStringResource { get }
    /// iOS 16.0, appintents/appintent/description
    static var description: IntentDescription? { get }
    /// iOS 16.0, appintents/appintent/openappwhenrun
    static var openAppWhenRun: Bool { get }
    /// iOS 16.0, appintents/appintent/authenticationpolicy
    static var authenticationPolicy: IntentAuthenticationPolicy { get }
    /// iOS 16.0, appintents/appintent/init()
    init()
    /// iOS 16.0, appintents/appintent/perform()
    func perform() async throws -> PerformResult
}
extension AppIntent {
    /// iOS 16.0, appintents/appintent/description
    public static var description: IntentDescription? { nil }
    /// iOS 16.0, appintents/appintent/openappwhenrun
    public static var openAppWhenRun: Bool { false }
    /// iOS 16.0, appintents/appintent/authenticationpolicy
    public static var authenticationPolicy: IntentAuthenticationPolicy { .alwaysAllowed }
    /// iOS 16.0, appintents/appintent/parameter
    public typealias Parameter<Value: ParameterValue> = IntentParameter<Value>
}

/// Ours: what a parameter, or a result, may be.
public protocol ParameterValue: Sendable {}
extension String: ParameterValue {}
/// iOS 16.0, appintents/intentparameter
@propertyWrapper public final class IntentParameter<Value: ParameterValue>: @unchecked Sendable {
    /// iOS 16.0, appintents/intentparameter/init(title:description:requestvaluedialog:)
    public init(title: LocalizedStringResource, requestValueDialog: IntentDialog? = nil) {}
    /// iOS 16.0, appintents/intentparameter/wrappedvalue
    public var wrappedValue: Value {
        get { stub() }
        set { stub() }
    }
}

/// iOS 16.0, appintents/typedisplayrepresentation
public struct TypeDisplayRepresentation: Sendable {
    /// iOS 16.0, appintents/typedisplayrepresentation/init(name:)
    public init(name: LocalizedStringResource) {}
}
/// iOS 16.0, appintents/displayrepresentation
public struct DisplayRepresentation: Sendable {
    /// iOS 16.0, appintents/displayrepresentation/init(title:subtitle:image:)
    public init(title: LocalizedStringResource) {}
}
/// iOS 16.0, appintents/appenum
public protocol AppEnum: ParameterValue, RawRepresentable, CaseIterable, Hashable where RawValue == String {
    /// iOS 16.0, appintents/typedisplayrepresentable/typedisplayrepresentation
    static var typeDisplayRepresentation: TypeDisplayRepresentation { get }
    /// iOS 16.0, appintents/casedisplayrepresentable/casedisplayrepresentations
    static var caseDisplayRepresentations: [Self: DisplayRepresentation] { get }
}

/// iOS 17.0, appintents/appintentspackage
public protocol AppIntentsPackage {
    /// iOS 17.0, appintents/appintentspackage/includedpackages
    static var includedPackages: [any AppIntentsPackage.Type] { get }
}
extension AppIntentsPackage {
    /// iOS 17.0, appintents/appintentspackage/includedpackages
    public static var includedPackages: [any AppIntentsPackage.Type] { [] }
}

/// iOS 16.0, appintents/appshortcutphrase
public struct AppShortcutPhrase<Intent: AppIntent>: ExpressibleByStringInterpolation, Sendable {
    /// iOS 16.0, appintents/appshortcutphrase/init(stringliteral:)
    public init(stringLiteral value: String) {}
    /// iOS 16.0, appintents/appshortcutphrase/init(stringinterpolation:)
    public init(stringInterpolation: StringInterpolation) {}
    /// iOS 16.0, appintents/appshortcutphrase/stringinterpolation
    public struct StringInterpolation: StringInterpolationProtocol {
        /// iOS 16.0, appintents/appshortcutphrase/stringinterpolation/init(literalcapacity:interpolationcount:)
        public init(literalCapacity: Int, interpolationCount: Int) {}
        /// iOS 16.0, appintents/appshortcutphrase/stringinterpolation/appendliteral(_:)
        public mutating func appendLiteral(_ literal: String) {}
        /// iOS 16.0, appintents/appshortcutphrase/stringinterpolation/appendinterpolation(_:)
        public mutating func appendInterpolation(_ token: AppShortcutPhraseToken) {}
    }
}
/// iOS 16.0, appintents/appshortcutphrasetoken
public enum AppShortcutPhraseToken: Sendable {
    /// iOS 16.0, appintents/appshortcutphrasetoken/applicationname
    case applicationName
}
/// iOS 16.0, appintents/appshortcut
public struct AppShortcut: Sendable {
    /// iOS 16.0, appintents/appshortcut/init(intent:phrases:shorttitle:systemimagename:)
    public init<Intent: AppIntent>(
        intent: Intent, phrases: [AppShortcutPhrase<Intent>], shortTitle: LocalizedStringResource,
        systemImageName: String
    ) { stub() }
}
/// iOS 16.0, appintents/appshortcutsbuilder
@resultBuilder public struct AppShortcutsBuilder {
    /// iOS 16.0, appintents/appshortcutsbuilder/buildblock(_:)
    public static func buildBlock(_ components: AppShortcut...) -> [AppShortcut] { components }
}
/// iOS 16.0, appintents/appshortcutsprovider
public protocol AppShortcutsProvider {
    /// iOS 16.0, appintents/appshortcutsprovider/appshortcuts
    @AppShortcutsBuilder static var appShortcuts: [AppShortcut] { get }
}

extension Button {
    /// iOS 17.0, swiftui/button/init(intent:label:)
    public nonisolated init<I: AppIntent>(intent: I, @ViewBuilder label: () -> Label) { stub() }
}
