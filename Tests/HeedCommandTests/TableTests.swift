import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct TableTests {
  private func sample(_ overflow: Table.Overflow) -> Table {
    var table = Table([
      .init("Ref"), .init("Title", .left, overflow), .init("Total", .right), .init("Stage"),
    ])
    for (number, text) in HostileText.all.enumerated() {
      table.add([.init("r\(number)"), .init(text), .init("\(number * 7)"), .init("done", .dim)])
    }
    return table
  }

  @Test(arguments: [40, 60, 80, 120], [Table.Overflow.kept, .cut, .wrapped])
  func `no line is wider than the width`(width: Int, overflow: Table.Overflow) {
    for indent in [0, 8] {
      for line in sample(overflow).lines(width: width, indent: indent) {
        #expect(line.displayWidth <= width && !hasHidden(line))
      }
    }
  }

  @Test(arguments: 1...12)
  func `a table of many columns still fits a narrow terminal`(width: Int) {
    var table = Table((0..<6).map { .init("Column \($0)") })
    table.add((0..<6).map { "漢字 cell \($0)" })
    #expect(table.lines(width: width).allSatisfy { $0.displayWidth <= width })
  }

  @Test func `columns are aligned by cells, without trailing spaces`() {
    var table = Table([.init("By addressee"), .init("total", .right), .init("note")])
    table.add(["United States", "10", ""])
    table.add(["北朝鮮", "6", "x"])
    #expect(
      table.lines(width: 80) == [
        "By addressee   total  note", "United States     10", "北朝鮮             6  x",
      ])
  }

  @Test func `a wrapped column goes on below, a cut one ends with an ellipsis`() {
    var wrapped = Table([.init("", .left), .init("", .left, .wrapped)])
    wrapped.add(["envoy", "Appoint a special envoy"])
    #expect(wrapped.lines(width: 20) == ["envoy  Appoint a", "       special envoy"])
    var cut = Table([.init(), .init("", .left, .cut), .init("", .right)])
    cut.add(["envoy", "Appoint a special envoy", "3"])
    #expect(cut.lines(width: 20) == ["envoy  Appoint a…  3"])
  }

  @Test func `ink changes nothing but colour`() {
    var table = Table([.init("Ref"), .init("Stage", .right)])
    table.add([.init("envoy", .warning), .init("done", .stage(.done))])
    let plain = table.lines(width: 40)
    let inked = table.lines(width: 40, styled: true)
    #expect(plain == ["Ref    Stage", "envoy   done"])
    #expect(inked[1] == "\u{1B}[1;31menvoy\u{1B}[0m   \u{1B}[32mdone\u{1B}[0m")
  }
}
