/// iOS 13.0, swiftui/localizedstringkey
public struct LocalizedStringKey: ExpressibleByStringInterpolation, Equatable {
    /// iOS 13.0, swiftui/localizedstringkey/init(stringliteral:)
    public init(stringLiteral value: String) {}
}

/// iOS 13.0, swiftui/text
public struct Text: DrawnView, Equatable, Sendable {
    /// iOS 13.0, swiftui/text/init(_:tablename:bundle:comment:)
    public nonisolated init(
        _ key: LocalizedStringKey, tableName: String? = nil, bundle: Bundle? = nil, comment: StaticString? = nil
    ) {}
    /// iOS 13.0, swiftui/text/init(verbatim:)
    public nonisolated init(verbatim content: String) {}
}
/// iOS 13.0, swiftui/font
public struct Font: Hashable, Sendable {
    /// iOS 14.0, swiftui/font/title3
    public static let title3 = Font()
    /// iOS 13.0, swiftui/font/headline
    public static let headline = Font()
    /// iOS 13.0, swiftui/font/body
    public static let body = Font()
    /// iOS 13.0, swiftui/font/subheadline
    public static let subheadline = Font()
    /// iOS 13.0, swiftui/font/footnote
    public static let footnote = Font()
    /// iOS 13.0, swiftui/font/caption
    public static let caption = Font()
    /// iOS 13.0, swiftui/font/weight
    public struct Weight: Hashable, Sendable {
        /// iOS 13.0, swiftui/font/weight/bold
        public static let bold = Weight()
    }
    /// iOS 16.0, swiftui/font/system(size:weight:design:)
    public static func system(size: CGFloat, weight: Weight? = nil) -> Font { Font() }
    /// iOS 13.0, swiftui/font/monospaceddigit()
    public func monospacedDigit() -> Font { self }
}
/// iOS 13.0, swiftui/image
public struct Image: DrawnView, Sendable {
    /// iOS 13.0, swiftui/image/init(systemname:)
    public nonisolated init(systemName: String) {}
}
/// iOS 14.0, swiftui/label
public struct Label<Title: View, Icon: View>: DrawnView {}
extension Label where Title == Text, Icon == Image {
    /// iOS 14.0, swiftui/label/init(_:systemimage:)
    public nonisolated init<S: StringProtocol>(_ title: S, systemImage name: String) { stub() }
}

/// iOS 15.0, swiftui/buttonrole
public struct ButtonRole: Equatable, Sendable {
    /// iOS 15.0, swiftui/buttonrole/destructive
    public static let destructive = ButtonRole()
}
/// iOS 13.0, swiftui/button
public struct Button<Label: View>: DrawnView {
    /// iOS 13.0, swiftui/button/init(action:label:)
    @preconcurrency public nonisolated init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {
        stub()
    }
    /// iOS 15.0, swiftui/button/init(role:action:label:)
    @preconcurrency public nonisolated init(
        role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label
    ) { stub() }
}
extension Button where Label == Text {
    /// iOS 15.0, swiftui/button/init(_:role:action:)
    @preconcurrency public nonisolated init<S: StringProtocol>(
        _ title: S, role: ButtonRole?, action: @escaping @MainActor () -> Void
    ) { stub() }
    /// iOS 13.0, swiftui/button/init(_:action:)
    @preconcurrency public nonisolated init(_ titleKey: LocalizedStringKey, action: @escaping @MainActor () -> Void) {
        stub()
    }
}
/// iOS 13.0, swiftui/primitivebuttonstyle
@MainActor @preconcurrency public protocol PrimitiveButtonStyle {}
/// iOS 15.0, swiftui/borderedbuttonstyle
public struct BorderedButtonStyle: PrimitiveButtonStyle {}
/// iOS 13.0, swiftui/plainbuttonstyle
public struct PlainButtonStyle: PrimitiveButtonStyle {}
extension PrimitiveButtonStyle where Self == BorderedButtonStyle {
    /// iOS 15.0, swiftui/primitivebuttonstyle/bordered
    public static var bordered: BorderedButtonStyle { stub() }
}
extension PrimitiveButtonStyle where Self == PlainButtonStyle {
    /// iOS 15.0, swiftui/primitivebuttonstyle/plain
    public static var plain: PlainButtonStyle { stub() }
}
/// iOS 13.0, swiftui/editbutton
public struct EditButton: DrawnView {
    /// iOS 13.0, swiftui/editbutton/init()
    public nonisolated init() {}
}
/// iOS 16.0, swiftui/sharelink
public struct ShareLink<Label: View>: DrawnView {
    /// iOS 16.0, swiftui/sharelink/init(item:subject:message:label:)
    public nonisolated init(item: URL, @ViewBuilder label: () -> Label) { stub() }
}

/// iOS 13.0, swiftui/toggle
public struct Toggle<Label: View>: DrawnView {}
extension Toggle where Label == Text {
    /// iOS 13.0, swiftui/toggle/init(_:ison:)
    public nonisolated init<S: StringProtocol>(_ title: S, isOn: Binding<Bool>) { stub() }
}
/// iOS 13.0, swiftui/picker
public struct Picker<Label: View, SelectionValue: Hashable, Content: View>: DrawnView {}
extension Picker where Label == Text {
    /// iOS 13.0, swiftui/picker/init(_:selection:content:)
    public nonisolated init<S: StringProtocol>(
        _ title: S, selection: Binding<SelectionValue>, @ViewBuilder content: () -> Content
    ) { stub() }
}
/// iOS 13.0, swiftui/pickerstyle
@MainActor @preconcurrency public protocol PickerStyle {}
/// iOS 13.0, swiftui/segmentedpickerstyle
public struct SegmentedPickerStyle: PickerStyle {}
/// iOS 14.0, swiftui/inlinepickerstyle
public struct InlinePickerStyle: PickerStyle {}
/// iOS 16.0, swiftui/navigationlinkpickerstyle
public struct NavigationLinkPickerStyle: PickerStyle {}
extension PickerStyle where Self == SegmentedPickerStyle {
    /// iOS 13.0, swiftui/pickerstyle/segmented
    public static var segmented: SegmentedPickerStyle { stub() }
}
extension PickerStyle where Self == InlinePickerStyle {
    /// iOS 14.0, swiftui/pickerstyle/inline
    public static var inline: InlinePickerStyle { stub() }
}
extension PickerStyle where Self == NavigationLinkPickerStyle {
    /// iOS 16.0, swiftui/pickerstyle/navigationlink
    public static var navigationLink: NavigationLinkPickerStyle { stub() }
}
/// iOS 13.0, swiftui/stepper
public struct Stepper<Label: View>: DrawnView {
    /// iOS 13.0, swiftui/stepper/init(value:in:step:label:oneditingchanged:)
    public nonisolated init(
        value: Binding<Int>, in bounds: ClosedRange<Int>, step: Int = 1, @ViewBuilder label: () -> Label
    ) { stub() }
}
/// iOS 13.0, swiftui/datepickercomponents
public struct DatePickerComponents: OptionSet, Sendable {
    /// iOS 13.0, swiftui/datepickercomponents/rawvalue
    public let rawValue: UInt
    /// iOS 13.0, swiftui/datepickercomponents/init(rawvalue:)
    public init(rawValue: UInt) { self.rawValue = rawValue }
    /// iOS 13.0, swiftui/datepickercomponents/date
    public static let date = DatePickerComponents(rawValue: 1)
}
/// iOS 13.0, swiftui/datepicker
public struct DatePicker<Label: View>: DrawnView {}
extension DatePicker where Label == Text {
    /// iOS 13.0, swiftui/datepicker/init(_:selection:displayedcomponents:)
    public nonisolated init<S: StringProtocol>(
        _ title: S, selection: Binding<Date>, displayedComponents: DatePickerComponents
    ) { stub() }
}
/// iOS 13.0, swiftui/textfield
public struct TextField<Label: View>: DrawnView {}
extension TextField where Label == Text {
    /// iOS 13.0, swiftui/textfield/init(_:text:)
    public nonisolated init<S: StringProtocol>(_ title: S, text: Binding<String>) { stub() }
}
/// iOS 14.0, swiftui/disclosuregroup
public struct DisclosureGroup<Label: View, Content: View>: DrawnView {
    /// iOS 14.0, swiftui/disclosuregroup/init(isexpanded:content:label:)
    public nonisolated init(
        isExpanded: Binding<Bool>, @ViewBuilder content: @escaping () -> Content, @ViewBuilder label: () -> Label
    ) { stub() }
}
/// iOS 14.0, swiftui/progressview
public struct ProgressView<Label: View, CurrentValueLabel: View>: DrawnView {}
extension ProgressView where CurrentValueLabel == EmptyView {
    /// iOS 14.0, swiftui/progressview/init(value:total:label:)
    public nonisolated init<V: BinaryFloatingPoint>(value: V?, total: V = 1.0, @ViewBuilder label: () -> Label) {
        stub()
    }
}
/// iOS 16.0, swiftui/gauge
public struct Gauge<Label: View, CurrentValueLabel: View>: DrawnView {
    /// iOS 16.0, swiftui/gauge/init(value:in:label:currentvaluelabel:)
    public nonisolated init(
        value: Double, in bounds: ClosedRange<Double> = 0...1, @ViewBuilder label: () -> Label,
        @ViewBuilder currentValueLabel: () -> CurrentValueLabel
    ) { stub() }
}
/// iOS 16.0, swiftui/gaugestyle
@MainActor @preconcurrency public protocol GaugeStyle {}
/// iOS 16.0, swiftui/accessorycirculargaugestyle
public struct AccessoryCircularGaugeStyle: GaugeStyle {}
extension GaugeStyle where Self == AccessoryCircularGaugeStyle {
    /// iOS 16.0, swiftui/gaugestyle/accessorycircular
    public static var accessoryCircular: AccessoryCircularGaugeStyle { stub() }
}
