/// What one row of a source says: a recommendation, and what became of it.
public struct SourceRow: Sendable {
  /// Where it stands in its file, for messages. Units: counted from 1.
  public var number: Int
  /// The part of the source that it belongs to, such as a session or a document; of what is
  /// there no more, only parts that a file speaks about are told.
  public var scope = ""
  /// What the source calls it: its own identity, its number or its ref.
  public var id: String?
  /// The recommendation; its ref is empty where one is to be made, its document is filled in.
  public var content: Recommendation
  /// The document that it stands in, registered where the ledger has none of that short name.
  public var document: Document?
  /// Whether its source says what is asked or of whom: only such a row makes a recommendation.
  public var isDescribed = true
  /// Who may see it; `nil`: as the import says.
  public var visibility: Visibility?
  /// What became of it.
  public var events: [SourceEvent] = []

  /// What its ref is made of; an identity that only machines read, or count by, makes none where
  /// there is a number.
  var handle: String? {
    guard let id else { return nil }
    let digits = id.utf8.filter { $0 != UInt8(ascii: "-") }
    func isDigit(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
    let isForMachines = digits.count >= 24 && digits.allSatisfy(isDigit)
    if isForMachines { return content.number }
    let isCount = id.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isCount ? content.number ?? id : id
  }

  /// A row that says that of a recommendation.
  public init(number: Int, _ content: consuming Recommendation) {
    self.number = number
    self.content = content
  }
}

/// An event that a row tells.
public struct SourceEvent: Sendable {
  /// What tells it from the other events of its row, also in a later export: `status`.
  public var name: String
  /// Whether another value in a later export is another event, as with a status, and not a
  /// correction of this one.
  public var isSuccession = false
  /// When it happened; `nil`: as the import says.
  public var on: Period?
  /// What kind of thing it was.
  public var kind: EventKind
  /// A line that says what happened.
  public var title: String
  /// More about it.
  public var note: String?
  /// The status asserted, in the words of the source.
  public var status: String?
  /// What the addressee answered.
  public var response: Response?
  /// The answer in its own words.
  public var verbatim: String?
  /// Who judges; `nil`: as the import says.
  public var assessor: String?
  /// The addressees judged; empty: all.
  public var addressees: [String] = []
  /// Addresses or titles of the evidence.
  public var sources: [Source] = []
  /// The field of the source that it is told by, for messages.
  public var field: String

  /// An event of that name and kind.
  public init(_ name: String, kind: EventKind, title: String, field: String) {
    self.name = name
    self.kind = kind
    self.title = title
    self.field = field
  }
}

/// Why a row cannot be taken.
public struct RowFault: Sendable {
  /// The row, as its file counts. Units: counted from 1.
  public var row: Int
  /// The field that is at fault; `nil` for the row as a whole.
  public var field: String?
  /// What is wrong, and what to do.
  public var reason: String

  /// A fault of a field of that row.
  public init(row: Int, field: String?, reason: String) {
    self.row = row
    self.field = field
    self.reason = reason
  }
}
