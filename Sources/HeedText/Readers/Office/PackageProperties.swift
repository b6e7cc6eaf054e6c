/// Title, date and language among the properties of an office document.
///
/// Source: ISO/IEC 29500-2, core properties; OASIS OpenDocument 1.3, part 3, section 4.3.
enum PackageProperties {
  /// Takes what `docProps/core.xml`, `docProps/app.xml` or `meta.xml` says.
  static func read(
    _ reader: XMLReader, into particulars: inout Particulars
  ) throws(ReadFailure) {
    var words = Words()
    while let event = try reader.next() {
      switch event {
      case .start: words = Words()
      case .text(let bytes): words.add(bytes)
      case .end(let name):
        take(name, String(decoding: words.trimmed, as: UTF8.self), into: &particulars)
        words = Words()
      }
    }
  }

  private static func take(_ name: String, _ text: String, into particulars: inout Particulars) {
    guard !text.isEmpty else { return }
    switch name {
    case "dc:title": particulars.recordedTitle = text
    // An author is a person; the organisation is a better guess at who published it.
    case "dc:publisher", "?:Company": particulars.publisher = text
    case "dc:language": particulars.language = text
    case "dcterms:issued", "dc:date", "dcterms:created", "meta:creation-date":
      let isBetter = particulars.recordedDate == nil || name == "dcterms:issued"
      if isBetter { particulars.recordedDate = WrittenDate.first(in: text) }
    default: break
    }
  }
}
