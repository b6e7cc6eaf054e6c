/// Which of a table's first rows names the columns.
///
/// Titles and remarks may stand above it, and a second row of names below it, where several
/// columns stand under one heading.
enum TableHeader {
  /// So many rows with titles and remarks may stand above it.
  static let mostTitles = 20
  /// A longer cell is no name. Units: bytes.
  private static let longestName = 120

  /// A row of several cells with words.
  static func isLikely(_ cells: [String]) -> Bool {
    cells.lazy.filter { !$0.isEmpty }.prefix(2).count == 2
  }

  /// A row that need not be compared with those below it.
  static func isCertain(_ cells: [String]) -> Bool { known(cells) >= 3 }

  /// The first likely row, unless one below it has names that are known and it has none; else
  /// the first; `nil` where there is no row.
  static func place(in rows: [[String]]) -> Int? {
    guard let likely = rows.firstIndex(where: isLikely) else { return rows.indices.first }
    let counts = rows.map(known)
    guard counts[likely] < 2, let most = counts.max(), most >= 2 else { return likely }
    return counts.firstIndex(of: most) ?? likely
  }

  /// The row that names the columns of a text, whose first row mostly does: below titles, each
  /// of one cell, it is the first of several. `nil` where there is no row.
  static func placeInText(_ rows: [[String]]) -> Int? {
    guard let first = rows.first else { return nil }
    if isLikely(first) {
      return known(first) < 2 ? rows.firstIndex { known($0) >= 3 } ?? 0 : 0
    }
    let below = rows.firstIndex { cells in
      known(cells) >= 2 || cells.lazy.filter { !$0.isEmpty }.prefix(3).count == 3
    }
    return below ?? 0
  }

  /// How many cells are called as columns are in the field's tables.
  static func known(_ cells: [String]) -> Int {
    Set(
      cells.lazy.filter { $0.utf8.count <= longestName }
        .filter { HeaderWords.isKnown($0) }.map(HeaderWords.plain)
    ).count
  }

  /// The names without those that are missing at the end.
  static func names(_ cells: [String]) -> [String] {
    var names = cells
    while names.last?.isEmpty == true { names.removeLast() }
    return names
  }

  /// The names that two rows are together; `nil` where the second is no row of names.
  static func joined(_ upper: [String], _ lower: [String]) -> [String]? {
    let width = max(upper.count, lower.count)
    var names: [String] = []
    var heading = ""
    var isUnder = false
    for index in 0..<width {
      let (above, below) = (upper[safely: index].trimmed, lower[safely: index].trimmed)
      let isHeading =
        !above.isEmpty && !below.isEmpty && above != below
        && upper[safely: index + 1].isEmpty && !lower[safely: index + 1].isEmpty
      if !above.isEmpty { heading = isHeading ? above : "" }
      guard !below.isEmpty, below != above else {
        names.append(above)
        continue
      }
      guard above.isEmpty || isHeading, !heading.isEmpty, below.utf8.count <= longestName else {
        return nil
      }
      isUnder = true
      names.append(HeaderWords.isKnown(below) ? below : "\(heading) \(below)")
    }
    return isUnder && known(names) > known(upper) ? names : nil
  }
}
