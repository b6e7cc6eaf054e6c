/// What an addressee answered to a recommendation; separate from what was done about it.
///
/// Noted is not rejected: a State that notes a recommendation may still carry it out.
public enum Response: String, CaseIterable, Sendable {
  /// No answer is known.
  case none
  /// Accepted whole.
  case supported
  /// Accepted in part.
  case partlySupported = "partly-supported"
  /// Taken note of, and not accepted.
  case noted
  /// Refused.
  case rejected

  /// The response of that name, ignoring case, spaces, hyphens and underscores.
  ///
  /// The words that published data uses for responses are `PositionScheme`'s.
  public init?(matching word: some StringProtocol) {
    let key = folded(word)
    guard let match = Self.allCases.first(where: { folded($0.rawValue) == key }) else {
      return nil
    }
    self = match
  }

  /// The response in words, for people: `partly supported`.
  public var label: String {
    switch self {
    case .none: "none"
    case .supported: "supported"
    case .partlySupported: "partly supported"
    case .noted: "noted"
    case .rejected: "rejected"
    }
  }
}
