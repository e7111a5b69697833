import UIKit

/// iOS 14.0, swiftui/scene
@MainActor @preconcurrency public protocol Scene {
    /// iOS 14.0, swiftui/scene/body-swift.associatedtype
    associatedtype Body: Scene
    /// iOS 14.0, swiftui/scene/body-swift.property
    @SceneBuilder @MainActor @preconcurrency var body: Self.Body { get }
}
extension Never: Scene {}
/// iOS 14.0, swiftui/scenebuilder
@resultBuilder public struct SceneBuilder {
    /// iOS 14.0, swiftui/scenebuilder/buildblock(_:)
    public static func buildBlock<Content: Scene>(_ content: Content) -> Content { content }
}
/// iOS 14.0, swiftui/windowgroup
public struct WindowGroup<Content: View>: Scene {
    /// iOS 14.0, swiftui/windowgroup/init(content:)
    public nonisolated init(@ViewBuilder content: () -> Content) { stub() }
    /// iOS 14.0, swiftui/windowgroup/body
    public var body: Never { stub() }
}
/// Ours: the type of a scene with a modifier.
public struct ModifiedScene: Scene {
    nonisolated init() {}
    /// Ours: never asked for.
    public var body: Never { stub() }
}
extension Scene {
    /// iOS 17.0, swiftui/scene/onchange(of:initial:_:)
    public nonisolated func onChange<V: Equatable>(
        of value: V, initial: Bool = false, _ action: @escaping (_ oldValue: V, _ newValue: V) -> Void
    ) -> some Scene { ModifiedScene() }
}
/// iOS 14.0, swiftui/app
@MainActor @preconcurrency public protocol App {
    /// iOS 14.0, swiftui/app/body-swift.associatedtype
    associatedtype Body: Scene
    /// iOS 14.0, swiftui/app/body-swift.property
    @SceneBuilder @MainActor @preconcurrency var body: Self.Body { get }
    /// iOS 14.0, swiftui/app/init()
    @MainActor @preconcurrency init()
}
extension App {
    /// iOS 14.0, swiftui/app/main()
    @MainActor @preconcurrency public static func main() { stub() }
}
/// iOS 14.0, swiftui/uiapplicationdelegateadaptor
@MainActor @preconcurrency @propertyWrapper public struct UIApplicationDelegateAdaptor<DelegateType>: DynamicProperty
where DelegateType: NSObject & UIApplicationDelegate {
    /// iOS 14.0, swiftui/uiapplicationdelegateadaptor/init(_:)
    public init(_ delegateType: DelegateType.Type = DelegateType.self) {}
    /// iOS 14.0, swiftui/uiapplicationdelegateadaptor/wrappedvalue
    public var wrappedValue: DelegateType { stub() }
}

/// iOS 13.0, swiftui/uihostingcontroller
public final class UIHostingController<Content: View>: UIViewController {
    /// iOS 13.0, swiftui/uihostingcontroller/init(rootview:)
    public init(rootView: Content) { stub() }
}
