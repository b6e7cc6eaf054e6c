package import Heed

/// What the program takes from outside and gives back: the one place where tests step in.
package struct World {
  /// The words after the program's name.
  package var words: [String]
  /// An environment variable.
  package var variable: (String) -> String?
  /// The clock and random numbers.
  package var surroundings: Surroundings
  /// Where data goes.
  package var output: any OutputStream
  /// Where progress, warnings and errors go.
  package var errors: any OutputStream
  /// Where answers to questions come from.
  package var input: any InputStream
  /// Whether the output is a terminal.
  package var isTerminal: Bool
  /// Whether somebody at a terminal answers.
  package var isInputTerminal: Bool
  /// Whether errors go to a terminal.
  package var isErrorTerminal: Bool
  /// The terminal's width in columns; `nil` where it is not known.
  package var terminalWidth: Int?
  /// Opens a file in the editor of that command and waits; whether it ended well.
  package var edit: (_ command: String, _ path: String) -> Bool
  /// From now on an interruption is held back; what it gives says whether there was one.
  package var holdInterruptions: () -> () -> Bool

  package init(
    words: [String], variable: @escaping (String) -> String?, surroundings: Surroundings,
    output: any OutputStream, errors: any OutputStream, input: any InputStream = MemoryInput([]),
    isTerminal: Bool = false, isInputTerminal: Bool = false, isErrorTerminal: Bool = false,
    terminalWidth: Int? = nil, edit: @escaping (String, String) -> Bool = { _, _ in false },
    holdInterruptions: @escaping () -> () -> Bool = { { false } }
  ) {
    self.words = words
    self.variable = variable
    self.surroundings = surroundings
    self.output = output
    self.errors = errors
    self.input = input
    self.isTerminal = isTerminal
    self.isInputTerminal = isInputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.terminalWidth = terminalWidth
    self.edit = edit
    self.holdInterruptions = holdInterruptions
  }
}
