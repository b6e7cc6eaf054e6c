internal import Heed

/// One recommendation for a person to read.
struct DetailText {
  private let output: OutputBuffer
  private let isColoured: Bool
  private let width: Int
  /// Whether local numbers are told: others than the owner of this copy have no use for them.
  private let isNumbered: Bool
  /// Whether retracted events are told, and corrections.
  private let isAll: Bool
  private static let indent = 8

  init(_ context: Context, width: Int) {
    output = context.output
    isColoured = context.isColoured
    self.width = width
    isNumbered = !context.arguments.flag(.public)
    isAll = context.arguments.flag(.all)
  }

  func write(_ detail: RecommendationDetail) {
    heading(detail)
    output.line()
    standing(detail)
    milestones(detail)
    assessments(detail)
    history(detail)
    guard isAll, !detail.corrections.isEmpty else { return }
    output.line()
    corrections.write(detail)
  }

  private var corrections: CorrectionText {
    CorrectionText(output, width: width, isNumbered: isNumbered)
  }

  private func heading(_ detail: RecommendationDetail) {
    let content = detail.content
    let ref = escaped(content.ref)
    let gap = max(Self.indent, ref.displayWidth + 2)
    let lines = escaped(content.title).wrapped(width: width - gap)
    for (index, line) in lines.enumerated() {
      let start = index == 0 ? styled(ref, .strong, enabled: isColoured) : ""
      let pad = gap - (index == 0 ? ref.displayWidth : 0)
      output.line(start + String(repeating: " ", count: pad) + line)
    }
    if detail.isRetracted {
      paragraph("RETRACTED" + corrections.reason(forRetracting: detail.number, detail))
    }
    paragraph("asked of " + list(content.addressees) + ", " + asked(content))
    if let text = content.text { paragraph(escaped(text)) }
    if let quote = content.quote { paragraph("\"\(escaped(quote))\"") }
    var facts: [String] = []
    if let key = detail.documentKey {
      facts.append(escaped(key) + (content.place.map { ", " + escaped($0) } ?? ""))
    }
    if let number = content.number { facts.append("number " + escaped(number)) }
    if let priority = content.priority { facts.append("priority " + escaped(priority)) }
    if let due = due(detail) { facts.append(due) }
    for body in content.responsible { facts.append("\(body.role.rawValue) " + escaped(body.name)) }
    if !facts.isEmpty { paragraph(facts.joined(separator: " · ")) }
    if !content.tags.isEmpty {
      paragraph("tags " + content.tags.map { escaped($0) }.joined(separator: ", "))
    }
    if let look = look(detail) { paragraph(look) }
    for line in relations(detail) { paragraph(line) }
  }

  private func due(_ detail: RecommendationDetail) -> String? {
    let original = detail.originalDueOn.map { "was \($0.shown)" }
    guard let due = detail.content.dueOn else { return original.map { "no due date (\($0))" } }
    let notes = [original, detail.schedule.rawValue].compactMap(\.self)
    return "due \(due.shown) (" + notes.joined(separator: "; ") + ")"
  }

  /// When it is looked at, where that was set or is overdue.
  private func look(_ detail: RecommendationDetail) -> String? {
    guard let look = detail.look else { return nil }
    let interval = detail.content.followUp
    guard interval != nil || look.isStale else { return nil }
    guard detail.stage.isOpen else {
      return interval.map { "looked at every \($0.shown) while it is open" }
    }
    let start = interval.map { "look again every \($0.shown); " } ?? ""
    let next = look.isStale ? "STALE since" : "due again"
    return start + "last looked at \(look.lastOn), \(next) \(look.nextOn)"
  }

  /// How it stands to others, one line a relation.
  private func relations(_ detail: RecommendationDetail) -> [String] {
    var lines: [String] = []
    var label: String?
    for line in detail.relations.sorted(by: { $0.label < $1.label }) {
      var other = escaped(line.ref)
      if line.isRetracted {
        other += " (retracted\(corrections.reason(forRetracting: line.number, detail)))"
      }
      if label == line.label {
        lines[lines.count - 1] += ", " + other
      } else {
        lines.append(line.label + " " + other)
      }
      label = line.label
    }
    return lines
  }

  private func asked(_ content: Recommendation) -> String {
    let issuers =
      content.issuers.count > 3 ? "\(content.issuers.count) issuers" : list(content.issuers)
    let by = content.issuers.isEmpty ? "" : "by " + issuers
    let on = content.issuedOn.map { "issued \($0.shown)" } ?? "date of issue not known"
    return by.isEmpty ? on : "\(by), \(on)"
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? "nobody named" : names.map { escaped($0) }.joined(separator: ", ")
  }

  private func standing(_ detail: RecommendationDetail) {
    let status = escaped(statusWords(detail.verdict)).wrapped(width: width - 2)
    var used = 2 + (status.last?.displayWidth ?? 0)
    for (index, line) in status.enumerated() {
      output.append((index > 0 ? "\n  " : "  ") + ink(line, detail.stage))
    }
    // What follows on the line while there is room, and below where there is none.
    func follow(_ text: String, gap: Int, _ ink: Ink?) {
      let isOnLine = used + gap + text.displayWidth <= width
      if !isOnLine { output.line() }
      let lines = isOnLine ? [text] : text.wrapped(width: width - 4)
      for (index, line) in lines.enumerated() {
        if index > 0 { output.line() }
        output.append(String(repeating: " ", count: isOnLine ? gap : 4))
        output.append(ink.map { styled(line, $0, enabled: isColoured) } ?? line)
      }
      used = isOnLine ? used + gap + text.displayWidth : 4 + (lines.last?.displayWidth ?? 0)
    }
    if let on = detail.statusOn { follow("since " + shownStart(on), gap: 3, nil) }
    if let best = detail.best {
      let from = best.on.map { " from " + shownStart($0) } ?? ""
      follow(escaped("(regressed: \(best.verdict.status)\(from))"), gap: 2, .warning)
    }
    if detail.isMixed { follow("(addressees differ)", gap: 2, nil) }
    if let parts = detail.partsCounted {
      follow("(from its \(parts == 1 ? "part" : "\(parts) parts"))", gap: 2, nil)
    }
    output.line()
    output.line()
    guard detail.addressees.count > 1 else { return }
    var table = Table([
      Table.Column("", .left, .cut), Table.Column(), Table.Column(), Table.Column(),
    ])
    for addressee in detail.addressees {
      table.add([
        Table.Cell(addressee.name),
        Table.Cell(statusWords(addressee.verdict), mark(addressee.stage)),
        Table.Cell(addressee.statusOn.map { "since " + shownStart($0) } ?? ""),
        Table.Cell(
          addressee.isRegressed
            ? "regressed" : addressee.response == .none ? "" : addressee.response.label),
      ])
    }
    lines(of: table)
  }

  private func milestones(_ detail: RecommendationDetail) {
    guard !detail.milestones.isEmpty else { return }
    var table = Table([
      Table.Column(), Table.Column("", .left, .cut), Table.Column(), Table.Column(),
    ])
    for milestone in detail.milestones {
      table.add([
        milestone.reachedOn == nil ? "[ ]" : "[x]", milestone.name,
        milestone.reachedOn.map(shown) ?? "",
        milestone.reachedOn != nil && !milestone.holds ? "no longer holds" : "",
      ])
    }
    lines(of: table)
  }

  /// Other views than the leading assessor's, side by side.
  private func assessments(_ detail: RecommendationDetail) {
    let others = detail.assessments.filter {
      $0.basis == .claim || !$0.assessor.utf8.elementsEqual(detail.assessor.utf8)
    }
    guard !others.isEmpty else { return }
    var table = Table([Table.Column("", .left, .cut), Table.Column(), Table.Column()])
    for other in others {
      table.add([
        Table.Cell(other.basis == .claim ? "\(other.assessor) claims" : other.assessor),
        Table.Cell(other.verdict.status, mark(other.stage)),
        Table.Cell(other.on.map { "since " + shownStart($0) } ?? ""),
      ])
    }
    lines(of: table)
  }

  private func history(_ detail: RecommendationDetail) {
    for line in detail.history where isAll || !line.isRetracted {
      var tail = line.verdict.map { "-> \($0.status)" } ?? ""
      let reason = line.number.map { corrections.reason(forRetracting: $0, detail) } ?? ""
      if !line.addressees.isEmpty { tail += " for " + list(line.addressees) }
      if line.verdict != nil {
        tail += attribution(line.assessor, line.basis, leading: detail.assessor)
      }
      if let response = line.response {
        tail += (tail.isEmpty ? "" : "; ") + "response: " + response.label
      }
      EventText(output, width: width, isColoured: isColoured).write(
        on: line.on,
        kind: line.kind + (line.isPlanned ? ", planned" : "")
          + (line.isRedacted && isAll ? ", redacted" : ""),
        title: line.title,
        tail: tail, number: line.number,
        because: line.isRetracted ? "RETRACTED" + reason : line.because ?? line.note,
        sources: line.sources)
    }
    if detail.eventCount == 0 { output.line("  nothing has been recorded yet") }
  }

  private func lines(of table: Table) {
    for line in table.lines(width: width, styled: isColoured, indent: 2) { output.line(line) }
    output.line()
  }

  private func paragraph(_ text: String) {
    for line in text.wrapped(width: width - Self.indent) {
      output.line(String(repeating: " ", count: Self.indent) + line)
    }
  }

  private func statusWords(_ verdict: Verdict?) -> String { verdict?.status ?? "not assessed" }

  private func mark(_ stage: Stage) -> Ink? {
    StageMark(rawValue: stage.rawValue).map { .stage($0) }
  }

  private func ink(_ text: String, _ stage: Stage) -> String {
    mark(stage).map { styled(text, $0, enabled: isColoured) } ?? text
  }
}

/// A date as people read it: imprecise ones with `~`.
func shown(_ date: String) -> String {
  do throws(DateFault) { return try Period(date).shown } catch { return escaped(date) }
}

/// The day from which something has held: a range counts from its first day.
func shownStart(_ date: String) -> String {
  shown(date.split(separator: ".").first.map(String.init) ?? date)
}

/// Whose word a status is, where it is not the leading assessor's judgement.
func attribution(_ assessor: String, _ basis: Basis, leading: String) -> String {
  if basis == .claim { return ", claimed by \(assessor)" }
  return assessor.utf8.elementsEqual(leading.utf8) ? "" : ", by \(assessor)"
}

/// One event of a history or a timeline.
struct EventText {
  private let output: OutputBuffer
  private let width: Int
  private let isColoured: Bool
  private static let dateWidth = 12

  init(_ output: OutputBuffer, width: Int, isColoured: Bool) {
    self.output = output
    self.width = width
    self.isColoured = isColoured
  }

  func write(
    on: Period, kind: String, title: String, tail: String, number: Int?, because: String?,
    sources: [Source]
  ) {
    let indent = String(repeating: " ", count: Self.dateWidth + 2)
    let room = width - Self.dateWidth - 2
    var start = "  " + on.shown.padded(to: Self.dateWidth)
    if on.shown.displayWidth >= Self.dateWidth {
      // A range of days has a line of its own.
      output.line("  " + on.shown)
      start = indent
    }
    // The number and the kind stay together, after the title or below it.
    let mark = escaped(number.map { "@\($0) \(kind)" } ?? kind)
    let shownMark = styled(mark, .dim, enabled: isColoured)
    var head = escaped(title).wrapped(width: room)
    if let last = head.last, last.displayWidth + 3 + mark.displayWidth <= room {
      head[head.count - 1] = last + "   " + shownMark
    } else {
      head.append(shownMark)
    }
    for (index, line) in head.enumerated() {
      output.line((index == 0 ? start : indent) + line)
    }
    if !tail.isEmpty {
      for line in escaped(tail).wrapped(width: room) {
        output.line(indent + styled(line, .strong, enabled: isColoured))
      }
    }
    if let because {
      for line in escaped(because).wrapped(width: room) { output.line(indent + line) }
    }
    for line in escaped(evidence(sources)).wrapped(width: room) where !line.isEmpty {
      output.line(indent + styled(line, .dim, enabled: isColoured))
    }
  }
}
