import Foundation
import SwiftUI
import UIKit

/// What was drawn of a view.
struct Picture: Equatable {
    let png: Data
    /// How many colours are in it; no more than so many are counted.
    let colours: Int

    /// In a window of its own: lists and scroll views are drawn by the system, and by nothing else. None where nothing could be drawn.
    @MainActor init?(_ view: some View, size: CGSize, isDark: Bool = false) {
        let window = UIWindow(frame: CGRect(x: 0, y: 0, width: size.width, height: size.height))
        window.overrideUserInterfaceStyle = isDark ? .dark : .light
        window.rootViewController = UIHostingController(rootView: view)
        window.isHidden = false
        window.layoutIfNeeded()
        let image = UIGraphicsImageRenderer(size: size).image { _ in
            window.drawHierarchy(in: window.bounds, afterScreenUpdates: true)
        }
        guard let png = image.pngData(), let pixels = image.cgImage?.pixels else { return nil }
        (self.png, colours) = (png, Set(pixels).count)
    }
}

extension CGImage {
    /// The first colours of the picture that differ from the one beside them, each as its bytes.
    fileprivate var pixels: [[UInt8]]? {
        let length = bitsPerPixel / 8
        guard let data = dataProvider?.data, let bytes = CFDataGetBytePtr(data), length > 0 else { return nil }
        let all = UnsafeBufferPointer(start: bytes, count: CFDataGetLength(data))
        var found: [[UInt8]] = []
        for at in stride(from: 0, through: all.count - length, by: length) where found.count < 1000 {
            let pixel = all[at..<at + length]
            if found.last.map({ !$0.elementsEqual(pixel) }) ?? true { found.append(Array(pixel)) }
        }
        return found
    }
}

/// What was drawn, and of what: two things of which something else is to be seen have two pictures.
actor Drawn {
    static let shared = Drawn()
    private var shown: [Data: String] = [:]

    /// What else looks the same; none: nothing that says something else.
    func same(_ picture: Picture, as what: String) -> String? {
        guard let other = shown[picture.png] else {
            shown[picture.png] = what
            return nil
        }
        return other == what ? nil : other
    }
}

/// Where pictures are put: EBB_PICTURES. Linux has no screen; there they are only compiled.
enum Pictures {
    static let folder = ProcessInfo.processInfo.environment["EBB_PICTURES"].map { URL(fileURLWithPath: $0) }

    static func keep(_ picture: Picture, _ name: String) throws {
        guard let folder else { return }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try picture.png.write(to: folder.appendingPathComponent("\(name).png"))
    }
}
