internal import Heed

/// A row of an edited table of recommendations, and what it changes of the one that it is about.
///
/// How the row was when it was exported is not known. So a value that stood here before and was
/// amended since is taken for an old one, and left; everything else that differs is a change.
struct EditedRecommendation {
  let own: OwnTable
  let row: TableRow
  let request: RowImport
  let dateOrder: DateOrder?
  let standing: StandingRow
  private(set) var edit: RowEdit
  private(set) var faults: [CellFault] = []

  private var content: Recommendation { standing.record.content }
  private var former: [Recommendation] { standing.former }

  init(
    _ own: OwnTable, _ row: TableRow, _ standing: StandingRow, _ request: RowImport,
    _ dateOrder: DateOrder?, because: String
  ) {
    (self.own, self.row, self.request, self.dateOrder) = (own, row, request, dateOrder)
    self.standing = standing
    edit = RowEdit(row: row.number, of: standing.record, because: because)
    readTexts()
    readDates()
    readLists()
    readVisibility()
    readStatus()
  }

  private func cell(_ name: String) -> String? { own.cell(name, row) }

  private mutating func fault(_ column: String, _ reason: String) {
    faults.append(CellFault(column: own.place(column), reason: reason))
  }

  private mutating func leave(_ column: String, _ here: String?) {
    edit.left.append((column, here, cell(column).map(\.trimmed)))
  }

  // MARK: Texts

  private mutating func readTexts() {
    text("title", content.title, former.map(\.title)) { $0.title = $1 }
    text("text", content.text, former.map(\.text), empties: "text") { $0.text = $1 }
    text("quote", content.quote, former.map(\.quote), empties: "quote") { $0.quote = $1 }
    text("priority", content.priority, former.map(\.priority), empties: "priority") {
      $0.priority = $1
    }
    text("number", content.number, former.map(\.number), empties: "number") { $0.number = $1 }
    text(
      "document", standing.record.documentKey, standing.formerDocuments, empties: "in"
    ) { $0.document = $1 }
    text("source_id", content.sourceID, [])
    // Where it is empty, the one that stands is meant.
    if cell("ref")?.trimmed.isEmpty == false {
      text("ref", content.ref, former.map(\.ref)) { $0.ref = $1 }
    }
  }

  /// Lays a text beside the one that stands; `empties` is the field that an emptied cell clears.
  private mutating func text(
    _ column: String, _ here: String?, _ former: [String?], empties: String? = nil,
    set: ((inout Amendment, String) -> Void)? = nil
  ) {
    guard let cell = cell(column) else { return }
    let outcome =
      column == "number"
      ? EditedCell.number(cell, here, former: former)
      : EditedCell.text(cell, here, former: former)
    guard let set else {
      if outcome != .same {
        fault(column, "\(column) is told by the source and stays \"\(here ?? "")\"; put it back")
      }
      return
    }
    settle(column, outcome, here, empties) { set(&$0, $1) }
  }

  private mutating func settle<Value: Equatable & Sendable>(
    _ column: String, _ outcome: EditedCell<Value>, _ here: String?, _ empties: String?,
    set: (inout Amendment, Value) -> Void
  ) {
    switch outcome {
    case .same: return
    case .former: leave(column, here)
    case .emptied:
      guard let empties else {
        return fault(column, "\(column) of a recommendation cannot be empty; put it back")
      }
      edit.amendment.clear.append(empties)
    case .changed(let value): set(&edit.amendment, value)
    case .unclear(let reason): fault(column, reason)
    }
  }

  // MARK: Dates and lists

  private mutating func readDates() {
    date("issued_on", content.issuedOn, former.map(\.issuedOn), "issued") { $0.issuedOn = $1 }
    date("due_on", content.dueOn, former.map(\.dueOn), "due") { $0.dueOn = $1 }
  }

  private mutating func date(
    _ column: String, _ here: Period?, _ former: [Period?], _ empties: String,
    set: (inout Amendment, Period) -> Void
  ) {
    guard let cell = cell(column) else { return }
    let outcome = EditedDate.outcome(
      cell, here?.description, former: former.map { $0?.description }, dateOrder)
    settle(column, outcome, here?.description, empties, set: set)
  }

  private mutating func readLists() {
    list("addressees", content.addressees, former.map(\.addressees)) { $0.addressees = $1 }
    list("issuers", content.issuers, former.map(\.issuers), "from") { $0.issuers = $1 }
    list("tags", content.tags, former.map(\.tags), "tag", isSorted: true) { $0.tags = $1 }
    if edit.amendment.tags.contains(where: { $0.hasPrefix("+") || $0.hasPrefix("-") }) {
      fault("tags", "a tag that begins with + or - is changed with heed amend")
    }
    readResponsible()
  }

  private mutating func list(
    _ column: String, _ here: [String], _ former: [[String]], _ empties: String? = nil,
    isSorted: Bool = false, set: (inout Amendment, [String]) -> Void
  ) {
    guard let cell = cell(column) else { return }
    let outcome = EditedCell.list(cell, own.format, here, former: former, isSorted: isSorted)
    settle(column, outcome, here.joined(separator: "; "), empties, set: set)
  }

  private mutating func readResponsible() {
    guard let cell = cell("responsible") else { return }
    let here = content.responsible.map(\.told)
    let outcome = EditedCell.list(
      cell, own.format, here, former: former.map { $0.responsible.map(\.told) }, isSorted: true)
    switch outcome {
    case .changed(let items):
      let bodies = items.map(Responsible.init(told:))
      for (role, option) in [(Responsible.Role.lead, "lead"), (.contributing, "with")] {
        let names = bodies.filter { $0.role == role }.map(\.name)
        let before = content.responsible.filter { $0.role == role }.map(\.name)
        if names == before { continue }
        if names.isEmpty { edit.amendment.clear.append(option) }
        if role == .lead {
          edit.amendment.leads = names
        } else {
          edit.amendment.contributing = names
        }
      }
    case .emptied:
      for (role, option) in [(Responsible.Role.lead, "lead"), (.contributing, "with")]
      where content.responsible.contains(where: { $0.role == role }) {
        edit.amendment.clear.append(option)
      }
    default: settle("responsible", outcome, here.joined(separator: "; "), nil) { _, _ in }
    }
  }

  // MARK: What is told by events

  /// Who may see it is a deliberate act of its own, and never a matter of a cell.
  private mutating func readVisibility() {
    guard let cell = cell("visibility")?.trimmed, !cell.isEmpty else { return }
    let here = standing.record.visibility.rawValue
    if cell.lowercased() != here { leave("visibility", here) }
  }

  private mutating func readStatus() {
    guard let cell = cell("status")?.trimmed else { return }
    let record = standing.record
    let on = self.cell("status_on").map {
      EditedDate.outcome($0, record.statusOn, former: [], dateOrder)
    }
    if folded(cell) == folded(record.status ?? "") {
      return readStatusDate(on ?? .same)
    }
    // Nothing is said by it, or what was said before: the table is older than the status here.
    guard !cell.isEmpty, !isOutdated(cell, on) else { return leave("status", record.status) }
    guard !record.isMixed else {
      return fault(
        "status",
        "its addressees differ, so that it is not clear for whom; say that with heed mark --for")
    }
    let scheme = self.cell("scheme")?.trimmed ?? ""
    var event = SourceEvent(
      "status", kind: .assessment, title: "Status changed in \(request.fileName)", field: "status")
    event.status = scheme.isEmpty ? cell : "\(scheme)/\(cell)"
    event.assessor = self.cell("assessor").map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    switch on {
    case .changed(let period): event.on = period
    case .unclear(let reason): fault("status_on", reason)
    default: break
    }
    edit.status = event
  }

  private mutating func readStatusDate(_ outcome: EditedDate.Outcome) {
    switch outcome {
    case .same: return
    case .unclear(let reason): fault("status_on", reason)
    case .changed(let period)
    where standing.asserted.contains { $0.on == period.description }:
      leave("status_on", standing.record.statusOn)
    default:
      fault(
        "status_on",
        "the day of a status is that of the event that says so; heed show \(content.ref) tells "
          + "which, and heed amend @N --on changes it")
    }
  }

  /// Whether the row says what its assessor has said before, on that day where it tells the day.
  private func isOutdated(_ status: String, _ on: EditedDate.Outcome?) -> Bool {
    standing.asserted.contains { said in
      guard folded(said.status) == folded(status) else { return false }
      return switch on {
      case .changed(let period): said.on == period.description
      case .same, .unclear: false
      default: true
      }
    }
  }
}

extension Responsible {
  /// A body as `told` writes it.
  init(told text: String) {
    let mark = " (\(Role.contributing.rawValue))"
    guard text.hasSuffix(mark) else {
      self.init(name: text, role: .lead)
      return
    }
    self.init(name: String(text.dropLast(mark.count)).trimmed, role: .contributing)
  }
}

extension RowImport {
  /// The name of the file, without the folders before it.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
