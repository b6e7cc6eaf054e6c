import HeedText

/// How well proposals match the labels: items one to one by the words that they share, and who is
/// asked by half the naming words.
struct ProposalScore {
  private(set) var matched = 0
  private(set) var missed = 0
  private(set) var extra = 0
  /// Matched, and the addressee too.
  private(set) var named = 0
  /// Matched, and negative where the label is.
  private(set) var signed = 0
  private(set) var errors: [String] = []

  /// F1 of items that are found with their addressee.
  var f1: Double {
    let all = 2 * matched + missed + extra
    return all == 0 ? 1 : 2 * Double(named) / Double(all)
  }

  /// Adds what was proposed for `document`.
  mutating func add(_ document: LabelledDocument, _ proposals: [Proposal]) {
    let words = Self.words(document.text)
    let gold = document.items.map { Self.inside($0.span, words) }
    let guess = proposals.map { Self.inside($0.span, words) }
    var pairs: [(overlap: Double, gold: Int, guess: Int)] = []
    for (i, a) in gold.enumerated() {
      for (j, b) in guess.enumerated() where !a.isEmpty && !b.isEmpty {
        let same = max(0, min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound))
        let overlap = Double(same) / Double(a.count + b.count - same)
        let isInside = Double(same) / Double(min(a.count, b.count)) >= 0.8
        if overlap >= 0.5 || overlap >= 0.2 && isInside { pairs.append((overlap, i, j)) }
      }
    }
    pairs.sort { ($0.overlap, $1.gold, $1.guess) > ($1.overlap, $0.gold, $0.guess) }
    settle(document, proposals, pairs)
  }

  private mutating func settle(
    _ document: LabelledDocument, _ proposals: [Proposal],
    _ pairs: [(overlap: Double, gold: Int, guess: Int)]
  ) {
    var found: [Int: Int] = [:]
    var used: Set<Int> = []
    for pair in pairs where found[pair.gold] == nil && !used.contains(pair.guess) {
      found[pair.gold] = pair.guess
      used.insert(pair.guess)
    }
    let repeats = Set(found.keys.compactMap { document.items[$0].repeats })
    for (index, item) in document.items.enumerated() {
      let text = String(decoding: document.text[item.span], as: UTF8.self)
      guard let guess = found[index] else {
        if let number = item.repeats, repeats.contains(number) { continue }
        missed += 1
        errors.append("\(document.name): missed “\(text.prefix(90))”")
        continue
      }
      matched += 1
      let proposal = proposals[guess]
      if proposal.isNegative == item.isNegative { signed += 1 }
      if Self.isSame(item.addressees, proposal.addressees) {
        named += 1
      } else {
        errors.append(
          "\(document.name): \(proposal.addressees) for \(item.addressees) in “\(text.prefix(60))”")
      }
    }
    for (index, proposal) in proposals.enumerated() where !used.contains(index) {
      extra += 1
      errors.append("\(document.name): proposed “\(proposal.text.prefix(90))”")
    }
  }

  /// The byte ranges of words.
  private static func words(_ text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, byte) in text.enumerated() {
      let isWord =
        byte >= 0x80 || UnicodeScalar(byte).properties.isAlphabetic || byte >= 0x30 && byte <= 0x39
      if isWord {
        start = start ?? index
      } else if let begun = start {
        words.append(begun..<index)
        start = nil
      }
    }
    if let start { words.append(start..<text.count) }
    return words
  }

  /// The words, by number, that lie within `span`.
  private static func inside(_ span: Range<Int>, _ words: [Range<Int>]) -> Range<Int> {
    let first = words.firstIndex { $0.lowerBound >= span.lowerBound } ?? words.count
    let last = words.lastIndex { $0.upperBound <= span.upperBound } ?? -1
    return first..<max(first, last + 1)
  }

  private static let unnamed: Set<String> = [
    "the", "a", "an", "of", "and", "to", "in", "for", "on", "government", "governments",
    "authorities", "authority", "all", "his", "her", "its", "their",
  ]

  private static func isSame(_ gold: [String], _ guess: [String]) -> Bool {
    let gold = naming(gold)
    let guess = naming(guess)
    if gold.isEmpty && guess.isEmpty { return true }
    var rest = guess
    var same = 0
    for word in gold {
      if let index = rest.firstIndex(of: word) {
        rest.remove(at: index)
        same += 1
      }
    }
    return same > 0 && 2 * Double(same) / Double(gold.count + guess.count) >= 0.5
  }

  private static func naming(_ names: [String]) -> [String] {
    let words = names.joined(separator: " ").lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let kept = words.filter { !unnamed.contains($0) }
    return kept.isEmpty ? words : kept
  }
}
