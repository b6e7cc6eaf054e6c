internal import Glibc
internal import Heed

/// `heed export --format heed`: the whole record, to standard output or to one file.
struct RecordExport {
  static let format = "heed"
  let context: Context

  func write() throws(CommandFault) {
    try check()
    guard let path = context.arguments.value(.output) else { return try writeToOutput() }
    let place = try ExportPlace(path, isFolder: false, replaces: context.arguments.flag(.force))
    let ledger = try context.ledger()
    let isInterrupted = context.world.holdInterruptions()
    let line = ProgressLine(context.world, context.errors)
    defer {
      line?.clear()
      place.abandon([])
    }
    let count = try place.file("") { buffer throws(CommandFault) in
      try refusing { () throws(Refusal) in
        try write(ledger, to: buffer, line) { !isInterrupted() && !buffer.isClosed }
      }
    }
    if isInterrupted() { throw .refusal(.interrupted(path: place.path)) }
    try place.name([])
    guard !context.isQuiet else { return }
    let entries = count == 1 ? "1 entry" : "\(count) entries"
    context.output.append(escaped: "\(place.path): \(entries), what is private too")
    context.output.line()
  }

  private func writeToOutput() throws(CommandFault) {
    guard !context.world.isTerminal else {
      throw .usage(
        .unfitFormat(
          "is for a file, not for a terminal", format: Self.format,
          wayOut: "name one with --output PATH"))
    }
    let ledger = try context.ledger()
    let line = ProgressLine(context.world, context.errors)
    defer { line?.clear() }
    let output = context.output
    do throws(Refusal) {
      _ = try write(ledger, to: output, line) { !output.isClosed }
    } catch {
      // The one who reads has gone: what is written last says so.
      guard output.isClosed else { throw .refusal(error) }
    }
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
