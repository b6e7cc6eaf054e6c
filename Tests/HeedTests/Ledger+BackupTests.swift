import Foundation
import HeedSQLite
import HeedTestSupport
import Synchronization
import Testing

@testable import Heed

@Suite struct LedgerBackupTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger
  private var path: String { folder.file("heed.db") }
  private var copyPath: String { folder.file("copy.db") }

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
    try Self.log("Begun", in: ledger)
  }

  private static func log(_ title: String, in ledger: Ledger) throws {
    if try ledger.head()?.id.seq == 1 {
      var draft = RecommendationDraft(title: "Appoint an envoy", addressees: ["State"])
      draft.ref = "envoy"
      _ = try ledger.issue(draft)
    }
    _ = try ledger.log(
      EventDraft(subjects: [EventDraft.Subject(ref: "envoy")], title: title))
  }

  private func opened(_ path: String, seed: UInt64 = 7) throws -> Ledger {
    try Ledger.open(at: path, surroundings: .fixed(seed: seed))
  }

  /// Names in the folder, without what SQLite keeps beside the ledger that is open.
  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix("heed.db-") }.sorted()
  }

  // MARK: What a copy is

  @Test func `a copy says what the ledger says, and is one whole file`() throws {
    let made = try ledger.backup(to: copyPath)
    #expect(made.path == copyPath)
    #expect(made.entries == 3)
    #expect(try made.heads == ledger.heads())
    #expect(try names() == ["copy.db", "heed.db"])
    #expect(try folder.bytes(of: "copy.db").count == made.bytes)
    let copy = try opened(copyPath)
    #expect(try copy.projections() == ledger.projections())
    #expect(try copy.verify(heads: made.heads).findings == [])
    #expect(try copy.database.first("PRAGMA journal_mode") { $0.text(0) } == "wal")
  }

  @Test func `a copy has the rights of the ledger, and can be written by its owner`() throws {
    func rights(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    for (given, kept) in [(0o600, 0o600), (0o444, 0o644)] {
      try FileManager.default.setAttributes([.posixPermissions: given], ofItemAtPath: path)
      _ = try ledger.backup(to: copyPath)
      #expect(try rights(copyPath) == kept)
      try FileManager.default.removeItem(atPath: copyPath)
    }
  }

  @Test func `what writes in a copy is a new writer, and the ledger goes on as it was`() throws {
    let made = try ledger.backup(to: copyPath)
    let writer = made.heads.first?.id.writer
    let copy = try opened(copyPath)
    try Self.log("In the copy", in: copy)
    #expect(try copy.head()?.id.writer != writer)
    #expect(try copy.head()?.id.seq == 1)
    try Self.log("In the ledger", in: ledger)
    #expect(try ledger.head()?.id == EntryID(writer: #require(writer), seq: 4))
    for ledger in [copy, ledger] {
      #expect(try ledger.verify(heads: made.heads).findings == [])
    }
  }

  @Test func `a copy written over the ledger byte by byte is a new writer as well`() throws {
    let small = folder.file("small.db")
    let writer: Writer?
    do {
      let ledger = try Ledger.create(at: small, owner: "Owner", surroundings: .fixed()).ledger
      try Self.log("Kept", in: ledger)
      _ = try ledger.backup(to: copyPath)
      try Self.log("Lost", in: ledger)
      writer = try ledger.head()?.id.writer
    }
    let identity = FileIdentity(path: small)
    #expect(try Shell(["cp", copyPath, small]).status == 0)
    #expect(FileIdentity(path: small) == identity)
    let ledger = try opened(small)
    try Self.log("After", in: ledger)
    #expect(try ledger.head()?.id.writer != writer)
    #expect(try ledger.verify().findings == [])
  }

  @Test func `copies beside four writers are each a beginning of the record`() throws {
    let (path, folder) = (path, folder.path)
    let isDone = Atomic(false)
    // One entry of each writer for each copy: the record stays short.
    let turns = (0..<4).map { _ in DispatchSemaphore(value: 0) }
    let made = Mutex<[LedgerCopy]>([])
    Self.atOnce(5) { worker in
      do {
        let rival = try Ledger.open(at: path, surroundings: .fixed(seed: UInt64(worker + 20)))
        if worker < 4 {
          while true {
            turns[worker].wait()
            guard !isDone.load(ordering: .acquiring) else { return }
            try Self.log("By \(worker)", in: rival)
          }
        }
        defer {
          isDone.store(true, ordering: .releasing)
          for turn in turns { turn.signal() }
        }
        for number in 0..<50 {
          for turn in turns { turn.signal() }
          let copy = try rival.backup(to: "\(folder)/copy-\(number).db")
          made.withLock { $0.append(copy) }
        }
      } catch {
        Issue.record(error)
      }
    }
    let copies = made.withLock(\.self)
    #expect(copies.count == 50)
    for copy in copies {
      let result = try opened(copy.path).verify(heads: copy.heads, isQuick: true)
      #expect(result.findings == [])
      #expect(result.entries == copy.entries)
      #expect(result.heads == copy.heads)
    }
    #expect(try ledger.verify(heads: copies.flatMap(\.heads)).findings == [])
    let counts = copies.map(\.entries)
    #expect(counts == counts.sorted() && Set(counts).count > 10, "\(counts)")
  }

  /// Runs `body` so many times, each in a thread of its own: there may be fewer processors.
  private static func atOnce(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    for number in 0..<count {
      group.enter()
      Thread.detachNewThread {
        body(number)
        group.leave()
      }
    }
    group.wait()
  }

  // MARK: What is in the way

  @Test func `a file is replaced only where that is asked for`() throws {
    try folder.write("a letter".utf8, to: "copy.db")
    #expect(throws: Refusal.wouldReplace(path: copyPath)) { try ledger.backup(to: copyPath) }
    #expect(try folder.bytes(of: "copy.db") == Array("a letter".utf8))
    _ = try ledger.backup(to: copyPath, replacing: true)
    try Self.log("Later", in: ledger)
    #expect(try ledger.backup(to: copyPath, replacing: true).entries == 4)
    #expect(try opened(copyPath).verify().entries == 4)
  }

  @Test func `the log of the file that is replaced is not taken into the new one`() throws {
    _ = try ledger.backup(to: copyPath)
    try Shell.leaveLog(beside: copyPath, "CREATE TABLE late (a)")
    #expect(try !folder.bytes(of: "copy.db-wal").isEmpty)
    _ = try ledger.backup(to: copyPath, replacing: true)
    #expect(try names() == ["copy.db", "heed.db"])
    #expect(try opened(copyPath).verify().findings == [])
  }

  @Test func `a log that stands alone is in the way too`() throws {
    try folder.write("a log".utf8, to: "copy.db-wal")
    #expect(throws: Refusal.wouldReplace(path: copyPath + "-wal")) {
      try ledger.backup(to: copyPath)
    }
    _ = try ledger.backup(to: copyPath, replacing: true)
    #expect(try names() == ["copy.db", "heed.db"])
    #expect(try opened(copyPath).verify().findings == [])
  }

  @Test func `a link leads to the file that is replaced`() throws {
    _ = try ledger.backup(to: folder.file("real.db"))
    try FileManager.default.createSymbolicLink(
      atPath: copyPath, withDestinationPath: folder.file("real.db"))
    try Self.log("Later", in: ledger)
    _ = try ledger.backup(to: copyPath, replacing: true)
    #expect(try opened(folder.file("real.db")).verify().entries == 4)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: copyPath)
        == folder.file("real.db"))
  }

  @Test func `a ledger that is in use is not replaced, not even through another name`() throws {
    _ = try ledger.backup(to: copyPath)
    let user = try opened(copyPath)
    let before = try folder.bytes(of: "copy.db")
    #expect(throws: Refusal.inUse(path: copyPath)) {
      try ledger.backup(to: copyPath, replacing: true)
    }
    #expect(try folder.bytes(of: "copy.db") == before)
    try Self.log("Still here", in: user)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.db"), withDestinationPath: path)
    for path in [path, folder.file("link.db")] {
      #expect(throws: Refusal.sameFile(path: path)) {
        try ledger.backup(to: path, replacing: true)
      }
    }
  }

  // MARK: What goes wrong

  /// Makes the ledger large enough for a copy in several steps.
  private func grow() throws {
    _ = try ledger.record { bulk throws(Refusal) in
      for number in 0..<40 {
        var recommendation = Recommendation(
          ref: "item-\(number)", title: "Item", addressees: ["State"])
        recommendation.text = String(repeating: "words \(number) ", count: 3000)
        _ = try bulk.issue(recommendation)
      }
    }
  }

  @Test func `a copy that is interrupted leaves nothing, and what stood there stays`() throws {
    try grow()
    try folder.write("a letter".utf8, to: "old.db")
    var all = 0
    _ = try ledger.backup(to: copyPath) { _ in
      all += 1
      return true
    }
    try FileManager.default.removeItem(atPath: copyPath)
    for (index, after) in [0, 1, all / 2, all - 2, all - 1].enumerated() {
      let name = index % 2 == 0 ? "copy.db" : "old.db"
      var calls = 0
      #expect(throws: Refusal.interrupted(path: folder.file(name)), "after \(after) of \(all)") {
        try ledger.backup(to: folder.file(name), replacing: true) { _ in
          calls += 1
          return calls <= after
        }
      }
      #expect(try names() == ["heed.db", "old.db"])
      #expect(try folder.bytes(of: "old.db") == Array("a letter".utf8))
    }
    try Self.log("Later", in: ledger)
  }

  @Test func `every part of a copy is told`() throws {
    for _ in 0..<3 { try grow() }
    var pages: [Int] = []
    var checks = 0
    _ = try ledger.backup(to: copyPath) { step in
      switch step {
      case .copying(let done, let total):
        #expect(done <= total)
        #expect(checks == 0)
        pages.append(done)
      case .checking: checks += 1
      }
      return true
    }
    #expect(pages.count > 1 && pages == pages.sorted())
    #expect(checks > 3)
  }

  @Test func `a ledger that does not verify is not copied`() throws {
    _ = try ledger.database.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) }
    var bytes = try folder.bytes(of: "heed.db")
    let word = try #require(bytes.firstRange(of: Array("Begun".utf8)))
    bytes[word.lowerBound] ^= 1
    let flipped = try folder.write(bytes, to: "flipped.db")
    let refusal = #expect(throws: Refusal.self) {
      try opened(flipped).backup(to: copyPath)
    }
    guard case .damaged(let path, let reason) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(path == flipped)
    #expect(try reason == opened(flipped).verify().findings.first?.description)
    #expect(try names() == ["flipped.db", "heed.db"])
  }
}

extension Shell {
  /// Changes the file and ends so that its log stays beside it.
  fileprivate static func leaveLog(beside path: String, _ statement: String) throws {
    let script = """
      import os, sqlite3, sys
      database = sqlite3.connect(sys.argv[1])
      database.execute(sys.argv[2])
      database.commit()
      os._exit(0)
      """
    let run = try Shell(["python3", "-c", script, path, statement])
    #expect(run.status == 0, "\(run.errors)")
  }
}
