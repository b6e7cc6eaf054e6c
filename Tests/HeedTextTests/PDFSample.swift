import Foundation

/// Small PDF files: words at places, in a font that every reader has.
struct PDFSample {
  /// A line of words; places are counted from the upper left corner, in points.
  struct Line {
    var words: String
    var left = 72.0
    var top: Double
    var size = 11.0
  }

  var pages: [[Line]]

  /// A page of lines below each other from a place on.
  static func lines(
    _ words: [String], left: Double = 72, top: Double = 100, size: Double = 11
  ) -> [Line] {
    words.enumerated().map { index, words in
      Line(words: words, left: left, top: top + Double(index) * size * 1.3, size: size)
    }
  }

  var bytes: [UInt8] {
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    func add(_ object: String) {
      places.append(file.utf8.count)
      file += "\(places.count) 0 obj\n\(object)\nendobj\n"
    }
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    add("<< /Type /Catalog /Pages 2 0 R >>")
    add("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for (index, page) in pages.enumerated() {
      add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + index * 2) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> >>")
      let content = page.map { line in
        let words = line.words.replacingOccurrences(of: "(", with: "\\(")
          .replacingOccurrences(of: ")", with: "\\)")
        return
          "BT /F \(line.size) Tf \(line.left) \(842 - line.top - line.size) Td (\(words)) Tj ET"
      }.joined(separator: "\n")
      add("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    let start = file.utf8.count
    file += "xref\n0 \(places.count + 1)\n0000000000 65535 f \n"
    for place in places { file += String(format: "%010d 00000 n \n", place) }
    file += "trailer\n<< /Size \(places.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
