/// Reads an e-mail that was saved as a file.
struct EmailReader {
  /// Units: bytes.
  static let limit = 50_000_000

  func read(
    _ file: borrowing DocumentFile, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    guard file.size <= Self.limit else {
      throw ReadFailure(file.path, .tooLarge(limit: Self.limit))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    try file.forEachPiece { (piece, _) throws(ReadFailure) in bytes.append(contentsOf: piece) }
    let header = MailHeader(bytes[...])
    if Self.isMailbox(bytes[...]) { throw ReadFailure(file.path, .unread(.mailbox)) }
    Self.take(header, into: &text.particulars)
    let parts = try MailPart.parts(bytes[header.end...], header, path: file.path)
    if let subject = header.words("subject") {
      try take(text.append(.heading(level: 1), Array(subject.utf8)))
    }
    var body = MailBody()
    var hasText = false
    for part in parts where !part.text.isEmpty {
      if part.isHTML {
        let isRead = try HTMLReader().read(part.text, path: file.path, into: &text, take)
        hasText = hasText || isRead
      } else {
        try body.take(part.text, into: &text, take)
      }
    }
    guard hasText || body.hasText else { throw ReadFailure(file.path, .noText) }
  }

  private static func take(_ header: MailHeader, into particulars: inout Particulars) {
    particulars.title = header.words("subject")
    particulars.date = header.value("date").flatMap { WrittenDate.first(in: $0) }
    particulars.publisher = header.words("from").map(name)
  }

  /// `River associations <post@example.org>` without the address, where there is a name.
  private static func name(_ sender: String) -> String {
    let name = sender.prefix { $0 != "<" }.filter { $0 != "\"" }
    guard let last = name.lastIndex(where: { !$0.isWhitespace }) else {
      return sender.filter { $0 != "<" && $0 != ">" }
    }
    return String(name[...last])
  }

  /// Whether another message follows, after a line `From ` as the first has.
  private static func isMailbox(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: "From ".utf8) else { return false }
    var position = bytes.startIndex
    while let found = bytes[position...].firstRange(of: "\nFrom ".utf8) {
      position = found.upperBound
      if !MailHeader(bytes[(found.lowerBound + 1)...]).isEmpty { return true }
    }
    return false
  }

  /// Whether the text is an e-mail as programs save it: a memorandum has `To:` and `From:` too.
  static func isEmail(_ start: ArraySlice<UInt8>, ending: String) -> Bool {
    let header = MailHeader(start)
    let hasPeoples = ["from", "subject", "date"].contains(where: header.has)
    let hasPrograms = ["message-id", "mime-version", "received", "return-path"]
      .contains(where: header.has)
    return hasPeoples && (hasPrograms || ending == "eml")
  }
}
