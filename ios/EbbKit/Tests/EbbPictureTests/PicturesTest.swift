import EbbCore
import EbbDomain
import Foundation
import SwiftUI
import Testing
import UIKit

@testable import EbbStage
@testable import EbbUI

/// Pictures of the golden states, on a simulator: into the folder EBB_PICTURES. Linux has no screen; there they are only compiled.
@MainActor
struct PicturesTest {
    private nonisolated static let folder = ProcessInfo.processInfo.environment["EBB_PICTURES"].map {
        URL(fileURLWithPath: $0)
    }
    private nonisolated static let names = ((try? GoldenList.read())?.states ?? []).map(\.name)

    @Test("a state is drawn", .enabled(if: folder != nil && GoldenLives.areThere), arguments: names)
    func drawn(_ name: String) async throws {
        let list = try GoldenList.read()
        let state = try #require(list.states.first { $0.name == name })
        let athlete = try #require(list.athletes[state.athlete])
        let database = try await GoldenLives.shared.database(of: athlete, for: name)
        defer { try? FileManager.default.removeItem(at: database) }
        guard state.screen != .failed else { return }
        let screens = try GoldenScreens(state, Engine.open(path: database.path, log: nil))
        try await screens.open(state)
        let png = try #require(picture(view(state, screens)))
        await screens.close()
        let folder = try #require(Self.folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try png.write(to: folder.appendingPathComponent("\(name).png"))
    }

    /// In a window of its own: lists and scroll views are drawn by the system, and by nothing else.
    private func picture(_ view: some View) -> Data? {
        let window = UIWindow(frame: CGRect(x: 0, y: 0, width: 393, height: 852))
        window.rootViewController = UIHostingController(rootView: view)
        window.isHidden = false
        window.layoutIfNeeded()
        let renderer = UIGraphicsImageRenderer(size: window.bounds.size)
        return renderer.pngData { _ in window.drawHierarchy(in: window.bounds, afterScreenUpdates: true) }
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
                SettingsView(model: screens.settings, onboarding: screens.onboarding, phone: phone, way: way)
            case .afterRun: AfterRunView(model: screens.afterRun) {}
            case .returnToRun: ReturnView(model: screens.back, way: way)
            }
        }
    }

    private func session(_ state: GoldenState, _ screens: GoldenScreens) -> String {
        screens.plan.state.morning?.sessions.first { $0.before.day.description == state.of }?.id ?? ""
    }
}
