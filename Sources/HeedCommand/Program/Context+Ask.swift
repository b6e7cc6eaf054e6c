extension Context {
  /// Whether the user agrees: with `--yes` without being asked.
  ///
  /// - Throws: `.unanswered` where nobody is there to answer.
  func confirm(_ question: String) throws(CommandFault) -> Bool {
    if arguments.flag(.yes) { return true }
    guard world.isInputTerminal else { throw .unanswered }
    return ["y", "yes"].contains(ask("\(question) [y/N]")?.lowercased())
  }

  /// What the user answers, without spaces around it; `nil` where nobody does.
  func ask(_ question: String) -> String? {
    guard world.isInputTerminal else { return nil }
    // What the question is about stands before it.
    for buffer in [output, errors] { handOn(buffer) }
    errors.append(escaped: question)
    errors.append(" ")
    handOn(errors)
    guard let line = world.input.line() else {
      errors.line()
      return nil
    }
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let words = line.unicodeScalars.drop(while: isSpace)
    return String(String.UnicodeScalarView(words.reversed().drop(while: isSpace).reversed()))
  }

  /// A fault is kept, and told at the end.
  private func handOn(_ buffer: OutputBuffer) {
    do throws(OutputFault) { try buffer.flush() } catch { return }
  }
}
