/// How a file is imported.
public struct ImportOptions: Sendable {
  /// Who has judged, where the file does not say.
  public var assessor: String?
  /// In whose words statuses are given, where the file does not say; the ledger's scheme.
  public var scheme: String?
  /// Who may see what is added, where the file does not say.
  public var visibility: Visibility?
  /// Goes through all of it and records nothing.
  public var isDryRun = false

  /// An import that records.
  public init() {}
}

extension Ledger {
  /// Adds what a file in Heed's own JSON says and the ledger does not know yet: all of it, or
  /// nothing. What was imported before is compared and left as it is.
  ///
  /// The file's name is used in messages only.
  /// - Throws: `Refusal` with every item that cannot be taken.
  public func importFile(
    _ bytes: [UInt8], named name: String, _ options: ImportOptions = ImportOptions()
  ) throws(Refusal) -> Acknowledgement {
    let json: JSON
    do throws(JSONFault) {
      json = try JSON(parsing: bytes)
    } catch {
      throw .badFile(path: name, line: error.line, column: error.column, reason: error.reason)
    }
    let file = HeedFile(json)
    guard file.faults.isEmpty else { throw .badItems(path: name, reasons: file.faults) }
    var imported = Imported()
    let count = file.recommendations.count + file.events.count
    return try write(isBulk: count > 200, isDryRun: options.isDryRun) {
      transaction throws(Refusal) in
      var importer = FileImporter(transaction, file, options)
      try importer.run()
      guard importer.faults.isEmpty else {
        throw .badItems(path: name, reasons: importer.faults)
      }
      imported = importer.imported
    } then: { transaction throws(Refusal) in
      transaction.acknowledgement(.imported(imported))
    }
  }
}
