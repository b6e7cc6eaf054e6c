import Testing

@testable import HeedText

@Suite struct MailHeaderTests {
  private func header(_ text: String) -> MailHeader { MailHeader(Array(text.utf8)[...]) }

  @Test func `fields end at the blank line, and go on in lines that are set in`() {
    let text = "From x\r\nSubject: The\r\n  dykes\r\nX: 1\r\n\r\nBody: 2\r\n"
    let found = header(text)
    #expect(found.words("subject") == "The dykes")
    #expect(found.value("x") == "1")
    #expect(!found.has("body"))
    #expect(text.utf8.count - found.end == "Body: 2\r\n".utf8.count)
  }

  @Test func `parameters are found with and without quotes`() throws {
    let found = header("Content-Type: Text/HTML; charset=\"utf-8\"; Boundary = x y\n\n")
    let (kind, parameters) = try #require(found.parameters("content-type"))
    #expect(kind == "text/html")
    #expect(parameters == ["charset": "utf-8", "boundary": "x"])
  }

  @Test(arguments: ["", "\n", "no field", ": x", "a b: c", " set in: x"])
  func `what is no field ends the fields`(text: String) {
    #expect(header(text).isEmpty)
  }
}
