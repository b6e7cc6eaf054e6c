import Testing

@testable import HeedText

@Suite struct TypedMarkerTests {
  @Test(arguments: [
    ("1. Survey it", Block.Kind.paragraph, Block.Kind.point(marker: "1", depth: 0), "Survey it"),
    ("(a) soon", .paragraph, .point(marker: "a", depth: 0), "soon"),
    ("• soon", .paragraph, .point(marker: "•", depth: 0), "soon"),
    ("[3] A yearbook", .paragraph, .footnote, "A yearbook"),
    ("J. Smith", .paragraph, .paragraph, "J. Smith"),
    ("2. Survey it", .point(marker: "•", depth: 2), .point(marker: "2", depth: 2), "Survey it"),
    ("2. Survey it", .point(marker: "a", depth: 1), .point(marker: "a", depth: 1), "2. Survey it"),
    ("II. Findings", .heading(level: 2), .heading(level: 2), "Findings"),
    ("1. x", .furniture, .furniture, "1. x"), ("1.", .paragraph, .paragraph, "1."),
    ("Survey it", .paragraph, .paragraph, "Survey it"),
  ])
  func `a marker that was typed is a marker`(
    words: String, kind: Block.Kind, found: Block.Kind, rest: String
  ) {
    let bytes = Array(words.utf8)
    let (taken, length) = TypedMarker.taken(from: bytes, of: kind)
    #expect(taken == found)
    #expect(String(decoding: bytes.dropFirst(length), as: UTF8.self) == rest)
  }
}
