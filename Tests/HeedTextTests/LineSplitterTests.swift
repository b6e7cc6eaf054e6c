import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct LineSplitterTests {
  private struct Line: Equatable {
    var text: String
    var offset: Int
  }

  private func lines(_ pieces: [[UInt8]]) -> [Line] {
    var splitter = LineSplitter()
    var found: [Line] = []
    var offset = 0
    let add = { (line: ArraySlice<UInt8>, start: Int) in
      found.append(Line(text: String(decoding: line, as: UTF8.self), offset: start))
    }
    for piece in pieces {
      splitter.take(piece[...], at: offset, add)
      offset += piece.count
    }
    splitter.finish(add)
    return found
  }

  @Test func `an endless line is cut at a space, and nothing of it is lost`() {
    let text = [UInt8](repeating: 0x61, count: LineSplitter.longest - 10) + Array(" b".utf8)
    let found = lines([text, [UInt8](repeating: 0x63, count: 100)])
    #expect(found.count == 2)
    #expect(found.map(\.offset) == [0, LineSplitter.longest - 10])
    #expect(found[1].text == " b" + String(repeating: "c", count: 100))
  }

  @Test func `every kind of line break ends a line`() {
    #expect(
      lines([Array("a\nbc\r\n\rd\u{B}e".utf8)]) == [
        Line(text: "a", offset: 0), Line(text: "bc", offset: 2), Line(text: "", offset: 6),
        Line(text: "d", offset: 7), Line(text: "e", offset: 9),
      ])
  }

  @Test func `a form feed is a line of its own`() {
    #expect(
      lines([Array("a\n\u{C}b\u{C}\u{C}".utf8)]) == [
        Line(text: "a", offset: 0), Line(text: "\u{C}", offset: 2), Line(text: "b", offset: 3),
        Line(text: "\u{C}", offset: 4), Line(text: "\u{C}", offset: 5),
      ])
  }

  @Test(arguments: UInt64(0)..<200)
  func `how a text is cut into pieces does not show in its lines`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("ab\n\r\u{C}\u{B}\té".utf8)
    let text = (0..<40).map { _ in random.pick(letters) }
    var pieces: [[UInt8]] = [[]]
    for byte in text {
      if random.oneIn(3) { pieces.append([]) }
      pieces[pieces.count - 1].append(byte)
    }
    #expect(lines(pieces) == lines([text]))
  }
}
