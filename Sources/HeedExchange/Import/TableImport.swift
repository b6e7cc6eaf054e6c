public import Heed

/// A table to import: what it is taken for, and which column is what.
public struct TableImport {
  /// The file's path.
  public let path: String
  /// What it was taken for, for people: `an export of UPR Info's database`.
  public let title: String
  /// Which column is what.
  public var mapping: ColumnMapping
  /// The names of the table's columns.
  public let header: [String]
  /// The first rows of the table.
  public let sample: [TableRow]
  /// Whether the mapping was guessed.
  public let isGuessed: Bool
  private let format: (any NamedFormat.Type)?
  private let reshaping: Reshaping?
  private let today: CalendarDay

  /// The formats that `--format` may name.
  public static var formats: [String] { NamedFormats.all.map { $0.name } }

  /// Opens the table at the path and finds out which column is what, where it is not said.
  ///
  /// `format` is the name of a format, to take the table for that and no other.
  /// - Throws: `TableFailure`.
  public init(
    _ path: String, format name: String? = nil, mapping given: ColumnMapping? = nil,
    today: CalendarDay
  ) throws(TableFailure) {
    self.path = path
    self.today = today
    let table = try TableFile(path)
    header = table.header
    var rows: [TableRow] = []
    while rows.count < 200, let row = try table.next() { rows.append(row) }
    sample = rows
    var format =
      if let given { given.format.flatMap(NamedFormats.named) } else {
        name.flatMap(NamedFormats.named) ?? NamedFormats.told(by: header)
      }
    var mapping = given ?? format?.mapping(of: header)
    isGuessed = mapping == nil
    if mapping == nil {
      let guessed = MappingGuess.mapping(of: header, rows, path: path)
      let known = NTSB.mapping(guessed, of: header, rows)
      if known != nil { format = NTSB.self }
      mapping = known ?? guessed
    }
    self.mapping = mapping ?? ColumnMapping(source: "")
    self.mapping.format = format.map { $0.name }
    self.format = format
    reshaping = format?.reshaping(of: header)
    title = format?.title ?? (self.mapping.isHistory ? "a history of statuses" : "a table")
  }

  /// Whether the file at the path is a table and not a document: by its name, or by columns of
  /// a known format or several that are called as in the field's tables.
  public static func isTable(_ path: String) -> Bool {
    guard let table = try? TableFile(path) else { return false }
    if NamedFormats.told(by: table.header) != nil { return true }
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    if ["csv", "tsv", "tab", "xlsx", "jsonl", "ndjson"].contains(ending) { return true }
    let known = table.header.filter { HeaderWords.field(of: $0) != nil }
    if table.format == .json { return known.count >= 2 }
    return table.header.count >= 3 && known.count >= 2 && known.count * 2 >= table.header.count
  }

  /// The cells as they are mapped; `nil` for a heading.
  func cells(of row: TableRow) -> [String]? {
    if row.isHeading { return nil }
    return if let reshaping { reshaping.cells(row.cells) } else { row.cells }
  }

  /// The columns as they are mapped: the table's own, or those made of them.
  private var columns: [String] { reshaping?.header ?? header }

  // MARK: Dates

  /// Finds out in which order dates in digits are written, by all of the file where its first
  /// rows do not tell; the column and a date that can be read both ways, where nothing tells.
  ///
  /// - Throws: `TableFailure`.
  public mutating func settleDates() throws(TableFailure) -> (column: String, date: String)? {
    guard mapping.dateOrder == nil else { return nil }
    let names = mapping.columns.filter { $0.field.isDate }.map { $0.name.trimmed }
    let indices = columns.indices.filter { names.contains(columns[$0].trimmed) }
    guard !indices.isEmpty else { return nil }
    var ambiguous: (column: String, date: String)?
    let table = try TableFile(path)
    while let row = try table.next() {
      guard let cells = cells(of: row) else { continue }
      for index in indices {
        let cell = cells[safely: index].trimmed
        switch CellDate.order(of: cell) {
        case .nothing: continue
        case .ambiguous: if ambiguous == nil { ambiguous = (columns[index], cell) }
        case .order(let order):
          mapping.dateOrder = order
          return nil
        }
      }
      // Where the first thousands of rows have no date in digits, the others have none either.
      if ambiguous == nil, row.number > 5000 { return nil }
    }
    return ambiguous
  }

  // MARK: Rows

  /// What stands in the first rows for each column, for showing a mapping.
  public func examples(of index: Int) -> [String] {
    sample.lazy.map { $0.cells[safely: index].trimmed }.filter { !$0.isEmpty }.prefix(3).map(\.self)
  }

  /// Columns of which nothing is recorded.
  public var ignored: [String] {
    guard let translator = try? translator(), reshaping == nil else { return [] }
    return translator.ignored(of: header)
  }

  /// - Throws: `MappingFault` for a column that the table does not have.
  func translator() throws(MappingFault) -> RowTranslator {
    var translator = try RowTranslator(mapping, header: columns, today: today)
    if let format { translator.responses = { format.response($0) } }
    return translator
  }

  /// Records the rows of the table, all or nothing.
  ///
  /// `progress` is told the rows and bytes read; bad rows are handed to `bad`, each as it stands
  /// in the table.
  /// - Throws: `Refusal`, with `file:row:column` of what cannot be taken.
  public func record(
    in ledger: Ledger, _ request: RowImport,
    progress: (_ rows: Int, _ bytes: Int, _ all: Int) -> Void,
    bad: (TableRow) throws(Refusal) -> Void
  ) throws(Refusal) -> (imported: RowsImported, acknowledgement: Acknowledgement) {
    let translator: RowTranslator
    let table: TableFile
    do throws(MappingFault) { translator = try self.translator() } catch {
      throw .badItems(path: path, reasons: [error.reason])
    }
    do throws(TableFailure) { table = try TableFile(path) } catch { throw Refusal(error) }
    var request = request
    request.source = mapping.source
    request.fields = translator.sourceFields
    request.isHistory = mapping.isHistory
    request.isByWords = format?.isByWords ?? false
    request.mergesRepeats =
      format?.mergesRepeats ?? (mapping.column(.id) != nil || mapping.column(.ref) != nil)
    request.scheme = request.scheme ?? mapping.scheme
    request.isBulk = table.size > 200_000
    return try ledger.importRows(request) { importer throws(Refusal) in
      while true {
        let row: TableRow?
        do throws(TableFailure) { row = try table.next() } catch { throw Refusal(error) }
        guard let row else { return }
        try take(row, translator, importer, bad)
        progress(importer.rows, table.bytesRead, table.size)
      }
    }
  }

  private func take(
    _ row: TableRow, _ translator: RowTranslator, _ importer: RowImporter,
    _ bad: (TableRow) throws(Refusal) -> Void
  ) throws(Refusal) {
    guard let cells = cells(of: row) else { return }
    func leaveOut(_ place: Int?, _ reason: String) {
      importer.leaveOut("\(path):\(row.number):\(place ?? 1): \(reason)")
    }
    if let fault = row.fault {
      importer.leaveOut("\(fault.message); \(fault.wayOut)")
      return try bad(row)
    }
    func origin(_ column: Int?) -> Int? {
      guard let column, let origins = reshaping?.origins else { return column }
      return origins.indices.contains(column - 1) ? origins[column - 1] : nil
    }
    let (said, faults) = translator.translated(TableRow(number: row.number, cells: cells))
    if let fault = faults.first {
      leaveOut(origin(fault.column), fault.reason)
      return try bad(row)
    }
    guard let fault = try importer.take(said) else { return }
    leaveOut(origin(translator.column(of: fault.field)), fault.reason)
    try bad(row)
  }
}

extension Refusal {
  /// A failure to read a table, as the ledger words it.
  init(_ failure: TableFailure) {
    self =
      failure.row.map {
        .badFile(
          path: failure.path, line: $0, column: failure.column ?? 1,
          reason: "\(failure.reason.message); \(failure.wayOut)")
      } ?? .badItems(path: failure.path, reasons: ["\(failure.reason.message); \(failure.wayOut)"])
  }
}
