package import Heed

/// Recommendations as the template from which IMPACT OSS imports them.
///
/// The header is the template's own, in English; importers read what stands in brackets. What a
/// recommendation is connected with there (actions, indicators) has no counterpart here.
/// Source: `recommendations_template.csv` of IMPACT OSS.
package struct ImpactOSSExport {
  static let header = [
    "Framework: 1 - HR; 2 - SDGs; 3 - NDP [database:framework_id]",
    "Reference [database:reference]", "Title [database:title]",
    "Description [database:description]", "Response comment [database:response]",
    "Government response (UPR only; supported: 2; supported in part: 1; noted: 0; "
      + "not applicable: leave blank) [database:support_level]",
    "action-id [rel:action-id]", "action-reference [rel:action-reference]",
    "indicator-id [rel:indicator-id]", "indicator-reference [rel:indicator-reference]",
    "category-id [rel:category-id]", "category-short-title [rel:category-short-title]",
    "category-reference [rel:category-reference]", "",
  ]

  /// What its columns cannot hold, in a sentence.
  package static let leftOut =
    "IMPACT OSS has no columns for who is asked and who asks, documents, dates, statuses, events "
    + "and other tags: they are left out"

  private let request: ExportRequest
  private let forTerminal: Bool
  private let progress: (Int) -> Void

  /// `progress` is called at every row with how many there are.
  package init(
    _ request: ExportRequest, forTerminal: Bool = false,
    progress: @escaping (Int) -> Void = { _ in }
  ) {
    self.request = request
    self.forTerminal = forTerminal
    self.progress = progress
  }

  /// Writes them; the number of recommendations.
  ///
  /// - Throws: `Refusal`.
  package func write(_ ledger: Ledger, to sink: any ExportSink) throws(Refusal) -> Int {
    let repeated = try repeatedNumbers(ledger)
    var count = 0
    append(Self.header, to: sink)
    try ledger.recommendationRecords(
      request.filter, from: request.viewpoint, withAnswers: true
    ) { record in
      append(cells(of: record, repeated), to: sink)
      count += 1
      progress(count)
    }
    return count
  }

  /// Numbers that are another's number or ref too: a reference must be unique.
  private func repeatedNumbers(_ ledger: Ledger) throws(Refusal) -> Set<String> {
    var seen: Set<String> = []
    var repeated: Set<String> = []
    try ledger.recommendationRecords(request.filter, from: request.viewpoint) { record in
      for name in Set([record.content.ref, record.content.number].compactMap(\.self))
      where !seen.insert(name).inserted { repeated.insert(name) }
    }
    return repeated
  }

  private func cells(of record: RecommendationRecord, _ repeated: Set<String>) -> [String] {
    let content = record.content
    let number = content.number.flatMap { repeated.contains($0) ? nil : $0 }
    let (level, comment) = Self.response(record.answers)
    let empty = [String](repeating: "", count: 5)
    return [
      Self.tags(content.tags, of: "framework").first ?? "1", number ?? content.ref, content.title,
      content.text ?? content.quote ?? "", comment, level,
    ] + empty + [Self.tags(content.tags, of: "category").joined(separator: ","), "", ""]
  }

  /// What the tags of a facet name.
  private static func tags(_ tags: [String], of facet: String) -> [String] {
    tags.filter { $0.hasPrefix(facet + ":") }.map { String($0.dropFirst(facet.count + 1)) }
  }

  /// The level of support and the comment. Where addressees differ, or one has rejected it, which
  /// no level says, the comment says so instead.
  static func response(_ answers: [RecordedAnswer]) -> (level: String, comment: String) {
    let given = answers.filter { $0.response != .none }
    guard let first = given.first else { return ("", "") }
    let isCommon =
      given.count == answers.count && given.allSatisfy { $0.response == first.response }
    let level =
      switch first.response {
      case .supported: "2"
      case .partlySupported: "1"
      case .noted: "0"
      case .none, .rejected: ""
      }
    if isCommon, !level.isEmpty {
      var words: [String] = []
      for answer in given.compactMap(\.verbatim) where !words.contains(answer) {
        words.append(answer)
      }
      return (level, words.joined(separator: "\n\n"))
    }
    return (
      "",
      given.map { answer in
        "\(answer.addressee): " + (answer.verbatim ?? answer.response.label)
      }.joined(separator: "\n\n")
    )
  }

  private func append(_ cells: [String], to sink: any ExportSink) {
    sink.edit { bytes in
      for (number, cell) in cells.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        appendCSVCell(forTerminal ? visibleText(cell, lineBreaks: true) : cell, to: &bytes)
      }
      bytes.append(0x0D)
      bytes.append(0x0A)
    }
  }
}
