/// What `pdfinfo` tells of a PDF.
struct PDFProperties {
  private(set) var title: String?
  private(set) var date: String?
  private(set) var pages = 0

  init(_ file: borrowing DocumentFile) throws(ReadFailure) {
    var child = try ChildProcess(
      ["pdfinfo", "-isodates", "-enc", "UTF-8", "/dev/stdin"], reading: file)
    var buffer = [UInt8](repeating: 0, count: 4096)
    var output: [UInt8] = []
    while true {
      let count = try child.read(&buffer)
      guard count > 0 else { break }
      output.append(contentsOf: buffer[..<min(count, max(0, (1 << 16) - output.count))])
    }
    let status = try child.end()
    guard status == 0 else {
      throw ReadFailure(file.path, PDFReader.reason(status: status, saying: child.errors))
    }
    for line in output.split(separator: 0x0A) { take(String(decoding: line, as: UTF8.self)) }
  }

  private mutating func take(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
    switch line[..<colon] {
    case "Title": if Self.isTitle(value) { title = String(value) }
    case "CreationDate": date = WrittenDate.first(in: String(value))
    case "Pages": pages = Int(value) ?? 0
    default: break
    }
  }

  /// A program's own name and a file's are no title.
  private static func isTitle(_ text: Substring) -> Bool {
    let small = text.lowercased()
    let isFile = [".doc", ".docx", ".odt", ".rtf", ".pdf", ".indd", ".qxd", ".ppt", ".pptx"]
      .contains { small.hasSuffix($0) }
    let isEmpty = ["", "untitled", "(anonymous)", "document"].contains { small == $0 }
    return !isFile && !isEmpty && !small.hasPrefix("microsoft word")
  }
}
