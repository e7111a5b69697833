// expects: accessed after being transferred; later accesses could race
import Foundation

private final class Count { var records = 0 }

func race() async {
    let count = Count()
    let task = Task { count.records += 1 }
    await task.value
    #if WRONG
        count.records += 1
    #endif
}
