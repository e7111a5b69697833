import Foundation

/// Holds the lock that SQLite's writers take in WAL mode (byte 120 of the index), as another process would, until its
/// standard input ends.
@main
struct HoldsTheLock {
    static func main() {
        let index = open(CommandLine.arguments[1] + "-shm", O_RDWR)
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 120
        lock.l_len = 1
        guard fcntl(index, F_SETLK, &lock) == 0 else { exit(1) }
        FileHandle.standardOutput.write(Data("locked\n".utf8))
        _ = FileHandle.standardInput.readDataToEndOfFile()
    }
}
