internal import Heed

// Taking candidates apart, putting them together, and finding their words again.
extension Candidate {
  /// Places of the quotation where another call may begin: after a comma or a stop, or at `and`
  /// and `or`.
  ///
  /// Units: byte offsets into the quotation.
  public var clauseStarts: [Int] {
    let bytes = Array(quote.utf8)
    var words = QuoteWords(bytes)
    var starts: [Int] = []
    var end = 0
    var wasConjunction = false
    while let word = words.advance() {
      let isConjunction = ["and", "or"].contains(String(decoding: words.folded, as: UTF8.self))
      let isAfterStop = bytes[end..<word.lowerBound].contains { ",;:.!?\n".utf8.contains($0) }
      if end > 0, isAfterStop || isConjunction, !(wasConjunction && !isAfterStop) {
        starts.append(word.lowerBound)
      }
      wasConjunction = isConjunction
      end = word.upperBound
    }
    return starts
  }

  /// The candidates that begin at the start and at those places of the quotation.
  ///
  /// Conjunctions at their ends are left out. `nil` where a part has no words of its own.
  public func split(at offsets: [Int], in text: ReadText) -> [Candidate]? {
    let bytes = Array(quote.utf8)
    let bounds = [0] + Set(offsets).filter { $0 > 0 && $0 < bytes.count }.sorted() + [bytes.count]
    let actionStart = bytes.firstRange(of: Array(action.utf8))?.lowerBound
    var parts: [Candidate] = []
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      let bare = Self.bare(bytes[start..<end])
      guard !bare.isEmpty else { return nil }
      var part = self
      part.quote = String(decoding: bytes[bare], as: UTF8.self)
      let from = actionStart.flatMap { bare.contains($0) ? $0 : nil } ?? bare.lowerBound
      part.action = String(decoding: bytes[from..<bare.upperBound], as: UTF8.self)
      part.title = nil
      part.ref = nil
      part.amends = start == 0 ? amends : nil
      let near = parts.last.map { $0.span.upperBound } ?? span.lowerBound
      guard let placed = part.placed(in: text, near: near) else { return nil }
      parts.append(placed)
    }
    return parts
  }

  /// A part without the conjunctions and commas at its ends.
  private static func bare(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
    var words = QuoteWords(Array(bytes))
    var found: [Range<Int>] = []
    var isConjunction: [Bool] = []
    while let word = words.advance() {
      found.append(word)
      isConjunction.append(["and", "or"].contains(String(decoding: words.folded, as: UTF8.self)))
    }
    guard let first = isConjunction.firstIndex(of: false),
      let last = isConjunction.lastIndex(of: false)
    else { return bytes.startIndex..<bytes.startIndex }
    let start = bytes.startIndex + found[first].lowerBound
    var end = bytes.startIndex + found[last].upperBound
    // Closing brackets and quotation marks belong to the last word.
    while end < bytes.endIndex, bytes[end] > 0x20, !",;:.".utf8.contains(bytes[end]) { end += 1 }
    return start..<end
  }

  /// This one and a later one as one.
  public func merged(with other: Candidate, in text: ReadText) -> Candidate {
    var merged = self
    for name in other.addressees where !addressees.contains(name) {
      merged.addressees.append(name)
    }
    for name in other.issuers where !issuers.contains(name) { merged.issuers.append(name) }
    merged.action = action + " and " + other.action
    merged.title = nil
    merged.number = number ?? other.number
    merged.confidence = [confidence, other.confidence].compactMap(\.self).min()
    merged.reasons = ["merged"]
    merged.span = span.lowerBound..<max(span.upperBound, other.span.upperBound)
    merged.quote = Self.joined(self, other, in: text) ?? "\(quote) [...] \(other.quote)"
    return merged
  }

  /// The words from one to the other, where hardly any stand between.
  private static func joined(
    _ first: Candidate, _ second: Candidate, in text: ReadText
  ) -> String? {
    guard let start = text.range(of: first.span), let end = text.range(of: second.span),
      start.upperBound <= end.upperBound, end.lowerBound - start.upperBound < 4
    else { return nil }
    return text.words(start.lowerBound..<max(start.upperBound, end.upperBound))
  }

  /// The candidate with the document's own words for its quotation, and their place; `nil` where
  /// they do not stand in the text. Of several places, the nearest to `near`.
  public func placed(in text: ReadText, near: Int? = nil) -> Candidate? {
    Self.placed([self], in: text, near: [near ?? span.lowerBound])[0]
  }

  /// Each with the document's own words and their place.
  static func placed(
    _ candidates: [Candidate], in text: ReadText, near: [Int]
  ) -> [Candidate?] {
    let wanted = near.map { text.position(near: $0) }
    let places = QuoteSearch(candidates.map(\.quote)).places(in: text.bytes, near: wanted)
    return zip(candidates, places).map { candidate, range in
      guard var range else { return nil }
      var placed = candidate
      range = text.extended(range, toFit: candidate.quote)
      placed.span = text.span(of: range)
      // Words that are left out stay so.
      if QuoteSearch.parts(of: candidate.quote).count == 1 { placed.quote = text.words(range) }
      return placed
    }
  }
}

extension ReadText {
  /// The place in `bytes` nearest to one of the text that was read.
  func position(near origin: Int) -> Int {
    guard origin >= 0, origin < 1 << 53 else { return 0 }
    return range(of: origin..<origin + 1)?.lowerBound ?? 0
  }

  /// The range with the signs around it that the quotation has there, too: a full stop, brackets.
  func extended(_ range: Range<Int>, toFit quote: String) -> Range<Int> {
    let quoted = Array(quote.utf8)
    var words = QuoteWords(quoted)
    guard let first = words.advance() else { return range }
    var last = first
    while let word = words.advance() { last = word }
    var start = range.lowerBound
    for sign in quoted[..<first.lowerBound].reversed() {
      guard start > 0, bytes[start - 1] == sign else { break }
      start -= 1
    }
    var end = range.upperBound
    for sign in quoted[last.upperBound...] {
      guard end < bytes.count, bytes[end] == sign else { break }
      end += 1
    }
    return start..<end
  }
}
