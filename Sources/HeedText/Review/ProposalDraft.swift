internal import Heed

/// Proposals in a text file that a person edits and imports: the facts of the document, then a
/// block for each.
public struct ProposalDraft: Sendable {
  /// The path of the document, as it was given.
  public var file: String
  /// SHA-256 of the text that was read, as hexadecimal digits.
  public var sha256: String
  /// What is known of the document.
  public var facts: DocumentDetails
  /// The short name of the first text, where this is another text of a registered document.
  public var stem: String?
  /// The confidence below which proposals were left out of it.
  public var leastConfidence: Double?
  /// The proposals.
  public var candidates: [Candidate] = []
  /// Where the quotation of each stands in the draft: line and column.
  var quoteLines: [(line: Int, column: Int)] = []

  /// A draft without proposals.
  public init(file: String, sha256: String, facts: DocumentDetails) {
    self.file = file
    self.sha256 = sha256
    self.facts = facts
  }

  /// How the first line of every draft begins.
  public static let mark = "heed draft 1"

  /// Whether a file that begins so is a draft.
  public static func isDraft(_ start: [UInt8]) -> Bool {
    // Some editors put a byte order mark before it.
    let bytes = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    return bytes.starts(with: mark.utf8)
  }
}

extension ProposalDraft {
  /// The draft as it is written; `path` is where.
  public func text(named path: String) -> String {
    var writer = DraftWriter()
    writer.line(Self.mark)
    let count = candidates.count == 1 ? "1 proposal" : "\(candidates.count) proposals"
    writer.note("\(count) from \(file). Nothing is recorded before: heed import \(path)")
    writer.note(
      "Each block below becomes a recommendation. Change what stands after a colon; delete a "
        + "block to leave it out; copy one to split it. \"to\" and \"from\" may stand several "
        + "times, and before the first block for all. The quote must be words of the document; "
        + "[...] stands for words left out, and a line that begins with a space goes on with the "
        + "one before. \"title\" and \"ref\" may be added. Lines that begin with # are notes.")
    writer.line()
    writer.path(file)
    writer.field("sha256", sha256)
    writer.field("document", facts.key)
    writer.field("revises", stem)
    writer.field("title", facts.title)
    writer.field("publisher", facts.publisher)
    writer.field("date", facts.publishedOn?.description)
    writer.field("language", facts.language)
    for name in facts.addressees { writer.field("to", name) }
    for name in facts.askers { writer.field("from", name) }
    if let leastConfidence { writer.field("min-confidence", "\(leastConfidence)") }
    for (offset, candidate) in candidates.enumerated() {
      writer.line()
      writer.block(candidate, number: offset + 1, isAddressed: !facts.addressees.isEmpty)
    }
    return writer.text
  }

  /// One candidate as a block to edit.
  public static func block(_ candidate: Candidate) -> String {
    var writer = DraftWriter()
    writer.block(candidate, number: nil, isAddressed: false)
    return writer.text
  }
}

/// Writes the lines of a draft, none of them too long for an editor.
private struct DraftWriter {
  private(set) var text = ""
  /// Units: characters.
  private static let width = 92

  mutating func line(_ line: String = "") { text += line + "\n" }

  /// A remark, over as many lines as it takes.
  mutating func note(_ words: String) { wrap(words, first: "# ", then: "# ") }

  /// A field, where it says something.
  mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    let visible = Self.visible(value)
    if !visible.isEmpty { wrap(visible, first: name + ": ", then: "  ") }
  }

  /// A path stays as it is, its spaces too.
  mutating func path(_ path: String) {
    let isPlain = path.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    line("file: " + (isPlain ? path : Self.visible(path)))
  }

  mutating func block(_ candidate: Candidate, number: Int?, isAddressed: Bool) {
    line("---")
    var heads = number.map { ["\($0)"] } ?? []
    if let confidence = candidate.confidence { heads.append(Confidence(confidence).description) }
    if let heading = candidate.heading { heads.append("under \"\(heading)\"") }
    if !heads.isEmpty { note(Self.visible(heads.joined(separator: ", "))) }
    if !candidate.reasons.isEmpty { note(Self.visible(candidate.reasons.joined(separator: "; "))) }
    field("amends", candidate.amends)
    if candidate.amends == nil {
      for name in candidate.addressees { field("to", name) }
      if candidate.addressees.isEmpty, !isAddressed { line("to:") }
    }
    field("do", candidate.action)
    field("title", candidate.title)
    field("number", candidate.number)
    for name in candidate.issuers { field("from", name) }
    field("ref", candidate.ref)
    field("at", "\(candidate.span.lowerBound) to \(candidate.span.upperBound)")
    field("quote", candidate.quote)
  }

  private mutating func wrap(_ words: String, first: String, then: String) {
    var line = first
    var isEmpty = true
    for word in words.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > Self.width {
        self.line(line)
        line = then
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    self.line(line)
  }

  /// The text on one line, without characters that an editor hides or obeys.
  private static func visible(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format, .unassigned, .privateUse,
        .surrogate:
        // Those that join letters of a word belong to it.
        kept.append(scalar == "\u{200C}" || scalar == "\u{200D}" ? scalar : " ")
      default: kept.append(scalar)
      }
    }
    return String(kept).split(separator: " ").joined(separator: " ")
  }
}

/// How sure the finder is, in a word and a figure.
public struct Confidence: CustomStringConvertible, Sendable {
  private let share: Double

  /// A confidence from 0 to 1.
  public init(_ share: Double) { self.share = share }

  /// `very likely`, `likely`, `possible` or `doubtful`.
  public var word: String {
    switch share {
    case 0.9...: "very likely"
    case 0.7...: "likely"
    case 0.5...: "possible"
    default: "doubtful"
    }
  }

  /// Two decimals: `0.86`; what is not certain is never rounded up to it.
  public var figure: String {
    guard share.isFinite else { return "0.00" }
    let hundredths = min(max(share * 100, 0), 100)
    let rounded = share < 1 ? min(99, Int(hundredths.rounded())) : 100
    return "\(rounded / 100).\(rounded % 100 / 10)\(rounded % 10)"
  }

  /// `likely (0.86)`.
  public var description: String { "\(word) (\(figure))" }
}
