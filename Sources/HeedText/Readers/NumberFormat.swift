/// How the points of a list are counted.
enum NumberFormat: Equatable {
  case decimal
  /// `a` to `z`, and then `aa`, `ab` or, in Word, `aa`, `bb`.
  case letter(isUpper: Bool, isRepeated: Bool)
  case roman(isUpper: Bool)
  case bullet
  case none

  /// The number as it is written; in digits where it has no other form.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal: return String(number)
    case .letter(let isUpper, let isRepeated):
      guard (1...780).contains(number) else { return String(number) }
      let letters = Array(isUpper ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "abcdefghijklmnopqrstuvwxyz")
      let letter = String(letters[(number - 1) % 26])
      let turn = (number - 1) / 26
      if isRepeated { return String(repeating: letter, count: turn + 1) }
      guard turn > 26 else { return turn == 0 ? letter : String(letters[turn - 1]) + letter }
      return String(letters[(turn - 1) / 26 - 1]) + String(letters[(turn - 1) % 26]) + letter
    case .roman(let isUpper):
      let text = Self.roman(number)
      return isUpper ? text : text.lowercased()
    case .bullet: return "•"
    case .none: return ""
    }
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    var rest = number
    var text = ""
    for (value, letters) in romans {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  private static let romans = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}
