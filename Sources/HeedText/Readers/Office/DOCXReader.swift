/// Reads the documents of Word: DOCX.
package struct DOCXReader {
  func read(
    _ file: borrowing DocumentFile, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    try OfficeFile.check(file)
    var styles = DOCXStyles()
    var numbering = DOCXNumbering()
    var main: String?
    var notes: [String] = []
    // The body comes before what it needs, so this looks through the parts once for that.
    let archive = try ZIPArchive(file)
    while let part = try archive.next() {
      switch part {
      case "word/styles.xml": styles = try DOCXStyles(try XMLReader(archive, part: part))
      case "word/numbering.xml":
        numbering = try DOCXNumbering(try XMLReader(archive, part: part))
      case "docProps/core.xml", "docProps/app.xml":
        try PackageProperties.read(
          try XMLReader(archive, part: part), into: &text.particulars)
      case "word/footnotes.xml", "word/endnotes.xml": notes.append(part)
      default: if Self.isMain(part) { main = part }
      }
    }
    guard let main else { throw ReadFailure(file.path, .damaged("it has no word/document.xml")) }
    let body = DOCXBody(styles, numbering)
    try read(main, of: file, body, into: &text, take)
    for part in notes {
      let notes = DOCXBody(styles, numbering, standard: .footnote)
      try read(part, of: file, notes, into: &text, take)
    }
  }

  /// `word/document.xml`, and what some programs call it.
  package static func isMain(_ part: String) -> Bool {
    part.hasPrefix("word/document") && part.hasSuffix(".xml") && part.utf8.count <= 20
  }

  private func read(
    _ part: String, of file: borrowing DocumentFile, _ body: DOCXBody,
    into text: inout DocumentText, _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    var body = body
    let archive = try ZIPArchive(file)
    guard try archive.advance(to: part) else { throw ReadFailure(file.path, .changed) }
    let reader = try XMLReader(archive, part: part)
    while let event = try reader.next() {
      if let block = body.take(event, reader, into: &text) { try take(block) }
    }
    if let block = body.finish(into: &text) { try take(block) }
  }
}
