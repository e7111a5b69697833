import EbbGlance
import SwiftUI

/// The line about today; where there is no room for all of it, the shorter one.
struct WhatFits: View {
    let face: Face

    var body: some View {
        ViewThatFits(in: .vertical) {
            Text(verbatim: face.line)
            Text(verbatim: face.brief)
        }
    }
}
