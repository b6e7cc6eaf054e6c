internal import Heed
internal import HeedExchange

/// What is said beside an import of a table.
struct TableNotes {
  let context: Context
  let path: String
  let table: TableImport
  let rows: RowImport
  let passedOver: PassedOver

  func tell(_ imported: RowsImported) {
    note(
      "\(path) was read as \(table.title)"
        + (table.isOwn ? "" : ", source \(table.mapping.source)"))
    tellSheets()
    if rows.scheme == nil, table.isGuessed, let scheme = table.mapping.scheme {
      note("its statuses are in the words of the scheme \(scheme); --scheme names another")
    }
    let ignored = table.ignored
    if !ignored.isEmpty {
      note(
        "nothing is recorded of the columns " + ignored.map { "\"\($0)\"" }.joined(separator: ", "))
    }
    if passedOver.count > 0 {
      note(
        count(passedOver.count, "row is a heading, a remark or a sum", "rows are headings, ")
          + (passedOver.count == 1 ? "" : "remarks or sums") + ", and no recommendation: "
          + (passedOver.count == 1 ? "" : "the first is ") + "\(path):\(passedOver.first)")
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
          + " nobody who is asked" + (context.arguments.flag(.to) ? "" : "; --to says who"))
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

  /// Of Heed's own workbook all sheets are taken, each with notes of its own.
  private func tellSheets() {
    guard !table.isOwn, let sheet = table.sheet, table.sheets.count > 1 else { return }
    let others = table.sheets.filter { !$0.utf8.elementsEqual(sheet.utf8) }
    let more = others.count - min(10, others.count)
    note(
      "its sheet \"\(sheet)\" was taken; --sheet takes another: "
        + others.prefix(10).map { "\"\($0)\"" }.joined(separator: ", ")
        + (more > 0 ? " and \(more) more" : ""))
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
        + (table.isOwn
          ? " stood here before or cannot be told by a row, and left as here:"
          : " changed both here and there, and left as here:"))
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
