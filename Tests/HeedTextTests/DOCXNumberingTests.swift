import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct DOCXNumberingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ points: [(Int, Int)], _ numbering: String) throws -> [String] {
    let body = points.map { DOCXSample.paragraph("x", DOCXSample.point($0.0, $0.1)) }.joined()
    let file = DOCXSample.file(body, numbering: numbering)
    return try Reading(try folder.write(file, to: "a.docx")).lines
  }

  private func list(_ id: Int, _ levels: (format: String, text: String, more: String)...) -> String
  {
    let inner = levels.enumerated().map { index, level in
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.format)\"/>"
        + "<w:lvlText w:val=\"\(level.text)\"/>\(level.more)</w:lvl>"
    }
    return "<w:abstractNum w:abstractNumId=\"\(id)\">\(inner.joined())</w:abstractNum>"
  }

  private func number(_ id: Int, of list: Int, _ override: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(list)\"/>\(override)</w:num>"
  }

  @Test func `each level counts in its own way, and anew below each point`() throws {
    let numbering =
      list(0, ("upperRoman", "%1.", ""), ("lowerLetter", "(%2)", ""), ("bullet", "–", ""))
      + number(1, of: 0)
    #expect(
      try lines([(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)], numbering)
        == ["I@0 x", "a@1 x", "b@1 x", "•@2 x", "II@0 x", "a@1 x"])
  }

  @Test func `a label may show several levels, all in digits where it says so`() throws {
    let numbering =
      list(0, ("upperLetter", "%1.", ""), ("decimal", "%1.%2", "<w:isLgl/>")) + number(1, of: 0)
    #expect(try lines([(1, 0), (1, 1), (1, 1)], numbering) == ["A@0 x", "1.1@1 x", "1.2@1 x"])
  }

  @Test func `two lists may share their count, and a third start anew`() throws {
    let start = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
    let numbering =
      list(0, ("decimal", "%1)", "")) + number(1, of: 0) + number(2, of: 0)
      + number(3, of: 0, start)
    #expect(
      try lines([(1, 0), (2, 0), (3, 0), (3, 0)], numbering)
        == ["1@0 x", "2@0 x", "5@0 x", "6@0 x"])
  }

  @Test func `a level may count on whatever comes before it`() throws {
    let numbering =
      list(0, ("decimal", "%1.", ""), ("decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>"))
      + number(1, of: 0)
    #expect(
      try lines([(1, 0), (1, 1), (1, 0), (1, 1)], numbering)
        == ["1@0 x", "1@1 x", "2@0 x", "2@1 x"])
  }

  @Test func `a list that is not there, or is none, makes no points`() throws {
    let numbering = list(0, ("none", "", "")) + number(1, of: 0)
    #expect(try lines([(0, 0), (1, 0), (9, 0)], numbering) == ["p x", "p x", "p x"])
  }

  @Test func `levels and numbers out of all bounds are brought within them`() throws {
    let wild =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"99\"/><w:lvl w:ilvl=\"0\">"
      + "<w:start w:val=\"99999999999999999999\"/><w:numFmt w:val=\"decimal\"/></w:lvl>"
      + "</w:abstractNum>" + number(1, of: 0)
    #expect(try lines([(1, 0), (1, -5), (1, 99)], wild) == ["1@0 x", "2@0 x", "p x"])
  }
}
