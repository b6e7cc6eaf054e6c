import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file is made, private, and not over another unasked`() throws {
    let path = folder.file("a")
    try OutputFile.write([1, 2], to: path, replacing: false)
    #expect(throws: CommandFault.self) {
      try OutputFile.write([3], to: path, replacing: false)
    }
    #expect(try folder.bytes(of: "a") == [1, 2])
    try OutputFile.write([3], to: path, replacing: true)
    #expect(try folder.bytes(of: "a") == [3])
    #expect(try Shell(["stat", "-c", "%a", path]).output == "600\n")
  }

  @Test func `where none can be made it says so`() throws {
    do throws(CommandFault) {
      try OutputFile.write([], to: folder.file("none/a"), replacing: false)
      Issue.record("it was made")
    } catch {
      #expect(error.message.hasSuffix("none/a cannot be written: No such file or directory"))
      #expect(error.status == 73)
    }
  }

  @Test func `a full disk is told`() throws {
    do throws(CommandFault) {
      try OutputFile.write([1], to: "/dev/full", replacing: true)
      Issue.record("it was written")
    } catch {
      #expect(error.status == 74)
    }
  }

  @Test func `two paths may lead to one file`() throws {
    try OutputFile.write([], to: folder.file("a"), replacing: false)
    _ = try Shell(["ln", folder.file("a"), folder.file("b")])
    #expect(OutputFile.isSame(folder.file("a"), folder.file("b")))
    #expect(!OutputFile.isSame(folder.file("a"), folder.path))
    #expect(!OutputFile.isSame(folder.file("a"), folder.file("none")))
  }
}
