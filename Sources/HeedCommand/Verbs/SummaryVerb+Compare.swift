internal import Glibc
internal import Heed

extension SummaryVerb {
  /// `summary --compare`: assessors side by side.
  static func compare(_ context: Context, _ format: Format) throws(CommandFault) -> Int32 {
    if context.arguments.flag(.by) { throw .usage(.exclusive(.by, .compare)) }
    let names = context.arguments.values(.assessor)
    let filter = try context.filter()
    var viewpoint = try context.viewpoint()
    viewpoint.assessor = nil
    let ledger = try context.ledger()
    let width = try context.width()
    let comparison = try refusing { [viewpoint] () throws(Refusal) in
      try ledger.compare(names, filter, from: viewpoint)
    }
    switch format {
    case .json, .jsonl:
      var writer = JSONWriter(context.output, pretty: true)
      writer.comparison(comparison, filter: context.arguments)
      writer.endText()
    case .csv, .tsv:
      let writer = CSVWriter(
        context.output, format == .csv ? .csv : .tsv, forTerminal: context.world.isTerminal)
      ComparisonTable.rows(comparison).forEach(writer.row)
    case .md:
      let table = MarkdownTable(context.output)
      let rows = ComparisonTable.rows(comparison)
      table.header(rows[0])
      rows.dropFirst().forEach(table.row)
    case .text: ComparisonText(context, width: width).write(comparison)
    }
    return EX_OK
  }
}

/// A comparison as a table: a column an assessor; counts by stage, then each disagreement.
enum ComparisonTable {
  static func rows(_ comparison: Comparison) -> [[String]] {
    let assessors = comparison.assessors
    var rows = [["stage", "ref", "title"] + assessors.map(\.name)]
    rows.append(["assessed", "", ""] + assessors.map { String($0.assessed) })
    for stage in Stage.allCases {
      rows.append([stage.rawValue, "", ""] + assessors.map { String($0.count(at: stage)) })
    }
    for disagreement in comparison.disagreements {
      rows.append(
        ["", disagreement.ref, disagreement.title]
          + assessors.indices.map { disagreement.view(of: $0)?.verdict.status ?? "" })
    }
    return rows
  }
}

extension Comparison.Disagreement {
  /// How the assessor of that place sees it; `nil` where it has not judged.
  func view(of assessor: Int) -> Comparison.View? { views.first { $0.assessor == assessor } }
}

extension JSONWriter {
  mutating func comparison(_ comparison: Comparison, filter arguments: Arguments) {
    beginObject()
    member("as_of", comparison.asOf.description)
    member("known_at", comparison.knownAt?.description)
    filter(arguments)
    member("total", comparison.total)
    member("shared", comparison.shared)
    key("assessors")
    beginArray()
    for assessor in comparison.assessors {
      beginObject()
      member("assessor", assessor.name)
      member("schemes", assessor.schemes)
      member("assessed", assessor.assessed)
      key("stages")
      beginObject()
      for stage in Stage.allCases { member(stage.rawValue, assessor.count(at: stage)) }
      endObject()
      endObject()
    }
    endArray()
    key("disagreements")
    beginArray()
    for disagreement in comparison.disagreements {
      beginObject()
      member("ref", disagreement.ref)
      member("id", disagreement.id.description)
      member("title", disagreement.title)
      key("views")
      beginArray()
      for view in disagreement.views {
        beginObject()
        member("assessor", comparison.assessors[view.assessor].name)
        member("scheme", view.verdict.scheme)
        member("status", view.verdict.status)
        member("stage", view.stage.rawValue)
        member("on", view.on)
        endObject()
      }
      endArray()
      endObject()
    }
    endArray()
    endObject()
  }
}
