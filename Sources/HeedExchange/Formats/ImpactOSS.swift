internal import Heed

/// An export of recommendations from IMPACT OSS; its links cannot be read back, its words can.
///
/// Source: the columns of `recommendations_YYYYMMDD-HHMMSS.csv`.
enum ImpactOSS: NamedFormat {
  static let name = "impactoss"
  static let title = "an export of IMPACT OSS"

  static func mapping(of header: [String]) -> ColumnMapping? {
    guard all(["id", "reference", "title", "support_level"], in: header) else { return nil }
    var mapping = ColumnMapping(source: name, columns.filter { all([$0.name], in: header) })
    if mapping.has(.status) { mapping.scheme = "impactoss-progress" }
    return mapping
  }

  private static let columns: [ColumnMapping.Column] = [
    .init("id", .id), .init("reference", .number), .init("title", .title),
    .init("description", .text), .init("response", .responseText),
    .init("support_level", .response), .init("framework_id", .tag, facet: "framework"),
    .init("human_rights_bodies", .issuer, split: "\n"),
    .init("recommending_states", .issuer, split: "\n"),
    .init("reporting_cycles", .tag, facet: "cycle", split: "\n"),
    .init("human_rights_issues", .tag, facet: "theme", split: "\n"),
    .init("affected_persons", .tag, facet: "affected", split: "\n"),
    .init("thematic_clusters", .tag, facet: "cluster", split: "\n"),
    .init("smart_criteria", .tag, facet: "smart", split: "\n"),
    .init("sustainable_development_goals", .tag, facet: "sdg", split: "\n"),
    .init("government_agencies", .lead, split: "\n"), .init("progress_statuses", .status),
  ]

  /// A cell that a spreadsheet would run as a formula was given an apostrophe; what is linked
  /// stands in lines, each with its short title or reference behind it: `- Title [short]`.
  static func reshaping(of header: [String]) -> Reshaping? {
    let linked = Set(
      columns.filter { $0.separator != nil || $0.field == .status }.map {
        HeaderWords.plain($0.name)
      })
    let isLinked = header.map { linked.contains(HeaderWords.plain($0)) }
    return Reshaping(header: header, origins: Array(1...max(1, header.count))) { cells in
      cells.enumerated().map { index, cell in
        let bare = cell.hasPrefix("'+") ? String(cell.dropFirst()) : cell
        guard index < isLinked.count, isLinked[index] else { return bare }
        return bare.split(whereSeparator: \.isNewline).map(title).joined(separator: "\n")
      }
    }
  }

  /// The title of what is linked.
  private static func title(_ line: Substring) -> String {
    var title = line.trimmed
    if title.hasPrefix("- ") { title = title.dropFirst(2).trimmed }
    while title.hasSuffix("]"), let open = title.lastIndex(of: "["), open > title.startIndex {
      title = title[..<open].trimmed
    }
    return title
  }

  static func response(_ word: String) -> Response? {
    PositionScheme.impactOSS.response(for: word)
  }
}

/// The template from which IMPACT OSS imports recommendations: `LABEL [database:ATTRIBUTE]`.
enum ImpactOSSTemplate: NamedFormat {
  static let name = "impactoss-template"
  static let title = "an import template of IMPACT OSS"

  static func mapping(of header: [String]) -> ColumnMapping? {
    let attributes = header.map(attribute)
    guard attributes.contains("reference"), attributes.contains("title"),
      attributes.contains("framework_id") || attributes.contains("support_level")
    else { return nil }
    var columns: [ColumnMapping.Column] = []
    for (name, attribute) in zip(header, attributes) {
      guard let column = fields[attribute] else { continue }
      columns.append(
        .init(name, column.field, facet: column.facet, split: column.field.isList ? "," : nil))
    }
    var mapping = ColumnMapping(source: "impactoss", columns)
    mapping.dateOrder = .dayFirst
    return mapping
  }

  private static let fields: [String: (field: ColumnField, facet: String?)] = [
    "reference": (.number, nil), "title": (.title, nil), "description": (.text, nil),
    "response": (.responseText, nil), "support_level": (.response, nil),
    "framework_id": (.tag, "framework"), "category-short-title": (.tag, "category"),
  ]

  /// What the rows of its other tables are, which stand under recommendations; `nil` for tables
  /// of another kind.
  static func others(of header: [String]) -> String? {
    let attributes = Set(header.map(attribute))
    guard attributes.isSuperset(of: ["reference", "title"]) || attributes.contains("draft")
    else { return nil }
    if attributes.contains("frequency_months") { return "indicators of IMPACT OSS" }
    if attributes.contains("target_date"), attributes.contains("indicator_summary") {
      return "measures of IMPACT OSS"
    }
    return attributes.contains("indicator_id") && attributes.contains("document_url")
      ? "progress reports of IMPACT OSS" : nil
  }

  /// The attribute in brackets; labels differ from one installation to another.
  private static func attribute(_ name: String) -> String {
    guard let start = name.lastIndex(of: "["), let end = name.lastIndex(of: "]"), start < end
    else { return name.trimmed }
    let inside = name[name.index(after: start)..<end]
    let attribute = inside.split(separator: ":").last.map(String.init) ?? String(inside)
    return attribute.split(separator: "|").first.map(String.init) ?? attribute
  }

  /// The second row of the template is hints.
  static func reshaping(of header: [String]) -> Reshaping? {
    let reference = header.firstIndex { attribute($0) == "reference" }
    return Reshaping(header: header, origins: Array(1...max(1, header.count))) { cells in
      let name = reference.map { cells[safely: $0].lowercased() } ?? ""
      return name.hasPrefix("required") || name.hasPrefix("optional") ? nil : cells
    }
  }

  static func response(_ word: String) -> Response? {
    PositionScheme.impactOSS.response(for: word)
  }
}
