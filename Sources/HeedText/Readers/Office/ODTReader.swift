/// Reads the text documents of LibreOffice: ODT.
struct ODTReader {
  func read(
    _ file: borrowing DocumentFile, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    try OfficeFile.check(file)
    var styles = ODTStyles()
    // The text may come before the styles that it is made with.
    let parts = try ZIPArchive(file)
    while let part = try parts.next() {
      switch part {
      case "styles.xml":
        let reader = try XMLReader(parts, part: part)
        while let event = try reader.next() { styles.take(event, reader) }
      case "meta.xml":
        try PackageProperties.read(try XMLReader(parts, part: part), into: &text.particulars)
      case "META-INF/manifest.xml": try checkManifest(try XMLReader(parts, part: part), file)
      default: break
      }
    }
    let archive = try ZIPArchive(file)
    guard try archive.advance(to: "content.xml") else {
      throw ReadFailure(file.path, .damaged("it has no content.xml"))
    }
    let reader = try XMLReader(archive, part: "content.xml")
    var body = ODTBody(styles)
    while let event = try reader.next() {
      for block in body.take(event, reader, into: &text) { try take(block) }
    }
  }

  private func checkManifest(
    _ reader: XMLReader, _ file: borrowing DocumentFile
  ) throws(ReadFailure) {
    while let event = try reader.next() {
      if event == .start("manifest:encryption-data") { throw ReadFailure(file.path, .encrypted) }
    }
  }
}
