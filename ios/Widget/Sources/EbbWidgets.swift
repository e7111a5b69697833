import AppIntents
import EbbIntents
import EbbWidget
import SwiftUI
import WidgetKit

/// What the extension offers: the widget, and from iOS 18 on a control.
@main
struct EbbWidgets: WidgetBundle {
    var body: some Widget {
        MorningWidget()
        if #available(iOS 18.0, *) { CheckInControl() }
    }
}

/// The intents that its buttons run.
struct ExtensionIntents: AppIntentsPackage {
    static var includedPackages: [any AppIntentsPackage.Type] { [EbbIntentsPackage.self] }
}
