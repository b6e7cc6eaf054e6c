/// What a column of a table is.
public enum ColumnField: String, CaseIterable, Sendable {
  /// The handle of a recommendation.
  case ref
  /// The document's own number for it.
  case number
  /// Its identity in the source.
  case id
  /// A line that says what is asked.
  case title
  /// What is asked, in full.
  case text
  /// Who is asked.
  case addressee
  /// Who asks.
  case issuer
  /// The document it stands in.
  case document
  /// Where in the document.
  case place
  /// When it was issued.
  case issued
  /// When it is due.
  case due
  /// How much it matters.
  case priority
  /// Tags, of a facet where one is named.
  case tag
  /// The body charged with it.
  case lead
  /// Bodies that contribute to it.
  case with
  /// What became of it.
  case status
  /// The day from which the status holds.
  case statusDate = "status-date"
  /// Why this status.
  case because
  /// Who judges.
  case assessor
  /// The addressee's answer.
  case response
  /// The day of the answer.
  case responseDate = "response-date"
  /// The answer in the addressee's own words.
  case responseText = "response-text"
  /// What the addressee wrote, maybe several times, each with its date.
  case reply
  /// What was done or seen, maybe several times, each with its date.
  case note
  /// The day of replies and notes that have none of their own.
  case noteDate = "note-date"
  /// An address or title of evidence.
  case source
  /// Who may see it.
  case visibility
  /// Nothing that is recorded.
  case ignore

  /// Whether several columns may be it.
  var isRepeatable: Bool {
    switch self {
    case .addressee, .issuer, .tag, .lead, .with, .reply, .note, .source, .ignore: true
    default: false
    }
  }

  /// Whether a cell may hold several values.
  var isList: Bool {
    switch self {
    case .addressee, .issuer, .tag, .lead, .with, .source: true
    default: false
    }
  }

  /// Whether its cells are dates.
  var isDate: Bool {
    switch self {
    case .issued, .due, .statusDate, .responseDate, .noteDate: true
    default: false
    }
  }

  /// Whether it may be given once for all rows.
  var isConstant: Bool {
    switch self {
    case .addressee, .issuer, .document, .issued, .due, .priority, .tag, .lead, .with, .assessor,
      .statusDate, .responseDate, .noteDate, .visibility, .source:
      true
    default: false
    }
  }
}
