internal import HeedSQLite

extension Ledger {
  /// Adds what the rows of a source say and the ledger does not know yet: all of it, or nothing.
  ///
  /// `read` gives rows to the importer and tells it of those that cannot be read. What the source
  /// said before is compared row by row: only what it says otherwise now is amended.
  /// - Throws: `Refusal`, also of `read`; with all bad rows, unless they are skipped.
  public func importRows(
    _ request: RowImport, _ read: (RowImporter) throws(Refusal) -> Void
  ) throws(Refusal) -> (imported: RowsImported, acknowledgement: Acknowledgement) {
    var imported = RowsImported()
    let acknowledgement = try write(
      isBulk: request.isBulk, size: request.size, isDryRun: request.isDryRun
    ) { transaction throws(Refusal) in
      let importer = try RowImporter(transaction, request)
      try read(importer)
      guard importer.faults.isEmpty || request.skipsBad else {
        throw .badRows(
          path: request.path, reasons: importer.faults, count: importer.imported.bad)
      }
      try importer.tellGone()
      imported = importer.imported
      importer.forget()
    } then: { transaction throws(Refusal) in
      transaction.acknowledgement(.imported(imported.counts))
    }
    return (imported, acknowledgement)
  }
}
