/// One action asked of one set of addressees, as it was recorded.
public struct Recommendation: Hashable, Sendable {
  /// The short readable handle: `envoy`.
  public var ref: String
  /// A line that says what is asked.
  public var title: String
  /// What is asked, in full.
  public var text: String?
  /// The words of the document that it came from.
  public var quote: String?
  /// Where in the document: `paragraph 5`.
  public var place: String?
  /// The document's own number: `121.1`.
  public var number: String?
  /// Its identity in an imported source.
  public var sourceID: String?
  /// The document it stands in.
  public var document: EntryID?
  /// Who is asked to act.
  public var addressees: [String]
  /// Who asks.
  public var issuers: [String]
  /// The bodies charged with carrying it out.
  public var responsible: [Responsible]
  /// Tags, free or `facet:value`.
  public var tags: [String]
  /// How much it matters, in the ledger's own words.
  public var priority: String?
  /// When it was issued.
  public var issuedOn: Period?
  /// When it is due; an imprecise date counts to its last day.
  public var dueOn: Period?
  /// How often it is to be looked at while it is open.
  public var followUp: Interval?
  /// Named steps that assert a status when reached.
  public var milestones: [Milestone]

  /// A recommendation of which no more than this is known.
  public init(ref: String, title: String, addressees: [String] = []) {
    self.ref = ref
    self.title = title
    self.addressees = addressees
    self.issuers = []
    self.responsible = []
    self.tags = []
    self.milestones = []
  }
}

/// A body charged with carrying a recommendation out: assigned, not asked.
public struct Responsible: Hashable, Sendable {
  /// Leading, or contributing.
  public enum Role: String, CaseIterable, Sendable {
    /// Answers for it.
    case lead
    /// Takes part in it.
    case contributing
  }
  /// The body's name.
  public var name: String
  /// Its part.
  public var role: Role

  /// A body and its part.
  public init(name: String, role: Role) {
    self.name = name
    self.role = role
  }
}

/// A status as it was asserted: the scheme's version is pinned, so that a later version
/// changes nothing that was said.
public struct Verdict: Hashable, Sendable {
  /// The scheme's name.
  public let scheme: String
  /// The scheme's version.
  public let version: Int
  /// The status's name; a word that the scheme does not know is kept as it came.
  public let status: String

  /// A status of that scheme and version.
  public init(scheme: String, version: Int, status: String) {
    self.scheme = scheme
    self.version = version
    self.status = status
  }
}

/// A named step of one recommendation, which asserts a status when it is reached.
public struct Milestone: Hashable, Sendable {
  /// What people call the step: `nominated`.
  public var name: String
  /// The status that reaching it asserts.
  public var verdict: Verdict

  /// A step and its status.
  public init(name: String, verdict: Verdict) {
    self.name = name
    self.verdict = verdict
  }
}
