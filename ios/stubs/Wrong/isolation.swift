// expects: main actor-isolated
import UIKit

#if WRONG
    nonisolated func isolation() -> UIApplication { UIApplication.shared }
#else
    @MainActor func isolation() -> UIApplication { UIApplication.shared }
#endif
