import Testing

@testable import HeedCommand

@Suite struct StyleTests {
  @Test func `colour is off unless enabled`() {
    #expect(styled("x", .warning, enabled: false) == "x")
    #expect(styled("x", .strong, enabled: true) == "\u{1B}[1mx\u{1B}[0m")
    #expect(styled("", .strong, enabled: true) == "")
  }

  @Test(
    arguments: [
      (ColorChoice.auto, nil, "xterm", true, true), (.auto, nil, "xterm", false, false),
      (.auto, "1", "xterm", true, false), (.auto, "", "xterm", true, true),
      (.auto, nil, "dumb", true, false), (.auto, nil, nil, true, false),
      (.always, "1", "dumb", false, true), (.never, nil, "xterm", true, false),
    ] as [(ColorChoice, String?, String?, Bool, Bool)])
  func `colour follows the option, then NO_COLOR, TERM and the terminal`(
    choice: ColorChoice, noColor: String?, term: String?, isTerminal: Bool, expected: Bool
  ) {
    #expect(choice.isEnabled(noColor: noColor, term: term, isTerminal: isTerminal) == expected)
  }
}
