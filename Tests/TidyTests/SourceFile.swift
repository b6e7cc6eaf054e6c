/// One text file of the tree, by its path from the root.
struct SourceFile: Sendable {
  let path: String
  let text: String
  let lines: [Substring]
  /// The same taken apart; empty for what is not Swift.
  let swift: SwiftText

  init(path: String, text: String) {
    self.path = path
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    swift = SwiftText(path.hasSuffix(".swift") ? text : "")
  }

  /// The name without folders and without what follows its last dot.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }

  func isIn(_ folders: String...) -> Bool { folders.contains { path.hasPrefix($0 + "/") } }

  /// A finding for every line that holds `word`, in the order of the lines.
  func findings<Lines: Sequence>(
    of word: String, in lines: Lines, saying message: String
  ) -> [Finding] where Lines.Element: StringProtocol {
    lines.enumerated().filter { Words.line(String($0.element), has: word) }
      .map { Finding(path, $0.offset + 1, message) }
  }
}

/// A place where a rule is broken, written as `file:line: what`.
struct Finding: Equatable, CustomStringConvertible {
  let path: String
  let line: Int
  let message: String

  init(_ path: String, _ line: Int, _ message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  /// About the file as a whole.
  init(_ path: String, _ message: String) { self.init(path, 1, message) }

  /// What a planted violation is recognised by.
  var place: String { "\(path):\(line)" }
  var description: String { "\(place): \(message)" }
}

/// Finding words in a line.
enum Words {
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// Whether the line has `word` neither continuing a word nor continued by one.
  static func line(_ line: String, has word: String) -> Bool {
    let line = Array(line.utf8)
    let word = Array(word.utf8)
    guard let first = word.first, let last = word.last, line.count >= word.count else {
      return false
    }
    for start in 0...(line.count - word.count) where line[start] == first {
      let end = start + word.count
      guard line[start..<end].elementsEqual(word) else { continue }
      let continues = isPart(first) && start > 0 && isPart(line[start - 1])
      let isContinued = isPart(last) && end < line.count && isPart(line[end])
      if !continues && !isContinued { return true }
    }
    return false
  }
}
