/// A mapping told from the names of columns and from what stands in the first rows.
public enum MappingGuess {
  /// The most likely mapping of a table.
  public static func mapping(
    of header: [String], _ rows: [TableRow], path: String
  ) -> ColumnMapping {
    var mapping = ColumnMapping(source: source(path))
    var taken: Set<ColumnField> = []
    for (index, name) in header.enumerated() {
      let cells = rows.map { $0.cells[safely: index] }.filter { !$0.trimmed.isEmpty }
      var column = ColumnMapping.Column(name, .ignore)
      if let (field, facet) = HeaderWords.field(of: name), fits(cells, field),
        field.isRepeatable || !taken.contains(field)
      {
        (column.field, column.facet) = (field, facet)
        column.separator = separator(of: cells, field)
      }
      taken.insert(column.field)
      mapping.columns.append(column)
    }
    settle(&mapping, rows)
    return mapping
  }

  /// What the source is called: the file's name without dates, versions and ending.
  static func source(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    var words: [String] = []
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    for word in stem.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if word.contains(where: \.isNumber), !words.isEmpty { continue }
      words.append(String(word))
    }
    return words.isEmpty ? "table" : String(words.joined(separator: "-").prefix(60))
  }

  /// Whether what stands in the cells can be that.
  private static func fits(_ cells: [String], _ field: ColumnField) -> Bool {
    guard !cells.isEmpty else { return true }
    if field.isDate {
      let dates = cells.filter {
        CellDate.isEmpty($0) || CellDate.period($0.trimmed, .dayFirst) != nil
          || CellDate.period($0.trimmed, .monthFirst) != nil
      }
      return dates.count * 2 >= cells.count
    }
    switch field {
    case .status, .response, .priority: return cells.allSatisfy { $0.utf8.count <= 200 }
    case .ref, .number, .id: return cells.allSatisfy { $0.utf8.count <= 120 }
    default: return true
    }
  }

  private static func separator(of cells: [String], _ field: ColumnField) -> String? {
    guard field.isList else { return nil }
    for sign in ["\n", "|", ";"] where cells.contains(where: { $0.trimmed.contains(sign) }) {
      return sign
    }
    // A bar stands in no name, and the first rows may each have but one.
    guard field == .tag else { return field == .source ? nil : "|" }
    // A name may have a comma in it; a theme that also stands alone shows that it separates.
    let alone = Set(cells.filter { !$0.contains(",") }.map(\.trimmed))
    let isList = cells.contains { cell in
      cell.contains(",") && cell.split(separator: ",").contains { alone.contains($0.trimmed) }
    }
    return isList ? "," : nil
  }

  /// What the columns are together.
  private static func settle(_ mapping: inout ColumnMapping, _ rows: [TableRow]) {
    func index(_ field: ColumnField) -> Int? {
      mapping.columns.firstIndex { $0.field == field }
    }
    // A table of recommendations has their words; the longest cells are those.
    if index(.title) == nil, index(.text) == nil {
      let longest = mapping.columns.indices.filter { mapping.columns[$0].field == .ignore }
        .max { length($0, rows) < length($1, rows) }
      if let longest, length(longest, rows) >= 40 { mapping.columns[longest].field = .text }
    }
    // A title that several recommendations share is that of their report.
    if let title = index(.title), let text = index(.text), isShared(title, text, rows) {
      mapping.columns[title].field = index(.document) == nil ? .document : .tag
      if index(.document) != title { mapping.columns[title].facet = "report" }
    }
    // Where there are no answers, comments are on what was done.
    if index(.response) == nil, let comments = index(.responseText) {
      mapping.columns[comments].field = .note
    }
    let hasWords = index(.title) != nil || index(.text) != nil
    if let ref = index(.ref), rows.contains(where: { !isRef($0.cells[safely: ref].trimmed) }) {
      mapping.columns[ref].field = index(.number) == nil ? .number : .id
    }
    // A date that is called nothing else, beside a status and without words, is that of the status.
    if !hasWords, index(.status) != nil, index(.statusDate) == nil, let date = index(.issued),
      ["date", "day", "year"].contains(HeaderWords.plain(mapping.columns[date].name))
    {
      mapping.columns[date].field = .statusDate
    }
    if !hasWords, index(.ref) == nil, let name = index(.id) ?? index(.number),
      rows.allSatisfy({ isRef($0.cells[safely: name].trimmed) })
    {
      mapping.columns[name].field = .ref
    }
    mapping.isHistory =
      !hasWords && index(.ref) != nil && index(.status) != nil && index(.statusDate) != nil
  }

  /// Whether rows of the same title have different texts.
  private static func isShared(_ title: Int, _ text: Int, _ rows: [TableRow]) -> Bool {
    var texts: [String: String] = [:]
    var shared = 0
    for row in rows {
      let (name, words) = (row.cells[safely: title].trimmed, row.cells[safely: text].trimmed)
      guard !name.isEmpty, !words.isEmpty else { continue }
      if let other = texts[name], other != words { shared += 1 }
      texts[name] = words
    }
    return shared * 4 >= rows.count && shared > 0
  }

  private static func length(_ index: Int, _ rows: [TableRow]) -> Int {
    let sum = rows.reduce(0) { $0 + $1.cells[safely: index].utf8.count }
    return rows.isEmpty ? 0 : sum / rows.count
  }

  /// Whether it can be typed as a ref.
  private static func isRef(_ text: String) -> Bool {
    func isPlain(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber)
    }
    guard let first = text.first else { return true }
    return isPlain(first) && text.utf8.count <= 64
      && text.allSatisfy { isPlain($0) || "-_.".contains($0) }
  }
}

extension [String] {
  /// The cell; empty where the row has none.
  subscript(safely index: Int) -> String { indices.contains(index) ? self[index] : "" }
}
