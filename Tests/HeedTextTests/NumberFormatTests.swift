import Testing

@testable import HeedText

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (1, "a", "a", "I"), (26, "z", "z", "XXVI"), (27, "aa", "aa", "XXVII"),
    (28, "ab", "bb", "XXVIII"), (54, "bb", "bbb", "LIV"), (702, "zz", "zzz", "DCCII"),
    (703, "aaa", "a", "DCCIII"),
  ])
  func `letters and roman numerals count on`(
    number: Int, letters: String, repeated: String, roman: String
  ) {
    #expect(NumberFormat.letter(isUpper: false, isRepeated: false).text(number) == letters)
    let text = NumberFormat.letter(isUpper: false, isRepeated: true).text(number)
    #expect(text.hasPrefix(repeated))
    #expect(NumberFormat.roman(isUpper: true).text(number) == roman)
  }

  @Test(arguments: [0, -3, 4000, 1_000_000_000])
  func `a number without such a form stands in digits`(number: Int) {
    #expect(NumberFormat.roman(isUpper: false).text(number) == String(number))
    #expect(NumberFormat.decimal.text(number) == String(number))
    if number != 4000 || number > 780 {
      #expect(NumberFormat.letter(isUpper: true, isRepeated: true).text(number) == String(number))
    }
  }

  @Test func `capitals count as small letters do`() {
    #expect(NumberFormat.letter(isUpper: true, isRepeated: false).text(28) == "AB")
    #expect(NumberFormat.roman(isUpper: false).text(9) == "ix")
    #expect(NumberFormat.bullet.text(3) == "•")
    #expect(NumberFormat.none.text(3) == "")
  }
}
