public import Heed

/// What a document proposes, beside what the ledger has from it or from an earlier text of it.
public struct DocumentComparison: Sendable {
  /// How a candidate stands to what is recorded.
  public enum Novelty: Equatable, Sendable {
    /// Nothing like it is recorded.
    case new
    /// The recommendation of that ref has these words, or was made of a part of them.
    case known(ref: String)
    /// The recommendation of that ref had these words, and was retracted.
    case retracted(ref: String)
    /// It was recorded, and its words were taken away.
    case redacted
    /// The recommendation of that ref asked for it in other words, which are not in this text.
    case changed(ref: String, quote: String)
  }

  /// Of each candidate.
  public private(set) var novelties: [Novelty]
  /// Recommendations whose words are not in this text any more, nor others like them.
  public private(set) var gone: [RegisteredQuote] = []
  /// Recommendations whose words were never recorded.
  public private(set) var unquoted: [RegisteredQuote] = []

  /// Nothing to compare with: all is new.
  public init(count: Int) { novelties = [Novelty](repeating: .new, count: count) }

  /// Compares candidates of a text with the recommendations of its family.
  ///
  /// `document` is the number of the registered document with exactly this text, if one is.
  public init(
    _ candidates: [Candidate], in text: ReadText, with family: DocumentFamily,
    document: Int?, redacted: Set<String> = []
  ) {
    self.init(count: candidates.count)
    let digests = candidates.map(\.digest)
    for index in candidates.indices where redacted.contains(digests[index]) {
      novelties[index] = .redacted
    }
    unquoted = family.quotes.filter { $0.quote == nil && !$0.isRetracted }
    var left = family.quotes.filter { $0.quote != nil }
    // Those that still count first: the same words may have been retracted and recorded again.
    left = left.filter { !$0.isRetracted } + left.filter(\.isRetracted)
    match(&left, candidates, digests, document: document)
    cover(&left, candidates, in: text)
    // What stands under this very text is of no other.
    left = left.filter { $0.document != document && !$0.isRetracted }
    change(&left, candidates)
    gone = left
  }

  /// Equal words are the same: first at the same place of the same text, then in order.
  private mutating func match(
    _ left: inout [RegisteredQuote], _ candidates: [Candidate], _ digests: [String],
    document: Int?
  ) {
    var indices: [String: [Int]] = [:]
    for index in candidates.indices where novelties[index] == .new {
      indices[digests[index], default: []].append(index)
    }
    let named = left.map { (quote: $0, digest: QuoteWords.digest(of: $0.quote ?? "")) }
    var isMatched = [Bool](repeating: false, count: named.count)
    for isPlaced in [true, false] {
      for (offset, known) in named.enumerated() where !isMatched[offset] {
        guard var same = indices[known.digest], let first = same.first else { continue }
        var chosen = first
        if isPlaced {
          let place = known.quote.place.flatMap(TextPlace.init)
          guard known.quote.document == document,
            let index = same.first(where: { candidates[$0].span == place?.span })
          else { continue }
          chosen = index
        }
        same.removeAll { $0 == chosen }
        indices[known.digest] = same
        let ref = known.quote.ref
        novelties[chosen] = known.quote.isRetracted ? .retracted(ref: ref) : .known(ref: ref)
        isMatched[offset] = true
      }
    }
    left = zip(named, isMatched).filter { !$0.1 }.map(\.0.quote)
  }

  /// What a person split or shortened stands within what is proposed again.
  private mutating func cover(
    _ left: inout [RegisteredQuote], _ candidates: [Candidate], in text: ReadText
  ) {
    let near = left.map { $0.place.flatMap(TextPlace.init)?.span.lowerBound }
    let places = QuoteSearch(left.map { $0.quote ?? "" })
      .places(
        in: text.bytes, near: near.map { $0.flatMap { text.range(of: $0..<$0 + 1)?.lowerBound } })
    let spans = zip(left, places).compactMap { quote, range in
      range.map { (quote: quote, span: text.span(of: $0)) }
    }.filter { !$0.quote.isRetracted }.sorted { $0.span.lowerBound < $1.span.lowerBound }
    for index in candidates.indices where novelties[index] == .new {
      let span = candidates[index].span
      var covered = 0
      var end = span.lowerBound
      var ref: String?
      for known in spans where known.span.overlaps(span) {
        let part = known.span.clamped(to: end..<max(end, span.upperBound))
        covered += part.count
        end = max(end, part.upperBound)
        ref = ref ?? known.quote.ref
      }
      if let ref, covered * 10 >= span.count * 6 { novelties[index] = .known(ref: ref) }
    }
    left = zip(left, places).filter { $0.1 == nil }.map(\.0)
  }
}

// Words that changed between two texts.
extension DocumentComparison {
  /// Pairs what is left by the words that both have, the most alike first.
  private mutating func change(_ left: inout [RegisteredQuote], _ candidates: [Candidate]) {
    let fresh = candidates.indices.filter { novelties[$0] == .new }
    let words = fresh.map { Bag(candidates[$0].quote) }
    let actions = fresh.map { Bag(candidates[$0].order) }
    var holders: [UInt64: [Int]] = [:]
    for (offset, bag) in words.enumerated() {
      for word in bag.counts.keys { holders[word, default: []].append(offset) }
    }
    // A word that most have tells nothing, and would make every pair worth a look.
    let most = max(20, fresh.count / 8)
    var pairs: [(known: Int, offset: Int, likeness: Double)] = []
    for (known, quote) in left.enumerated() {
      let bag = Bag(quote.quote ?? "")
      let action = Bag(quote.text ?? quote.title)
      var seen: Set<Int> = []
      for word in bag.counts.keys {
        guard let found = holders[word], found.count <= most else { continue }
        seen.formUnion(found)
      }
      for offset in seen {
        let likeness = bag.likeness(to: words[offset])
        let ofActions = action.likeness(to: actions[offset])
        // Much of a quotation may be who is asked: what is asked must be alike, or nearly all.
        let isAlike = likeness >= 0.4 && ofActions >= 0.5 || likeness >= 0.8
        if isAlike { pairs.append((known, offset, likeness + ofActions)) }
      }
    }
    pairs.sort { ($1.likeness, $0.known, $0.offset) < ($0.likeness, $1.known, $1.offset) }
    var taken: Set<Int> = []
    for pair in pairs where !taken.contains(pair.known) && novelties[fresh[pair.offset]] == .new {
      let quote = left[pair.known]
      novelties[fresh[pair.offset]] = .changed(ref: quote.ref, quote: quote.quote ?? "")
      taken.insert(pair.known)
    }
    left = left.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }

  /// The words of a quotation and how often each stands in it.
  private struct Bag {
    var counts: [UInt64: Int] = [:]
    var total = 0

    init(_ text: String) {
      for word in QuoteWords.hashes(of: text) {
        counts[word, default: 0] += 1
        total += 1
      }
    }

    /// The share of words that both have, from 0 to 1.
    ///
    /// Source: L. Dice, Measures of the amount of ecologic association, 1945.
    func likeness(to other: Bag) -> Double {
      guard total + other.total > 0 else { return 0 }
      let (few, many) = counts.count < other.counts.count ? (self, other) : (other, self)
      let common = few.counts.reduce(0) { $0 + min($1.value, many.counts[$1.key] ?? 0) }
      return 2 * Double(common) / Double(total + other.total)
    }
  }
}
