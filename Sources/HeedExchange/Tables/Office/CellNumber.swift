/// How a number of a cell is written.
enum CellNumber {
  /// The shortest digits that mean it, without the `.0` of whole numbers.
  static func text(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(whole) < 1_000_000_000_000_000_000 {
      return String(whole)
    }
    return "\(number)"
  }
}
