import Testing

@testable import HeedCommand

@Suite struct OutputBufferTests {
  @Test func `nothing is written before a piece is full or flushed`() throws {
    let memory = MemoryOutput()
    let output = OutputBuffer(memory)
    output.append("ab")
    output.append(UInt8(ascii: "c"))
    output.append("d", padTo: 3)
    output.append("7", padTo: 3, .right)
    output.append(escaped: "\u{1B}")
    output.line()
    #expect(memory.text == "")
    try output.flush()
    #expect(memory.text == "abcd    7\\u{1B}\n")
    try output.flush()
    #expect(memory.writeCount == 1)
  }

  @Test func `much output goes in pieces and in order`() throws {
    let memory = MemoryOutput()
    let output = OutputBuffer(memory)
    for number in 0..<50_000 { output.line(String(number)) }
    try output.flush()
    #expect(memory.text == (0..<50_000).map { "\($0)\n" }.joined())
    #expect((2...6).contains(memory.writeCount))
  }

  @Test func `the first fault is kept and told at every flush`() {
    let memory = MemoryOutput(capacity: 10)
    let output = OutputBuffer(memory)
    output.append(String(repeating: "x", count: 100_000))
    #expect(output.isClosed)
    output.append("more")
    #expect(throws: OutputFault.storageFull) { try output.flush() }
    #expect(throws: OutputFault.storageFull) { try output.flush() }
    #expect(memory.bytes.count == 10)
    #expect(memory.writeCount == 1)
  }
}
