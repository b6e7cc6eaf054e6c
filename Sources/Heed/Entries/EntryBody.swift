/// What an entry records; facts, in the past tense.
public enum EntryKind: String, CaseIterable, Sendable {
  /// The ledger was opened: its owner and default scheme.
  case ledgerOpened = "ledger-opened"
  /// A document was registered.
  case documentRegistered = "document-registered"
  /// A recommendation was issued.
  case recommendationIssued = "recommendation-issued"
  /// Fields of a recommendation were given other values.
  case recommendationAmended = "recommendation-amended"
  /// An event was logged.
  case eventLogged = "event-logged"
  /// Fields of an event were given other values.
  case eventAmended = "event-amended"
  /// A relation between two recommendations was made.
  case relationMade = "relation-made"
  /// An entry was retracted: it counts no more.
  case entryRetracted = "entry-retracted"
  /// A retracted entry counts again.
  case entryReinstated = "entry-reinstated"
  /// An entry's words were taken away.
  case entryRedacted = "entry-redacted"
  /// Others may see an entry from now on, or may not any more.
  case entryPublished = "entry-published"
  /// A scheme of statuses was defined, or given a new version.
  case schemeDefined = "scheme-defined"
  /// A word that no scheme knows was given a meaning.
  case wordMapped = "word-mapped"

  /// Whether it changes how another entry counts.
  var isCorrection: Bool {
    switch self {
    case .recommendationAmended, .eventAmended, .entryRetracted, .entryReinstated, .entryRedacted,
      .entryPublished:
      true
    case .ledgerOpened, .documentRegistered, .recommendationIssued, .eventLogged, .relationMade,
      .schemeDefined, .wordMapped:
      false
    }
  }
}

/// The body of an entry: one canonical JSON text.
public struct EntryBody: Hashable, Sendable {
  /// What it records.
  public let kind: EntryKind
  /// When it was written down.
  public let recordedAt: Instant
  /// Who may see it.
  public let visibility: Visibility
  /// The facts, by kind.
  public let payload: JSONObject

  init(kind: EntryKind, recordedAt: Instant, visibility: Visibility, payload: JSONObject) {
    self.kind = kind
    self.recordedAt = recordedAt
    self.visibility = visibility
    self.payload = payload
  }

  /// Reads a stored body; `nil` where it is not canonical, or of a kind not known here.
  init?(canonical bytes: [UInt8]) {
    guard let object = JSON.canonical(parsing: bytes)?.object else { return nil }
    self.init(object)
  }

  init?(_ object: JSONObject) {
    guard object.members.count == 4,
      let kind = object.text("kind").flatMap(EntryKind.init(rawValue:)),
      let recordedAt = object.integer("recorded_at"),
      let visibility = object.text("visibility").flatMap(Visibility.init(rawValue:)),
      let payload = object["payload"]?.object
    else { return nil }
    self.init(
      kind: kind, recordedAt: Instant(millisecondsSinceEpoch: Int64(recordedAt)),
      visibility: visibility, payload: payload)
  }

  /// The bytes that are hashed and stored.
  var canonical: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    appendCanonical(to: &bytes)
    return bytes
  }

  func appendCanonical(to bytes: inout [UInt8]) {
    Self.append(kind, recordedAt, visibility, to: &bytes) {
      JSON.object(payload).appendCanonical(to: &$0)
    }
  }

  /// Appends a body whose payload is appended by `appendPayload`.
  static func append(
    _ kind: EntryKind, _ recordedAt: Instant, _ visibility: Visibility, to bytes: inout [UInt8],
    _ appendPayload: (inout [UInt8]) -> Void
  ) {
    bytes.append("{\"kind\":\"")
    bytes.append(contentsOf: kind.rawValue.utf8)
    bytes.append("\",\"payload\":")
    appendPayload(&bytes)
    bytes.append(",\"recorded_at\":")
    bytes.append(contentsOf: String(recordedAt.millisecondsSinceEpoch).utf8)
    bytes.append(",\"visibility\":\"")
    bytes.append(contentsOf: visibility.rawValue.utf8)
    bytes.append("\"}")
  }

  /// The entry that a correction is about.
  var target: EntryID? { payload.text("target").flatMap { EntryID($0) } }
}

extension JSON {
  static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(JSONObject(members))
  }
}
