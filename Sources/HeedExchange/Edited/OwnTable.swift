internal import Heed

/// A table that Heed has written: told by columns that no other has, or by some of its columns and
/// identities of entries in them.
struct OwnTable {
  /// What `--format` calls it.
  static let name = "heed-table"

  let table: ExportTable
  let format: TableFormat
  /// Where each column stands. Units: counted from 0.
  let places: [String: Int]

  /// The table of those columns and first rows; `nil` where it is not one of Heed's.
  init?(_ header: [String], _ rows: [TableRow], _ format: TableFormat) {
    var places: [String: Int] = [:]
    for (index, name) in header.enumerated() {
      let name = name.trimmed.lowercased()
      if places[name] == nil { places[name] = index }
    }
    let known = ExportTable.allCases.filter { $0.isLikely(places.keys) }
    let told = known.first { table in
      // Somebody may have deleted the identities: the other columns must tell.
      if Set(table.signs).isSubset(of: places.keys) { return true }
      let ids = rows.compactMap { row -> String? in
        let id = places[table.identity].map { row.cells[safely: $0].trimmed } ?? ""
        return id.isEmpty ? nil : id
      }
      return !ids.isEmpty && ids.filter { EntryID($0) != nil }.count * 2 >= ids.count
    }
    guard let told else { return nil }
    (self.table, self.format, self.places) = (told, format, places)
  }

  /// What it is, for people.
  var title: String { "Heed's own table of \(table.rawValue)" }

  /// The columns that it has, and that an export writes.
  var columns: [ExportColumn] { table.columns.filter { places[$0.name] != nil } }

  /// The cell of that column; `nil` where the table has none.
  func cell(_ name: String, _ row: TableRow) -> String? {
    guard let place = places[name] else { return nil }
    let cell = row.cells[safely: place]
    return format == .tsv ? tsvText(cell) : cell
  }

  /// The place of a column in the file. Units: counted from 1.
  func place(_ name: String?) -> Int { name.flatMap { places[$0] }.map { $0 + 1 } ?? 1 }
}

extension ExportTable {
  /// The column of the entries that tell a table to be Heed's.
  fileprivate var identity: String { self == .statuses ? "event" : "id" }

  /// Columns that hardly another table has.
  fileprivate var signs: [String] {
    switch self {
    case .recommendations: ["ref", "stage", "status_on", "mixed", "regressed"]
    case .events: ["first_on", "planned", "recorded_at", "recommendations"]
    case .statuses: ["first_on", "basis", "known_from", "known_until"]
    case .documents: ["published_on", "sha256", "publisher", "key"]
    }
  }

  /// Whether a table of those columns may be one that was edited: some may have been deleted.
  fileprivate func isLikely(_ names: some Collection<String>) -> Bool {
    let own = Set(columns.map(\.name))
    let found = names.filter(own.contains).count
    let others = Set(
      Self.allCases.filter { $0 != self }.flatMap(\.columns).map(\.name)
    ).subtracting(own)
    return found >= 3 && found * 2 >= names.count
      && names.filter(others.contains).count * 2 < found
  }
}
