/// A versioned, ordered vocabulary of statuses.
///
/// A built-in scheme is frozen: an assertion pins its version, so a change would be a new version.
public struct Scheme: Hashable, Sendable {
  /// Its identifier: `ccpr-a-e`.
  public let name: String

  /// Its version, from 1.
  public let version: Int

  /// What it is, for people.
  public let title: String

  /// Where its words are from: document and paragraph, or page.
  public let source: String

  /// Its statuses, from the least to the most advanced or in the order of the source.
  public let statuses: [Status]

  /// A scheme of those statuses; `version` is 1 or more.
  public init(name: String, version: Int, title: String, source: String, statuses: [Status]) {
    self.name = name
    self.version = version
    self.title = title
    self.source = source
    self.statuses = statuses
  }

  /// The status that the word stands for, ignoring case, spaces, hyphens and underscores.
  ///
  /// A name wins over a label, and a label over a code.
  public func status(matching word: some StringProtocol) -> Status? {
    let key = folded(word)
    if key.isEmpty { return nil }
    return statuses.first { folded($0.name) == key }
      ?? statuses.first { folded($0.label) == key }
      ?? statuses.first { $0.code.map { folded($0) } == key }
  }

  /// The status of exactly that name.
  public func status(named name: String) -> Status? {
    statuses.first { $0.name == name }
  }

  /// Every scheme that comes with Heed; `implementation`, the default, first.
  public static let builtIn: [Scheme] = [
    implementation, ccprAToE, ccpr2015, csb, doeInspectorGeneral, gao, impactOSSProgress,
    indigenousWatchdog, inspectorGeneral, keralaPromises, ntsb, politiFact, promiseClock,
    rolandAToE, sanDiego, trcBeyond94, undpKeyAction, unfcccBoardOfAuditors, uprInfoIRI,
    uprStateTable,
  ]

  /// The scheme of exactly that name that comes with Heed.
  public static func builtIn(named name: String) -> Scheme? {
    name == implementation.name ? implementation : builtIn.first { $0.name == name }
  }
}
