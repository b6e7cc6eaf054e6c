public import Heed

/// Rows of a table that say nothing of a recommendation.
public struct PassedOver: Equatable, Sendable {
  /// How many they are.
  public internal(set) var count = 0
  /// The first, as its file counts. Units: counted from 1.
  public internal(set) var first = 0
}

extension TableImport {
  /// Records the rows of the table, all or nothing.
  ///
  /// `progress` is told the rows and bytes read; bad rows are handed to `bad`, each as it stands
  /// in the table.
  /// - Throws: `Refusal`, with `file:row:column` of what cannot be taken.
  public func record(
    in ledger: Ledger, _ request: RowImport,
    progress: (_ rows: Int, _ bytes: Int, _ all: Int) -> Void,
    bad: (TableRow) throws(Refusal) -> Void
  ) throws(Refusal) -> (
    imported: RowsImported, passedOver: PassedOver, acknowledgement: Acknowledgement
  ) {
    if let own {
      let done = try record(own, in: ledger, request, progress: progress, bad: bad)
      return (done.imported, PassedOver(), done.acknowledgement)
    }
    let translator: RowTranslator
    let table: TableFile
    do throws(MappingFault) { translator = try self.translator() } catch {
      throw .badItems(path: path, reasons: [error.reason])
    }
    do throws(TableFailure) { table = try TableFile(path, sheet: sheet) } catch {
      throw Refusal(error)
    }
    var passedOver = PassedOver()
    let done = try ledger.importRows(filled(request, translator, table.size)) {
      importer throws(Refusal) in
      while true {
        let row: TableRow?
        do throws(TableFailure) { row = try table.next() } catch { throw Refusal(error) }
        guard let row else { return }
        if try !take(row, translator, importer, bad) {
          if passedOver.count == 0 { passedOver.first = row.number }
          passedOver.count += 1
        }
        progress(importer.rows, table.bytesRead, table.size)
      }
    }
    return (done.imported, passedOver, done.acknowledgement)
  }

  /// The name of the source from which the first rows are known already, whatever their file was
  /// called; else the one that is guessed from the file's name.
  ///
  /// - Throws: `Refusal` for what is wrong with the ledger.
  public func knownSource(in ledger: Ledger, _ request: RowImport) throws(Refusal) -> String {
    guard isGuessed, format == nil, let translator = try? translator() else {
      return mapping.source
    }
    let rows = sample.compactMap { row -> SourceRow? in
      guard row.fault == nil, let cells = cells(of: row), !translator.isRemark(cells) else {
        return nil
      }
      return said(TableRow(number: row.number, cells: cells), translator).row
    }
    return try ledger.source(of: rows, filled(request, translator, 0)) ?? mapping.source
  }

  private func filled(
    _ request: RowImport, _ translator: RowTranslator, _ size: Int
  ) -> RowImport {
    var request = request
    request.source = mapping.source
    request.fields = translator.sourceFields
    request.facets = translator.facets
    request.isHistory = mapping.isHistory
    request.isByWords = (format?.isByWords ?? false) && mapping.column(.id) == nil
    request.mergesRepeats =
      format?.mergesRepeats ?? (mapping.column(.id) != nil || mapping.column(.ref) != nil)
    request.scheme = request.scheme ?? mapping.scheme
    request.size = size
    return request
  }

  /// Records a row or tells what is wrong with it; `false` where it says nothing of a
  /// recommendation.
  private func take(
    _ row: TableRow, _ translator: RowTranslator, _ importer: RowImporter,
    _ bad: (TableRow) throws(Refusal) -> Void
  ) throws(Refusal) -> Bool {
    // What a format knows for a heading of its own is no news.
    guard let cells = cells(of: row) else { return true }
    func leaveOut(_ place: Int?, _ reason: String) {
      importer.leaveOut("\(path):\(row.number):\(place ?? 1): \(reason)")
    }
    if let fault = row.fault {
      importer.leaveOut("\(fault.message); \(fault.wayOut)")
      try bad(row)
      return true
    }
    if translator.isRemark(cells) { return false }
    func origin(_ column: Int?) -> Int? {
      guard let column, let origins = reshaping?.origins else { return column }
      return origins.indices.contains(column - 1) ? origins[column - 1] : nil
    }
    let (said, faults) = said(TableRow(number: row.number, cells: cells), translator)
    if let fault = faults.first {
      leaveOut(origin(fault.column), fault.reason)
      try bad(row)
      return true
    }
    guard let fault = try importer.take(said) else { return true }
    leaveOut(origin(translator.column(of: fault.field)), fault.reason)
    try bad(row)
    return true
  }
}
