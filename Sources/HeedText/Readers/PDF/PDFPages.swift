/// The pages of a PDF, one after another, as `pdftotext -bbox-layout` tells of them: every word
/// with its place.
struct PDFPages: ~Copyable {
  /// No page that is read by people has more words.
  private static let mostWords = 50_000

  private let path: String
  private var child: ChildProcess
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var splitter = LineSplitter()
  private var isAtEnd = false
  /// Pages that are read and not handed over yet.
  private var ready: [PDFPage] = []
  private var page: PDFPage?
  private var line = PDFLine()
  private var words = 0

  init(_ file: borrowing DocumentFile) throws(ReadFailure) {
    path = file.path
    // The file is open already: no name is looked up anew, nor taken for an option.
    child = try ChildProcess(
      ["pdftotext", "-bbox-layout", "-enc", "UTF-8", "/dev/stdin", "-"], reading: file)
  }

  /// The next page, and `nil` after the last.
  ///
  /// - Throws: what the program could not do.
  mutating func next() throws(ReadFailure) -> PDFPage? {
    while ready.isEmpty, !isAtEnd {
      let count = try child.read(&buffer)
      guard count > 0 else {
        isAtEnd = true
        let status = try child.end()
        if status != 0 {
          throw ReadFailure(path, PDFReader.reason(status: status, saying: child.errors))
        }
        break
      }
      try take(buffer[..<count])
    }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  private mutating func take(_ piece: ArraySlice<UInt8>) throws(ReadFailure) {
    var splitter = splitter
    self.splitter = LineSplitter()
    try splitter.take(piece, at: 0) { (line, _) throws(ReadFailure) in try takeTag(line) }
    self.splitter = splitter
  }

  /// Takes a line of the program's output, each of which has one tag.
  private mutating func takeTag(_ output: ArraySlice<UInt8>) throws(ReadFailure) {
    let tag = output.drop { $0 == 0x20 }
    if tag.starts(with: "<word ".utf8) {
      words += 1
      guard words <= Self.mostWords else { throw ReadFailure(path, .unpacksTooFar) }
      addWord(tag)
    } else if tag.starts(with: "<line ".utf8) {
      line = PDFLine()
    } else if tag.starts(with: "</line>".utf8) {
      if !line.text.isEmpty { page?.lines.append(line) }
    } else if tag.starts(with: "<page ".utf8) {
      let values = Self.values(tag)
      page = PDFPage(width: values.first ?? 0, height: values.dropFirst().first ?? 0)
      words = 0
    } else if tag.starts(with: "</page>".utf8), let read = page {
      ready.append(read)
      page = nil
    }
  }

  private mutating func addWord(_ tag: ArraySlice<UInt8>) {
    guard let start = tag.firstIndex(of: UInt8(ascii: ">")),
      let end = tag.lastIndex(of: UInt8(ascii: "<")), start < end
    else { return }
    let values = Self.values(tag[..<start])
    guard values.count == 4 else { return }
    line.add(
      Self.word(tag[(start + 1)..<end]), left: values[0], top: values[1], right: values[2],
      bottom: values[3])
  }

  /// The numbers of a tag's attributes.
  private static func values(_ tag: ArraySlice<UInt8>) -> [Double] {
    let pieces = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    return stride(from: 1, to: pieces.count, by: 2).compactMap { index in
      let value = Double(String(decoding: pieces[index], as: UTF8.self))
      return value.flatMap { $0.isFinite ? $0 : nil }
    }
  }

  /// A word without the entities of XML and without joined letters.
  private static func word(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var word: [UInt8] = []
    var rest = bytes
    while let first = rest.first {
      let match =
        first == UInt8(ascii: "&") || first == 0xEF || first == 0xC2
        ? replaced.first { rest.starts(with: $0.0) } : nil
      if let (from, to) = match {
        word += to
        rest = rest.dropFirst(from.count)
      } else {
        // Controls would break the line.
        word.append(first < 0x20 ? 0x20 : first)
        rest = rest.dropFirst()
      }
    }
    return word
  }

  private static let replaced: [([UInt8], [UInt8])] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
    ("\u{FB00}", "ff"), ("\u{FB01}", "fi"), ("\u{FB02}", "fl"), ("\u{FB03}", "ffi"),
    ("\u{FB04}", "ffl"), ("\u{AD}", "-"), ("\u{A0}", " "),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
