internal import Heed

/// Assessors side by side, for a person to read.
struct ComparisonText {
  private let output: OutputBuffer
  private let isColoured: Bool
  private let width: Int
  /// Disagreements told.
  private static let told = 20

  init(_ context: Context, width: Int) {
    output = context.output
    isColoured = context.isColoured
    self.width = width
  }

  func write(_ comparison: Comparison) {
    let known = comparison.knownAt.map { ", known at \($0.day)" } ?? ""
    paragraph(
      "\(count(comparison.total, "recommendation")), as of \(comparison.asOf)\(known), "
        + "as \(count(comparison.assessors.count, "assessor")) \(verb(comparison)) them")
    output.line()
    legend(comparison)
    stages(comparison)
    output.line()
    guard comparison.assessors.count > 1 else {
      paragraph("Nobody else is there to compare with.")
      return
    }
    disagreements(comparison)
  }

  private func verb(_ comparison: Comparison) -> String {
    comparison.assessors.count == 1 ? "sees" : "see"
  }

  /// Who is compared: the numbers stand for the names where these have no room.
  private func legend(_ comparison: Comparison) {
    var table = Table([
      Table.Column("", .right), Table.Column(), Table.Column("", .right),
      Table.Column("", .left, .cut),
    ])
    for (place, assessor) in comparison.assessors.enumerated() {
      table.add([
        String(place + 1), assessor.name, "\(assessor.assessed) assessed",
        assessor.schemes.joined(separator: ", "),
      ])
    }
    lines(of: table)
    output.line()
  }

  private func stages(_ comparison: Comparison) {
    let assessors = comparison.assessors
    let names = assessors.map { escaped($0.name).displayWidth + 2 }
    let labels = 2 + Stage.allCases.map(\.label.displayWidth).reduce(0, max)
    let used = SummaryText.order.filter { stage in assessors.contains { $0.count(at: stage) > 0 } }
    if labels + names.reduce(0, +) <= width {
      stages(assessors, heads: assessors.map(\.name), used)
      return
    }
    let widest = max(String(comparison.total).utf8.count, String(assessors.count).utf8.count)
    let most = max(1, (width - labels) / (widest + 2))
    for start in stride(from: 0, to: assessors.count, by: most) {
      let some = Array(assessors[start..<min(start + most, assessors.count)])
      if start > 0 { output.line() }
      stages(some, heads: some.indices.map { String(start + $0 + 1) }, used)
    }
  }

  private func stages(_ assessors: [Comparison.Assessor], heads: [String], _ used: [Stage]) {
    var table = Table([Table.Column("stage")] + heads.map { Table.Column($0, .right) })
    for stage in used {
      table.add(
        [Table.Cell(stage.label)]
          + assessors.map { assessor in
            let count = assessor.count(at: stage)
            return Table.Cell(count == 0 ? "." : String(count), stage.ink)
          })
    }
    table.add(["assessed"] + assessors.map { String($0.assessed) })
    lines(of: table)
  }

  private func disagreements(_ comparison: Comparison) {
    let all = comparison.disagreements
    let several = "\(comparison.shared) that more than one has judged"
    let title = "Disagreements: \(all.isEmpty ? "none" : String(all.count)), of \(several)"
    for line in title.wrapped(width: width) {
      output.line(styled(line, .strong, enabled: isColoured))
    }
    let told = Array(all.prefix(Self.told))
    if !writeTable(told, comparison) { writeLines(told, comparison) }
    if told.count < all.count { output.line("  and \(all.count - told.count) more") }
  }

  /// Writes a column an assessor; `false` where there is no room for them.
  private func writeTable(_ told: [Comparison.Disagreement], _ comparison: Comparison) -> Bool {
    let names = comparison.assessors.map(\.name)
    let cells = told.map { disagreement in
      names.indices.map { disagreement.view(of: $0)?.verdict.status ?? "." }
    }
    func room(_ heads: [String]) -> Int {
      let columns = names.indices.map { place in
        2
          + ([heads[place]] + cells.map { $0[place] }).map { escaped($0).displayWidth }
          .reduce(0, max)
      }
      return 2 + told.map { escaped($0.ref).displayWidth }.reduce(3, max) + columns.reduce(0, +)
    }
    var heads = names
    if room(heads) > width { heads = names.indices.map { String($0 + 1) } }
    guard room(heads) <= width else { return false }
    var table = Table([Table.Column("ref")] + heads.map { Table.Column($0) })
    for (row, disagreement) in told.enumerated() {
      table.add(
        [Table.Cell(disagreement.ref)]
          + names.indices.map { place in
            Table.Cell(cells[row][place], disagreement.view(of: place)?.stage.ink)
          })
    }
    if !told.isEmpty { lines(of: table) }
    return true
  }

  private func writeLines(_ told: [Comparison.Disagreement], _ comparison: Comparison) {
    for disagreement in told {
      output.line("  " + escaped(disagreement.ref).truncated(to: width - 2))
      for view in disagreement.views {
        let text = escaped("\(view.assessor + 1)  \(view.verdict.status)")
        for line in text.wrapped(width: width, indent: 4, hanging: 3) {
          output.line(view.stage.ink.map { styled(line, $0, enabled: isColoured) } ?? line)
        }
      }
    }
  }

  private func paragraph(_ text: String) {
    for line in text.wrapped(width: width) { output.line(line) }
  }

  private func lines(of table: Table) {
    for line in table.lines(width: width, styled: isColoured, indent: 2) { output.line(line) }
  }
}
