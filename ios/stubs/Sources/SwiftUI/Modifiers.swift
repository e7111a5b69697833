import UIKit
import UniformTypeIdentifiers

/// iOS 13.0, swiftui/textalignment
public enum TextAlignment: Sendable {
    /// iOS 13.0, swiftui/textalignment/leading
    case leading
    /// iOS 13.0, swiftui/textalignment/center
    case center
    /// iOS 13.0, swiftui/textalignment/trailing
    case trailing
}
extension View {
    /// iOS 13.0, swiftui/view/font(_:)
    public nonisolated func font(_ font: Font?) -> some View { EmptyView() }
    /// iOS 16.0, swiftui/view/bold(_:)
    public nonisolated func bold(_ isActive: Bool = true) -> some View { EmptyView() }
    /// iOS 16.0, swiftui/view/strikethrough(_:pattern:color:)
    public nonisolated func strikethrough(_ isActive: Bool = true) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/foregroundstyle(_:)
    public nonisolated func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/frame(width:height:alignment:)
    public nonisolated func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center)
        -> some View
    { EmptyView() }
    /// iOS 13.0, swiftui/view/frame(minwidth:idealwidth:maxwidth:minheight:idealheight:maxheight:alignment:)
    public nonisolated func frame(
        minWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil, maxHeight: CGFloat? = nil,
        alignment: Alignment = .center
    ) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/padding(_:)
    public nonisolated func padding(_ length: CGFloat) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/padding(_:_:)
    public nonisolated func padding(_ edges: Edge.Set, _ length: CGFloat?) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/background(_:ignoressafeareaedges:)
    public nonisolated func background<S: ShapeStyle>(_ style: S) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/background(_:in:fillstyle:)
    public nonisolated func background<S: ShapeStyle, T: InsettableShape>(_ style: S, in shape: T) -> some View {
        EmptyView()
    }
    /// iOS 15.0, swiftui/view/overlay(alignment:content:)
    public nonisolated func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View
    { EmptyView() }
    /// iOS 15.0, swiftui/view/overlay(_:ignoressafeareaedges:)
    public nonisolated func overlay<S: ShapeStyle>(_ style: S) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/clipshape(_:style:)
    public nonisolated func clipShape<S: Shape>(_ shape: S) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/contentshape(_:eofill:)
    public nonisolated func contentShape<S: Shape>(_ shape: S) -> some View { EmptyView() }
    /// iOS 16.0, swiftui/view/tint(_:)
    public nonisolated func tint<S: ShapeStyle>(_ tint: S?) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/multilinetextalignment(_:)
    public nonisolated func multilineTextAlignment(_ alignment: TextAlignment) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/privacysensitive(_:)
    public nonisolated func privacySensitive(_ sensitive: Bool = true) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/environment(_:_:)
    public nonisolated func environment<V>(_ keyPath: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View {
        EmptyView()
    }
    /// iOS 13.0, swiftui/view/disabled(_:)
    public nonisolated func disabled(_ disabled: Bool) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/tag(_:)
    public nonisolated func tag<V: Hashable>(_ tag: V) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/tabitem(_:)
    public nonisolated func tabItem<V: View>(@ViewBuilder _ label: () -> V) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/buttonstyle(_:)
    public nonisolated func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/pickerstyle(_:)
    public nonisolated func pickerStyle<S: PickerStyle>(_ style: S) -> some View { EmptyView() }
    /// iOS 16.0, swiftui/view/gaugestyle(_:)
    public nonisolated func gaugeStyle<S: GaugeStyle>(_ style: S) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/keyboardtype(_:)
    public nonisolated func keyboardType(_ type: UIKeyboardType) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/focused(_:)
    public nonisolated func focused(_ condition: FocusState<Bool>.Binding) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/ondisappear(perform:)
    public nonisolated func onDisappear(perform action: (() -> Void)? = nil) -> some View { EmptyView() }
    /// iOS 17.0, swiftui/view/onchange(of:initial:_:)
    public nonisolated func onChange<V: Equatable>(
        of value: V, initial: Bool = false, _ action: @escaping (_ oldValue: V, _ newValue: V) -> Void
    ) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/task(priority:_:)
    public nonisolated func task(
        priority: TaskPriority = .userInitiated, @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/refreshable(action:)
    public nonisolated func refreshable(@_inheritActorContext action: @escaping @Sendable () async -> Void) -> some View
    { EmptyView() }
    /// iOS 13.0, swiftui/view/contextmenu(menuitems:)
    public nonisolated func contextMenu<V: View>(@ViewBuilder menuItems: () -> V) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/swipeactions(edge:allowsfullswipe:content:)
    public nonisolated func swipeActions<V: View>(
        edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true, @ViewBuilder content: () -> V
    ) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/searchable(text:placement:prompt:)
    public nonisolated func searchable(text: Binding<String>, prompt: Text? = nil) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/navigationtitle(_:)
    public nonisolated func navigationTitle<S: StringProtocol>(_ title: S) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/navigationbartitledisplaymode(_:)
    public nonisolated func navigationBarTitleDisplayMode(_ displayMode: NavigationBarItem.TitleDisplayMode)
        -> some View
    { EmptyView() }
    /// iOS 16.0, swiftui/view/navigationdestination(for:destination:)
    public nonisolated func navigationDestination<D: Hashable, V: View>(
        for data: D.Type, @ViewBuilder destination: @escaping (D) -> V
    ) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/toolbar(content:)
    public nonisolated func toolbar<V: ToolbarContent>(@ToolbarContentBuilder content: () -> V) -> some View {
        EmptyView()
    }
    /// iOS 14.0, swiftui/view/toolbar(content:)
    public nonisolated func toolbar<V: View>(@ViewBuilder content: () -> V) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/sheet(ispresented:ondismiss:content:)
    public nonisolated func sheet<V: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> V
    ) -> some View { EmptyView() }
    /// iOS 16.0, swiftui/view/presentationdetents(_:selection:)
    public nonisolated func presentationDetents(
        _ detents: Set<PresentationDetent>, selection: Binding<PresentationDetent>
    ) -> some View { EmptyView() }
    /// iOS 16.0, swiftui/view/presentationdragindicator(_:)
    public nonisolated func presentationDragIndicator(_ visibility: Visibility) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/safeareainset(edge:alignment:spacing:content:)
    public nonisolated func safeAreaInset<V: View>(
        edge: VerticalEdge, alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> V
    ) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/confirmationdialog(_:ispresented:titlevisibility:actions:)
    public nonisolated func confirmationDialog<S: StringProtocol, A: View>(
        _ title: S, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic, @ViewBuilder actions: () -> A
    ) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/fileimporter(ispresented:allowedcontenttypes:oncompletion:)
    public nonisolated func fileImporter(
        isPresented: Binding<Bool>, allowedContentTypes: [UTType],
        onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void
    ) -> some View { EmptyView() }
    /// iOS 17.0, swiftui/view/filemover(ispresented:file:oncompletion:oncancellation:)
    public nonisolated func fileMover(
        isPresented: Binding<Bool>, file: URL?, onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void,
        onCancellation: @escaping () -> Void
    ) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/dynamictypesize(_:)
    public nonisolated func dynamicTypeSize(_ size: DynamicTypeSize) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/id(_:)
    public nonisolated func id<ID: Hashable>(_ id: ID) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/task(id:priority:_:)
    public nonisolated func task<T: Equatable>(
        id value: T, priority: TaskPriority = .userInitiated,
        @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/onopenurl(perform:)
    public nonisolated func onOpenURL(perform action: @escaping (URL) -> Void) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/modifier(_:)
    public nonisolated func modifier<M: ViewModifier>(_ modifier: M) -> some View { EmptyView() }
}
