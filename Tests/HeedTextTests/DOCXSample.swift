import HeedTestSupport

/// Small DOCX files, written part by part.
enum DOCXSample {
  private static let space =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""

  /// A file with that body, and other parts where they are given.
  static func file(
    _ body: String, styles: String = "", numbering: String = "", notes: String = "",
    head: String = ""
  ) -> [UInt8] {
    var parts: [(String, String)] = [
      ("[Content_Types].xml", "<Types/>"),
      ("word/document.xml", head + part("document", "<w:body>\(body)</w:body>")),
    ]
    if !styles.isEmpty { parts.append(("word/styles.xml", part("styles", styles))) }
    if !numbering.isEmpty { parts.append(("word/numbering.xml", part("numbering", numbering))) }
    if !notes.isEmpty { parts.append(("word/footnotes.xml", part("footnotes", notes))) }
    return ZIPWriter(parts).archive
  }

  private static func part(_ name: String, _ content: String) -> String {
    "<w:\(name) \(space)>\(content)</w:\(name)>"
  }

  /// A paragraph of one run.
  static func paragraph(_ words: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(run(words))</w:p>"
  }

  /// A run of words.
  static func run(_ words: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
  }

  /// The properties of a point of a list.
  static func point(_ list: Int, _ level: Int = 0) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
  }
}
