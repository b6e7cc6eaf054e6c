internal import Heed
internal import HeedExchange

/// What is said beside an import of a table.
struct TableNotes {
  let context: Context
  let path: String
  let table: TableImport
  let rows: RowImport

  func tell(_ imported: RowsImported) {
    note("\(path) was read as \(table.title), source \(table.mapping.source)")
    let ignored = table.ignored
    if !ignored.isEmpty {
      note(
        "nothing is recorded of the columns " + ignored.map { "\"\($0)\"" }.joined(separator: ", "))
    }
    if imported.repeated > 0 {
      note(count(imported.repeated, "row says", "rows say") + " again what another says")
    }
    if imported.undated > 0 {
      let day = rows.observedOn?.description ?? "today"
      note(
        count(imported.undated, "event has", "events have") + " no date and \(day) was taken"
          + (rows.observedOn == nil ? "; --on says another day" : ""))
    }
    if imported.unaddressed > 0 {
      note(
        count(imported.unaddressed, "recommendation names", "recommendations name")
          + " nobody who is asked")
    }
    if imported.unknownResponses > 0 {
      note(
        count(imported.unknownResponses, "answer is", "answers are")
          + " in words that stand for no response, and kept as they came")
    }
    if imported.retracted > 0 {
      note(
        count(imported.retracted, "row is", "rows are")
          + " of what was retracted here, and stays so")
    }
    tellGone(imported)
    tellConflicts(imported)
  }

  private func tellGone(_ imported: RowsImported) {
    guard imported.gone > 0 else { return }
    let more = imported.gone - imported.goneRefs.count
    note(
      "gone from the file, and left as "
        + (imported.gone == 1 ? "it is: " : "they are: ")
        + imported.goneRefs.joined(separator: ", ") + (more > 0 ? ", and \(more) more" : ""))
  }

  private func tellConflicts(_ imported: RowsImported) {
    guard imported.conflictCount > 0 else { return }
    note(
      count(imported.conflictCount, "value", "values")
        + " changed both here and there, and left as here:")
    for conflict in imported.conflicts.prefix(20) {
      let here = conflict.here.map { "\"\($0.prefix(60))\"" } ?? "nothing"
      let there = conflict.there.map { "\"\($0.prefix(60))\"" } ?? "nothing"
      context.errors.append(
        escaped: "  \(path):\(conflict.row): \(conflict.ref): \(conflict.field): "
          + "here \(here), there \(there)")
      context.errors.line()
    }
    let more = imported.conflictCount - min(20, imported.conflicts.count)
    if more > 0 { context.errors.line("  and \(more) more") }
  }

  /// That rows were left out is said in any case.
  static func tellBad(_ count: Int, at place: String?, _ context: Context) {
    let rows = count == 1 ? "1 row was left out" : "\(count) rows were left out"
    let way = place.map { ", written to \($0): mend that and import it" } ?? ""
    context.errors.append(escaped: "note: \(rows)\(way)")
    context.errors.line()
  }

  private func note(_ text: String) {
    context.errors.append(escaped: "note: " + text)
    context.errors.line()
  }

  private func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
