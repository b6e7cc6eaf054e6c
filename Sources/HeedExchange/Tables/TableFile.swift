/// A file that holds a table, open for reading its rows.
public final class TableFile {
  /// The file's path, as it was given.
  public let path: String
  /// What it is, told from what it holds, and only then from its name.
  public let format: TableFormat
  /// The names of the columns, which may be empty or occur twice.
  public var header: [String] { reader.header }
  /// What stands above the table or at the head of its pages, a line each.
  public var titles: [String] { reader.titles }
  /// The names of a workbook's sheets in their order; none in other formats.
  public let sheets: [String]
  /// The name of the workbook's sheet that is read; none in other formats.
  public let sheet: String?
  /// Units: bytes, of the file.
  public let size: Int
  /// How much of it has been read, for telling progress. Units: bytes.
  public var bytesRead: Int { min(size, reader.bytesRead) }

  private let reader: any RowReader

  /// Opens the file at `path`, of that format where one is given, and reads its header.
  ///
  /// Of a workbook it is the named sheet, or the one that looks like recommendations.
  public init(
    _ path: String, as format: TableFormat? = nil, sheet: String? = nil
  ) throws(TableFailure) {
    self.path = path
    let table = try TableOpening.open(path, as: format, sheet: sheet)
    (self.format, size, reader) = (table.format, table.size, table.reader)
    (sheets, self.sheet) = (table.sheets, table.sheet)
  }

  /// The next row that is not empty, and `nil` after the last.
  ///
  /// A row that cannot be taken as it is comes with its fault, and the rows after it follow.
  /// - Throws: what keeps from reading any further.
  public func next() throws(TableFailure) -> TableRow? { try reader.next() }

  /// Hands over every row that is left, in order.
  ///
  /// - Throws: what `take` throws, and a failure to read as `fault` words it.
  public func forEachRow<E: Error>(
    or fault: (TableFailure) -> E, _ take: (TableRow) throws(E) -> Void
  ) throws(E) {
    while true {
      let row: TableRow?
      do throws(TableFailure) { row = try next() } catch { throw fault(error) }
      guard let row else { return }
      try take(row)
    }
  }
}
