/// A row of a table, as a file holds it.
public struct TableRow: Equatable, Sendable {
  /// Where it starts in the file: the line of a CSV or JSON Lines file, the row of a sheet or of
  /// the tables of a document, the number of an object in JSON. Units: counted from 1.
  public var number: Int
  /// Its cells as text, as many as the header has names; empty where the file has nothing. A
  /// day is written as in ISO 8601, a number as in JSON, parts of a list each on a line.
  public var cells: [String]
  /// One cell over the whole width, a heading of the rows below; `cells` begin with its words.
  public var isHeading: Bool
  /// Why it cannot be taken as it is; `cells` then are what could be read, as many as there are.
  public var fault: TableFailure?

  /// A row of those cells.
  public init(
    number: Int, cells: [String], isHeading: Bool = false, fault: TableFailure? = nil
  ) {
    self.number = number
    self.cells = cells
    self.isHeading = isHeading
    self.fault = fault
  }
}
