/// Something that happened and bears on one or more recommendations.
public struct Event: Hashable, Sendable {
  /// When it happened.
  public var on: Period
  /// What kind of thing it was.
  public var kind: EventKind
  /// A line that says what happened.
  public var title: String
  /// More about it.
  public var note: String?
  /// What it says of each recommendation.
  public var bearings: [Bearing]
  /// The evidence.
  public var sources: [Source]
  /// Who judges; `nil` is the ledger's owner.
  public var assessor: String?
  /// An assessor's judgement, or a body's own claim.
  public var basis: Basis
  /// Announced for a day to come; asserts nothing.
  public var isPlanned: Bool

  /// An event of that day and title, bearing on nothing yet.
  public init(on: Period, kind: EventKind, title: String) {
    self.on = on
    self.kind = kind
    self.title = title
    self.bearings = []
    self.sources = []
    self.basis = .assessment
    self.isPlanned = false
  }
}

/// What an event says of one recommendation.
public struct Bearing: Hashable, Sendable {
  /// The recommendation.
  public var recommendation: EntryID
  /// The addressees judged; empty for all that the recommendation has.
  public var addressees: [String]
  /// The status asserted, if one is.
  public var verdict: Verdict?
  /// The milestone reached.
  public var milestone: String?
  /// Why this status.
  public var because: String?
  /// What the addressee answered.
  public var response: Response?
  /// The answer in the addressee's own words.
  public var verbatim: String?

  /// An event that says nothing yet of the recommendation, but bears on it.
  public init(on recommendation: EntryID) {
    self.recommendation = recommendation
    self.addressees = []
  }
}

/// Evidence of an event.
public struct Source: Hashable, Sendable {
  /// Its address.
  public var url: String?
  /// Its title.
  public var title: String?
  /// Who published it.
  public var publisher: String?
  /// Its date, as given.
  public var date: String?
  /// The place in it: `page 3`.
  public var place: String?
  /// SHA-256 of a file kept as evidence, hexadecimal.
  public var sha256: String?
  /// Where it is less visible than its event.
  public var visibility: Visibility?

  /// A source at that address.
  public init(url: String? = nil) { self.url = url }
}
