/// How the rows of a source are imported.
public struct RowImport: Sendable {
  /// The file's name, for messages.
  public var path: String
  /// What the source is called: rows are known again by it and by their identity in it.
  public var source: String
  /// The fields of a recommendation that the source speaks about; others are left as they are.
  public var fields: Set<SourceField> = []
  /// The facets of tags that the source speaks about, as `theme`; `nil`: all tags.
  public var facets: Set<String>?
  /// Whether each row is a step in the history of its recommendation: the first that says
  /// something of it is believed, and an empty cell says nothing.
  public var isHistory = false
  /// Whether the words of a row are its identity, so that two equal ones are two.
  public var isByWords = false
  /// Whether rows of one name that say the same are one recommendation, and not several.
  public var mergesRepeats = false
  /// Who has judged, where the row does not say.
  public var assessor: String?
  /// In whose words statuses are given; `nil`: the ledger's scheme.
  public var scheme: String?
  /// The document of all rows that name none.
  public var document: String?
  /// The day for what has no date of its own; `nil`: today.
  public var observedOn: Period?
  /// Who may see what is added; `nil`: internal.
  public var visibility: Visibility?
  /// Why values that somebody has changed in a table of Heed's own are amended.
  public var because: String?
  /// Goes through all of it and records nothing.
  public var isDryRun = false
  /// Records the others where rows cannot be taken.
  public var skipsBad = false
  /// About how much is to be read. Units: bytes of a file.
  public var size = 0
  /// Whether so much is expected that it is settled at the end.
  var isBulk: Bool { size > 200_000 }

  /// An import of a file's rows, known again under the name of their source.
  public init(path: String, source: String) {
    self.path = path
    self.source = source
  }
}

/// A field of a recommendation that a source may speak about.
public enum SourceField: String, CaseIterable, Sendable {
  /// A line that says what is asked.
  case title
  /// What is asked, in full.
  case text
  /// The document's own number.
  case number
  /// Its identity in the source.
  case sourceID = "source_id"
  /// The document.
  case document
  /// Where in the document.
  case place
  /// Who is asked.
  case addressees
  /// Who asks.
  case issuers
  /// The bodies charged with it.
  case responsible
  /// Tags.
  case tags
  /// How much it matters.
  case priority
  /// When it was issued.
  case issuedOn = "issued_on"
  /// When it is due.
  case dueOn = "due_on"
}

/// What became of the rows of a source.
public struct RowsImported: Sendable {
  /// A field that both the source and the ledger have changed since the source last spoke.
  public struct Conflict: Sendable {
    /// The recommendation.
    public let ref: String
    /// The row. Units: counted from 1.
    public let row: Int
    /// The field.
    public let field: String
    /// What the ledger has; `nil`: nothing.
    public let here: String?
    /// What the source says; `nil`: nothing.
    public let there: String?
  }

  /// Added, amended, unchanged.
  public internal(set) var counts = Imported()
  /// Rows that were read.
  public internal(set) var rows = 0
  /// Rows that say again what another row of the file says.
  public internal(set) var repeated = 0
  /// Rows that could not be taken.
  public internal(set) var bad = 0
  /// Recommendations of the source that the file has no more, and left as they are.
  public internal(set) var gone = 0
  /// Some of them, by their refs.
  public internal(set) var goneRefs: [String] = []
  /// Rows of what was retracted here, and stays so.
  public internal(set) var retracted = 0
  /// Events to which the day of the import was given.
  public internal(set) var undated = 0
  /// Answers in words that stand for no response.
  public internal(set) var unknownResponses = 0
  /// Recommendations added that name nobody who is asked.
  public internal(set) var unaddressed = 0
  /// Fields that both have changed; the first of them.
  public internal(set) var conflicts: [Conflict] = []
  /// Fields that both have changed.
  public internal(set) var conflictCount = 0
}
