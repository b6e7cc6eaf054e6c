import Foundation
import Testing

@testable import HeedCommand

@Suite(.serialized) struct InterruptionTests {
  @Test func `a signal is held back and told`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let isInterrupted = Interruption.hold()
      let before = isInterrupted()
      raise(SIGTERM)
      exit(!before && isInterrupted() ? 7 : 1)
    }
  }

  @Test func `a signal that shall be ignored ends nothing`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      _ = signal(SIGHUP, SIG_IGN)
      let isInterrupted = Interruption.hold()
      raise(SIGHUP)
      exit(isInterrupted() ? 1 : 7)
    }
  }
}
