import Heed
import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct ProgressLineTests {
  private let clock = FixedClock("2026-11-24T15:00:00.000Z")
  private let shown = MemoryOutput()

  private func line(isErrorTerminal: Bool = true) -> ProgressLine? {
    let world = World(
      words: [], variable: { _ in nil }, surroundings: .fixed(clock: clock),
      output: MemoryOutput(), errors: shown, isErrorTerminal: isErrorTerminal)
    return ProgressLine(world, OutputBuffer(shown))
  }

  @Test func `what is short shows nothing`() {
    let line = line()
    line?.show("copying: 10 %")
    clock.advance(milliseconds: 999)
    line?.show("copying: 90 %")
    line?.clear()
    #expect(shown.text == "")
  }

  @Test func `after a second it shows how far it is, ten times a second, and goes`() {
    let line = line()
    for step in 0..<4 {
      clock.advance(milliseconds: step == 0 ? 1000 : 50)
      line?.show("step \(step)0")
    }
    line?.show("5")
    clock.advance(milliseconds: 100)
    line?.show("5")
    line?.clear()
    line?.clear()
    #expect(shown.text == "\rstep 00\rstep 20\r5      \r \r")
  }

  @Test func `a pipe gets none of it`() {
    #expect(line(isErrorTerminal: false) == nil)
  }
}
