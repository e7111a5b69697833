import Foundation

/// A word of a source file, and the newest iOS that is asked for around it.
struct Word {
    let word: String
    let iOS: Double
    let line: Int
}

/// The words of a source file, each with the newest iOS that is asked for around it by `#available` or `@available`; 17 outside any.
func words(of source: String) -> [Word] {
    var found: [Word] = []
    // What each open brace asks for, and what the next one will.
    var braces: [Double] = [17]
    var next: Double?
    for (number, raw) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let line = String(raw).replacing(/\/\/.*$/, with: "").replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"")
        if let asked = line.firstMatch(of: /[#@]available\(iOS (\d+(?:\.\d+)?)/) {
            next = Double(asked.output.1)
        }
        var word = ""
        for character in line + "\n" {
            if character.isLetter || character.isNumber || character == "_" {
                word.append(character)
                continue
            }
            // The declaration that follows `@available` is under it too, up to its brace.
            if !word.isEmpty {
                found.append(Word(word: word, iOS: max(braces.last ?? 17, next ?? 17), line: number + 1))
            }
            word = ""
            if character == "{" {
                braces.append(max(braces.last ?? 17, next ?? 17))
                next = nil
            } else if character == "}" {
                braces.removeLast()
            }
        }
    }
    return found
}
