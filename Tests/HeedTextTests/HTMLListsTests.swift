import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct HTMLListsTests {
  private func lines(_ body: String) throws -> [String] {
    let folder = try TemporaryFolder()
    return try Reading(try folder.write("<html>\(body)".utf8, to: "a.html")).lines
  }

  @Test(arguments: [
    ("<ol><li>x<li>x</ol>", ["1@0 x", "2@0 x"]),
    ("<ol start=3 type=a><li>x<li>x</ol>", ["c@0 x", "d@0 x"]),
    ("<ol type=I><li>x<li value=9>x<li>x</ol>", ["I@0 x", "IX@0 x", "X@0 x"]),
    ("<ol reversed><li>x<li>x</ol>", ["2@0 x", "1@0 x"]),
    ("<ol style=\"list-style-type: lower-roman\"><li>x<li>x</ol>", ["i@0 x", "ii@0 x"]),
    ("<ul><li>x<ol><li>x</ol></ul>", ["•@0 x", "1@1 x"]),
    ("<ol><li><p>x</p><p>y.</p></ol>", ["1@0 x", "p y."]),
    ("<ol start=99999999999999999999><li>x</ol>", ["1@0 x"]),
    ("<li>x", ["•@0 x"]),
  ])
  func `points are counted as a browser counts them`(body: String, expected: [String]) throws {
    #expect(try lines(body) == expected)
  }
}
