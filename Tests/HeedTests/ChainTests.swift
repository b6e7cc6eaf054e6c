import HeedTestSupport
import Testing

@testable import Heed

@Suite struct ChainTests {
  /// Source: FIPS 180-4 examples, and NIST's SHA256ShortMsg.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 gives the published digests`(text: String, digest: String) {
    #expect(Digest(of: Array(text.utf8)).hexadecimal == digest)
  }

  @Test func `bytes in two parts have the digest of the whole`() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for count in [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 127, 128, 129, 300] {
      let whole = Digest(of: Array(bytes.prefix(count)))
      for head in 0...count {
        let parts = (Array(bytes[..<head]), Array(bytes[head..<count]))
        #expect(Digest(of: parts.0.span, parts.1.span) == whole, "\(head) of \(count)")
      }
    }
  }

  @Test func `a place that no entry has is hashed too`() throws {
    let writer = try #require(Writer("aaaaaaaa"))
    let digests = [-1, 0, 1, Int.min, Int.max].map {
      Chain.digest(of: EntryID(writer: writer, seq: $0), salt: [], body: [])
    }
    #expect(Set(digests).count == 5)
  }

  @Test func `a salt of any length is hashed as it is`() throws {
    let id = try #require(EntryID("aaaaaaaa.7"))
    for count in [0, 15, 16, 17, 32, 33, 100, 500] {
      let salt = [UInt8](repeating: 7, count: count)
      let parts =
        Array("heed body 1aaaaaaaa".utf8) + [0, 0, 0, 0, 0, 0, 0, 7] + salt
        + [0, 0, 0, 0, 0, 0, 0, 3] + [1, 2, 3]
      #expect(Chain.digest(of: id, salt: salt, body: [1, 2, 3]) == Digest(of: parts))
    }
  }

  @Test func `a digest has 32 bytes and reads back from its digits`() throws {
    let digest = Digest(of: [1, 2, 3])
    #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
    #expect(Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    #expect(Digest(bytes: [UInt8](repeating: 0, count: 32)) == .zero)
    #expect(Digest(hexadecimal: String(digest.hexadecimal.dropLast())) == nil)
    #expect(Digest(hexadecimal: "g" + digest.hexadecimal.dropFirst()) == nil)
  }

  @Test func `every part of an entry changes its digest and its hash`() throws {
    let writers = try ["aaaaaaaa", "aaaaaaab"].map { try #require(Writer($0)) }
    let ids = [(0, 1), (0, 2), (1, 1), (0, 256)].map { EntryID(writer: writers[$0.0], seq: $0.1) }
    var digests: Set<Digest> = []
    for id in ids {
      for salt in [[UInt8](repeating: 0, count: 16), [UInt8](repeating: 1, count: 16)] {
        for body in ["{}", "{} ", ""] {
          digests.insert(Chain.digest(of: id, salt: salt, body: Array(body.utf8)))
        }
      }
    }
    #expect(digests.count == 24)
    var hashes: Set<Digest> = []
    for id in ids {
      for previous in [Digest.zero, Digest(of: [])] {
        for digest in [Digest(of: [1]), Digest(of: [2])] {
          hashes.insert(Chain.hash(previous: previous, id: id, digest: digest))
        }
      }
    }
    #expect(hashes.count == 16)
  }

  @Test func `a head reads back from its line`() throws {
    let id = try #require(EntryID("k3f4x2qa.143"))
    let head = Head(id: id, hash: Digest(of: []))
    #expect(head.description == "k3f4x2qa.143:e3b0c44298fc1c149afbf4c8996fb924")
    #expect(Head(head.description) == head)
    #expect(Head("k3f4x2qa.143:E3B0C44298FC1C149AFBF4C8996FB924") == head)
  }

  @Test(arguments: [
    "", "k3f4x2qa.143", "k3f4x2qa.143:", "k3f4x2qa.143:e3b0",
    "k3f4x2qa.143:e3b0c44298fc1c149afbf4c8996fb9245", "k3f4x2qa.0:e3b0c44298fc1c149afbf4c8996fb924",
    "k3f4x2qa.143:g3b0c44298fc1c149afbf4c8996fb924", " k3f4x2qa.1:e3b0c44298fc1c149afbf4c8996fb924",
    "k3f4x2qa.143:e3b0c44298fc1c149afbf4c8996fb924:", "k3f4x2qa:e3b0c44298fc1c149afbf4c8996fb924",
    "k3f4x2qa.143:\u{ff10}3b0c44298fc1c149afbf4c8996fb9",
  ])
  func `what is no head is not read`(text: String) {
    #expect(Head(text) == nil)
  }

  @Test func `fixed entries give the same head for ever`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("golden.db")
    let head = try Self.writeGolden(path)
    // Not computed by Heed alone: `independent` reads the file with Python's sqlite3 and
    // hashlib, and comes to the same. It changes only with the format of entries.
    #expect(head.description == "qw2bthpy.5:1ac2eba2c73a43fde4356b571581121c")
    let python = try Shell(["python3", "-", path], input: Self.independent)
    #expect(python.errors == "")
    #expect(python.output == "\(head)\n")
  }

  @Test func `the independent check notices a changed body`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("golden.db")
    _ = try Self.writeGolden(path)
    let change = """
      DROP TRIGGER body_is_immutable;
      UPDATE entry_body SET body = replace(body, 'envoy', 'convoy') WHERE number = 2;
      """
    #expect(try Shell.sqlite(path, change).errors == "")
    #expect(try Shell(["python3", "-", path], input: Self.independent).status != 0)
  }

  /// Five entries, one of every sort of text that canonical form must keep.
  private static func writeGolden(_ path: String) throws -> Head {
    let clock = FixedClock("2026-11-24T15:00:00.000Z")
    let ledger = try Ledger.create(
      at: path, owner: "Human Rights Watch",
      surroundings: .fixed(clock: clock, today: "2026-11-24", seed: 7)
    ).ledger
    var draft = RecommendationDraft(
      title: "Appoint a special envoy \u{2014} \"now\"", addressees: ["US President", "Caf\u{e9}"])
    draft.ref = "envoy"
    draft.text = "Line one\nline two\t\\ \u{1f600} \u{1}"
    draft.milestones = [("appointed", "implemented")]
    draft.dueOn = try Period("2024-03")
    _ = try ledger.issue(draft)
    clock.advance(days: 1)
    var event = EventDraft(subjects: [EventDraft.Subject(ref: "envoy")], step: "in-progress")
    event.on = try Period("2023-01-23")
    event.sources = ["https://example.org/a?b=c"]
    _ = try ledger.log(event)
    _ = try ledger.log(event)
    event.step = "appointed"
    event.on = try Period("2023-10-13")
    event.key = "k"
    return try ledger.log(event).head
  }

  private static let independent = """
    import hashlib, sqlite3, sys
    def sha256(*parts): return hashlib.sha256(b"".join(parts)).digest()
    def number(n): return n.to_bytes(8, "big")
    heads = {}
    for writer, seq, digest, hash, salt, body in sqlite3.connect(sys.argv[1]).execute(
            "SELECT writer, seq, digest, hash, salt, body FROM entry"
            " LEFT JOIN entry_body USING (number) ORDER BY number"):
        id = writer.encode() + number(seq)
        if body is not None:
            text = body.encode()
            assert digest == sha256(b"heed body 1", id, salt, number(len(text)), text)
        last, previous = heads.get(writer, (0, bytes(32)))
        assert seq == last + 1
        assert hash == sha256(b"heed entry 1", previous, id, digest)
        heads[writer] = (seq, hash)
    for writer, (seq, hash) in sorted(heads.items()):
        print(f"{writer}.{seq}:{hash.hex()[:32]}")

    """
}
