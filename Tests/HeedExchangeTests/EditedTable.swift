import HeedTestSupport

@testable import HeedExchange

/// A table that was exported, in somebody's hands.
struct EditedTable {
  let console: Console
  var header: [String]
  var rows: [[String]]

  /// The table as `heed export` writes it.
  init(_ console: Console, _ words: String...) throws {
    self.console = console
    let read = try ReadTable(console.run(["export"] + words).output, as: .csv)
    (header, rows) = (read.header, read.cells)
  }

  /// The cell of a column in the row whose first cell is `name`.
  subscript(_ name: String, _ column: String) -> String {
    get {
      guard let (row, place) = place(name, column) else { return "no such cell" }
      return rows[row][place]
    }
    set {
      guard let (row, place) = place(name, column) else { return }
      rows[row][place] = newValue
    }
  }

  private func place(_ name: String, _ column: String) -> (Int, Int)? {
    guard let row = rows.firstIndex(where: { $0.first == name }),
      let place = header.firstIndex(of: column)
    else { return nil }
    return (row, place)
  }

  /// Adds a row with those cells, and nothing in the others.
  mutating func add(_ cells: [String: String]) {
    rows.append(header.map { cells[$0] ?? "" })
  }

  /// Takes a column out.
  mutating func delete(_ column: String) {
    guard let place = header.firstIndex(of: column) else { return }
    header.remove(at: place)
    for row in rows.indices { rows[row].remove(at: place) }
  }

  /// As a spreadsheet saves it: with a mark before it, its own delimiter, CRLF, and with cells and
  /// rows that are empty.
  func text(delimiter: Character = ",") -> String {
    let lines = ([header] + rows + [[], []]).map { cells in
      (cells + ["", ""]).map { cell in
        var bytes: [UInt8] = []
        appendCSVCell(cell, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
      }.joined(separator: String(delimiter))
    }
    return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
  }

  /// Imports it as it is now.
  @discardableResult
  func load(_ words: String..., delimiter: Character = ",") -> Outcome {
    let path = try? console.folder.write(text(delimiter: delimiter).utf8, to: "edited.csv")
    return console.run(["import", path ?? ""] + words)
  }
}
