internal import HeedText

/// The cells of a sheet that are merged, and what those below the first are to show.
struct MergedCells {
  /// Rows and columns of one merged cell, counted from 1.
  struct Area: Equatable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    /// The area of a reference such as `A2:C5`; `nil` for one that is none.
    init?(_ reference: String) {
      let corners = reference.split(separator: ":", maxSplits: 1).map { CellPlace($0) }
      guard corners.count == 2, let first = corners[0], let last = corners[1],
        first.row <= last.row, first.column <= last.column
      else { return nil }
      rows = first.row...last.row
      columns = first.column...last.column
    }
  }

  /// In the order of their first rows.
  private var areas: ArraySlice<Area> = []
  /// What cells of a column show down to a row.
  private var shown: [Int: (last: Int, text: String)] = [:]

  private static let most = 100_000
  private static let mostShown = 256

  /// No merged cells.
  init() {}

  /// The merged cells of a sheet, which its part names after all cells.
  init(_ archive: ZIPArchive, part: String) throws(ReadFailure) {
    var areas: [Area] = []
    let reader = try XMLReader(archive, part: part)
    while let event = try reader.next() {
      guard event == .start("x:mergeCell"), areas.count < Self.most else { continue }
      if let area = reader.attribute("ref").flatMap({ Area($0) }) { areas.append(area) }
    }
    self.areas = areas.sorted { $0.rows.lowerBound < $1.rows.lowerBound }[...]
  }

  /// Fills in what merged cells from above show, and tells whether the row is one merged cell.
  mutating func apply(to cells: inout [String], row: Int) -> Bool {
    var isMerged = false
    shown = shown.filter { $0.value.last >= row }
    while let area = areas.first, area.rows.lowerBound <= row {
      areas.removeFirst()
      guard area.rows.lowerBound == row else { continue }
      let column = area.columns.lowerBound
      if column == 1, area.columns.count > 1 { isMerged = true }
      if area.rows.count > 1, column <= cells.count, !cells[column - 1].isEmpty,
        shown.count < Self.mostShown
      {
        shown[column] = (area.rows.upperBound, cells[column - 1])
      }
    }
    for (column, above) in shown {
      while cells.count < column { cells.append("") }
      if cells[column - 1].isEmpty { cells[column - 1] = above.text }
    }
    return isMerged
  }
}
