internal import Heed

// Tables that Heed has written itself.
extension TableImport {
  /// Records what has been changed in a table of Heed's own, all or nothing.
  func record(
    _ own: OwnTable, in ledger: Ledger, _ request: RowImport,
    progress: (_ rows: Int, _ bytes: Int, _ all: Int) -> Void,
    bad: (TableRow) throws(Refusal) -> Void
  ) throws(Refusal) -> (imported: RowsImported, acknowledgement: Acknowledgement) {
    let table: TableFile
    do throws(TableFailure) { table = try TableFile(path, sheet: sheet) } catch {
      throw Refusal(error)
    }
    var request = request
    request.source = mapping.source
    request.fields = own.fields
    request.mergesRepeats = true
    request.size = table.size
    let reading = OwnTable.Reading(
      request: request, order: mapping.dateOrder, today: today,
      because: request.because ?? "changed in \(request.fileName)", leavesStatuses: leavesStatuses)
    return try ledger.importRows(request) { importer throws(Refusal) in
      while true {
        let row: TableRow?
        do throws(TableFailure) { row = try table.next() } catch { throw Refusal(error) }
        guard let row else { return }
        if let fault = row.fault {
          importer.leaveOut("\(fault.message); \(fault.wayOut)")
          try bad(row)
        } else if let fault = try own.take(row, importer, reading) {
          importer.leaveOut("\(path):\(row.number):\(fault.column ?? 1): \(fault.reason)")
          try bad(row)
        }
        progress(importer.rows, table.bytesRead, table.size)
      }
    }
  }
}

extension TableImport {
  /// The tables of Heed's own that are in the file, in the order in which they are to be read, each
  /// with its sheet; none where it holds others.
  public static func own(in path: String) -> [(sheet: String?, place: Int)] {
    guard let first = try? TableFile(path) else { return [] }
    // Opening a sheet reads what all of them share: only those that may be Heed's are looked at.
    let names = ExportTable.allCases.map(\.rawValue)
    let likely = first.sheets.enumerated().filter { $0 == 0 || names.contains($1.lowercased()) }
    let sheets: [String?] = likely.isEmpty ? [nil] : likely.map(\.element)
    let order: [ExportTable] = [.documents, .recommendations, .events, .statuses]
    var found: [(sheet: String?, place: Int)] = []
    for sheet in sheets {
      guard let table = try? TableFile(path, sheet: sheet) else { continue }
      var rows: [TableRow] = []
      while rows.count < 200, let row = try? table.next() { rows.append(row) }
      // Of a workbook, a sheet without rows says nothing.
      if rows.isEmpty, sheets.count > 1 { continue }
      guard let own = OwnTable(table.header, rows, table.format),
        let place = order.firstIndex(of: own.table)
      else { continue }
      found.append((sheet, place))
    }
    return found.sorted { $0.place < $1.place }
  }

  /// What `--format` calls them.
  public static var ownFormat: String { OwnTable.name }

  /// The place of statuses in the order of `own`.
  public static let placeOfStatuses = 3
}

extension OwnTable {
  /// Which of its columns are dates, for finding out in which order those in digits are written.
  var mapping: ColumnMapping {
    ColumnMapping(
      source: "heed",
      [
        ("issued_on", ColumnField.issued), ("due_on", .due), ("status_on", .statusDate),
        ("on", .noteDate), ("first_on", .noteDate), ("published_on", .issued),
      ].filter { places[$0.0] != nil }.map { .init($0.0, $0.1) })
  }
}
