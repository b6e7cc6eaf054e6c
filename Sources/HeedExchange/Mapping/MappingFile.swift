/// What is wrong with a line of a map file.
public struct MappingFault: Error, Equatable, Sendable {
  /// The line; `nil` for the file as a whole. Units: counted from 1.
  public var line: Int?
  /// What is wrong, and what to do.
  public var reason: String

  /// A fault of that line.
  public init(line: Int? = nil, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// A mapping as a small text that people read and change.
public enum MappingFile {
  /// The mapping as the text of a map file.
  public static func text(of mapping: ColumnMapping) -> String {
    var lines = [
      "# Which column of the table is what; heed import FILE --map THIS reads it again.",
      "# Fields: " + fields(0, 12), "#   " + fields(12, 24), "#   " + fields(24, 99),
      "# A tag may have a facet (tag theme), a list what splits it (split \",\" or split line).",
      "source \(quoted(mapping.source))",
      "rows \(mapping.isHistory ? "history" : "recommendations")",
    ]
    if let order = mapping.dateOrder { lines.append("dates \(order.rawValue)") }
    if let format = mapping.format { lines.append("format \(quoted(format))") }
    if let scheme = mapping.scheme { lines.append("scheme \(quoted(scheme))") }
    lines += mapping.constants.map {
      "always \(named($0.field, $0.facet)) \(quoted($0.value))"
    }
    lines += mapping.columns.map(line)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fields(_ from: Int, _ to: Int) -> String {
    ColumnField.allCases.map(\.rawValue).dropFirst(from).prefix(to - from).joined(separator: ", ")
  }

  private static func line(_ column: ColumnMapping.Column) -> String {
    var line = "column \(quoted(column.name)) \(named(column.field, column.facet))"
    if let separator = column.separator {
      line += separator == "\n" ? " split line" : " split \(quoted(separator))"
    }
    return column.isScope ? line + " scope" : line
  }

  private static func named(_ field: ColumnField, _ facet: String?) -> String {
    field.rawValue + (facet.map { " " + quoted($0) } ?? "")
  }

  /// In quotation marks, but for a plain word.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && !["split", "scope"].contains(text)
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    if isPlain { return text }
    var quoted = "\""
    for character in text {
      switch character {
      case "\"": quoted += "\"\""
      case "\n", "\r\n", "\r": quoted += "\\n"
      case "\\": quoted += "\\\\"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }

  // MARK: Reading

  /// The mapping that a map file says.
  ///
  /// - Throws: `MappingFault`, with the line.
  public static func mapping(parsing text: String) throws(MappingFault) -> ColumnMapping {
    var mapping = ColumnMapping(source: "")
    for (offset, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      do throws(MappingFault) {
        try read(words(in: line), at: offset + 1, into: &mapping)
      } catch {
        throw MappingFault(line: offset + 1, reason: error.reason)
      }
    }
    guard !mapping.source.isEmpty else {
      throw MappingFault(
        line: nil, reason: "it does not say what the source is called; add a line: source NAME")
    }
    guard mapping.columns.contains(where: { $0.field != .ignore }) else {
      throw MappingFault(
        line: nil, reason: "it has no column; add a line such as: column \"Text\" text")
    }
    return mapping
  }

  private static func read(
    _ words: [String], at line: Int, into mapping: inout ColumnMapping
  ) throws(MappingFault) {
    guard let first = words.first else { return }
    var rest = words.dropFirst()
    func one() throws(MappingFault) -> String {
      guard rest.count == 1, let word = rest.first, !word.isEmpty else {
        throw MappingFault(reason: "\(first) takes one word; put quotation marks around several")
      }
      return word
    }
    switch first {
    case "source": mapping.source = try one()
    case "scheme": mapping.scheme = try one()
    case "format":
      let word = try one()
      guard NamedFormats.named(word) != nil else {
        throw MappingFault(
          reason: "no format is called \"\(word)\"; the formats: "
            + NamedFormats.all.map { $0.name }.joined(separator: ", "))
      }
      mapping.format = word
    case "rows":
      let word = try one()
      guard ["recommendations", "history"].contains(word) else {
        throw MappingFault(reason: "rows are recommendations or history, not \"\(word)\"")
      }
      mapping.isHistory = word == "history"
    case "dates":
      let word = try one()
      guard let order = DateOrder(rawValue: word) else {
        throw MappingFault(reason: "dates are day-month-year or month-day-year, not \"\(word)\"")
      }
      mapping.dateOrder = order
    case "always":
      let (field, facet) = try field(&rest, leaving: 1)
      guard field.isConstant else {
        throw MappingFault(reason: "\(field.rawValue) cannot be the same for all rows")
      }
      mapping.constants.append(ColumnMapping.Constant(field, facet: facet, try one()))
    case "column": try readColumn(&rest, at: line, into: &mapping)
    default:
      throw MappingFault(
        reason: "a line begins with source, rows, format, dates, scheme, always or column, "
          + "not \"\(first)\"")
    }
  }

  private static func readColumn(
    _ rest: inout ArraySlice<String>, at line: Int, into mapping: inout ColumnMapping
  ) throws(MappingFault) {
    guard let name = rest.popFirst() else {
      throw MappingFault(reason: "a column has a name: column \"Text\" text")
    }
    var options: [String] = []
    if let start = rest.firstIndex(where: { ["split", "scope"].contains($0) }) {
      options = Array(rest[start...])
      rest = rest[..<start]
    }
    let (field, facet) = try field(&rest, leaving: 0)
    var column = ColumnMapping.Column(name, field, facet: facet)
    column.line = line
    while let option = options.first {
      options.removeFirst()
      if option == "scope" {
        column.isScope = true
      } else if option == "split", let sign = options.first, !sign.isEmpty {
        options.removeFirst()
        column.separator = sign == "line" ? "\n" : sign
      } else {
        throw MappingFault(
          reason: option == "split"
            ? "split needs the sign between items: split \";\""
            : "\"\(option)\" has no meaning here")
      }
    }
    if column.separator != nil, !field.isList {
      throw MappingFault(reason: "\(field.rawValue) is one value, and cannot be split")
    }
    if !field.isRepeatable, let other = mapping.column(field) {
      throw MappingFault(
        reason: "two columns are \(field.rawValue): \"\(other.name)\" and \"\(name)\"")
    }
    mapping.columns.append(column)
  }

  private static func field(
    _ rest: inout ArraySlice<String>, leaving count: Int
  ) throws(MappingFault) -> (ColumnField, String?) {
    guard let word = rest.popFirst() else {
      throw MappingFault(reason: "it is not said what it is, such as text, addressee or ignore")
    }
    guard let field = ColumnField(rawValue: word) else {
      let known = ColumnField.allCases.map(\.rawValue).joined(separator: ", ")
      throw MappingFault(reason: "no field is called \"\(word)\"; the fields: \(known)")
    }
    guard rest.count > count else { return (field, nil) }
    guard field == .tag, rest.count == count + 1, let facet = rest.popFirst() else {
      throw MappingFault(reason: "\"\(rest.first ?? "")\" has no meaning after \(word)")
    }
    return (field, facet)
  }

  /// The words of a line; one in quotation marks may have anything in it.
  private static func words(in line: Substring) throws(MappingFault) -> [String] {
    var words: [String] = []
    var rest = line.drop(while: \.isWhitespace)
    while let first = rest.first, first != "#" {
      var word = ""
      if first == "\"" {
        rest.removeFirst()
        var isClosed = false
        while let character = rest.popFirst() {
          if character == "\"" {
            guard rest.first == "\"" else {
              isClosed = true
              break
            }
            rest.removeFirst()
            word.append(character)
          } else if character == "\\", let next = rest.popFirst() {
            word.append(next == "n" ? "\n" : next)
          } else {
            word.append(character)
          }
        }
        guard isClosed else { throw MappingFault(reason: "a quotation mark is never closed") }
      } else {
        word = String(rest.prefix { !$0.isWhitespace })
        rest = rest.dropFirst(word.count)
      }
      words.append(word)
      rest = rest.drop(while: \.isWhitespace)
    }
    return words
  }
}
