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
  /// Whether the output is a terminal.
  package var isTerminal: Bool
  /// The terminal's width in columns; `nil` where it is not known.
  package var terminalWidth: Int?

  package init(
    words: [String], variable: @escaping (String) -> String?, surroundings: Surroundings,
    output: any OutputStream, errors: any OutputStream, isTerminal: Bool = false,
    terminalWidth: Int? = nil
  ) {
    self.words = words
    self.variable = variable
    self.surroundings = surroundings
    self.output = output
    self.errors = errors
    self.isTerminal = isTerminal
    self.terminalWidth = terminalWidth
  }
}
