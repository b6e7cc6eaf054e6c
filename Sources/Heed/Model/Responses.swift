/// The words that published data uses for responses, and the response that each stands for.
///
/// These are answers to a recommendation, not statuses of what was done about it.
public enum PositionScheme: String, CaseIterable, Sendable {
  /// The positions in the lists of recommendations of the Universal Periodic Review (UPR).
  ///
  /// Source: OHCHR, Thematic List of Recommendations, column "Position" (UPR 34, Slovenia). The
  /// older words of the review were not seen there and are left out.
  case upr = "upr-position"
  /// The support level of IMPACT OSS, as number or as label.
  ///
  /// Source: IMPACT OSS, `recommendations_template.csv`, header of `support_level`.
  case impactOSS = "impactoss-support"
  /// The responses in UPR Info's database.
  ///
  /// Source: UPR Info database exports, sessions 6-9 and 14-17, column "Response".
  case uprInfo = "upr-info-response"

  /// Each exact word and the response it stands for; an empty word is an empty cell.
  public var words: [(word: String, response: Response)] {
    switch self {
    case .upr:
      [
        ("Supported", .supported), ("Noted", .noted), ("Supported/Noted", .partlySupported),
        ("(Supported/Noted)", .partlySupported),
      ]
    case .impactOSS:
      [
        ("2", .supported), ("Supported", .supported), ("1", .partlySupported),
        ("Supported in part", .partlySupported), ("0", .noted), ("Noted", .noted), ("", .none),
        ("Not applicable", .none),
      ]
    case .uprInfo:
      [("Accepted", .supported), ("Noted", .noted)]
    }
  }

  /// The response that the word stands for, ignoring case, spaces, hyphens and underscores.
  ///
  /// `nil` for a word that the scheme does not know: it is kept as it came.
  public func response(for word: some StringProtocol) -> Response? {
    let key = folded(word)
    return words.first { folded($0.word) == key }?.response
  }
}
