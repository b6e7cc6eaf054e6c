internal import Heed

/// Finds many quotations in a text in one pass, by their words.
///
/// `[...]` in a quotation stands for words that are left out. Time grows with the text and the
/// quotations together, whatever they say.
/// Source: A. Aho and M. Corasick, Efficient string matching, 1975; over words, not letters.
struct QuoteSearch {
  private struct Edge: Hashable {
    let node: Int32
    let word: UInt64
  }

  private var next: [Edge: Int32] = [:]
  /// Of each node: the parts that end there, the node of its longest proper end, the nearest of
  /// such ends at which a part ends, its depth.
  private var parts: [[Int]] = [[]]
  private var fallback: [Int32] = [0]
  private var ending: [Int32] = [0]
  private var depth: [Int] = [0]
  /// The parts of each quotation, by their numbers.
  private var quotes: [[Int]] = []
  private var partCount = 0
  /// Places that are kept of one part.
  private static let mostPlaces = 1000

  init(_ quotes: [String]) {
    for quote in quotes {
      var numbers: [Int] = []
      for part in Self.parts(of: quote) {
        let words = QuoteWords.hashes(of: part)
        guard !words.isEmpty else { continue }
        add(words, as: partCount)
        numbers.append(partCount)
        partCount += 1
      }
      self.quotes.append(numbers)
    }
    link()
  }

  /// The parts of a quotation between the words that are left out.
  static func parts(of quote: String) -> [String] {
    let bytes = Array(quote.utf8)
    let marks = ["[...]", "[…]"].map { Array($0.utf8) }
    var parts: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let mark = marks.first { bytes[index] == $0[0] && bytes[index...].starts(with: $0) }
      guard let mark else {
        index += 1
        continue
      }
      parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
      index += mark.count
      start = index
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  private mutating func add(_ words: [UInt64], as part: Int) {
    var node: Int32 = 0
    for word in words {
      let edge = Edge(node: node, word: word)
      if let found = next[edge] {
        node = found
        continue
      }
      let made = Int32(parts.count)
      parts.append([])
      fallback.append(0)
      ending.append(0)
      depth.append(depth[Int(node)] + 1)
      next[edge] = made
      node = made
    }
    parts[Int(node)].append(part)
  }

  /// Gives each node the longest end of its words that begins a quotation, too.
  private mutating func link() {
    var edges = Array(next)
    edges.sort { depth[Int($0.value)] < depth[Int($1.value)] }
    for (edge, node) in edges where edge.node != 0 {
      let shorter = step(from: fallback[Int(edge.node)], edge.word)
      fallback[Int(node)] = shorter
      ending[Int(node)] = parts[Int(shorter)].isEmpty ? ending[Int(shorter)] : shorter
    }
  }

  private func step(from node: Int32, _ word: UInt64) -> Int32 {
    var node = node
    while true {
      if let found = next[Edge(node: node, word: word)] { return found }
      if node == 0 { return 0 }
      node = fallback[Int(node)]
    }
  }
}

extension QuoteSearch {
  /// Where the quotations stand in the text: for each the range from its first to its last word,
  /// that nearest to `near` where there are several, or `nil`.
  ///
  /// Units: bytes of the text.
  func places(in text: [UInt8], near: [Int?] = []) -> [Range<Int>?] {
    let found = occurrences(in: text)
    return quotes.indices.map { index in
      guard let first = quotes[index].first else { return nil }
      let wanted = index < near.count ? near[index] ?? 0 : 0
      let start = found[first].min {
        abs($0.lowerBound - wanted) < abs($1.lowerBound - wanted)
      }
      guard var range = start else { return nil }
      for part in quotes[index].dropFirst() {
        guard let following = found[part].first(where: { $0.lowerBound >= range.upperBound })
        else { return nil }
        range = range.lowerBound..<following.upperBound
      }
      return range
    }
  }

  /// The places of every part, in order.
  private func occurrences(in text: [UInt8]) -> [[Range<Int>]] {
    var found = [[Range<Int>]](repeating: [], count: partCount)
    let longest = depth.max() ?? 0
    guard longest > 0 else { return found }
    var starts = [Int](repeating: 0, count: longest)
    var words = QuoteWords(text)
    var count = 0
    var node: Int32 = 0
    while let range = words.advance() {
      starts[count % longest] = range.lowerBound
      count += 1
      node = step(from: node, words.hash)
      var end = node
      while end != 0 {
        for part in parts[Int(end)] where found[part].count < Self.mostPlaces {
          found[part].append(starts[(count - depth[Int(end)]) % longest]..<range.upperBound)
        }
        end = ending[Int(end)]
      }
    }
    return found
  }
}
