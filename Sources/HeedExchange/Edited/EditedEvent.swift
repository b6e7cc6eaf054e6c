internal import Heed

/// A row of an edited table of events, and what it changes of the one that it is about.
struct EditedEvent {
  private let own: OwnTable
  private let row: TableRow
  private let dateOrder: DateOrder?
  private(set) var amendment: Amendment
  private(set) var left: [(field: String, here: String?, there: String?)] = []
  private(set) var faults: [CellFault] = []

  init(
    _ own: OwnTable, _ row: TableRow, _ standing: StandingEvent, _ dateOrder: DateOrder?,
    because: String
  ) {
    (self.own, self.row, self.dateOrder) = (own, row, dateOrder)
    amendment = Amendment(because: because)
    let (event, former) = (standing.event, standing.former)
    text("title", event.title, former.map(\.title)) { $0.title = $1 }
    text("note", event.note, former.map(\.note), empties: "note") { $0.note = $1 }
    readDate(event.on, former.map(\.on))
    readKind(event.kind, former.map(\.kind))
    list("recommendations", standing.refs)
    list("sources", event.sources.compactMap(\.url))
    readResponse(event.bearings.compactMap(\.response))
    guard let visibility = own.cell("visibility", row)?.trimmed.lowercased(), !visibility.isEmpty,
      visibility != standing.visibility.rawValue
    else { return }
    left.append(("visibility", standing.visibility.rawValue, visibility))
  }

  private mutating func fault(_ column: String, _ reason: String) {
    faults.append(CellFault(column: own.place(column), reason: reason))
  }

  private mutating func text(
    _ column: String, _ here: String?, _ former: [String?], empties: String? = nil,
    set: (inout Amendment, String) -> Void
  ) {
    guard let cell = own.cell(column, row) else { return }
    switch EditedCell.text(cell, here, former: former) {
    case .same: return
    case .former: left.append((column, here, cell.trimmed))
    case .emptied:
      guard let empties else {
        return fault(column, "\(column) of an event cannot be empty; put it back")
      }
      amendment.clear.append(empties)
    case .changed(let text): set(&amendment, text)
    case .unclear(let reason): fault(column, reason)
    }
  }

  private mutating func readDate(_ here: Period, _ former: [Period]) {
    guard let cell = own.cell("on", row) else { return }
    let outcome = EditedDate.outcome(
      cell, here.description, former: former.map(\.description), dateOrder)
    switch outcome {
    case .same: return
    case .former: left.append(("on", here.description, cell.trimmed))
    case .emptied: fault("on", "an event has a date; put it back")
    case .changed(let period): amendment.on = period
    case .unclear(let reason): fault("on", reason)
    }
  }

  private mutating func readKind(_ here: EventKind, _ former: [EventKind]) {
    guard let cell = own.cell("kind", row)?.trimmed.lowercased(), cell != here.rawValue else {
      return
    }
    guard let kind = EventKind(rawValue: cell) else {
      return fault(
        "kind",
        "\"\(cell.prefix(60))\" is no kind of event; it is one of "
          + EventKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    if former.contains(kind) {
      left.append(("kind", here.rawValue, cell))
    } else {
      amendment.kind = kind
    }
  }

  /// Of several recommendations a row does not tell to which an answer is.
  private mutating func readResponse(_ here: [Response]) {
    guard let cell = own.cell("response", row)?.trimmed.lowercased(), !cell.isEmpty,
      !here.contains(where: { $0.rawValue == cell })
    else { return }
    fault(
      "response",
      "the response of an event cannot be changed in a table; put it back, or use heed log")
  }

  /// What an event bears on, and its evidence, have more to them than a cell says.
  private mutating func list(_ column: String, _ here: [String]) {
    guard let cell = own.cell(column, row) else { return }
    let items =
      column == "sources"
      ? cell.split(whereSeparator: \.isWhitespace).map(String.init)
      : EditedCell<[String]>.items(of: cell, own.format)
    if Set(items) == Set(here) { return }
    let way =
      column == "sources" ? "heed amend @N --source" : "heed log for another event"
    fault(
      column, "\(column) of an event cannot be changed in a table; put them back, or use \(way)")
  }
}

extension OwnTable {
  /// What a row tells of an event that is not recorded here, or what is wrong with it.
  func event(
    _ row: TableRow, id: String, _ request: RowImport, _ order: DateOrder?, today: CalendarDay
  ) -> (event: TableEvent, faults: [CellFault]) {
    var faults: [CellFault] = []
    func text(_ name: String) -> String? {
      cell(name, row).map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }
    var on = request.observedOn ?? Period(day: today)
    switch EditedDate.outcome(cell("on", row) ?? "", nil, former: [], order) {
    case .changed(let period): on = period
    case .unclear(let reason): faults.append(CellFault(column: place("on"), reason: reason))
    default: break
    }
    let title = text("title") ?? text("status") ?? ""
    if title.isEmpty {
      faults.append(CellFault(column: place("title"), reason: "the row does not say what happened"))
    }
    let isStatus = table == .statuses
    let kind = text("kind").flatMap { EventKind(rawValue: $0.lowercased()) }
    var event = Event(on: on, kind: kind ?? (isStatus ? .assessment : .note), title: title)
    event.note = text("note")
    event.sources = (text("sources") ?? "").split(whereSeparator: \.isWhitespace).map {
      Source(url: String($0))
    }
    if isStatus {
      event.assessor = text("assessor") ?? request.assessor
      event.basis = text("basis").flatMap { Basis(rawValue: $0) } ?? .assessment
      if event.assessor == nil {
        faults.append(
          CellFault(column: place("assessor"), reason: "nobody is said to judge; use --assessor"))
      }
    }
    let refs =
      isStatus
      ? [text("ref")].compactMap(\.self)
      : EditedCell<[String]>.items(of: cell("recommendations", row) ?? "", format)
    var told = TableEvent(row: row.number, id: id.isEmpty ? nil : id, event, on: refs)
    if let word = text("response") {
      told.response = Response(matching: word)
      if told.response == nil {
        faults.append(
          CellFault(
            column: place("response"),
            reason: "\"\(word.prefix(60))\" is no answer; it is one of "
              + Response.allCases.map(\.rawValue).joined(separator: ", ")))
      }
    }
    told.visibility = text("visibility").flatMap { Visibility(rawValue: $0.lowercased()) }
    return (told, faults)
  }

  /// What a row tells of a document.
  func document(_ row: TableRow, _ order: DateOrder?) -> Document {
    func text(_ name: String) -> String? {
      cell(name, row).map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }
    let key = text("key") ?? ""
    var document = Document(key: key, title: text("title") ?? key)
    document.publisher = text("publisher")
    document.publishedOn = text("published_on").flatMap { CellDate.period($0, order) }
    document.language = text("language")
    document.url = text("url")
    return document
  }
}
