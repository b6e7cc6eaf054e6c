/// A change to recommendations or events, as a person gives it. What is not given stays.
public struct Amendment: Sendable {
  /// Why.
  public var because: String?
  /// Of an event, the day on which it happened after all; of a recommendation, the day from
  /// which its due date or responsible bodies hold.
  public var on: Period?
  /// What is asked, or what happened, in a line.
  public var title: String?
  /// What is asked, in full.
  public var text: String?
  /// Another ref; the former one still leads to it.
  public var ref: String?
  /// The document's own number.
  public var number: String?
  /// Who is asked, instead of those before.
  public var addressees: [String] = []
  /// Who asks, instead of those before.
  public var issuers: [String] = []
  /// The document's short name.
  public var document: String?
  /// Where in the document.
  public var place: String?
  /// The exact words of the document.
  public var quote: String?
  /// Tags instead of those before; `+x` adds one to them, `-x` takes one away.
  public var tags: [String] = []
  /// Lead bodies, instead of those before.
  public var leads: [String] = []
  /// Contributing bodies, instead of those before.
  public var contributing: [String] = []
  /// When it was issued.
  public var issuedOn: Period?
  /// When it is due.
  public var dueOn: Period?
  /// How often it is to be looked at while it is open.
  public var followUp: Interval?
  /// How much it matters.
  public var priority: String?
  /// Milestones, instead of those before: a name and the status that it asserts.
  public var milestones: [(name: String, status: String)] = []
  /// What kind of thing the event was.
  public var kind: EventKind?
  /// More about the event.
  public var note: String?
  /// Addresses or titles of evidence, instead of those before.
  public var sources: [String] = []
  /// Who judges.
  public var assessor: String?
  /// The body whose own claim it is.
  public var claim: String?
  /// What the addressee answered.
  public var response: Response?
  /// The answer in the addressee's own words.
  public var verbatim: String?
  /// The addressees judged, instead of those before.
  public var judged: [String] = []
  /// A status or milestone, of an event that bears on one recommendation.
  public var step: String?
  /// A status or milestone for one of several recommendations; without one it is taken away.
  public var steps: [EventDraft.Subject] = []
  /// Fields to empty, by the names of their options: `due`.
  public var clear: [String] = []

  /// A change of nothing yet.
  public init(because: String? = nil) { self.because = because }
}

/// A field that can be amended, by the name of its option.
enum AmendedField: String, CaseIterable {
  case title, text, quote, ref, number, to, from, `in`, place, tag, lead, with, issued, due,
    priority
  case milestone
  case followUp = "follow-up"
  case on, kind, note, source, assessor, claim, response, verbatim, `for`, status

  /// The option as it is typed.
  var typed: String { "--" + rawValue }

  /// What an entry of that kind has.
  static func all(of kind: EntryKind) -> [AmendedField] {
    kind == .eventLogged
      ? [
        .on, .kind, .title, .note, .source, .assessor, .claim, .response, .verbatim, .for, .status,
      ]
      : [
        .title, .text, .quote, .ref, .number, .to, .from, .in, .place, .tag, .lead, .with, .issued,
        .due,
        .priority, .milestone, .followUp,
      ]
  }

  /// What an entry of that kind can do without.
  static func optional(of kind: EntryKind) -> [AmendedField] {
    kind == .eventLogged
      ? [.note, .source, .response, .verbatim, .for, .status]
      : all(of: kind).filter { ![.title, .ref, .to].contains($0) }
  }

  /// Whether a later value leaves the days before it as they were.
  var isHeldInTime: Bool { [.due, .lead, .with].contains(self) }
}

extension Amendment {
  /// The fields that are given a value.
  var given: [AmendedField] {
    let all: [(AmendedField, Bool)] = [
      (.title, title != nil), (.text, text != nil), (.quote, quote != nil), (.ref, ref != nil),
      (.number, number != nil),
      (.to, !addressees.isEmpty), (.from, !issuers.isEmpty), (.in, document != nil),
      (.place, place != nil), (.tag, !tags.isEmpty), (.lead, !leads.isEmpty),
      (.with, !contributing.isEmpty), (.issued, issuedOn != nil), (.due, dueOn != nil),
      (.priority, priority != nil), (.milestone, !milestones.isEmpty),
      (.followUp, followUp != nil), (.kind, kind != nil), (.note, note != nil),
      (.source, !sources.isEmpty), (.assessor, assessor != nil), (.claim, claim != nil),
      (.response, response != nil), (.verbatim, verbatim != nil), (.for, !judged.isEmpty),
      (.status, step != nil || !steps.isEmpty),
    ]
    return all.filter(\.1).map(\.0)
  }

  /// The fields to empty, of an entry of that kind.
  func cleared(of kind: EntryKind) throws(Refusal) -> [AmendedField] {
    let optional = AmendedField.optional(of: kind)
    var cleared: [AmendedField] = []
    for name in clear {
      guard let field = optional.first(where: { $0.rawValue == name }) else {
        throw .unknownWord(name, option: "--clear", words: optional.map(\.rawValue))
      }
      cleared.append(field)
    }
    return cleared
  }

  /// Whether it may move a status: where it may not, none is looked at.
  var mayMove: Bool {
    let still: Set<AmendedField> = [.due, .lead, .with, .text, .quote, .place, .priority, .tag]
    let fields = given + clear.compactMap(AmendedField.init(rawValue:))
    // A date alone is an event's.
    return fields.isEmpty || !Set(fields).isSubset(of: still)
  }

  /// - Throws: `Refusal` for a text that cannot be kept.
  func check() throws(Refusal) {
    try Text.check(because, field: "--because", limit: Text.long)
    for (field, text) in [
      ("--text", text), ("--quote", quote), ("--note", note), ("--verbatim", verbatim),
    ] { try Text.check(text, field: field, limit: Text.long) }
    for (field, texts) in [
      ("--title", [title]), ("--number", [number]), ("--place", [place]),
      ("--priority", [priority]), ("--assessor", [assessor]), ("--claim", [claim]),
      ("--to", addressees), ("--from", issuers), ("--lead", leads), ("--with", contributing),
      ("--source", sources), ("--for", judged), ("--milestone", milestones.map(\.name)),
    ] {
      for text in texts.compactMap(\.self) {
        try Text.check(text, field: field, limit: Text.line)
      }
    }
    for tag in tags { try Text.check(TagChange(tag).tag, field: "--tag", limit: Text.line) }
    if assessor != nil, claim != nil { throw .assessorAndClaim }
  }
}

/// What `--tag` asks for: a tag that stands, one more, or one less.
struct TagChange {
  /// What becomes of the tag.
  enum Effect { case stands, added, removed }

  let effect: Effect
  let tag: String

  init(_ text: String) {
    switch text.utf8.first {
    case UInt8(ascii: "+"):
      (effect, tag) = (.added, String(decoding: text.utf8.dropFirst(), as: UTF8.self))
    case UInt8(ascii: "-"):
      (effect, tag) = (.removed, String(decoding: text.utf8.dropFirst(), as: UTF8.self))
    default: (effect, tag) = (.stands, text)
    }
  }
}
