/// iOS 13.0, swiftui/shapestyle
public protocol ShapeStyle: Sendable {}
/// iOS 13.0, swiftui/color
public struct Color: DrawnView, ShapeStyle, Hashable {
    /// iOS 13.0, swiftui/color/rgbcolorspace
    public enum RGBColorSpace: Sendable {
        /// iOS 13.0, swiftui/color/rgbcolorspace/srgb
        case sRGB
        /// iOS 13.0, swiftui/color/rgbcolorspace/srgblinear
        case sRGBLinear
        /// iOS 13.0, swiftui/color/rgbcolorspace/displayp3
        case displayP3
    }
    /// iOS 13.0, swiftui/color/init(_:red:green:blue:opacity:)
    public nonisolated init(
        _ colorSpace: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1
    ) {}
    /// iOS 13.0, swiftui/color/opacity(_:)
    public nonisolated func opacity(_ opacity: Double) -> Color { self }
}
/// iOS 13.0, swiftui/strokestyle
public struct StrokeStyle: Equatable, Sendable {
    /// iOS 13.0, swiftui/strokestyle/init(linewidth:linecap:linejoin:miterlimit:dash:dashphase:)
    public init(lineWidth: CGFloat = 1, dash: [CGFloat] = []) {}
}
/// iOS 13.0, swiftui/path
public struct Path: Equatable, Sendable {
    /// iOS 13.0, swiftui/path/init()
    public init() {}
    /// iOS 13.0, swiftui/path/move(to:)
    public mutating func move(to end: CGPoint) {}
    /// iOS 13.0, swiftui/path/addline(to:)
    public mutating func addLine(to end: CGPoint) {}
    /// iOS 13.0, swiftui/path/addcurve(to:control1:control2:)
    public mutating func addCurve(to end: CGPoint, control1: CGPoint, control2: CGPoint) {}
    /// iOS 13.0, swiftui/path/closesubpath()
    public mutating func closeSubpath() {}
}
/// iOS 13.0, swiftui/shape
public protocol Shape: Sendable, DrawnView {
    /// iOS 13.0, swiftui/shape/path(in:)
    nonisolated func path(in rect: CGRect) -> Path
}
/// iOS 13.0, swiftui/insettableshape
public protocol InsettableShape: Shape {}
extension Shape {
    /// iOS 13.0, swiftui/shape/fill(_:style:)
    public nonisolated func fill<S: ShapeStyle>(_ content: S) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/shape/stroke(_:linewidth:)
    public nonisolated func stroke<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View { EmptyView() }
}
extension InsettableShape {
    /// iOS 13.0, swiftui/insettableshape/strokeborder(_:linewidth:antialiased:)
    public nonisolated func strokeBorder<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View {
        EmptyView()
    }
    /// iOS 13.0, swiftui/insettableshape/strokeborder(_:style:antialiased:)
    public nonisolated func strokeBorder<S: ShapeStyle>(_ content: S, style: StrokeStyle) -> some View { EmptyView() }
}
/// iOS 13.0, swiftui/roundedrectangle
public struct RoundedRectangle: InsettableShape {
    /// iOS 13.0, swiftui/roundedrectangle/init(cornerradius:style:)
    public nonisolated init(cornerRadius: CGFloat) {}
    /// iOS 13.0, swiftui/shape/path(in:)
    public nonisolated func path(in rect: CGRect) -> Path { stub() }
}
/// iOS 13.0, swiftui/rectangle
public struct Rectangle: InsettableShape {
    /// iOS 13.0, swiftui/rectangle/init()
    public nonisolated init() {}
    /// iOS 13.0, swiftui/shape/path(in:)
    public nonisolated func path(in rect: CGRect) -> Path { stub() }
}
/// iOS 13.0, swiftui/capsule
public struct Capsule: InsettableShape {
    /// iOS 13.0, swiftui/capsule/init(style:)
    public nonisolated init() {}
    /// iOS 13.0, swiftui/shape/path(in:)
    public nonisolated func path(in rect: CGRect) -> Path { stub() }
}
/// iOS 13.0, swiftui/circle
public struct Circle: InsettableShape {
    /// iOS 13.0, swiftui/circle/init()
    public nonisolated init() {}
    /// iOS 13.0, swiftui/shape/path(in:)
    public nonisolated func path(in rect: CGRect) -> Path { stub() }
}
