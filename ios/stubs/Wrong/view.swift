// expects: conform to 'View'
import SwiftUI

struct NumberView: View {
    let score: Int?

    var body: some View {
        #if WRONG
            if let score { score } else { Text("none") }
        #else
            if let score { Text(verbatim: "\(score)") } else { Text("none") }
        #endif
    }
}
