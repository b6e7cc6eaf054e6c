import Testing

@testable import HeedText

@Suite struct HTMLPageTests {
  @Test func `elements nested however deep are walked through`() throws {
    let depth = 5000
    let page = try HTMLPage(Array((String(repeating: "<div>", count: depth) + "x").utf8), path: "a")
    var starts = 0
    page.document.walk { (event) throws(Never) in
      if case .start(_, "div") = event { starts += 1 }
      return .on
    }
    #expect(starts == depth)
    #expect(page.document.allText(limit: 10, most: .max) == Array("x".utf8))
  }

  @Test func `a page that is made to take all time is given up`() {
    let page = Array(String(repeating: "<div>", count: 200_000).utf8)
    #expect(throws: ReadFailure("a", .tooDeep)) { _ = try HTMLPage(page, path: "a") }
  }

  @Test func `a walk stops, passes over and is limited as asked`() throws {
    let page = try HTMLPage(Array("<p>a<b>b</b></p><p>c</p>".utf8), path: "a")
    func tags(_ step: (String) -> HTMLNode.Step, most: Int = .max) -> [String] {
      var tags: [String] = []
      page.document.walk(most: most) { (event) throws(Never) in
        guard case .start(_, let tag) = event else { return .on }
        tags.append(tag)
        return step(tag)
      }
      return tags
    }
    #expect(tags { _ in .on } == ["html", "head", "body", "p", "b", "p"])
    #expect(tags { $0 == "p" ? .past : .on } == ["html", "head", "body", "p", "p"])
    #expect(tags { $0 == "b" ? .stop : .on } == ["html", "head", "body", "p", "b"])
    #expect(tags({ _ in .on }, most: 2) == ["html", "head"])
  }
}
