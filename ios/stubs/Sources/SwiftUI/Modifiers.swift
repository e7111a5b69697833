import UniformTypeIdentifiers

extension View {
    /// iOS 13.0, swiftui/view/font(_:)
    public nonisolated func font(_ font: Font?) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/accessibilitylabel(_:)
    public nonisolated func accessibilityLabel(_ label: Text) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/disabled(_:)
    public nonisolated func disabled(_ disabled: Bool) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/task(priority:_:)
    public nonisolated func task(
        priority: TaskPriority = .userInitiated, @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View { EmptyView() }
    /// iOS 15.0, swiftui/view/refreshable(action:)
    public nonisolated func refreshable(
        @_inheritActorContext action: @escaping @Sendable () async -> Void
    ) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/fileimporter(ispresented:allowedcontenttypes:oncompletion:)
    public nonisolated func fileImporter(
        isPresented: Binding<Bool>, allowedContentTypes: [UTType],
        onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void
    ) -> some View { EmptyView() }
}
