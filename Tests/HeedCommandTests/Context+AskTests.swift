import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct ContextAskTests {
  private let output = MemoryOutput()
  private let errors = MemoryOutput()

  /// A command with `answers` at its terminal; `nil`: without one.
  private func context(_ answers: [String]?, _ words: [String] = []) throws -> Context {
    let world = World(
      words: [], variable: { _ in nil }, surroundings: .fixed(), output: output, errors: errors,
      input: MemoryInput(answers ?? []), isInputTerminal: answers != nil)
    let syntax = Syntax("try", "try it", options: [.yes])
    return try Context(
      world, try Arguments(["try"] + words, grammar: Grammar([syntax])),
      output: OutputBuffer(output), errors: OutputBuffer(errors))
  }

  @Test(arguments: [
    ("y", true), ("YES", true), (" yes \r", true), ("n", false), ("", false), ("yess", false),
    ("да", false),
  ])
  func `only a yes is a yes`(answer: String, agrees: Bool) throws {
    #expect(try context([answer]).confirm("Retract \u{1B}@12?") == agrees)
    #expect(errors.text == #"Retract \u{1B}@12? [y/N] "#)
    #expect(output.text == "")
  }

  @Test func `an end of the input is no yes`() throws {
    #expect(try !context([]).confirm("Go on?"))
    #expect(errors.text == "Go on? [y/N] ")
  }

  @Test func `with --yes nobody is asked`() throws {
    #expect(try context(nil, ["--yes"]).confirm("Go on?"))
    #expect(try context([], ["-y"]).confirm("Go on?"))
    #expect(errors.text == "")
  }

  @Test func `without a terminal a question is refused`() throws {
    let context = try context(nil)
    let fault = #expect(throws: CommandFault.self) { _ = try context.confirm("Go on?") }
    #expect(fault?.message == "this asks first, and there is no terminal to ask at")
    #expect(fault?.wayOut(records: true) == ["pass --yes", "nothing was recorded"])
    #expect(fault?.wayOut(records: false) == ["pass --yes"])
    #expect(fault?.status == 77)
    #expect(errors.text == "")
  }

  @Test func `an answer comes after what it is about, without the spaces around it`() throws {
    let context = try context(["  Human Rights Watch ", ""])
    context.output.line("@12 Hearing held")
    #expect(context.ask("By whom?") == "Human Rights Watch")
    #expect(output.text == "@12 Hearing held\n")
    #expect(context.ask("By whom?") == "")
    #expect(context.ask("By whom?") == nil)
    #expect(try self.context(nil).ask("By whom?") == nil)
  }
}
