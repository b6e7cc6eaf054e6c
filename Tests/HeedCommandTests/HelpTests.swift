import Testing

@testable import HeedCommand

@Suite struct HelpTests {
  static let groups = [
    VerbGroup(title: "Recording", syntaxes: [SampleSyntax.make, SampleSyntax.add]),
    VerbGroup(title: "Looking", syntaxes: [SampleSyntax.list]),
  ]

  @Test(arguments: [20, 40, 60, 80, 120])
  func `no line of the help is wider than the terminal`(width: Int) {
    for text in SampleSyntax.all.map({ verbHelp($0, width: width) })
      + [overviewHelp(Self.groups, width: width)]
    {
      for line in text.split(separator: "\n") {
        #expect(String(line).displayWidth <= width, "\(line)")
      }
    }
  }

  @Test func `the overview lists verbs by group`() {
    let text = overviewHelp(Self.groups, width: 80)
    #expect(text.contains("Recording\n  init  make a ledger\n  add   record one recommendation\n"))
    #expect(text.contains("  -q, --quiet"))
  }

  @Test func `a verb's help shows usage, arguments, options and examples`() {
    #expect(
      verbHelp(SampleSyntax.add, width: 80) == """
        heed add: record one recommendation

        Usage
          heed add TEXT --to WHO [OPTIONS]

        Arguments
          TEXT  what is asked

        Options
              --to WHO          who is asked to act (addressee) (needed) (repeat it for
                                more)
              --title TITLE     the title
              --tag TAG         a tag, free or as facet:value (repeat it for more)
              --priority LEVEL  how urgent it is
              --due DATE        when it is due; to choose by it, a range: ..2024-03-31

        With every verb
              --ledger PATH     the ledger file, instead of the one found by itself
              --color WHEN      colour on the terminal: auto, always or never
          -q, --quiet           say less
          -h, --help            show help

        """)
    let mark = verbHelp(SampleSyntax.mark, width: 80)
    #expect(mark.contains("heed mark REF... STEP [OPTIONS]"))
    #expect(mark.contains("  $ heed mark envoy appointed --on 2023-10-13\n"))
  }
}
