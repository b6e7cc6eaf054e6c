internal import Heed

extension OwnTable {
  /// Records what a row says; what is wrong with it, where it cannot be taken.
  ///
  /// - Throws: `Refusal` for what is wrong with the ledger.
  func take(
    _ row: TableRow, _ importer: RowImporter, _ reading: Reading
  ) throws(Refusal) -> CellFault? {
    // Spreadsheets keep rows that were emptied.
    guard row.cells.contains(where: { !$0.trimmed.isEmpty }) else { return nil }
    return switch table {
    case .recommendations: try takeRecommendation(row, importer, reading)
    case .events: try takeEvent(row, importer, reading)
    case .statuses: try takeStatus(row, importer, reading)
    case .documents: try takeDocument(row, importer, reading)
    }
  }

  /// How a table is read.
  struct Reading {
    let request: RowImport
    let order: DateOrder?
    let today: CalendarDay
    /// Why what differs is amended.
    let because: String
    /// Whether another table tells the statuses of recommendations that are not here yet.
    let leavesStatuses: Bool
  }

  private func takeRecommendation(
    _ row: TableRow, _ importer: RowImporter, _ reading: Reading
  ) throws(Refusal) -> CellFault? {
    let id = cell("id", row)?.trimmed ?? ""
    let named = cell("assessor", row)?.trimmed ?? ""
    let assessor = named.isEmpty ? reading.request.assessor : named
    let ref = cell("ref", row)?.trimmed ?? ""
    let found: RowIdentity?
    if !id.isEmpty {
      found = try importer.identity(id, assessor: assessor)
    } else {
      found = ref.isEmpty ? nil : try importer.identity(ref: ref, assessor: assessor)
    }
    switch found {
    case .standing(let standing):
      let edited = EditedRecommendation(
        self, row, standing, reading.request, reading.order, because: reading.because)
      if let fault = edited.faults.first { return fault }
      return fault(try importer.take(edited.edit))
    case .retracted:
      importer.leaveRetracted()
      return nil
    case .unknown: return unknown(id, "recommendation")
    case .elsewhere, nil:
      var (said, faults) = recommendation(row, id: id, reading.order)
      if let fault = faults.first { return fault }
      if reading.leavesStatuses, !id.isEmpty { said.events = [] }
      return fault(try importer.take(said))
    }
  }

  private func takeEvent(
    _ row: TableRow, _ importer: RowImporter, _ reading: Reading
  ) throws(Refusal) -> CellFault? {
    let id = cell("id", row)?.trimmed ?? ""
    switch id.isEmpty ? .elsewhere : try importer.eventIdentity(id) {
    case .standing(let standing):
      let edited = EditedEvent(self, row, standing, reading.order, because: reading.because)
      if let fault = edited.faults.first { return fault }
      return fault(
        try importer.amend(standing, edited.amendment, row: row.number, left: edited.left))
    case .retracted:
      importer.leaveRetracted()
      return nil
    case .unknown: return unknown(id, "event")
    case .elsewhere:
      let (event, faults) = event(
        row, id: id, reading.request, reading.order, today: reading.today)
      if let fault = faults.first { return fault }
      return fault(try importer.take(event))
    }
  }

  /// A status is what an event says: here it is changed there, and only another ledger's is taken.
  private func takeStatus(
    _ row: TableRow, _ importer: RowImporter, _ reading: Reading
  ) throws(Refusal) -> CellFault? {
    // It no longer stood when the table was written.
    if cell("known_until", row)?.trimmed.isEmpty == false { return nil }
    let id = cell("event", row)?.trimmed ?? ""
    let status = cell("status", row)?.trimmed ?? ""
    switch id.isEmpty ? .elsewhere : try importer.eventIdentity(id) {
    case .standing(let standing):
      let here = standing.event.bearings.compactMap(\.verdict?.status)
      if !here.contains(where: { folded($0) == folded(status) }) {
        importer.leave(
          "@\(standing.number)", row: row.number, "status", here: here.first, there: status)
      }
      importer.leaveUnchanged()
      return nil
    case .retracted:
      importer.leaveRetracted()
      return nil
    case .unknown: return unknown(id, "event")
    case .elsewhere:
      let (event, faults) = event(
        row, id: id, reading.request, reading.order, today: reading.today)
      if let fault = faults.first { return fault }
      let scheme = cell("scheme", row)?.trimmed ?? ""
      var said = TableStatus(event, status: scheme.isEmpty ? status : "\(scheme)/\(status)")
      said.addressee = cell("addressee", row).flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
      said.because = cell("because", row).flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
      return fault(try importer.take(said))
    }
  }

  /// A document that is here stays as it is; another is registered.
  private func takeDocument(
    _ row: TableRow, _ importer: RowImporter, _ reading: Reading
  ) throws(Refusal) -> CellFault? {
    let document = document(row, reading.order)
    guard !document.key.isEmpty else {
      return CellFault(column: place("key"), reason: "a document has a short name")
    }
    let visibility = cell("visibility", row).flatMap {
      Visibility(rawValue: $0.trimmed.lowercased())
    }
    return fault(try importer.take(document, row: row.number, visibility: visibility))
  }

  private func unknown(_ id: String, _ kind: String) -> CellFault {
    CellFault(
      column: place(table == .statuses ? "event" : "id"),
      reason: "no \(kind) has the id \"\(id.prefix(60))\"; put back the one that it had, or leave "
        + "it empty for a new \(kind)")
  }

  private func fault(_ fault: RowFault?) -> CellFault? {
    fault.map { CellFault(column: place($0.field), reason: $0.reason) }
  }
}
