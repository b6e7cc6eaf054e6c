internal import Heed

/// Exports of UPR Info's database of recommendations of the Universal Periodic Review.
///
/// Source: exports of sessions 6-9 and 14-17 as found. A row has no number: its words are it.
enum UPRInfo: NamedFormat {
  static let name = "upr-info"
  static let title = "an export of UPR Info's database"
  static let isByWords = true

  static func mapping(of header: [String]) -> ColumnMapping? {
    guard all(["To", "Text", "From", "Response", "Action", "Issue", "Session"], in: header) else {
      return nil
    }
    var mapping = ColumnMapping(
      source: name,
      [
        .init("To", .addressee, isScope: true), .init("Text", .text),
        .init("From", .issuer, split: ","), .init("Response", .response),
        .init("Action", .tag, facet: "action"), .init("Issue", .tag, facet: "theme", split: ","),
        .init("Session", .tag, facet: "session", isScope: true),
      ])
    let optional: [ColumnMapping.Column] = [
      .init("To-Rgrp", .tag, facet: "region"),
      .init("To-Org", .tag, facet: "organisation", split: ","),
      .init("From-Rgrp", .tag, facet: "issuer-region", split: ","),
      .init("From-Org", .tag, facet: "issuer-organisation", split: ","),
    ]
    mapping.columns += optional.filter { all([$0.name], in: header) }
    return mapping
  }

  static func response(_ word: String) -> Response? { PositionScheme.uprInfo.response(for: word) }
}
