import Glibc
import Testing

@testable import HeedCommand

@Suite struct OutputStreamTests {
  @Test func `a full device is a fault of its own`() {
    let descriptor = unsafe open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    let output = OutputBuffer(FileDescriptorOutput(descriptor: descriptor))
    output.append("x")
    #expect(throws: OutputFault.storageFull) { try output.flush() }
  }

  @Test func `a descriptor that is not open is told with the system's words`() {
    let output = OutputBuffer(FileDescriptorOutput(descriptor: -1))
    output.append("x")
    #expect(throws: OutputFault.writing(code: EBADF)) { try output.flush() }
    #expect(OutputFault.writing(code: EBADF).message.contains("Bad file descriptor"))
  }

  @Test func `a reader that has gone ends the output quietly`() {
    ignoreBrokenPipes()
    var ends: [Int32] = [0, 0]
    _ = unsafe pipe(&ends)
    close(ends[0])
    defer { close(ends[1]) }
    let output = OutputBuffer(FileDescriptorOutput(descriptor: ends[1]))
    output.append("x")
    #expect(throws: OutputFault.readerGone) { try output.flush() }
  }

  @Test func `bytes arrive as they were appended`() throws {
    var ends: [Int32] = [0, 0]
    _ = unsafe pipe(&ends)
    let output = OutputBuffer(FileDescriptorOutput(descriptor: ends[1]))
    output.append("漢字\n")
    try output.flush()
    close(ends[1])
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = unsafe read(ends[0], &bytes, 16)
    close(ends[0])
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "漢字\n")
  }
}
