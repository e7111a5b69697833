import EbbCore
import EbbDomain
import EbbDraw
import EbbLook
import Foundation
import SwiftUI
import Testing

@testable import EbbStage
@testable import EbbUI

/// Pictures of the golden states, by day and as the list has them drawn besides.
@MainActor
struct PicturesTest {
    private nonisolated static let shots = ((try? GoldenList.read())?.states ?? []).filter { $0.screen != .failed }
        .flatMap { state in state.pictures.map { Shot(name: state.name, picture: $0) } }

    /// A state, and how it is drawn.
    struct Shot: Sendable, CustomTestStringConvertible {
        let name: String
        let picture: GoldenPicture
        var testDescription: String { "\(name)-\(picture)" }
    }

    @Test(
        "a state is drawn in more than one colour, and not as nothing or another state is",
        .enabled(if: Pictures.folder != nil && GoldenLives.areThere), arguments: shots)
    func drawn(_ shot: Shot) async throws {
        let list = try GoldenList.read()
        let state = try #require(list.states.first { $0.name == shot.name })
        let athlete = try #require(list.athletes[state.athlete])
        let database = try await GoldenLives.shared.database(of: athlete, for: shot.testDescription)
        defer { try? FileManager.default.removeItem(at: database) }
        let engine = try Engine.open(path: database.path, log: nil)
        if shot.picture == .french {
            var profile = try engine.profile()
            profile.language = .fr
            try engine.setProfile(profile: profile, at: state.at)
        }
        let screens = try GoldenScreens(state, engine)
        try await screens.open(state)
        let unit: Measures.Unit = try engine.profile().units == .mi ? .mi : .km
        let picture = try #require(Picture(seen(view(state, screens), shot.picture, unit), shot.picture))
        await screens.close()
        try Pictures.keep(picture, shot.testDescription)
        #expect(picture.colours > 1)
        let empty = Picture(seen(NavigationStack { EmptyView() }, shot.picture, unit), shot.picture)
        #expect(picture != empty, "nothing was drawn")
        // States of which the list says the same may look the same.
        let says = "\(shot.picture) \(state.screen) \(state.shows.sorted { $0.key < $1.key })"
        #expect(await Drawn.shared.same(picture, as: says) == nil)
    }

    /// In the words, letters and direction of a picture, and in the athlete's unit.
    private func seen(_ view: some View, _ picture: GoldenPicture, _ unit: Measures.Unit) -> some View {
        let words = Words(picture == .french ? .fr : .en)
        return view.environment(\.words, words)
            .environment(\.measures, Measures(words.language, unit))
            .environment(\.locale, words.locale)
            .environment(\.layoutDirection, picture == .rtl ? .rightToLeft : .leftToRight)
            .dynamicTypeSize(picture == .large ? .accessibility5 : .large)
    }

    @ViewBuilder private func view(_ state: GoldenState, _ screens: GoldenScreens) -> some View {
        let (way, phone) = (Way(), PreviewPhone())
        NavigationStack {
            switch state.screen {
            case .opening, .failed: OpeningView()
            case .onboarding: OnboardingView(model: screens.onboarding, plan: screens.plan, phone: phone)
            case .today: TodayView(model: screens.today, phone: phone, way: way)
            case .checkIn: CheckInSheet(model: screens.checkIn) {}
            case .plan: PlanList(model: screens.plan, way: way)
            case .week:
                WeekView(
                    model: screens.plan, monday: state.of.flatMap { LocalDay($0) } ?? state.at.day.monday, way: way)
            case .session: SessionPage(model: screens.plan, id: session(state, screens))
            case .goal, .preview: GoalView(model: screens.plan) {}
            case .importedPlan: PlanFileView(model: screens.plan, phone: phone) {}
            case .race: RaceView(model: screens.plan, id: state.of) {}
            case .trends: TrendsView(model: screens.trends)
            case .why: WhyView(model: screens.why, day: state.of.flatMap { LocalDay($0) })
            case .settings:
                SettingsView(
                    model: screens.settings, onboarding: screens.onboarding, back: screens.back, phone: phone, way: way)
            case .afterRun: AfterRunView(model: screens.afterRun) {}
            case .returnToRun: ReturnView(model: screens.back, way: way)
            }
        }
    }

    private func session(_ state: GoldenState, _ screens: GoldenScreens) -> String {
        screens.plan.state.morning?.sessions.first { $0.before.day.description == state.of }?.id ?? ""
    }
}

extension Picture {
    /// As a phone that is so held, or a wide one; longer than a phone where what is below is to be seen too.
    @MainActor fileprivate init?(_ view: some View, _ picture: GoldenPicture) {
        let size =
            switch picture {
            case .light, .large: CGSize(width: 393, height: 1704)
            case .dark, .rtl, .french: CGSize(width: 393, height: 852)
            case .wide: CGSize(width: 1000, height: 700)
            case .landscape: CGSize(width: 852, height: 393)
            }
        self.init(view, size: size, isDark: picture == .dark)
    }
}
