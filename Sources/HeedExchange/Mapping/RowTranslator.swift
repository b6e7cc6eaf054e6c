internal import Heed

/// Why a cell says nothing that can be recorded.
struct CellFault: Equatable {
  /// The column of the table; `nil` for the row. Units: counted from 1.
  var column: Int?
  /// What is wrong, and what to do.
  var reason: String
}

/// Makes rows of a table into what a source says, by a mapping.
struct RowTranslator {
  let mapping: ColumnMapping
  /// The answers of the format's own words.
  var responses: (String) -> Response? = ResponseWords.response
  let today: CalendarDay
  /// Each mapped column, and where it stands in the rows. Units: counted from 0.
  private let places: [(index: Int, column: ColumnMapping.Column)]
  /// What each of them is, where it stands, and whether its cells have several values: each row
  /// asks for every field.
  private let fields: [ColumnField]
  private let indices: [Int]
  private let isList: [Bool]
  /// The fields that a column, or what holds for all rows, says.
  private let said: [ColumnField]
  private let hasScope: Bool
  /// Whether any column says what is asked, or of what the row is.
  let isNamed: Bool
  /// Whether its rows say what is asked or of whom.
  let isDescribed: Bool
  /// Where the words of a recommendation stand. Units: counted from 0.
  private let words: [Int]

  /// - Throws: `MappingFault` for a column that the table does not have.
  init(
    _ mapping: ColumnMapping, header: [String], today: CalendarDay
  ) throws(MappingFault) {
    self.mapping = mapping
    self.today = today
    var used: Set<Int> = []
    var places: [(index: Int, column: ColumnMapping.Column)] = []
    for column in mapping.columns {
      let name = HeaderWords.plain(column.name)
      let index =
        header.indices.first { !used.contains($0) && header[$0].trimmed == column.name.trimmed }
        ?? header.indices.first { !used.contains($0) && HeaderWords.plain(header[$0]) == name }
      guard let index else {
        if column.field == .ignore { continue }
        throw MappingFault(
          line: column.line,
          reason: "the table has no column \"\(column.name)\"; it has: "
            + header.prefix(30).map { "\"\($0)\"" }.joined(separator: ", "))
      }
      used.insert(index)
      places.append((index, column))
    }
    self.places = places
    fields = places.map(\.column.field)
    indices = places.map(\.index)
    isList = places.map { $0.column.separator != nil }
    said = ColumnField.allCases.filter { field in
      places.contains { $0.column.field == field }
        || mapping.constants.contains { $0.field == field }
    }
    isNamed = [.title, .text, .ref, .id, .number].contains(where: mapping.has)
    isDescribed = [.title, .text, .addressee, .issued].contains(where: mapping.has)
    hasScope = places.contains(where: \.column.isScope)
    words = places.filter { [.title, .text].contains($0.column.field) }.map(\.index)
  }

  /// The fields of a recommendation that the columns speak about.
  var sourceFields: Set<SourceField> {
    var fields: Set<SourceField> = []
    for field in ColumnField.allCases where mapping.has(field) {
      switch field {
      case .title, .text: fields.formUnion([.title, .text])
      case .number: fields.insert(.number)
      case .id: fields.insert(.sourceID)
      case .document: fields.insert(.document)
      case .place: fields.insert(.place)
      case .addressee: fields.insert(.addressees)
      case .issuer: fields.insert(.issuers)
      case .lead, .with: fields.insert(.responsible)
      case .tag: fields.insert(.tags)
      case .priority: fields.insert(.priority)
      case .issued: fields.insert(.issuedOn)
      case .due: fields.insert(.dueOn)
      default: continue
      }
    }
    return fields
  }

  /// The facets of the tags that the columns speak about; `nil`: of all, where a column has any.
  var facets: Set<String>? {
    let named =
      places.filter { $0.column.field == .tag }.map(\.column.facet)
      + mapping.constants.filter { $0.field == .tag }.map(\.facet)
    let facets = named.compactMap(\.self)
    return facets.count == named.count ? Set(facets) : nil
  }

  /// Columns that nothing is recorded of.
  func ignored(of header: [String]) -> [String] {
    let read = Set(places.filter { $0.column.field != .ignore }.map(\.index))
    return header.indices.filter { !read.contains($0) }.map { header[$0] }.filter { !$0.isEmpty }
  }

  /// The column that a field of the ledger is told by. Units: counted from 1.
  func column(of field: String?) -> Int? {
    guard let field else { return nil }
    let names = [field] + (Self.columns[field] ?? [])
    return places.first { names.contains($0.column.field.rawValue) }.map { $0.index + 1 }
  }

  /// What the ledger calls otherwise.
  private static let columns: [String: [String]] = [
    "addressees": ["addressee"], "issuers": ["issuer"], "responsible": ["lead", "with"],
    "tags": ["tag"], "issued_on": ["issued"], "due_on": ["due"], "source_id": ["id"],
    "title": ["text"],
  ]

  /// Whether a row is a heading, a remark or a sum, and no recommendation: it has none of the
  /// words that a recommendation has, and but one cell, or begins as sums do.
  func isRemark(_ cells: [String]) -> Bool {
    guard !mapping.isHistory, !words.isEmpty,
      words.allSatisfy({ cells[safely: $0].trimmed.isEmpty })
    else { return false }
    let filled = cells.lazy.map(\.trimmed).filter { !$0.isEmpty }
    guard let first = filled.first else { return true }
    return filled.prefix(2).count == 1 || Self.sums.contains(HeaderWords.plain(first))
  }

  private static let sums: Set<String> = [
    "total", "totals", "grandtotal", "subtotal", "subtotals", "sum", "count", "overall", "all",
    "totalrecommendations", "average",
  ]

  // MARK: Cells

  /// A row in hand, and what is wrong with it.
  struct Reading {
    let cells: [String]
    var faults: [CellFault] = []
  }

  /// Asked for each field of each row: most fields have no column.
  private func isSaid(_ field: ColumnField) -> Bool { said.contains(field) }

  /// The values of a field, from its columns and what holds for all rows.
  func values(_ field: ColumnField, _ reading: Reading) -> [String] {
    if !isSaid(field) { return [] }
    var values: [String] = []
    for place in fields.indices where fields[place] == field {
      values += Self.items(of: reading.cells[safely: places[place].index], places[place].column)
    }
    for constant in mapping.constants where constant.field == field {
      values.append(constant.value)
    }
    return values.unique
  }

  func value(_ field: ColumnField, _ reading: Reading) -> String? {
    if !isSaid(field) { return nil }
    for place in fields.indices where fields[place] == field {
      let cell = reading.cells[safely: indices[place]]
      if isList[place] {
        if let first = Self.items(of: cell, places[place].column).first { return first }
        continue
      }
      let text = cell.trimmed
      if !text.isEmpty { return text }
    }
    return mapping.constants.first { $0.field == field }?.value
  }

  /// Tags with their facets.
  func tags(_ reading: Reading) -> [String] {
    if !isSaid(.tag) { return [] }
    var tags: [String] = []
    for place in fields.indices where fields[place] == .tag {
      let (index, column) = places[place]
      let items = Self.items(of: reading.cells[safely: index], column)
      tags += items.map { item in column.facet.map { "\($0):\(item)" } ?? item }
    }
    for constant in mapping.constants where constant.field == .tag {
      tags.append(constant.facet.map { "\($0):\(constant.value)" } ?? constant.value)
    }
    return tags.unique
  }

  private static func items(of cell: String, _ column: ColumnMapping.Column) -> [String] {
    // Most cells have one item.
    guard let separator = column.separator, let sign = separator.utf8.first,
      separator == "\n" || cell.contains(byte: sign)
    else {
      let text = cell.trimmed
      return text.isEmpty ? [] : [text]
    }
    return cell.split(separator: separator).map { part in
      separator == "\n"
        ? part.trimming { $0.isWhitespace || "•*".contains($0) }.unbulleted
        : part.trimmed
    }.filter { !$0.isEmpty }
  }

  /// The parts of the source that the row belongs to.
  func scope(_ reading: Reading) -> String {
    guard hasScope else { return "" }
    return places.filter(\.column.isScope).map { reading.cells[safely: $0.index].trimmed }
      .joined(separator: "/")
  }

  /// Each column of that field with its cell. Units: places counted from 1.
  func cells(_ field: ColumnField, _ reading: Reading) -> [(column: Int, text: String)] {
    if !isSaid(field) { return [] }
    var cells: [(column: Int, text: String)] = []
    for place in fields.indices where fields[place] == field {
      let text = reading.cells[safely: indices[place]].trimmed
      if !text.isEmpty { cells.append((indices[place] + 1, text)) }
    }
    return cells
  }

  /// The date of a field; what is none is a fault.
  func date(_ field: ColumnField, _ reading: inout Reading) -> Period? {
    guard let text = value(field, reading), !CellDate.isEmpty(text) else { return nil }
    if let period = CellDate.period(text, mapping.dateOrder) { return period }
    reading.faults.append(
      CellFault(
        column: column(of: field.rawValue),
        reason: "\"\(text.prefix(60))\" is no date; write it as 2024-02-28, 2024-02 or 2024"))
    return nil
  }
}

extension [String] {
  /// Each once, in order; compared as they are written.
  var unique: [String] {
    if count < 2 { return self }
    var seen: Set<[UInt8]> = []
    return filter { seen.insert([UInt8]($0.utf8)).inserted }
  }
}

extension String {
  /// Without the hyphen of an item of a list.
  fileprivate var unbulleted: String { hasPrefix("- ") ? String(dropFirst(2)).trimmed : self }
}
