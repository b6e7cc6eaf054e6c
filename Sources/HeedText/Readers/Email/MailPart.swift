/// A part of an e-mail that has words: what stands in it, decoded.
struct MailPart {
  var isHTML: Bool
  /// In UTF-8.
  var text: [UInt8]

  /// Parts within parts beyond are not those of people.
  private static let mostDepth = 10
  private static let mostParts = 500

  /// The parts of an e-mail that are to be read, in their order.
  static func parts(
    _ bytes: ArraySlice<UInt8>, _ header: MailHeader, path: String, depth: Int = 0
  ) throws(ReadFailure) -> [MailPart] {
    let (kind, parameters) = header.parameters("content-type") ?? ("text/plain", [:])
    if header.parameters("content-disposition")?.kind == "attachment" { return [] }
    if kind.hasPrefix("multipart/"), let boundary = parameters["boundary"], !boundary.isEmpty {
      guard depth < mostDepth else { throw ReadFailure(path, .tooDeep) }
      var found: [[MailPart]] = []
      for piece in try pieces(bytes, boundary, path) {
        let header = MailHeader(piece)
        found.append(try parts(piece[header.end...], header, path: path, depth: depth + 1))
      }
      return kind == "multipart/alternative" ? best(found) : Array(found.joined())
    }
    if kind == "message/rfc822", depth < mostDepth {
      let header = MailHeader(bytes)
      return try parts(bytes[header.end...], header, path: path, depth: depth + 1)
    }
    guard kind == "text/plain" || kind == "text/html" else { return [] }
    let decoded = TransferEncoding(header.value("content-transfer-encoding")).decoded(bytes)
    let text = try text(of: decoded, labelled: parameters["charset"], path)
    return [MailPart(isHTML: kind == "text/html", text: text)]
  }

  /// Of the same text in several forms, the plain one, unless it only refers to the others.
  private static func best(_ forms: [[MailPart]]) -> [MailPart] {
    let words = { (parts: [MailPart]) in parts.reduce(0) { $0 + $1.text.count } }
    let plain = forms.first { $0.contains { !$0.isHTML } }
    let other = forms.last { $0.contains(where: \.isHTML) }
    guard let plain else { return other ?? [] }
    guard let other, words(plain) < 200, words(other) > 20 * words(plain) else { return plain }
    return other
  }

  /// What stands between the lines with the boundary.
  private static func pieces(
    _ bytes: ArraySlice<UInt8>, _ boundary: String, _ path: String
  ) throws(ReadFailure) -> [ArraySlice<UInt8>] {
    let mark = Array("--".utf8) + Array(boundary.utf8)
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let line = MailHeader.line(bytes[position...])
      let next = line.endIndex + MailHeader.breakLength(bytes[line.endIndex...])
      if line.starts(with: mark) {
        if let start { pieces.append(bytes[start..<position]) }
        guard pieces.count <= mostParts else { throw ReadFailure(path, .tooDeep) }
        let isLast = line.dropFirst(mark.count).starts(with: "--".utf8)
        start = isLast ? nil : next
        if isLast { break }
      }
      position = next
    }
    if let start { pieces.append(bytes[start...]) }
    return pieces
  }

  private static func text(
    of bytes: [UInt8], labelled label: String?, _ path: String
  ) throws(ReadFailure) -> [UInt8] {
    var census = TextCensus()
    census.take(bytes[...])
    census.finish()
    let named = label.flatMap { TextEncoding(label: $0) }
    switch EncodingGuess(census) {
    case .blank: return []
    case .binary: throw ReadFailure(path, .binary)
    case .unknown:
      guard let named else { throw ReadFailure(path, .encoding(label)) }
      return wellFormed(TextDecoder.text(of: bytes[...], in: named))
    case .text(let guess, _):
      let isCertain = guess == .utf8 || label == nil
      if !isCertain, named == nil { throw ReadFailure(path, .encoding(label)) }
      let encoding = isCertain || named == .utf8 ? guess : named ?? guess
      return wellFormed(TextDecoder.text(of: bytes[...], in: encoding))
    }
  }

  /// The text with a replacement character for what is none.
  private static func wellFormed(_ text: [UInt8]) -> [UInt8] {
    Array(String(decoding: text.filter { $0 != 0 }, as: UTF8.self).utf8)
  }
}
