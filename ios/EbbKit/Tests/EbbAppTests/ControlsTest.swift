import Testing

/// The phone's own controls, where one of its users looks for them. Read from the sources: Linux draws none.
struct ControlsTest {
    private func ui(_ file: String) throws -> String { try text("EbbKit/Sources/EbbUI/\(file)") }

    @Test("each place is a tab")
    func tabs() throws {
        let tabs = try ui("Frame/TabsView.swift")
        #expect(tabs.contains("TabView(selection: $way.place)"))
        for place in ["today", "plan", "trends", "settings"] {
            #expect(tabs.contains(".tag(Place.\(place))"), "\(place)")
        }
    }

    @Test("the check-in is a sheet that opens half, and whole for who says more")
    func sheet() throws {
        let sheet = try ui("CheckIn/CheckInSheet.swift")
        #expect(sheet.contains(".presentationDetents([.medium, .large], selection: $detent)"))
        #expect(sheet.contains("detent = .large"))
        #expect(try ui("Frame/TabsView.swift").contains(".sheet(isPresented: $way.checkIn"))
    }

    @Test("what a swipe over a session offers, a long press offers too")
    func swipes() throws {
        let offers = /\.(swipeActions\(edge: \.trailing\)|contextMenu) \{ ([^}]*) \}/
        var rows = 0
        for (file, source) in try sources("EbbKit/Sources/EbbUI") where source.contains(".swipeActions(") {
            let found = source.matches(of: offers).map { (String($0.output.1), String($0.output.2)) }
            let swiped = found.filter { $0.0 != "contextMenu" }.map(\.1)
            #expect(!swiped.isEmpty && swiped == found.filter { $0.0 == "contextMenu" }.map(\.1), "\(file)")
            rows += swiped.count
        }
        #expect(rows >= 2)
    }

    @Test("Settings are searched, Plan and Why are columns where there is room, and what is read is pulled anew")
    func others() throws {
        #expect(try ui("Settings/SettingsView.swift").contains(".searchable(text: $search"))
        for file in ["Plan/PlanPlace.swift", "Why/WhyView.swift"] {
            #expect(try ui(file).contains("NavigationSplitView {"), "\(file)")
        }
        for file in ["Today/TodayView.swift", "Plan/PlanPlace.swift", "Trends/TrendsView.swift"] {
            #expect(try ui(file).contains(".refreshable { await model.open() }"), "\(file)")
        }
    }
}
