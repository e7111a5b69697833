import AppIntents
import SwiftUI

/// iOS 18.0, swiftui/controlwidget
@MainActor @preconcurrency public protocol ControlWidget {
    /// Ours: as a widget has it, from iOS 18.
    associatedtype Body: ControlWidgetConfiguration
    /// iOS 18.0, swiftui/controlwidget/init()
    @MainActor @preconcurrency init()
    /// Ours: as a widget has it, from iOS 18.
    @MainActor @preconcurrency var body: Self.Body { get }
}
/// iOS 18.0, swiftui/controlwidgetconfiguration
@MainActor @preconcurrency public protocol ControlWidgetConfiguration {}
/// Ours: what a control is drawn by, from iOS 18.
@MainActor @preconcurrency public protocol ControlWidgetTemplate {}
/// iOS 18.0, widgetkit/staticcontrolconfiguration
@MainActor @preconcurrency
public struct StaticControlConfiguration<Content: ControlWidgetTemplate>:
    ControlWidgetConfiguration
{
    /// iOS 18.0, widgetkit/staticcontrolconfiguration/init(kind:content:)
    @MainActor @preconcurrency public init(kind: String, content: @escaping () -> Content) { stub() }
}
/// iOS 18.0, widgetkit/controlwidgetbutton
@MainActor @preconcurrency
public struct ControlWidgetButton<Label: View, ActionLabel: View, Action: AppIntent>:
    ControlWidgetTemplate
{
    /// iOS 18.0, widgetkit/controlwidgetbutton/init(action:label:)-77p8j
    @MainActor @preconcurrency public init(action: Action, @ViewBuilder label: @escaping () -> Label)
    where ActionLabel == EmptyView { stub() }
}
/// Ours: a control with a modifier.
@MainActor @preconcurrency public struct ModifiedControl: ControlWidgetConfiguration {
    nonisolated init() {}
}
extension ControlWidgetConfiguration {
    /// iOS 18.0, swiftui/controlwidgetconfiguration/displayname(_:)
    public nonisolated func displayName(_ displayName: LocalizedStringResource) -> some ControlWidgetConfiguration {
        ModifiedControl()
    }
    /// Ours: as a widget has it, from iOS 18.
    public nonisolated func description(_ description: LocalizedStringResource) -> some ControlWidgetConfiguration {
        ModifiedControl()
    }
}
