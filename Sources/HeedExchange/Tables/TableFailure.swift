public import HeedText

/// Why a table, or a row of it, could not be read.
public struct TableFailure: Error, Equatable, Sendable {
  /// The file's path, as it was given.
  public var path: String
  /// The row, numbered as `TableRow.number` is, where it is about one; the line where a text is
  /// not JSON. Units: counted from 1.
  public var row: Int?
  /// The column, where it is about one: that of a cell, and the byte of its line where a text is
  /// not JSON. Units: counted from 1.
  public var column: Int?
  /// What was wrong.
  public var reason: Reason

  /// A failure at that place of the file.
  public init(_ path: String, row: Int? = nil, column: Int? = nil, _ reason: Reason) {
    self.path = path
    self.row = row
    self.column = column
    self.reason = reason
  }

  /// What may be wrong with a table.
  public enum Reason: Equatable, Sendable {
    /// The file could not be read, or is damaged.
    case file(ReadFailure.Reason)
    /// It holds no table.
    case notATable
    /// A document in a format whose tables are not read.
    case document(UnreadTable)
    /// It is no table of Heed's own.
    case notOwn
    /// A sheet is asked for of a file that has none.
    case noSheets
    /// The workbook has no such sheet, but those.
    case noSheet(String, sheets: [String])
    /// A quotation mark opens a cell and none closes it.
    case openQuote
    /// Something stands between the quotation mark that closes a cell and the next cell.
    case afterQuote
    /// A row of more cells than the header names.
    case tooManyCells(count: Int, columns: Int)
    /// More columns than any table has.
    case tooManyColumns(limit: Int)
    /// Units: bytes.
    case rowTooLong(limit: Int)
    /// It is not JSON, and why.
    case notJSON(String)
    /// An item of the list is not an object.
    case notAnObject
    /// Values are nested deeper than a table's are.
    case tooDeep
    /// More than one list of objects, so that it is not clear which is meant.
    case severalLists
    /// More values than a row has.
    case tooManyValues
    /// Rows of another kind, which stand under recommendations.
    case otherRows(String)
    /// The key is given twice.
    case keyTwice(String)
    /// More different texts than fit in memory. Units: bytes.
    case tooMuchText(limit: Int)
  }
}

extension TableFailure {
  /// A failure to read the file.
  init(_ failure: ReadFailure) { self.init(failure.path, .file(failure.reason)) }

  /// What was wrong, and where: `calls.csv:3:2: ...`, with row and column.
  public var message: String {
    var place = path
    if let row { place += ":\(row)" }
    if row != nil, let column { place += ":\(column)" }
    return "\(place): \(reason.message)"
  }

  /// What to do next.
  public var wayOut: String { reason.wayOut }

  /// What kept the file from being read, where that is not about its table: it has the exit
  /// status of the same failure of a document.
  public var fileReason: ReadFailure.Reason? {
    if case .file(let reason) = reason { reason } else { nil }
  }
}

extension TableFailure.Reason {
  var message: String {
    switch self {
    case .file(let reason): reason.message
    case .notOwn: "this is no table that Heed has written"
    case .document(let kind): "this is \(kind.name)"
    case .noSheets: "only a workbook has sheets"
    case .notATable: "the file holds no table"
    case .noSheet(let name, let sheets):
      "the workbook has no sheet “\(name)”, but \(sheets.map { "“\($0)”" }.joined(separator: ", "))"
    case .openQuote: "the quotation mark that opens this cell is never closed"
    case .afterQuote: "text follows the quotation mark that closes this cell"
    case .tooManyCells(let count, let columns):
      "the row has \(count) cells, and the header names \(columns)"
    case .tooManyColumns(let limit): "the table has more than \(limit) columns"
    case .rowTooLong(let limit): "the row is longer than \(limit >> 20) MiB"
    case .notJSON(let why): "this is not JSON: \(why)"
    case .notAnObject: "this is a value, and each row is an object with keys"
    case .tooDeep: "lists and objects are nested too deep"
    case .severalLists: "the file holds several lists of objects"
    case .tooManyValues: "the object holds more values than any row of a table"
    case .otherRows(let what): "its rows are \(what), and no recommendations"
    case .keyTwice(let key): "the key “\(key)” is given twice"
    case .tooMuchText(let limit): "its cells hold more than \(limit / 1_000_000) MB of texts"
    }
  }

  var wayOut: String {
    switch self {
    case .file(.empty), .file(.blank): "name the file that holds the table"
    case .file(.unread), .file(.binary): "save its rows as CSV, XLSX or JSON"
    case .file(.tooLarge), .file(.unpacksTooFar), .tooMuchText: "save its rows as CSV"
    case .file(let reason): reason.wayOut
    case .notATable: "name a file with a header and a row for each item"
    case .notOwn: "leave --format out"
    case .document: "save its table as CSV or XLSX"
    case .noSheets: "leave the sheet out"
    case .noSheet: "name one of those"
    case .openQuote: "close it, or write each quotation mark within the cell twice"
    case .afterQuote: "write each quotation mark within the cell twice, and one around it all"
    case .tooManyCells: "put quotation marks around a cell that holds the delimiter"
    case .tooManyColumns: "check the delimiter, and that a line break ends each row"
    case .rowTooLong: "check for a quotation mark that is not closed, or split the text"
    case .notJSON: "mend it there, or export it again"
    case .notAnObject: "give each row as {\"column\": \"value\"}"
    case .tooDeep: "name a file of a list of plain objects"
    case .severalLists: "save the one list to a file of its own"
    case .tooManyValues: "name a file of a list of plain objects"
    case .otherRows:
      "import the table of recommendations, or say with --map FILE which column is what"
    case .keyTwice: "keep one of the two"
    }
  }
}

/// Documents that may hold tables, and whose tables are not read.
public enum UnreadTable: Equatable, Sendable {
  case pdf
  /// A text of LibreOffice.
  case openDocument
  /// A web page.
  case page
  /// A workbook in another format than XLSX.
  case spreadsheet

  var name: String {
    switch self {
    case .pdf: "a PDF document"
    case .openDocument: "a document in OpenDocument format"
    case .page: "a web page"
    case .spreadsheet: "a spreadsheet in another format than XLSX"
    }
  }
}
