/// The neutral meaning that every status of every scheme maps to, so that schemes add up.
///
/// In the order in which summaries show them. Not having looked is never shown as inaction.
public enum Stage: String, CaseIterable, Sendable {
  /// Nobody has judged.
  case unassessed
  /// Checked, and nothing found that tells how far it is.
  case unknown
  /// Measures were taken against it.
  case contrary
  /// Judged, and nothing has been done.
  case notStarted = "not-started"
  /// Begun, and no longer moving.
  case stalled
  /// Being done.
  case underway
  /// Done in part.
  case partial
  /// Done.
  case done
  /// Over without being met: withdrawn, superseded, no longer applicable.
  case ended
  /// Given in a word that no scheme knows.
  case unmapped

  /// How far it is, from contrary to done; `nil` where that cannot be said.
  ///
  /// A lower rank than one reached before is a step back. Stalled and underway are equally far.
  public var rank: Int? {
    switch self {
    case .contrary: 0
    case .notStarted: 1
    case .stalled, .underway: 2
    case .partial: 3
    case .done: 4
    case .unassessed, .unknown, .ended, .unmapped: nil
    }
  }

  /// Whether something is still to be done or found out: neither done nor ended.
  public var isOpen: Bool { self != .done && self != .ended }

  /// The stage in words, for people: `not started`.
  public var label: String {
    self == .notStarted ? "not started" : rawValue
  }
}
