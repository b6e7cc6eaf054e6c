internal import HeedText

/// What a workbook of Excel holds besides the cells of its sheets.
///
/// Source: ISO/IEC 29500-1, 18.2 (workbook), 18.4 (shared strings), 18.8 (styles).
struct Workbook {
  /// A sheet of cells.
  struct Sheet {
    var name: String
    /// The part of the archive that holds its cells.
    var part: String
    /// Whether the workbook does not show it.
    var isHidden = false
  }

  /// Sheets of cells in their order; those of charts hold none.
  private(set) var sheets: [Sheet] = []
  private(set) var dates = ExcelDate()
  private(set) var formats = CellFormats()
  private(set) var texts = SharedTexts()

  /// Units: bytes, packed.
  static let mostPacked = 200_000_000
  /// Units: bytes, unpacked, of a sheet.
  static let mostUnpacked = 1_000_000_000
  private static let mostSheets = 10_000

  /// Reads all parts but the sheets.
  init(_ file: borrowing DocumentFile) throws(TableFailure) {
    guard file.size <= Self.mostPacked else {
      throw TableFailure(file.path, .file(.tooLarge(limit: Self.mostPacked)))
    }
    let archive = try reading { () throws(ReadFailure) in
      try ZIPArchive(file, most: Self.mostUnpacked)
    }
    var named: [Named] = []
    var targets: [String: String] = [:]
    while let part = try reading({ () throws(ReadFailure) in try archive.next() }) {
      guard part.hasPrefix("xl/") else { continue }
      switch part.dropFirst(3) {
      case "workbook.xml": named = try readSheets(archive, part)
      case "_rels/workbook.xml.rels": targets = try Self.targets(archive, part)
      case "styles.xml":
        formats = try reading { () throws(ReadFailure) in
          try CellFormats(try XMLReader(archive, part: part))
        }
      case "sharedStrings.xml":
        let reader = try reading { () throws(ReadFailure) in try XMLReader(archive, part: part) }
        texts = try SharedTexts(reader, of: file.path)
      default: break
      }
    }
    sheets = named.compactMap { sheet in
      targets[sheet.id].map { Sheet(name: sheet.name, part: $0, isHidden: sheet.isHidden) }
    }
    guard !sheets.isEmpty else {
      throw TableFailure(file.path, .file(.damaged("it names no sheet")))
    }
  }

  private typealias Named = (name: String, id: String, isHidden: Bool)

  private mutating func readSheets(
    _ archive: ZIPArchive, _ part: String
  ) throws(TableFailure) -> [Named] {
    var named: [Named] = []
    try reading { () throws(ReadFailure) in
      let reader = try XMLReader(archive, part: part)
      while let event = try reader.next() {
        switch event {
        case .start("x:workbookPr"):
          dates.isFrom1904 = ["1", "true", "on"].contains(reader.attribute("date1904"))
        case .start("x:sheet") where named.count < Self.mostSheets:
          guard let name = reader.attribute("name"), let id = reader.attribute("r:id") else {
            break
          }
          let isHidden = ["hidden", "veryHidden"].contains(reader.attribute("state"))
          named.append((name, id, isHidden))
        default: break
        }
      }
    }
    return named
  }

  /// The parts that hold sheets of cells, by the ids under which the workbook knows them.
  private static func targets(
    _ archive: ZIPArchive, _ part: String
  ) throws(TableFailure) -> [String: String] {
    try reading { () throws(ReadFailure) in
      var targets: [String: String] = [:]
      let reader = try XMLReader(archive, part: part)
      while let event = try reader.next() {
        guard event == .start("rels:Relationship"), targets.count < mostSheets,
          let id = reader.attribute("Id"), let target = reader.attribute("Target"),
          reader.attribute("Type")?.hasSuffix("/worksheet") == true
        else { continue }
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      }
      return targets
    }
  }

  /// The sheet of that name.
  func sheet(_ name: String, of path: String) throws(TableFailure) -> Sheet {
    let found =
      sheets.first { $0.name == name }
      ?? sheets.first { $0.name.lowercased() == name.lowercased() }
    guard let found else { throw TableFailure(path, .noSheet(name, sheets: sheets.map(\.name))) }
    return found
  }
}
