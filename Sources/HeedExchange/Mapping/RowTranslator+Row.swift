internal import Heed

extension RowTranslator {
  /// What a row says, or what is wrong with it.
  func translated(_ row: TableRow) -> (row: SourceRow, faults: [CellFault]) {
    var reading = Reading(cells: row.cells)
    let text = value(.text, reading)
    let number = value(.number, reading)
    let ref = value(.ref, reading)
    let id = value(.id, reading)
    let given = value(.title, reading) ?? text
    let name = number ?? ref ?? id ?? ""
    let (title, isWhole) = Self.line(
      given ?? (isDescribed ? "Recommendation \(name)".trimmed : name))
    var source = SourceRow(
      number: row.number,
      Recommendation(ref: ref ?? "", title: title, addressees: values(.addressee, reading)))
    source.content.text = text ?? (isWhole ? nil : given)
    if isWhole, source.content.text == title { source.content.text = nil }
    source.content.number = number
    source.content.sourceID = id
    source.content.place = value(.place, reading)
    source.content.issuers = values(.issuer, reading)
    for lead in values(.lead, reading) {
      source.content.responsible.append(Responsible(name: lead, role: .lead))
    }
    for other in values(.with, reading) {
      source.content.responsible.append(Responsible(name: other, role: .contributing))
    }
    source.content.tags = tags(reading)
    source.content.priority = value(.priority, reading)
    source.content.issuedOn = date(.issued, &reading)
    source.content.dueOn = date(.due, &reading)
    source.id = id ?? ref ?? number
    source.scope = scope(reading)
    source.isDescribed = isDescribed
    if let document = value(.document, reading) {
      source.document = Document(key: document, title: document)
      if id == nil, ref == nil { source.scope = [source.scope, document].joined(separator: "/") }
    }
    if given == nil, source.id == nil {
      let way = isNamed ? "" : ": no column is known for it; --map FILE says which one is what"
      reading.faults.append(
        CellFault(reason: "the row says neither what is asked nor of what" + way))
    }
    source.visibility = visibility(&reading)
    source.events = events(&reading)
    return (source, reading.faults)
  }

  private func visibility(_ reading: inout Reading) -> Visibility? {
    guard let word = value(.visibility, reading) else { return nil }
    if let visibility = Visibility(rawValue: word.lowercased()) { return visibility }
    reading.faults.append(
      CellFault(
        column: column(of: "visibility"),
        reason: "\"\(word.prefix(60))\" is no visibility; write private, internal or public"))
    return nil
  }

  /// The first line or sentence, short enough for a title; whether that is all.
  static func line(_ text: String) -> (line: String, isWhole: Bool) {
    let most = 200
    // The usual line, in plain letters, is all of a title.
    if text.utf8.count <= most, text.isPrintableASCII {
      let line = text.trimmed
      return (line, line.utf8.count == text.utf8.count)
    }
    let first = text.prefix { !$0.isNewline }.trimmed
    guard first.count > most else { return (first, first.utf8.count == text.utf8.count) }
    let start = first.prefix(most)
    let end = start.lastIndex(where: \.isWhitespace) ?? start.endIndex
    return (start[..<end].trimmed + "…", false)
  }

  // MARK: Events

  private func events(_ reading: inout Reading) -> [SourceEvent] {
    var events: [SourceEvent] = []
    let sources = values(.source, reading).map { address in
      var source = Source()
      if address.hasPrefix("http") { source.url = address } else { source.title = address }
      return source
    }
    let statusOn = date(.statusDate, &reading)
    let step = nameOfStep(on: statusOn, reading)
    if let word = value(.status, reading) {
      var event = SourceEvent("status", kind: .assessment, title: word, field: "status")
      event.isSuccession = !mapping.isHistory
      event.on = statusOn
      if let step { event.name += ":" + step }
      event.status = word
      event.note = value(.because, reading)
      if mapping.isHistory, event.note == nil { event.note = value(.note, reading) }
      event.assessor = value(.assessor, reading)
      events.append(event)
    }
    if let event = response(&reading) { events.append(event) }
    let fallback = date(.noteDate, &reading) ?? (mapping.isHistory ? statusOn : nil)
    for (field, kind) in [(ColumnField.reply, EventKind.response), (.note, .note)] {
      // The note of a status in a history belongs to it.
      if field == .note, mapping.isHistory, !events.isEmpty { continue }
      for (offset, cell) in cells(field, reading).enumerated() {
        let name = field.rawValue + (offset == 0 ? "" : "\(offset + 1)")
        events += pieces(of: cell.text, name, field, kind, fallback, step)
      }
    }
    for index in events.indices { events[index].sources = sources }
    return events
  }

  /// What tells a step of a history from others of its recommendation: its day, and its time where
  /// the cell gives one.
  private func nameOfStep(on day: Period?, _ reading: Reading) -> String? {
    guard mapping.isHistory, let day else { return nil }
    let cell = value(.statusDate, reading) ?? ""
    return cell.utf8.count > 10 ? cell : day.description
  }

  private func response(_ reading: inout Reading) -> SourceEvent? {
    let on = date(.responseDate, &reading)
    let word = value(.response, reading)
    let text = value(.responseText, reading)
    guard let words = word ?? text else { return nil }
    let answer = word.flatMap(responses)
    // An answer that says that there is none.
    if answer == Response.none, text == nil { return nil }
    let (title, isWhole) = Self.line(words)
    var event = SourceEvent("response", kind: .response, title: title, field: "response")
    event.isSuccession = true
    if !isWhole || word != nil { event.note = text ?? (isWhole ? nil : words) }
    event.on = on
    event.response = answer
    event.verbatim = text ?? word
    return event
  }

  private func pieces(
    of text: String, _ name: String, _ field: ColumnField, _ kind: EventKind, _ fallback: Period?,
    _ step: String?
  ) -> [SourceEvent] {
    var counts: [String: Int] = [:]
    return DatedText.pieces(of: text, mapping.dateOrder, until: today).map { piece in
      let (title, isWhole) = Self.line(piece.text)
      let day = piece.on?.description ?? step ?? "undated"
      counts[day, default: 0] += 1
      let count = counts[day] ?? 1
      var event = SourceEvent(
        "\(name):\(day)" + (count == 1 ? "" : "#\(count)"), kind: kind, title: title,
        field: field.rawValue)
      event.on = piece.on ?? fallback
      event.note = isWhole ? nil : piece.text
      return event
    }
  }
}
