public import Heed

/// A table to import: what it is taken for, and which column is what.
public struct TableImport {
  /// The file's path.
  public let path: String
  /// Whether another table tells the statuses of recommendations that are new here.
  public var leavesStatuses = false
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
  /// The workbook's sheet that is read; `nil` for another file.
  public let sheet: String?
  /// The names of the workbook's sheets.
  public let sheets: [String]
  let format: (any NamedFormat.Type)?
  let reshaping: Reshaping?
  let own: OwnTable?
  let today: CalendarDay

  /// The formats that `--format` may name.
  public static var formats: [String] { NamedFormats.all.map { $0.name } + [OwnTable.name] }

  /// Whether it is a table that Heed has written.
  public var isOwn: Bool { own != nil }

  /// Opens the table at the path and finds out which column is what, where it is not said.
  ///
  /// `format` is the name of a format, to take the table for that and no other.
  /// - Throws: `TableFailure`.
  public init(
    _ path: String, sheet: String? = nil, format name: String? = nil,
    mapping given: ColumnMapping? = nil, today: CalendarDay
  ) throws(TableFailure) {
    self.path = path
    self.today = today
    let table = try TableFile(path, sheet: sheet)
    (self.sheet, sheets) = (table.sheet, table.sheets)
    header = table.header
    var rows: [TableRow] = []
    while rows.count < 200, let row = try table.next() { rows.append(row) }
    sample = rows
    let isOwn = given == nil && (name == nil || name == OwnTable.name)
    own = isOwn ? OwnTable(header, rows, table.format) : nil
    if name == OwnTable.name, own == nil { throw TableFailure(path, .notOwn) }
    if let own {
      (format, reshaping, isGuessed, title) = (nil, nil, false, own.title)
      self.mapping = own.mapping
      return
    }
    var format =
      if let given { given.format.flatMap(NamedFormats.named) } else {
        name.flatMap(NamedFormats.named) ?? NamedFormats.told(by: header)
      }
    if format == nil, given == nil, let other = ImpactOSSTemplate.others(of: header) {
      throw TableFailure(path, .otherRows(other))
    }
    var mapping = given ?? format?.mapping(of: header)
    isGuessed = mapping == nil
    if mapping == nil {
      let guessed = MappingGuess.mapping(of: header, rows, path: path)
      let known = NTSB.mapping(guessed, of: header, rows)
      if known != nil { format = NTSB.self }
      mapping = known ?? guessed
      if known == nil, let status = guessed.column(.status)?.name,
        let index = header.firstIndex(of: status)
      {
        mapping?.scheme = SchemeGuess.scheme(of: rows.map { $0.cells[safely: index] })
      }
    }
    self.mapping = mapping ?? ColumnMapping(source: "")
    self.mapping.format = format.map { $0.name }
    for told in format?.constants(told: table.titles) ?? [] {
      self.mapping.constants.removeAll { $0.field == told.field && $0.facet == told.facet }
      self.mapping.constants.append(told)
    }
    self.format = format
    reshaping = format?.reshaping(of: header)
    title = format?.title ?? (self.mapping.isHistory ? "a history of statuses" : "a table")
  }

  /// Endings of the names of tables, those too that are not read.
  private static let endings: Set<String> = [
    "csv", "tsv", "tab", "xlsx", "xlsm", "xls", "ods", "jsonl", "ndjson",
  ]

  /// Whether the file at the path is a table and not a document: by its name, or by columns of
  /// a known format or several that are called as in the field's tables.
  public static func isTable(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    if endings.contains(ending) { return true }
    guard let table = try? TableFile(path) else { return false }
    if NamedFormats.told(by: table.header) != nil { return true }
    let known = table.header.filter { HeaderWords.field(of: $0) != nil }
    if table.format == .json { return known.count >= 2 }
    return table.header.count >= 3 && known.count >= 2 && known.count * 2 >= table.header.count
  }

  /// The cells as they are mapped; `nil` for a heading.
  func cells(of row: TableRow) -> [String]? {
    if row.isHeading { return nil }
    return if let reshaping { reshaping.cells(row.cells) } else { row.cells }
  }

  /// What a row says, or what is wrong with it.
  func said(
    _ row: TableRow, _ translator: RowTranslator
  ) -> (row: SourceRow, faults: [CellFault]) {
    guard let format else { return translator.translated(row) }
    var (said, faults) = translator.translated(row)
    said.events += format.events(of: row.cells, columns)
    return (said, faults)
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
    let table = try TableFile(path, sheet: sheet)
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
    // What stands here tells how a date of an own table is to be read.
    return isOwn ? nil : ambiguous
  }

  // MARK: Rows

  /// What stands in the first rows for each column, for showing a mapping.
  public func examples(of index: Int) -> [String] {
    sample.lazy.map { $0.cells[safely: index].trimmed }.filter { !$0.isEmpty }.prefix(3).map(\.self)
  }

  /// Columns of which nothing is recorded.
  public var ignored: [String] {
    if let own {
      let known = own.table.columns.map(\.name)
      return header.filter { !$0.isEmpty && !known.contains($0.trimmed.lowercased()) }
    }
    guard let translator = try? translator() else { return [] }
    guard let reshaping else {
      let packed = format?.packed ?? []
      return translator.ignored(of: header).filter { !packed.contains($0) }
    }
    let left = Set(translator.ignored(of: columns))
    let read = Set(
      zip(reshaping.header, reshaping.origins).filter { !left.contains($0.0) }.map(\.1))
    return header.indices.filter { !read.contains($0 + 1) }.map { header[$0] }
      .filter { !$0.isEmpty }
  }

  /// - Throws: `MappingFault` for a column that the table does not have.
  func translator() throws(MappingFault) -> RowTranslator {
    var translator = try RowTranslator(mapping, header: columns, today: today)
    if let format { translator.responses = { format.response($0) } }
    return translator
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
