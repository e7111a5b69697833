import EbbDomain

/// How far the app has come. The core opens off the main thread, so the first picture is `opening`.
public enum Start {
    /// The core is being opened.
    case opening
    /// It could not be opened; the trouble says what helps.
    case failed(Trouble)
    /// Every screen has its model.
    case ready(Models)
}
