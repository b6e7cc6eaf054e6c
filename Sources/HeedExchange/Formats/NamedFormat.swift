internal import Heed

/// A format of the field that is told from its columns.
protocol NamedFormat: Sendable {
  /// What `--format` calls it.
  static var name: String { get }
  /// What it is, for people.
  static var title: String { get }
  /// Which column is what; `nil` for a table of another format.
  static func mapping(of header: [String]) -> ColumnMapping?
  /// Other columns that are made of the table's own before they are mapped.
  static func reshaping(of header: [String]) -> Reshaping?
  /// Whether the words of a row are its identity.
  static var isByWords: Bool { get }
  /// Whether a recommendation may stand in several rows; `nil`: where it has an identity.
  static var mergesRepeats: Bool? { get }
  /// The answer that a word of the format stands for.
  static func response(_ word: String) -> Response?
  /// Columns that hold several values each, of which the format itself makes events.
  static var packed: [String] { get }
  /// The events that are made of them.
  static func events(of cells: [String], _ header: [String]) -> [SourceEvent]
  /// What holds for all rows, as what stands above the table or at the head of a page tells.
  static func constants(told titles: [String]) -> [ColumnMapping.Constant]
}

extension NamedFormat {
  static func reshaping(of header: [String]) -> Reshaping? { nil }
  static var isByWords: Bool { false }
  static var mergesRepeats: Bool? { nil }
  static func response(_ word: String) -> Response? { ResponseWords.response(word) }
  static func constants(told titles: [String]) -> [ColumnMapping.Constant] { [] }
  static var packed: [String] { [] }
  static func events(of cells: [String], _ header: [String]) -> [SourceEvent] { [] }

  /// The columns of the names, in any order and spelling; `nil` where one is missing.
  static func all(_ names: [String], in header: [String]) -> Bool {
    let known = Set(header.map(HeaderWords.plain))
    return names.allSatisfy { known.contains(HeaderWords.plain($0)) }
  }
}

/// Columns that are made of a table's own.
struct Reshaping {
  /// The names of the columns.
  var header: [String]
  /// The column of the table that each is made of. Units: counted from 1.
  var origins: [Int]
  /// The cells; `nil` for a row that is a heading.
  var cells: ([String]) -> [String]?
}

/// The formats that are told by themselves.
enum NamedFormats {
  static var all: [any NamedFormat.Type] {
    [
      UPRInfo.self, UHRI.self, ThematicList.self, TAIC.self, NTSB.self, ImpactOSS.self,
      ImpactOSSTemplate.self,
    ]
  }

  /// The format of a table with that header.
  static func told(by header: [String]) -> (any NamedFormat.Type)? {
    all.first { $0.mapping(of: header) != nil }
  }

  static func named(_ name: String) -> (any NamedFormat.Type)? { all.first { $0.name == name } }
}
