/// Where a cell is, counted from 1.
struct CellPlace: Equatable {
  var row: Int
  var column: Int

  /// As many as a sheet of Excel has.
  static let mostRows = 1_048_576

  /// The place that a reference such as `AB12` names.
  init?(_ reference: some StringProtocol) {
    let letters = reference.utf8.prefix { ($0 | 0x20) >= UInt8(ascii: "a") }
    guard (1...3).contains(letters.count),
      let row = Int(reference.dropFirst(letters.count)), (1...Self.mostRows).contains(row)
    else { return nil }
    column = 0
    for letter in letters {
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20) else { return nil }
      column = column * 26 + Int(letter | 0x20) - 96
    }
    self.row = row
  }
}
