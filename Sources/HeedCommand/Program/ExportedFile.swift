internal import Glibc
internal import Heed

/// An export that is one file: made beside its place and named once it is whole, or written to
/// standard output.
struct ExportedFile {
  let context: Context
  /// Writes it for as long as is asked for; what it holds, in words.
  typealias Writing = (
    _ buffer: OutputBuffer, _ line: ProgressLine?, _ goesOn: @escaping () -> Bool
  ) throws(CommandFault) -> String

  func write(to path: String, _ body: Writing) throws(CommandFault) {
    let place = try ExportPlace(path, isFolder: false, replaces: context.arguments.flag(.force))
    let isInterrupted = context.world.holdInterruptions()
    let line = ProgressLine(context.world, context.errors)
    defer {
      line?.clear()
      place.abandon([])
    }
    let told = try place.file("") { buffer throws(CommandFault) in
      try body(buffer, line) { !isInterrupted() && !buffer.isClosed }
    }
    if isInterrupted() { throw .refusal(.interrupted(path: place.path)) }
    try place.name([])
    guard !context.isQuiet else { return }
    context.output.append(escaped: "\(place.path): \(told)")
    context.output.line()
  }

  func writeToOutput(_ body: Writing) throws(CommandFault) {
    let line = ProgressLine(context.world, context.errors)
    defer { line?.clear() }
    let output = context.output
    do throws(CommandFault) {
      _ = try body(output, line) { !output.isClosed }
    } catch {
      // The one who reads has gone: what is written last says so.
      guard output.isClosed else { throw error }
    }
  }
}
