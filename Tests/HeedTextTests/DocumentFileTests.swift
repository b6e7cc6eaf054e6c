import Foundation
import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct DocumentFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reason(_ path: String) -> ReadFailure.Reason? {
    do throws(ReadFailure) {
      _ = try DocumentFile(path)
      return nil
    } catch {
      #expect(error.path == path)
      return error.reason
    }
  }

  @Test func `what is no file is refused at once`() throws {
    #expect(reason(folder.file("none")) == .missing)
    #expect(reason(folder.file("none/none")) == .missing)
    #expect(reason(folder.path) == .folder)
    #expect(reason("/dev/zero") == .notAFile)
    let pipe = folder.file("pipe")
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    #expect(reason(pipe) == .notAFile)
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file"))
  func `a file that may not be read is refused with the system's words`() throws {
    let path = try folder.write([1], to: "a")
    let changed = unsafe chmod(path, 0)
    #expect(changed == 0)
    #expect(reason(path) == .notReadable("Permission denied"))
  }

  @Test(arguments: [100_000, 200_000])
  func `a file that shrinks or grows while it is read is refused`(size: Int) throws {
    let path = try folder.write([UInt8](repeating: 0x61, count: 150_000), to: "a")
    let file = try DocumentFile(path)
    #expect(throws: ReadFailure(path, .changed)) {
      try file.forEachPiece { (_, _) throws(ReadFailure) in _ = unsafe truncate(path, size) }
    }
  }

  @Test func `a file that is removed while it is read is read to its end`() throws {
    let path = try folder.write([UInt8](repeating: 0x61, count: 150_000), to: "a")
    let file = try DocumentFile(path)
    var count = 0
    try file.forEachPiece { (piece, offset) throws(ReadFailure) in
      _ = unsafe unlink(path)
      #expect(offset == count)
      count += piece.count
    }
    #expect(count == 150_000)
  }
}
