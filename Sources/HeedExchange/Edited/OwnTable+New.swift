internal import Heed

// Rows of an own table that are about nothing recorded here: new ones, and those of another ledger.
extension OwnTable {
  /// The fields of a recommendation that the table speaks about.
  var fields: Set<SourceField> {
    Set(SourceField.allCases.filter { places[$0.rawValue] != nil })
      .union(places["title"] != nil || places["text"] != nil ? [.title, .text] : [])
  }

  /// What a row of recommendations says, or what is wrong with it.
  func recommendation(
    _ row: TableRow, id: String, _ order: DateOrder?
  ) -> (row: SourceRow, faults: [CellFault]) {
    var faults: [CellFault] = []
    func text(_ name: String) -> String? {
      cell(name, row).map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }
    func list(_ name: String) -> [String] {
      EditedCell<[String]>.items(of: cell(name, row) ?? "", format)
    }
    func date(_ name: String) -> Period? {
      switch EditedDate.outcome(cell(name, row) ?? "", nil, former: [], order) {
      case .changed(let period): return period
      case .unclear(let reason):
        faults.append(CellFault(column: place(name), reason: reason))
        return nil
      default: return nil
      }
    }
    let words = text("text") ?? text("quote")
    let title = text("title") ?? RowTranslator.line(words ?? "").line
    if title.isEmpty {
      faults.append(CellFault(column: place("title"), reason: "the row does not say what is asked"))
    }
    var content = Recommendation(
      ref: text("ref") ?? "", title: title, addressees: list("addressees"))
    content.text = text("text")
    content.quote = text("quote")
    content.number = text("number")
    content.sourceID = text("source_id")
    content.priority = text("priority")
    content.issuedOn = date("issued_on")
    content.dueOn = date("due_on")
    content.issuers = list("issuers")
    content.responsible = list("responsible").map(Responsible.init(told:))
    content.tags = list("tags")
    var source = SourceRow(number: row.number, content)
    source.id = id.isEmpty ? nil : id
    source.scope = EntryID(id)?.writer.name ?? ""
    source.document = text("document").map { Document(key: $0, title: $0) }
    source.visibility = text("visibility").flatMap { Visibility(rawValue: $0.lowercased()) }
    if let status = text("status") {
      var event = SourceEvent("status", kind: .assessment, title: status, field: "status")
      event.isSuccession = true
      event.status = text("scheme").map { "\($0)/\(status)" } ?? status
      event.on = date("status_on")
      event.assessor = text("assessor")
      source.events = [event]
    }
    return (source, faults)
  }
}
