internal import Heed

/// Exports of UPR Info's database of recommendations of the Universal Periodic Review.
///
/// The columns have had other names and another order over the years. A row mostly has no number:
/// its words are it. Its session tells when it was made, and when it was answered.
/// Source: exports of sessions 1 to 20 as found; the later names are those of the database's own
/// search form.
enum UPRInfo: NamedFormat {
  static let name = "upr-info"
  static let title = "an export of UPR Info's database"
  static let isByWords = true
  private static let made = ["Made in", "Adopted in", "Cycle of reviews"]

  static func mapping(of header: [String]) -> ColumnMapping? {
    guard let places = Places(header) else { return nil }
    var columns: [ColumnMapping.Column] = []
    for (index, kind) in places.kinds.sorted(by: { $0.key < $1.key }) where kind != .cycle {
      var column = ColumnMapping.Column(
        header[index], kind.field, facet: kind.facet,
        split: kind.field.isList ? places.separator : nil)
      column.isScope = kind == .state || kind == .session
      if kind == .action || kind == .session { column.separator = nil }
      columns.append(column)
    }
    if places.index(.session) != nil {
      columns += [.init(made[0], .issued), .init(made[1], .responseDate)]
    }
    if places.index(.session) ?? places.index(.cycle) != nil {
      columns.append(.init(made[2], .tag, facet: "cycle"))
    }
    return ColumnMapping(source: name, columns)
  }

  static func reshaping(of header: [String]) -> Reshaping? {
    guard let places = Places(header) else { return nil }
    let (held, cycle) = (places.index(.session), places.index(.cycle))
    guard let origin = held ?? cycle else { return nil }
    let origins =
      Array(1...max(1, header.count)) + [origin + 1, origin + 1, (cycle ?? origin) + 1]
    return Reshaping(header: header + made, origins: origins) { row in
      var cells = row
      let session = held.flatMap { UPRSession(naming: row[safely: $0]) }
      if let held, held < cells.count, let session { cells[held] = "\(session.number)" }
      let number =
        session.map { "\($0.cycle)" }
        ?? cycle.map { row[safely: $0].filter { $0.isASCII && $0.isNumber } } ?? ""
      return cells + [
        session?.heldIn ?? "", session?.adoptedIn ?? "", number.isEmpty ? "" : "upr-\(number)",
      ]
    }
  }

  static func response(_ word: String) -> Response? {
    PositionScheme.uprInfo.response(for: word) ?? ResponseWords.response(word)
  }
}

extension UPRInfo {
  /// What a column of the export is.
  private enum Kind: Hashable {
    case state, stateRegion, stateGroups, text, from, fromRegion, fromGroups, response, action
    case issue, session, cycle, type, id, number

    var field: ColumnField {
      switch self {
      case .state: .addressee
      case .text: .text
      case .from: .issuer
      case .response: .response
      case .id: .id
      case .number: .number
      default: .tag
      }
    }

    var facet: String? {
      switch self {
      case .stateRegion: "region"
      case .stateGroups: "organisation"
      case .fromRegion: "issuer-region"
      case .fromGroups: "issuer-organisation"
      case .action: "action"
      case .issue: "theme"
      case .session: "session"
      case .cycle: "cycle"
      case .type: "type"
      default: nil
      }
    }
  }

  /// Where the columns of an export stand. Units: counted from 0.
  private struct Places {
    var kinds: [Int: Kind] = [:]
    let separator: String

    /// `nil` for the header of another table.
    init?(_ header: [String]) {
      let names = header.map(HeaderWords.plain)
      for (index, name) in names.enumerated() {
        guard let kind = UPRInfo.names[name], !kinds.values.contains(kind) else { continue }
        kinds[index] = kind
      }
      let isOld = names.contains("to") && names.contains("from") && names.contains("session")
      let isNamed = names.contains { UPRInfo.named.contains($0) }
      // Its present database writes the words of a recommendation as the title of its page.
      let title = names.firstIndex(of: "title")
      if let title, !kinds.values.contains(.text) { kinds[title] = .text }
      let found = Set(kinds.values)
      guard isOld || isNamed, found.isSuperset(of: [.state, .text, .from, .response]),
        !found.isDisjoint(with: [.action, .issue, .session])
      else { return nil }
      separator = names.contains("template") && names.contains("dateadded") ? "|" : ","
    }

    func index(_ kind: Kind) -> Int? { kinds.first { $0.value == kind }?.key }
  }

  /// Names that no other table has for the State that is reviewed.
  private static let named: Set<String> = ["sur", "stateunderreview", "statesunderreview"]

  private static let names: [String: Kind] = {
    var names: [String: Kind] = [:]
    for (kind, list) in table {
      for name in list.split(separator: " ") { names[String(name)] = kind }
    }
    return names
  }()

  private static let table: [(Kind, String)] = [
    (.state, "to sur stateunderreview statesunderreview"),
    (
      .stateRegion,
      "torgrp surregion surregionalgroup surrgrp surregionalgroups stateunderreviewregionalgroup "
        + "stateunderreviewregion regionalgroupsur regionsur regionofsur"
    ),
    (
      .stateGroups,
      "toorg surorganisation surorganisations surorganization surorganizations surorg "
        + "stateunderreviewsorganisations stateunderreviewsorganisation organisationsur "
        + "organisationssur stateunderreviewsorganizations stateunderrevieworganisations"
    ),
    (.text, "text recommendation recommendationtext fulltext"),
    (
      .from,
      "from recommendingstate recommendingstates rs rstate staterecommending "
        + "recommendingstateorganisation recommendingcountry"
    ),
    (
      .fromRegion,
      "fromrgrp rsregion rsregionalgroup rsrgrp rsregionalgroups recommendingstateregionalgroup "
        + "recommendingstateregion regionalgrouprs regionrs regionofrs"
    ),
    (
      .fromGroups,
      "fromorg rsorganisation rsorganisations rsorganization rsorganizations rsorg "
        + "recommendingstatesorganisations recommendingstatesorganisation organisationrs "
        + "organisationsrs recommendingstatesorganizations recommendingstateorganisations"
    ),
    (.response, "response position responsetorecommendation stateresponse surresponse"),
    (.action, "action actioncategory actioncategories category"),
    (.issue, "issue issues themes theme topic topics"),
    (.session, "session uprsession sessionnumber"), (.cycle, "cycle uprcycle"),
    (.type, "type recommendationtype"),
    (.id, "id recommendationid recid uniqueid"),
    (.number, "paragraph paragraphnumber number recommendationnumber para"),
  ]
}
