internal import Heed

/// The Universal Human Rights Index of the UN's human rights office: its workbook and its JSON.
///
/// Names of columns are compared without spaces and signs: those of the workbook, two of them
/// misspelt, and those of the bulk data are called alike but for a few. What is one value may have
/// the hyphen of a list before it. A recommendation of the Universal Periodic Review begins with
/// its number, and was answered where its session's outcome was adopted.
/// Source: the workbook's 16 columns, and the keys of the bulk data.
enum UHRI: NamedFormat {
  static let name = "uhri"
  static let title = "an export of the Universal Human Rights Index"
  private static let made = ["Paragraph", "Answered in", "Cycle of reviews"]

  private static let columns: [(names: String, field: ColumnField, facet: String?)] = [
    ("text", .text, nil), ("countriesconcerned countryconcerned countries", .addressee, nil),
    ("documentsymbol symbol", .document, nil),
    ("ohchrannotationid annotationid", .id, nil),
    ("reccomendingbody recommendingbody body", .issuer, nil),
    ("uprreccomendingstates uprrecommendingstates uprrecommendingstate", .issuer, nil),
    ("themes theme", .tag, "theme"), ("affectedpersons", .tag, "affected"),
    ("sdgs sdg", .tag, "sdg"),
    ("documentpublicationdate publicationdate", .issued, nil), ("uprposition", .response, nil),
    ("type annotationtype", .tag, "type"), ("uprsession", .tag, "session"),
    ("regionsconcerned regions", .tag, "region"),
    ("recommendingregions", .tag, "issuer-region"),
  ]

  /// Each column that is read, with its place. Units: counted from 0.
  private static func places(
    _ header: [String]
  ) -> [(index: Int, field: ColumnField, facet: String?)]? {
    let names = header.map(HeaderWords.plain)
    let places = columns.compactMap { column -> (index: Int, field: ColumnField, facet: String?)? in
      let known = column.names.split(separator: " ").map(String.init)
      let index = known.lazy.compactMap { names.firstIndex(of: $0) }.first
      return index.map { ($0, column.field, column.facet) }
    }
    let fields = places.map(\.field)
    let isTold = ["ohchrannotationid", "annotationid"].contains(where: names.contains)
    guard isTold, [.text, .addressee, .document].allSatisfy(fields.contains) else { return nil }
    return places
  }

  static func mapping(of header: [String]) -> ColumnMapping? {
    guard let places = places(header) else { return nil }
    var columns = places.map { place in
      ColumnMapping.Column(
        header[place.index], place.field, facet: place.facet,
        split: place.field.isList && place.facet != "session" ? "\n" : nil)
    }
    columns.append(.init(made[0], .number))
    if places.contains(where: { $0.facet == "session" }) {
      columns += [.init(made[1], .responseDate), .init(made[2], .tag, facet: "cycle")]
    }
    return ColumnMapping(source: name, columns)
  }

  static func reshaping(of header: [String]) -> Reshaping? {
    guard let places = places(header),
      let text = places.first(where: { $0.field == .text })?.index
    else { return nil }
    let single = places.filter { !$0.field.isList && $0.index != text }.map(\.index)
    let session = places.first { $0.facet == "session" }?.index
    let last = (session ?? text) + 1
    let origins = Array(1...max(1, header.count)) + [text + 1, last, last]
    return Reshaping(header: header + made, origins: origins) { row in
      var cells = row
      for index in single where index < cells.count {
        cells[index] = bare(cells[index])
      }
      var held: UPRSession?
      if let session, session < cells.count {
        held = UPRSession(naming: cells[session])
        cells[session] = held.map { "\($0.number)" } ?? bare(cells[session])
      }
      let number =
        session.map { !cells[safely: $0].isEmpty } == true
        ? ThematicItem.number(of: cells[safely: text].trimmed) : nil
      if let number { cells[text] = number.rest }
      return cells + [
        number?.number ?? "", held?.adoptedIn ?? "", held.map { "upr-\($0.cycle)" } ?? "",
      ]
    }
  }

  /// Without the hyphen of a list of one.
  private static func bare(_ cell: String) -> String {
    let cell = cell.trimmed
    return cell.hasPrefix("- ") ? cell.dropFirst(2).trimmed : cell
  }

  static func response(_ word: String) -> Response? {
    PositionScheme.upr.response(for: word) ?? ResponseWords.response(word)
  }
}
