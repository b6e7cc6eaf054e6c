import Testing

@testable import HeedCommand

@Suite struct CopyLinesTests {
  @Test(arguments: [
    (0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (99_949, "99.9 kB"),
    (397_312, "397 kB"), (999_999, "1.0 MB"), (1_240_000, "1.2 MB"), (123_456_789, "123 MB"),
    (5_000_000_000, "5.0 GB"), (5_000_000_000_000, "5000 GB"),
  ])
  func `a size is told in decimal units`(bytes: Int, text: String) {
    #expect(CopyLines.size(bytes) == text)
  }
}
