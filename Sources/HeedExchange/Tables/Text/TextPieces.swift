internal import HeedText

/// Gives the text of a file in UTF-8, a piece at a time.
final class TextPieces {
  let path: String
  /// Units: bytes, of the file.
  let size: Int
  /// Units: bytes of the file that have been read.
  private(set) var bytesRead = 0
  private let file: DocumentFile
  private var decoder: TextDecoder
  private let told: Told
  private var piece: [UInt8]
  private var isFinished = false

  /// Tells the encoding of the file, from all of it.
  init(_ file: consuming DocumentFile) throws(TableFailure) {
    let told = try reading { () throws(ReadFailure) in try Self.encoding(of: file) }
    path = file.path
    size = file.size
    piece = [UInt8](repeating: 0, count: min(1 << 18, max(1 << 12, file.size)))
    self.file = file
    decoder = TextDecoder(told.encoding)
    self.told = told
    bytesRead = told.mark
  }

  /// Goes back to the start of the text.
  func rewind() {
    bytesRead = told.mark
    decoder = TextDecoder(told.encoding)
    isFinished = false
  }

  /// Adds the next piece of the text; `false` at its end.
  func read(into text: inout [UInt8]) throws(TableFailure) -> Bool {
    guard !isFinished else { return false }
    let offset = bytesRead
    let count = try reading { () throws(ReadFailure) in try file.read(&piece, at: offset) }
    guard bytesRead + count <= size, count > 0 || bytesRead == size else {
      throw TableFailure(path, .file(.changed))
    }
    bytesRead += count
    let start = text.count
    if count > 0 {
      decoder.decode(piece[..<count], into: &text)
    } else {
      isFinished = true
      decoder.finish(into: &text)
    }
    if told.hasZeros { replaceZeros(in: &text, from: start) }
    return !isFinished || text.count > start
  }

  private func replaceZeros(in text: inout [UInt8], from start: Int) {
    guard text[start...].contains(0) else { return }
    let added = Array(text[start...])
    text.removeLast(added.count)
    for byte in added {
      if byte == 0 { text += TextDecoder.replacement } else { text.append(byte) }
    }
  }

  /// What was found out about the bytes: NUL may occur, which the ledger cannot keep.
  private typealias Told = (encoding: TextEncoding, mark: Int, hasZeros: Bool)

  private static func encoding(of file: borrowing DocumentFile) throws(ReadFailure) -> Told {
    var check = UTF8Check()
    try file.forEachPiece { (piece, _) throws(ReadFailure) in check.take(piece) }
    if let mark = check.cleanMark { return (.utf8, mark, false) }
    let told = try file.encoding()
    return (told.encoding, told.mark, true)
  }
}
