import Testing

@testable import Heed

@Suite struct TextPlaceTests {
  @Test func `a place that is written is read again`() throws {
    let place = TextPlace(heading: "To the \"Government\", bytes 1 to 2", span: 1204..<1388)
    #expect(
      place.description == "under \"To the \"Government\", bytes 1 to 2\", bytes 1204 to 1388")
    #expect(TextPlace(place.description)?.span == 1204..<1388)
    #expect(TextPlace(TextPlace(span: 0..<0).description)?.span == 0..<0)
  }

  @Test func `a long heading is cut`() {
    let heading = String(repeating: "é", count: 5000)
    #expect(TextPlace(heading: heading, span: 0..<1).description.utf8.count < 500)
  }

  @Test(arguments: [
    "paragraph 5", "", "bytes", "bytes 5", "bytes 5 to 4", "bytes -5 to 4", "bytes 1 to 2 to 3",
    "bytes 1 to 9223372036854775807", "bytes 99999999999999999999 to 1",
  ])
  func `other places have no bytes`(text: String) { #expect(TextPlace(text) == nil) }
}
