import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// What is said beside the plan, two at most, and the question of every three months.
struct AdviceCard: View {
    let morning: Morning
    let model: TodayModel

    var body: some View {
        Card {
            Headline(morning.text.page.advice)
            ForEach(Array(morning.text.advice.prefix(2).enumerated()), id: \.offset) { _, advice in
                Plain(advice.text)
                if advice.isQuestion, advice.topic == .askUnderfuelling {
                    Answer { await model.answerUnderfuelling(some: $0) }
                }
            }
        }
    }
}
