/// A condition on a count of the summary: `done=3`, `overdue<=2`, `status:implemented>0`.
public struct Expectation: Hashable, Sendable, CustomStringConvertible {
  enum Quantity: Hashable, Sendable {
    case total, overdue, stale, regressed, moved, assessed
    case stage(Stage)
    case status(scheme: String?, word: String)
    case schedule(Schedule)
    case response(Response)
  }

  enum Comparison: String, CaseIterable, Sendable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
  }

  let quantity: Quantity
  let comparison: Comparison
  let number: Int
  /// The condition as it was given, without spaces around its parts.
  public let description: String

  /// What may stand before the comparison, for people.
  public static let keys =
    ["total", "overdue", "stale", "regressed", "moved", "assessed"]
    + Stage.allCases.map(\.rawValue) + ["status:NAME", "schedule:NAME", "response:NAME"]

  /// Reads `KEY=NUMBER`, with `=`, `!=`, `<`, `<=`, `>` or `>=`.
  ///
  /// - Throws: `.badExpectation`, or `.unknownWord` for a key that is none.
  public init(_ text: String) throws(Refusal) {
    let isSign = { (character: Character) in "=!<>".contains(character) }
    guard let start = text.firstIndex(where: isSign) else { throw .badExpectation(text) }
    let sign = text[start...].prefix(while: isSign)
    let key = Self.trimmed(text[..<start])
    let count = Self.trimmed(text[sign.endIndex...])
    guard let comparison = Comparison(rawValue: String(sign)), !key.isEmpty, !count.isEmpty,
      count.utf8.allSatisfy(isDigit), let number = Int(count)
    else { throw .badExpectation(text) }
    quantity = try Self.quantity(key)
    self.comparison = comparison
    self.number = number
    description = key + sign + count
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func quantity(_ key: String) throws(Refusal) -> Quantity {
    func named<V: RawRepresentable & CaseIterable>(
      _ name: String, _ type: V.Type, _ option: String
    ) throws(Refusal) -> V where V.RawValue == String {
      let words = V.allCases.map(\.rawValue)
      guard let value = V.allCases.first(where: { folded($0.rawValue) == folded(name) }) else {
        throw .unknownWord(name, option: "--expect \(option)", words: Array(words))
      }
      return value
    }
    if let colon = key.firstIndex(of: ":") {
      let name = String(key[key.index(after: colon)...])
      switch key[..<colon] {
      case "status":
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        return .status(scheme: parts.count == 2 ? parts[0] : nil, word: parts.last ?? "")
      case "stage": return .stage(try named(name, Stage.self, "stage"))
      case "schedule": return .schedule(try named(name, Schedule.self, "schedule"))
      case "response": return .response(try named(name, Response.self, "response"))
      default: break
      }
    }
    switch folded(key) {
    case "total": return .total
    case "overdue": return .overdue
    case "stale": return .stale
    case "regressed": return .regressed
    case "moved": return .moved
    case "assessed": return .assessed
    case let word:
      if let stage = Stage.allCases.first(where: { folded($0.rawValue) == word }) {
        return .stage(stage)
      }
      throw .unknownWord(key, option: "--expect", words: keys)
    }
  }
}

extension Expectation {
  /// The count that the condition is about.
  func count(in summary: Summary) -> Int {
    switch quantity {
    case .total: summary.counts.total
    case .overdue: summary.counts.overdue
    case .stale: summary.counts.stale
    case .regressed: summary.counts.regressed
    case .moved: summary.moved
    case .assessed: summary.counts.assessed
    case .stage(let stage): summary.counts.count(at: stage)
    case .schedule(let schedule): summary.schedule[schedule] ?? 0
    case .response(let response): summary.responses[response] ?? 0
    case .status(let scheme, let word):
      summary.counts.statuses.filter { $0.verdict.isMeant(by: word, of: scheme) }
        .map(\.count).reduce(0, +)
    }
  }

  func isMet(by count: Int) -> Bool {
    switch comparison {
    case .equal: count == number
    case .unequal: count != number
    case .less: count < number
    case .atMost: count <= number
    case .more: count > number
    case .atLeast: count >= number
    }
  }
}

extension Verdict {
  /// Whether it is of the scheme, where one is named.
  func isOf(_ scheme: String?) -> Bool { scheme.map { folded($0) == folded(self.scheme) } ?? true }

  /// Whether people mean it by the word: its name or, in a built-in scheme, label or code.
  func isMeant(by word: String, of scheme: String?) -> Bool {
    guard isOf(scheme) else { return false }
    if folded(status) == folded(word) { return true }
    let known = Scheme.builtIn(named: self.scheme)?.status(matching: word[...])?.name
    return known.map { $0.utf8.elementsEqual(status.utf8) } ?? false
  }
}
