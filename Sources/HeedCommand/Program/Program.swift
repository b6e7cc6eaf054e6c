internal import Glibc
internal import Heed

/// The command line: it parses, calls one library function and renders.
package enum Program {
  package static let version = "0.1.0"

  /// Runs one command; the exit status, as in sysexits.h.
  package static func run(_ world: World) -> Int32 {
    let output = OutputBuffer(world.output)
    let errors = OutputBuffer(world.errors)
    let status: Int32
    var records = false
    do throws(CommandFault) {
      status = try answer(world, output: output, errors: errors, records: &records)
    } catch {
      // What was printed before the fault stays before it.
      finish(output)
      return report(error, records: records, on: errors)
    }
    do throws(OutputFault) {
      try output.flush()
    } catch {
      return report(.output(error), records: records, on: errors)
    }
    finish(errors)
    return status
  }

  private static func answer(
    _ world: World, output: OutputBuffer, errors: OutputBuffer, records: inout Bool
  ) throws(CommandFault) -> Int32 {
    if world.words == ["help", "man"] {
      output.append(manPage(Verbs.allCases.map { $0.verb.syntax }, version: version))
      return EX_OK
    }
    let arguments: Arguments
    do throws(UsageFault) {
      arguments = try Arguments(expandingHelp(world.words), grammar: Verbs.grammar)
    } catch {
      throw .usage(error)
    }
    let width = min(world.terminalWidth ?? 80, 100)
    switch arguments.request {
    case .version: output.line("heed \(version)")
    case .help(nil), .nothing: output.append(overviewHelp(Verbs.groups, width: width))
    case .help(let syntax?): output.append(verbHelp(syntax, width: width))
    case .run(let syntax):
      guard let asked = Verbs(rawValue: syntax.name) else { return EX_USAGE }
      records = asked.records(arguments)
      let context = try Context(world, arguments, output: output, errors: errors)
      return try asked.verb.run(context)
    }
    return EX_OK
  }

  /// `heed help log` is `heed log --help`.
  private static func expandingHelp(_ words: [String]) -> [String] {
    guard words.first == "help" else { return words }
    return words.count > 1 ? [words[1], "--help"] : ["--help"]
  }

  private static func report(
    _ fault: CommandFault, records: Bool, on errors: OutputBuffer
  ) -> Int32 {
    if fault.isQuiet { return EX_OK }
    errors.append("heed: ")
    errors.append(escaped: fault.message)
    errors.line()
    for line in fault.wayOut(records: records) {
      errors.append("      ")
      errors.append(escaped: line)
      errors.line()
    }
    finish(errors)
    return fault.status
  }

  /// The last words: nobody is left to tell that they could not be written.
  private static func finish(_ buffer: OutputBuffer) {
    do throws(OutputFault) { try buffer.flush() } catch { return }
  }
}
