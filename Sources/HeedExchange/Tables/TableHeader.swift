/// Which row of a sheet or of a document's tables names the columns.
enum TableHeader {
  /// So many rows with titles and remarks may stand above it.
  static let mostTitles = 20

  /// A row of several cells with words.
  static func isLikely(_ cells: [String]) -> Bool {
    cells.lazy.filter { !$0.isEmpty }.prefix(2).count == 2
  }

  /// The first likely row, else the first; `nil` where there is no row.
  static func place(in rows: [[String]]) -> Int? {
    rows.firstIndex(where: isLikely) ?? rows.indices.first
  }

  /// The names without those that are missing at the end.
  static func names(_ cells: [String]) -> [String] {
    var names = cells
    while names.last?.isEmpty == true { names.removeLast() }
    return names
  }
}
