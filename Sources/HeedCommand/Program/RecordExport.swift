internal import Heed

/// `heed export --format heed`: the whole record, to standard output or to one file.
struct RecordExport {
  static let format = "heed"
  let context: Context

  func write() throws(CommandFault) {
    try check()
    let path = context.arguments.value(.output)
    guard path != nil || !context.world.isTerminal else {
      throw .usage(
        .unfitFormat(
          "is for a file, not for a terminal", format: Self.format,
          wayOut: "name one with --output PATH"))
    }
    let ledger = try context.ledger()
    let file = ExportedFile(context: context)
    func write(
      _ buffer: OutputBuffer, _ line: ProgressLine?, _ goesOn: @escaping () -> Bool
    ) throws(CommandFault) -> String {
      let count = try refusing { () throws(Refusal) in
        try self.write(ledger, to: buffer, line, while: goesOn)
      }
      return (count == 1 ? "1 entry" : "\(count) entries") + ", what is private too"
    }
    if let path { try file.write(to: path, write) } else { try file.writeToOutput(write) }
  }

  private func write(
    _ ledger: Ledger, to buffer: OutputBuffer, _ line: ProgressLine?,
    while isNeeded: @escaping () -> Bool
  ) throws(Refusal) -> Int {
    var lines = 0
    return try ledger.whileNeeded(isNeeded) { () throws(Refusal) in
      try ledger.recordLines { bytes in
        buffer.edit {
          $0 += bytes
          $0.append(0x0A)
        }
        lines += 1
        if lines % 1000 == 0, !context.isQuiet { line?.show("writing: \(lines) entries") }
      }
    }
  }

  /// The record has no parts: with one entry left out none after it could be checked.
  private func check() throws(CommandFault) {
    let arguments = context.arguments
    if arguments.flag(.public) {
      throw .usage(
        .unfitFormat(
          "is the whole record, what is private too", format: Self.format,
          wayOut: "for what is public, choose another: heed export --public --format json"))
    }
    let choosing = FilterOptions.all + ViewpointOptions.all
    if let option = choosing.first(where: arguments.flag) {
      throw .usage(.notForFormat(option, format: Self.format, why: "is the whole record"))
    }
    guard arguments.words("TABLE").isEmpty else {
      throw .usage(
        .unfitFormat(
          "is the whole record, not a table", format: Self.format, wayOut: "leave the table out"))
    }
    if arguments.flag(.force), !arguments.flag(.output) {
      throw .usage(.missingOption(.output, verb: "export"))
    }
  }
}
