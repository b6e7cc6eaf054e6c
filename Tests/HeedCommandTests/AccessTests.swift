import Foundation
import HeedTestSupport
import Testing

/// A user who is not root, since root may read and write anywhere.
private enum PlainUser {
  static let command = "setpriv --reuid=65534 --regid=65534 --clear-groups"

  /// Whether there is `setpriv`, and the program lies where others may run it.
  static let isAtHand: Bool = {
    guard let program = try? HeedProgram(),
      let outcome = try? program.shell("\(command) \"$HEED\" --version")
    else { return false }
    return outcome.status == 0
  }()
}

/// Files that may only be read, or not even that.
@Suite(.enabled(if: PlainUser.isAtHand, "setpriv and a program that others may run"))
struct AccessTests {
  /// A ledger that others may read, in a folder that they may not write in.
  private func readOnly() throws -> HeedProgram {
    let program = try HeedProgram()
    try program.run("init", "--owner", "Owner")
    try program.run("add", "Let aid in", "--to", "Ministry", "--ref", "aid")
    try program.shell("chmod 755 . && chmod 644 heed.db && rm -f heed.db-wal heed.db-shm")
    return program
  }

  @Test func `a ledger that may only be read is read`() throws {
    let program = try readOnly()
    let outcome = try program.shell("\(PlainUser.command) \"$HEED\" list")
    #expect(outcome.text.hasPrefix("aid "))
    #expect(outcome.errorText == "")
    #expect(outcome.status == 0)
  }

  @Test func `a copy that may only be read is restored, and can then be written`() throws {
    let program = try readOnly()
    let outcome = try program.shell(
      """
      chmod 444 heed.db && mkdir -m 777 new && \
      \(PlainUser.command) "$HEED" restore heed.db --ledger new/heed.db && \
      \(PlainUser.command) "$HEED" log aid 'Let in' --ledger new/heed.db
      """)
    #expect(outcome.errorText == "")
    #expect(outcome.text.hasPrefix("new/heed.db: 2 entries in 1 feed, "))
    #expect(try program.run("verify", "--ledger", "new/heed.db").status == 0)
  }

  @Test func `a file that may not be written is not replaced`() throws {
    let program = try readOnly()
    let outcome = try program.shell(
      """
      mkdir -m 777 new && cp heed.db new/old.db && chmod 644 new/old.db && \
      \(PlainUser.command) "$HEED" backup new/old.db --force
      """)
    #expect(
      outcome.errorText == """
        heed: new/old.db may not be written
              check who owns the file and its folder

        """)
    #expect(outcome.status == 77)
    #expect(try program.folder.bytes(of: "new/old.db") == program.folder.bytes(of: "heed.db"))
  }

  @Test func `a ledger that may only be read takes no entry`() throws {
    let program = try readOnly()
    let before = try program.folder.bytes(of: "heed.db")
    let outcome = try program.shell("\(PlainUser.command) \"$HEED\" log aid 'Let in'")
    #expect(
      outcome.errorText == """
        heed: heed.db may not be written
              check who owns the file and its folder
              nothing was recorded

        """)
    #expect(outcome.status == 77)
    #expect(try program.folder.bytes(of: "heed.db") == before)
  }

  @Test func `a ledger that may not be read is refused`() throws {
    let program = try readOnly()
    try program.shell("chmod 600 heed.db")
    let outcome = try program.shell("\(PlainUser.command) \"$HEED\" list")
    #expect(
      outcome.errorText == """
        heed: heed.db cannot be opened: unable to open database file
              check that you may read the file and its folder

        """)
    #expect(outcome.status == 74)
  }

  @Test func `no ledger is made in a folder that may not be written in`() throws {
    let program = try HeedProgram()
    try program.shell("chmod 755 .")
    let outcome = try program.shell("\(PlainUser.command) \"$HEED\" init --owner Owner")
    #expect(
      outcome.errorText == """
        heed: heed.db cannot be made: unable to open database file
              check that the folder exists and that you may write in it

        """)
    #expect(outcome.status == 73)
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(!names.contains { $0.hasPrefix("heed.db") })
  }
}
