import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct ZIPArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `parts are found by name and read`() throws {
    let archive = ZIPWriter([("a", "one"), ("b/c", "two")]).archive
    let file = try DocumentFile(try folder.write(archive, to: "a.zip"))
    let all = try ZIPArchive(file)
    #expect(try all.next() == "a")
    #expect(try all.bytes(limit: 100) == Array("one".utf8))
    #expect(try all.next() == "b/c")
    #expect(try all.next() == nil)
    let one = try ZIPArchive(file)
    #expect(try one.advance(to: "b/c"))
    #expect(try one.bytes(limit: 100) == Array("two".utf8))
    #expect(try !one.advance(to: "a"))
  }

  @Test func `an archive that is cut off is refused`() throws {
    let archive = ZIPWriter([("a", "one"), ("b", "two")]).archive
    for length in [4, 20, 40, archive.count - 10] {
      let path = try folder.write(archive.prefix(length), to: "a.zip")
      let file = try DocumentFile(path)
      #expect(throws: ReadFailure.self) { _ = try ZIPArchive(file).next() }
    }
  }

  @Test func `an archive with a password is told as such`() throws {
    var writer = ZIPWriter()
    writer.isEncrypted = true
    writer.add("a", [1, 2, 3])
    let path = try folder.write(writer.archive, to: "a.zip")
    let file = try DocumentFile(path)
    #expect(throws: ReadFailure(path, .encrypted)) { _ = try ZIPArchive(file).next() }
  }

  @Test func `more parts than any document has are refused`() throws {
    var writer = ZIPWriter()
    for index in 0...ZIPArchive.mostParts { writer.add("\(index)", []) }
    let path = try folder.write(writer.archive, to: "a.zip")
    let file = try DocumentFile(path)
    let archive = try ZIPArchive(file)
    #expect(throws: ReadFailure(path, .unpacksTooFar)) { _ = try archive.advance(to: "none") }
  }

  @Test func `a small archive does not unpack to much`() throws {
    let path = folder.file("a.zip")
    let script = """
      import zipfile
      with zipfile.ZipFile('\(path)', 'w', zipfile.ZIP_DEFLATED) as archive:
          archive.writestr('a', bytes(50_000_000))
      """
    _ = try Shell(["python3", "-c", script])
    let file = try DocumentFile(path)
    #expect(file.size < 100_000)
    let archive = try ZIPArchive(file)
    #expect(try archive.advance(to: "a"))
    #expect(throws: ReadFailure(path, .unpacksTooFar)) { _ = try archive.bytes(limit: .max) }
  }
}
