internal import Heed

/// The Universal Human Rights Index of the UN's human rights office: its workbook and its JSON.
///
/// Source: the workbook's 16 columns, two of them misspelt, and the keys of the bulk data.
enum UHRI: NamedFormat {
  static let name = "uhri"
  static let title = "an export of the Universal Human Rights Index"

  static func mapping(of header: [String]) -> ColumnMapping? {
    if all(["Text", "Countries Concerned", "Document Symbol", "OHCHR Annotation Id"], in: header) {
      return mapping(
        header,
        [
          .init("Text", .text), .init("Countries Concerned", .addressee, split: "\n"),
          .init("Document Symbol", .document), .init("OHCHR Annotation Id", .id),
          .init("Reccomending Body", .issuer, split: "\n"),
          .init("Recommending Body", .issuer, split: "\n"),
          .init("UPR Reccomending States", .issuer, split: "\n"),
          .init("UPR Recommending States", .issuer, split: "\n"),
          .init("Themes", .tag, facet: "theme", split: "\n"),
          .init("Affected Persons", .tag, facet: "affected", split: "\n"),
          .init("Sdgs", .tag, facet: "sdg", split: "\n"),
          .init("Document Publication Date", .issued), .init("UPR Position", .response),
          .init("Type", .tag, facet: "type", split: "\n"),
          .init("UPR Session", .tag, facet: "session"),
          .init("Regions Concerned", .tag, facet: "region", split: "\n"),
          .init("Recommending Regions", .tag, facet: "issuer-region", split: "\n"),
        ])
    }
    guard all(["AnnotationId", "Symbol", "Text", "Countries"], in: header) else { return nil }
    return mapping(
      header,
      [
        .init("Text", .text), .init("Countries", .addressee, split: "\n"),
        .init("Symbol", .document), .init("AnnotationId", .id),
        .init("Body", .issuer, split: "\n"),
        .init("UprRecommendingStates", .issuer, split: "\n"),
        .init("Themes", .tag, facet: "theme", split: "\n"),
        .init("AffectedPersons", .tag, facet: "affected", split: "\n"),
        .init("Sdgs", .tag, facet: "sdg", split: "\n"), .init("PublicationDate", .issued),
        .init("UprPosition", .response), .init("AnnotationType", .tag, facet: "type", split: "\n"),
        .init("UprSession", .tag, facet: "session"),
        .init("Regions", .tag, facet: "region", split: "\n"),
      ])
  }

  private static func mapping(
    _ header: [String], _ columns: [ColumnMapping.Column]
  ) -> ColumnMapping {
    ColumnMapping(source: name, columns.filter { all([$0.name], in: header) })
  }

  static func response(_ word: String) -> Response? { PositionScheme.upr.response(for: word) }
}
