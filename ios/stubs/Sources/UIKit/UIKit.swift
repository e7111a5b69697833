@_exported import AppleFoundation

func stub() -> Never { fatalError("declared for the compiler alone") }

/// iOS 4.0, uikit/uibackgroundtaskidentifier
public struct UIBackgroundTaskIdentifier: RawRepresentable, Hashable, Sendable {
    /// iOS 4.0, uikit/uibackgroundtaskidentifier
    public let rawValue: Int
    /// iOS 4.0, uikit/uibackgroundtaskidentifier/init(rawvalue:)
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// iOS 4.0, uikit/uibackgroundtaskidentifier/invalid
    public static let invalid = Self(rawValue: 0)
}

/// iOS 2.0, uikit/uiresponder
@MainActor open class UIResponder: NSObject {
    /// iOS 2.0, objectivec/nsobject/init()
    public nonisolated override init() { super.init() }
}

/// iOS 2.0, uikit/uiapplication
@MainActor open class UIApplication: UIResponder {
    /// iOS 3.0, uikit/uiapplication/launchoptionskey
    public struct LaunchOptionsKey: RawRepresentable, Hashable, Sendable {
        /// iOS 3.0, uikit/uiapplication/launchoptionskey
        public let rawValue: String
        /// iOS 3.0, uikit/uiapplication/launchoptionskey/init(rawvalue:)
        public init(rawValue: String) { self.rawValue = rawValue }
    }
    /// iOS 2.0, uikit/uiapplication/shared
    public class var shared: UIApplication { stub() }
    /// iOS 8.0, uikit/uiapplication/opensettingsurlstring
    public nonisolated class var openSettingsURLString: String { stub() }
    /// iOS 10.0, uikit/uiapplication/openexternalurloptionskey
    public struct OpenExternalURLOptionsKey: RawRepresentable, Hashable, Sendable {
        /// iOS 10.0, uikit/uiapplication/openexternalurloptionskey
        public let rawValue: String
        /// iOS 10.0, uikit/uiapplication/openexternalurloptionskey/init(rawvalue:)
        public init(rawValue: String) { self.rawValue = rawValue }
    }
    /// iOS 10.0, uikit/uiapplication/open(_:options:completionhandler:)
    public func open(
        _ url: URL, options: [OpenExternalURLOptionsKey: Any] = [:],
        completionHandler completion: (@MainActor @Sendable (Bool) -> Void)? = nil
    ) { stub() }
    /// iOS 4.0, uikit/uiapplication/beginbackgroundtask(withname:expirationhandler:)
    public nonisolated func beginBackgroundTask(
        withName taskName: String?, expirationHandler handler: (@MainActor @Sendable () -> Void)? = nil
    ) -> UIBackgroundTaskIdentifier { stub() }
    /// iOS 4.0, uikit/uiapplication/endbackgroundtask(_:)
    public nonisolated func endBackgroundTask(_ identifier: UIBackgroundTaskIdentifier) { stub() }
}

/// iOS 2.0, uikit/uiapplicationdelegate
@MainActor public protocol UIApplicationDelegate: NSObjectProtocol {
    /// iOS 3.0, uikit/uiapplicationdelegate/application(_:didfinishlaunchingwithoptions:)
    func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool
    /// iOS 2.0, uikit/uiapplicationdelegate/applicationsignificanttimechange(_:)
    func applicationSignificantTimeChange(_ application: UIApplication)
    /// iOS 4.0, uikit/uiapplicationdelegate/applicationprotecteddatadidbecomeavailable(_:)
    func applicationProtectedDataDidBecomeAvailable(_ application: UIApplication)
}

/// iOS 2.0, uikit/uikeyboardtype
public enum UIKeyboardType: Int, Sendable {
    /// iOS 2.0, uikit/uikeyboardtype/default
    case `default`
    /// iOS 2.0, uikit/uikeyboardtype/numbersandpunctuation
    case numbersAndPunctuation
    /// iOS 4.1, uikit/uikeyboardtype/decimalpad
    case decimalPad
}

/// iOS 2.0, uikit/uiview
@MainActor open class UIView: UIResponder {
    /// iOS 2.0, uikit/uiview/init(frame:)
    public init(frame: CGRect) { stub() }
    /// iOS 2.0, uikit/uiview/bounds
    public var bounds: CGRect { stub() }
    /// iOS 2.0, uikit/uiview/ishidden
    public var isHidden: Bool {
        get { stub() }
        set { stub() }
    }
    /// iOS 13.0, uikit/uiview/overrideuserinterfacestyle
    public var overrideUserInterfaceStyle: UIUserInterfaceStyle {
        get { stub() }
        set { stub() }
    }
    /// iOS 2.0, uikit/uiview/layoutifneeded()
    public func layoutIfNeeded() { stub() }
    /// iOS 7.0, uikit/uiview/drawhierarchy(in:afterscreenupdates:)
    @discardableResult public func drawHierarchy(in rect: CGRect, afterScreenUpdates afterUpdates: Bool) -> Bool {
        stub()
    }
}
/// iOS 2.0, uikit/uiwindow
@MainActor open class UIWindow: UIView {
    /// iOS 4.0, uikit/uiwindow/rootviewcontroller
    public var rootViewController: UIViewController?
}
/// iOS 2.0, uikit/uiviewcontroller
@MainActor open class UIViewController: UIResponder {}
/// iOS 10.0, uikit/uigraphicsimagerenderercontext
public class UIGraphicsImageRendererContext: NSObject {}
/// iOS 10.0, uikit/uigraphicsimagerenderer
public class UIGraphicsImageRenderer: NSObject {
    /// iOS 10.0, uikit/uigraphicsimagerenderer/init(size:)
    public init(size: CGSize) { stub() }
    /// iOS 10.0, uikit/uigraphicsimagerenderer/image(actions:)
    public func image(actions: (UIGraphicsImageRendererContext) -> Void) -> UIImage { stub() }
}
/// iOS 2.0, uikit/uiimage
open class UIImage: NSObject, @unchecked Sendable {
    /// iOS 2.0, uikit/uiimage/cgimage
    open var cgImage: CGImage? { stub() }
    /// iOS 2.0, uikit/uiimage/pngdata()
    public func pngData() -> Data? { stub() }
}
/// iOS 12.0, uikit/uiuserinterfacestyle
public enum UIUserInterfaceStyle: Int, Sendable {
    /// iOS 12.0, uikit/uiuserinterfacestyle/unspecified
    case unspecified
    /// iOS 12.0, uikit/uiuserinterfacestyle/light
    case light
    /// iOS 12.0, uikit/uiuserinterfacestyle/dark
    case dark
}
/// iOS 2.0, coregraphics/cgimage
public final class CGImage {
    /// iOS 2.0, coregraphics/cgimage/bitsperpixel
    public var bitsPerPixel: Int { stub() }
    /// iOS 2.0, coregraphics/cgimage/dataprovider
    public var dataProvider: CGDataProvider? { stub() }
}
/// iOS 2.0, coregraphics/cgdataprovider
public final class CGDataProvider {
    /// iOS 2.0, coregraphics/cgdataprovider/data
    public var data: CFData? { stub() }
}
/// iOS 2.0, corefoundation/cfdata
public final class CFData {}
/// iOS 2.0, corefoundation/cfdatagetbyteptr(_:)
public func CFDataGetBytePtr(_ theData: CFData!) -> UnsafePointer<UInt8>! { stub() }
/// iOS 2.0, corefoundation/cfdatagetlength(_:)
public func CFDataGetLength(_ theData: CFData!) -> Int { stub() }
