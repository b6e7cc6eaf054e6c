internal import Heed

/// The safety recommendations of New Zealand's Transport Accident Investigation Commission.
///
/// Source: the workbook of 4 April 2024, and a CSV of it.
enum TAIC: NamedFormat {
  static let name = "taic"
  static let title = "recommendations of the Transport Accident Investigation Commission"
  private static let commission = "Transport Accident Investigation Commission"

  static func mapping(of header: [String]) -> ColumnMapping? {
    guard all(["Number", "Recipient", "Inquiry", "Status", "Made", "Recommendation"], in: header)
    else { return nil }
    var mapping = ColumnMapping(
      source: name,
      [
        .init("Number", .number), .init("Recipient", .addressee), .init("Inquiry", .document),
        .init("Status", .status), .init("Made", .issued), .init("Recommendation", .text),
      ])
    let optional: [ColumnMapping.Column] = [
      .init("Safety Issue", .tag, facet: "safety-issue"), .init("Closed", .statusDate),
      .init("Reply Text", .reply),
    ]
    mapping.columns += optional.filter { all([$0.name], in: header) }
    mapping.scheme = name
    mapping.constants = [
      ColumnMapping.Constant(.issuer, commission), ColumnMapping.Constant(.assessor, commission),
    ]
    return mapping
  }
}
