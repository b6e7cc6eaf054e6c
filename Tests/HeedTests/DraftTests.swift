import Foundation
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct DraftTests {
  private let folder: TemporaryFolder
  private let draft: Draft

  init() throws {
    folder = try TemporaryFolder()
    draft = Draft(for: folder.file("place"))
  }

  private func make(_ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: draft.path))
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `a draft gets its name only where nothing has it`() throws {
    try make("first")
    #expect(try draft.name())
    draft.remove()
    try make("second")
    #expect(try !draft.name())
    draft.remove()
    #expect(try names() == ["place"])
    #expect(try folder.bytes(of: "place") == Array("first".utf8))
  }

  @Test func `what an earlier process of the same number left is gone`() throws {
    try make("left")
    draft.remove()
    try make("left")
    try draft.begin(like: stat())
    #expect(draft.size == 0)
  }

  @Test func `a folder that is not there is told of`() throws {
    let place = folder.file("none/place")
    #expect(throws: Refusal.cannotCreate(path: place, reason: "No such file or directory")) {
      try Draft(for: place).begin(like: stat())
    }
  }

  @Test func `only a log with something in it is left over`() throws {
    #expect(Draft.leftover(beside: draft.place) == nil)
    try folder.write([], to: "place-wal")
    try folder.write("a".utf8, to: "place-shm")
    #expect(Draft.leftover(beside: draft.place) == nil)
    try folder.write("a".utf8, to: "place-journal")
    #expect(Draft.leftover(beside: draft.place) == draft.place + "-journal")
  }

  @Test func `a draft with a log beside it is not whole`() throws {
    try make("part")
    try folder.write("a".utf8, to: URL(filePath: draft.path).lastPathComponent + "-wal")
    #expect(throws: Refusal.busy(path: draft.place)) { try draft.sync() }
  }

  @Test func `a file is replaced together with what stands beside it`() throws {
    for end in ["", "-wal", "-shm", "-journal"] { try folder.write("old".utf8, to: "place" + end) }
    try make("new")
    try draft.replace()
    #expect(try names() == ["place"])
    #expect(try folder.bytes(of: "place") == Array("new".utf8))
  }
}
