import Testing

@testable import HeedCommand

@Suite struct OptionNameTests {
  @Test func `every option has help in one short line`() {
    for option in OptionName.allCases {
      #expect(!option.help.isEmpty && option.help.utf8.count <= 80, "\(option)")
    }
  }

  @Test func `only flags have a letter, and the letter leads back`() {
    for option in OptionName.allCases {
      guard let letter = option.letter else { continue }
      #expect(option.valueName == nil)
      #expect(OptionName(letter: letter) == option)
    }
  }
}
