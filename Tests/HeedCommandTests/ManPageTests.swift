import Testing

@testable import HeedCommand

@Suite struct ManPageTests {
  @Test func `the man page names every verb and escapes hyphens and quotation marks`() {
    let odd = Syntax("odd", ".starts \"oddly\" \\ here", notes: ["'quoted"])
    let text = manPage(SampleSyntax.all + [odd], version: "1.2")
    #expect(text.hasPrefix(".TH HEED 1 \"\" \"heed 1.2\" \"User Commands\"\n"))
    #expect(text.contains(".SS \"heed mark REF... STEP [OPTIONS]\"\n"))
    #expect(text.contains(".B \"\\-n, \\-\\-dry\\-run\"\n"))
    #expect(text.contains("\n\\&.starts \\(dqoddly\\(dq \\e here\n"))
    #expect(text.contains("\n\\&'quoted\n"))
  }
}
