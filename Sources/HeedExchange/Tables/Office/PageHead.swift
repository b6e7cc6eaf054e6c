internal import HeedText

/// What stands at the head of the pages of a Word document.
enum PageHead {
  /// Units: bytes; more is no head of a page.
  private static let most = 2_000

  /// The words of the part in hand, in one line.
  static func text(_ archive: ZIPArchive, _ part: String) throws(ReadFailure) -> String {
    let reader = try XMLReader(archive, part: part)
    var bytes: [UInt8] = []
    var isInText = false
    while let event = try reader.next(), bytes.count < most {
      switch event {
      case .start("w:t"): isInText = true
      case .end("w:t"): isInText = false
      case .end("w:p"), .end("w:tc"): bytes.append(UInt8(ascii: " "))
      case .text(let piece) where isInText: bytes += piece
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
