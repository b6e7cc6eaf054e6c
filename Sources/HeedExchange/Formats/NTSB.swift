internal import Heed

/// Safety recommendations of the United States' National Transportation Safety Board.
///
/// Its tables are told by their statuses, since the names of their keys have changed. The letters
/// of a status mean other words elsewhere: statuses are read by their labels.
/// Source: the labels of the scheme `ntsb`.
enum NTSB: NamedFormat {
  static let name = "ntsb"
  static let title = "recommendations of the National Transportation Safety Board"
  private static let board = "National Transportation Safety Board"

  static let packed = NTSBRecord.packed

  /// The mapping of records with their addressees and letters; those of its tables are told by
  /// their statuses.
  static func mapping(of header: [String]) -> ColumnMapping? {
    guard header == NTSBRecord.header else { return nil }
    var mapping = ColumnMapping(
      source: name,
      [
        .init("Number", .number), .init("Text", .text), .init("Issued", .issued),
        .init("Letter", .tag, facet: "letter"), .init("Addressees", .addressee, split: "\n"),
      ])
    mapping.scheme = name
    mapping.constants = [.init(.issuer, board), .init(.assessor, board)]
    return mapping
  }

  static func events(of cells: [String], _ header: [String]) -> [SourceEvent] {
    header == NTSBRecord.header ? NTSBRecord.events(of: cells, by: board) : []
  }

  /// The mapping of a table whose statuses are the board's.
  static func mapping(_ guessed: ColumnMapping, of header: [String], _ rows: [TableRow])
    -> ColumnMapping?
  {
    guard let column = guessed.column(.status), let index = header.firstIndex(of: column.name)
    else { return nil }
    let labels = Set(Scheme.builtIn(named: name)?.statuses.map { folded($0.label) } ?? [])
    let words = rows.map { $0.cells[safely: index].trimmed }.filter { !$0.isEmpty }
    guard !words.isEmpty, words.allSatisfy({ $0.contains(" ") && labels.contains(folded($0)) })
    else { return nil }
    var mapping = guessed
    mapping.source = name
    mapping.scheme = name
    if !mapping.has(.assessor) { mapping.constants.append(.init(.assessor, board)) }
    if !mapping.has(.issuer) { mapping.constants.append(.init(.issuer, board)) }
    return mapping
  }
}
