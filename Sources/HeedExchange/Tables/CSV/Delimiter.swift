/// What stands between the cells of a CSV file, told from its first rows.
enum Delimiter {
  /// How many rows are looked at.
  private static let mostRows = 100
  private static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]
  /// Between cells of a single column nothing stands; this occurs in no text.
  static let none: UInt8 = 0x1F

  /// The delimiter that gives the most rows as many cells as the header has, and then the one
  /// that gives most cells.
  static func told(_ head: [UInt8], isWhole: Bool) -> UInt8 {
    var best = (delimiter: none, score: 0.0, columns: 1)
    for delimiter in candidates {
      let (score, columns) = score(delimiter, head.span, isWhole)
      // Not one whole row: the comma, so that what is wrong with it is told.
      guard columns > 0 else { return candidates[0] }
      guard columns > 1 else { continue }
      if score > best.score || score == best.score && columns > best.columns {
        best = (delimiter, score, columns)
      }
    }
    return best.delimiter
  }

  /// The part of the rows that have as many cells as the first, and how many that has.
  private static func score(
    _ delimiter: UInt8, _ head: Span<UInt8>, _ isWhole: Bool
  ) -> (score: Double, columns: Int) {
    var scanner = CSVScanner(delimiter: delimiter)
    var (at, rows, alike, columns) = (0, 0, 0, 0)
    while at < head.count, rows < mostRows,
      scanner.scan(head, from: at, isLast: isWhole)
    {
      at = scanner.end
      if scanner.count == 1, scanner.cells[0].start == scanner.cells[0].end { continue }
      if rows == 0 { columns = scanner.count }
      rows += 1
      if scanner.count == columns, scanner.afterQuote == nil { alike += 1 }
    }
    return (rows == 0 ? 0 : Double(alike) / Double(rows), columns)
  }

  /// The delimiter that Excel's first line `sep=;` names, and how long the line is.
  static func named(_ head: [UInt8]) -> (delimiter: UInt8, length: Int)? {
    guard head.count > 5, head.starts(with: "sep=".utf8) else { return nil }
    switch (head[5], head.count > 6 ? head[6] : 0) {
    case (0x0D, 0x0A): return (head[4], 7)
    case (0x0D, _), (0x0A, _): return (head[4], 6)
    default: return nil
    }
  }
}
