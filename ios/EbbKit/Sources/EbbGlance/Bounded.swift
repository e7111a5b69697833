import Foundation

// An extension has little memory, and what lies in a shared folder may be of any size: no more is read than can be meant.

/// The beginning of a file: so many bytes and one more, by which what is too long is known.
///
/// Throws any error of the file system.
func beginning(of file: URL, _ most: Int) throws -> Data {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    return try handle.read(upToCount: most + 1) ?? Data()
}

/// The end of a file: so many bytes at most.
///
/// Throws any error of the file system.
func end(of file: URL, _ most: Int) throws -> Data {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: size > UInt64(most) ? size - UInt64(most) : 0)
    return try handle.read(upToCount: most) ?? Data()
}
