internal import Heed

/// The answers that the words of tables stand for.
enum ResponseWords {
  /// Words of the field beside those of the vocabularies that the library has.
  private static let others: [String: Response] = [
    "accept": .supported, "accepts": .supported, "agree": .supported, "agreed": .supported,
    "agrees": .supported, "concur": .supported, "concurred": .supported,
    "fullyaccepted": .supported,
    "acceptedinfull": .supported, "enjoythesupport": .supported, "yes": .supported,
    "acceptedinpart": .partlySupported, "acceptedinprinciple": .partlySupported,
    "partiallyaccepted": .partlySupported, "partlyaccepted": .partlySupported,
    "partiallyagree": .partlySupported, "partiallyagreed": .partlySupported,
    "partiallyconcurred": .partlySupported, "partiallysupported": .partlySupported,
    "partlysupported": .partlySupported, "supportedinpart": .partlySupported,
    "disagree": .rejected, "disagreed": .rejected, "notaccepted": .rejected,
    "notagreed": .rejected, "didnotconcur": .rejected, "nonconcurred": .rejected,
    "refused": .rejected, "declined": .rejected, "no": .rejected, "takennoteof": .noted,
    "noresponse": .none, "pending": .none, "noreply": .none,
  ]

  /// The answer that a word stands for; `nil` where none is known.
  static func response(_ word: String) -> Response? {
    if let response = Response(matching: word) { return response }
    for scheme in [PositionScheme.upr, .uprInfo] {
      if let response = scheme.response(for: word) { return response }
    }
    return others[String(word.lowercased().filter(\.isLetter))]
  }
}
