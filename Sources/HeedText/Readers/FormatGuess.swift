/// What a file is, told from its first bytes and only then from its name.
package enum FormatGuess {
  /// Units: bytes.
  private static let headLength = 1 << 16

  /// The format of a document.
  ///
  /// - Throws: `.unread` for a format that is known and no document.
  package static func format(
    of file: borrowing DocumentFile
  ) throws(ReadFailure) -> DocumentFormat {
    var buffer = [UInt8](repeating: 0, count: headLength)
    let head = buffer[..<(try file.read(&buffer, at: 0))]
    if let other = try unread(head, file) { throw ReadFailure(file.path, .unread(other)) }
    if head.starts(with: "PK\u{3}\u{4}".utf8) { return try packed(file) }
    // What pages are sent with may stand before them; so do readers of PDF see it.
    if head.prefix(1024).contains("%PDF-") { return .pdf }
    return try text(head, file)
  }

  /// A format that is known and not read.
  private static func unread(
    _ head: ArraySlice<UInt8>, _ file: borrowing DocumentFile
  ) throws(ReadFailure) -> UnreadFormat? {
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // Office puts a document that has a password into such a file.
      let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      if try contains(name, file) { throw ReadFailure(file.path, .encrypted) }
      return .oldOffice
    }
    for (magic, format) in magics where head.starts(with: magic) { return format }
    return nil
  }

  private static let magics: [([UInt8], UnreadFormat)] = [
    (Array("{\\rtf".utf8), .rtf), ([0x89, 0x50, 0x4E, 0x47], .picture),
    ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
    ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
    ([0x1F, 0x8B], .archive),
    (Array("7z\u{BC}\u{AF}".unicodeScalars.map { UInt8($0.value) }), .archive),
    (Array("Rar!".utf8), .archive), (Array("BZh".utf8), .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive), (Array("PK\u{5}\u{6}".utf8), .archive),
  ]

  private static func contains(
    _ name: [UInt8], _ file: borrowing DocumentFile
  ) throws(ReadFailure) -> Bool {
    var found = false
    var tail: [UInt8] = []
    try file.forEachPiece { (piece, _) throws(ReadFailure) in
      guard !found else { return }
      let bytes = tail + piece
      found = bytes[...].contains(name)
      tail = Array(bytes.suffix(name.count - 1))
    }
    return found
  }

  /// What a ZIP archive is, told from the names of its parts.
  private static func packed(_ file: borrowing DocumentFile) throws(ReadFailure) -> DocumentFormat {
    let archive = try ZIPArchive(file)
    var other = UnreadFormat.archive
    while let part = try archive.next() {
      if DOCXReader.isMain(part) { return .docx }
      if part == "mimetype" {
        let type = String(decoding: try archive.bytes(limit: 200), as: UTF8.self)
        if type.hasPrefix(openDocument + "text") { return .odt }
        if type.hasPrefix(openDocument + "spreadsheet") { other = .spreadsheet }
        if type.hasPrefix(openDocument + "presentation") { other = .presentation }
        if type.hasPrefix("application/epub") { other = .book }
      }
      if part.hasPrefix("xl/") { other = .spreadsheet }
      if part.hasPrefix("ppt/") { other = .presentation }
    }
    throw ReadFailure(file.path, .unread(other))
  }

  private static let openDocument = "application/vnd.oasis.opendocument."

  /// What a file of text is.
  private static func text(
    _ head: ArraySlice<UInt8>, _ file: borrowing DocumentFile
  ) throws(ReadFailure) -> DocumentFormat {
    var start = head
    if let (encoding, length) = TextEncoding.marked(head) {
      start = TextDecoder.text(of: head.dropFirst(length), in: encoding)[...]
    }
    let ending = ending(of: file.path)
    if FrontMatter(start) != nil { return .markdown }
    if ["md", "markdown", "mkd"].contains(ending) { return .markdown }
    let words = String(decoding: start.prefix(2000).drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
    if words.hasPrefix("<") {
      let isPage =
        pageStarts.contains { words.hasPrefix($0) } || words.firstRange(of: "<html") != nil
      if isPage || ["html", "htm", "xhtml"].contains(ending) { return .html }
      if words.hasPrefix("<?xml") { throw ReadFailure(file.path, .unread(.xml)) }
    }
    return EmailReader.isEmail(start, ending: ending) ? .email : .text
  }

  private static let pageStarts = ["<!doctype html", "<html", "<head", "<body"]

  /// What the name ends with, in small letters and without the dot.
  package static func ending(of path: String) -> String {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else {
      return ""
    }
    return name[name.index(after: dot)...].lowercased()
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes occur in it.
  func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }

  /// Whether the bytes occur in it.
  func contains(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, count >= bytes.count else { return false }
    return (startIndex...(endIndex - bytes.count)).contains {
      self[$0] == first && self[$0..<$0 + bytes.count].elementsEqual(bytes)
    }
  }
}
