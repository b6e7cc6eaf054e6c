@testable import HeedText

/// Text given in the tests, read as lines and searched.
enum FoundText {
  /// The blocks of a text.
  static func blocks(_ text: String, _ style: LineStructure.Style = .text) -> [Block] {
    var structure = LineStructure(style)
    var blocks: [Block] = []
    var offset = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let bytes = Array(line)
      structure.take(bytes[...], at: offset) { blocks.append($0) }
      offset += bytes.count + 1
    }
    structure.finish { blocks.append($0) }
    return blocks
  }

  /// What is proposed for a text, which follows a title.
  static func proposals(_ text: String) -> [Proposal] {
    var finder = Finder()
    var proposals: [Proposal] = []
    for block in blocks("Notes on a Country\n\n" + text) {
      finder.take(block) { proposals.append($0) }
    }
    finder.finish { proposals.append($0) }
    return proposals
  }

  /// `who: what` of each, `not` before what is to cease.
  static func calls(_ text: String) -> [String] {
    proposals(text).map {
      "\($0.addressees.joined(separator: " + ")): \($0.isNegative ? "(not) " : "")\($0.action)"
    }
  }

  /// The words of a sentence.
  static func phrase(_ text: String) -> Phrase {
    let bytes = Array(text.utf8)
    return Phrase(tokens: Tokenizer.tokens(of: bytes), text: bytes)
  }
}
