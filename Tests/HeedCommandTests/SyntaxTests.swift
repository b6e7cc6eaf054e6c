import Testing

@testable import HeedCommand

@Suite struct SyntaxTests {
  @Test func `a positional shows how often it may be given`() {
    #expect(Positional("REF", "").usage == "REF")
    #expect(Positional("PATH", "", .optional).usage == "[PATH]")
    #expect(Positional("REF", "", .many).usage == "[REF...]")
    #expect(Positional("REF", "", .oneOrMore).usage == "REF...")
  }

  @Test func `every verb takes the global options`() {
    #expect(SampleSyntax.list.takes(.ledger) && SampleSyntax.list.takes(.help))
    #expect(SampleSyntax.list.takes(.tag) && !SampleSyntax.list.takes(.on))
  }

  @Test func `a grammar knows its verbs by their exact names`() {
    #expect(SampleSyntax.grammar.names() == ["init", "add", "mark", "list"])
    #expect(SampleSyntax.grammar.syntax("mark")?.name == "mark")
    #expect(SampleSyntax.grammar.syntax("Mark") == nil)
  }
}
