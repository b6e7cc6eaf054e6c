internal import Heed
internal import HeedText

/// One candidate as it is shown for a decision.
struct ReviewText {
  private let output: OutputBuffer
  private let width: Int
  private let isColoured: Bool
  private static let indent = 8
  /// Units: bytes of the text before and after a quotation.
  private static let around = 240

  init(_ context: Context, width: Int) {
    output = context.output
    isColoured = context.isColoured
    self.width = width
  }

  private var indent: Int { min(Self.indent, width / 4) }

  /// `3 of 17`, how sure the finder is, the heading; then who, what and why.
  func write(_ candidate: Candidate, place: String) {
    let sure = candidate.confidence.map { Confidence($0).description } ?? "as you wrote it"
    line("\(place), \(sure)", .strong)
    if let heading = candidate.heading { field("under", heading) }
    let who = candidate.addressees.joined(separator: "; ")
    field("who", who.isEmpty ? "(nobody is named)" : who)
    if let title = candidate.title { field("title", title) }
    field("what", candidate.order)
    if let number = candidate.number { field("number", number) }
    if !candidate.issuers.isEmpty { field("from", candidate.issuers.joined(separator: "; ")) }
    if !candidate.reasons.isEmpty { field("why", candidate.reasons.joined(separator: "; ")) }
    if let ref = candidate.amends { field("amends", ref) }
  }

  /// The quotation between what stands around it; a bar beside it marks its lines.
  func write(quote candidate: Candidate, in text: ReadText, before old: String? = nil) {
    output.line()
    if let old {
      line("was", .dim)
      paragraph(old, bar: "- ", .dim)
      line("is", .dim)
    }
    let range = text.range(of: candidate.span)
    let around = range.map { text.surroundings(of: $0, bytes: Self.around) }
    if let before = around?.before { paragraph(before, bar: "  ", .dim) }
    paragraph(candidate.quote, bar: "| ", .strong)
    if let after = around?.after { paragraph(after, bar: "  ", .dim) }
  }

  private func line(_ text: String, _ ink: Ink) {
    for part in escaped(text).wrapped(width: width, hanging: 2) {
      output.line(styled(part, ink, enabled: isColoured))
    }
  }

  private func field(_ name: String, _ text: String) {
    let room = max(8, width - indent)
    for (offset, part) in escaped(text).wrapped(width: room).enumerated() {
      let label = offset == 0 ? name : ""
      output.line(styled(label.padded(to: indent - 1), .dim, enabled: isColoured) + " " + part)
    }
  }

  private func paragraph(_ text: String, bar: String, _ ink: Ink) {
    let flowing = escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    // A full stop by itself tells nothing.
    guard flowing.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return }
    for part in flowing.wrapped(width: max(8, width - 2)) {
      output.line(bar + styled(part, ink, enabled: isColoured))
    }
  }
}
