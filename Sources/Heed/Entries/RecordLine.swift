/// A line of Heed's own JSON Lines, in which a ledger goes out whole and comes back: all that is
/// stored of its entries, under their identities and hashes.
///
/// The first line says what the file is. Each further one is an entry, in order of arrival; the
/// text of a document stands in the line before the document's entry.
enum RecordLine {
  case header(RecordHeader)
  /// A text, by its hash.
  case text(Digest, [UInt8])
  /// An entry, and what its body says.
  case entry(StoredEntry, EntryBody?)

  /// The version of the format that is written, and the last that is read.
  static let version = 1
}

/// What a record says of itself, so that one that was cut short is known.
struct RecordHeader: Equatable {
  /// The ledger, by the entry that opened it.
  let ledger: EntryID
  /// The last entry of each feed, in their order.
  let heads: [Head]
  /// How many entries follow.
  let entries: Int
}

/// Why a line is none of a record.
enum RecordFault: Error, Equatable {
  /// A column of the line, and what is wrong there.
  case line(column: Int, String)
  /// A newer Heed has written it.
  case newer(version: Int)

  init(_ reason: String) { self = .line(column: 1, reason) }
}

// MARK: Reading

extension RecordLine {
  /// Reads a line, without its end.
  init(_ bytes: [UInt8]) throws(RecordFault) {
    let json: JSON
    do throws(JSONFault) { json = try JSON(parsing: bytes) } catch {
      throw .line(column: error.column, error.reason)
    }
    guard let object = json.object else { throw RecordFault("an object is expected") }
    if object["heed"] != nil {
      self = .header(try RecordHeader(object))
    } else if object["sha256"] != nil {
      self = try Self.text(object)
    } else {
      self = try Self.entry(object)
    }
  }

  private static func text(_ object: JSONObject) throws(RecordFault) -> RecordLine {
    guard object.members.count == 2,
      let digest = object.text("sha256").flatMap(Digest.init(hexadecimal:)),
      let bytes = object.text("text").map({ Array($0.utf8) })
        ?? object.text("hex").flatMap({ [UInt8](hexadecimal: $0) })
    else { throw RecordFault("a text has \"sha256\" and \"text\", and nothing else") }
    guard Digest(of: bytes) == digest else { throw RecordFault("the text has another hash") }
    return .text(digest, bytes)
  }

  private static func entry(_ object: JSONObject) throws(RecordFault) -> RecordLine {
    guard let id = object.text("id").flatMap({ EntryID($0) }),
      let number = object.integer("entry"),
      let hash = object.text("hash").flatMap(Digest.init(hexadecimal:))
    else { throw RecordFault("an entry has \"id\", \"entry\" and \"hash\"") }
    guard let said = object["body"] else {
      guard object.members.count == 4,
        let digest = object.text("digest").flatMap(Digest.init(hexadecimal:))
      else { throw RecordFault("an entry has \"salt\" and \"body\", or \"digest\"") }
      let entry = StoredEntry(
        number: number, id: id, digest: digest, hash: hash, salt: nil, body: nil, redacts: nil)
      return .entry(entry, nil)
    }
    guard object.members.count == 5,
      let salt = object.text("salt").flatMap({ [UInt8](hexadecimal: $0) }), salt.count == 16
    else { throw RecordFault("an entry with a body has a \"salt\" of 32 digits, and no more") }
    guard let body = said.object.flatMap({ EntryBody($0) }) else {
      throw RecordFault("its body is of no kind that this version of Heed knows")
    }
    guard body.kind != .entryRedacted || body.target != nil else {
      throw RecordFault("a redaction names an entry")
    }
    let bytes = body.canonical
    let entry = StoredEntry(
      number: number, id: id, digest: Chain.digest(of: id, salt: salt, body: bytes),
      hash: hash,
      salt: salt, body: bytes,
      redacts: body.kind == .entryRedacted ? body.payload.text("target") : nil)
    return .entry(entry, body)
  }
}

extension RecordHeader {
  /// What the file says that it is, in the first field of its first line.
  static let name = "record"

  fileprivate init(_ object: JSONObject) throws(RecordFault) {
    guard object.text("heed") == Self.name, let version = object.integer("version") else {
      throw RecordFault("\"heed\": \"\(Self.name)\" and a \"version\" are expected")
    }
    guard version <= RecordLine.version else { throw .newer(version: version) }
    let heads = object.texts("heads").compactMap { Head($0) }
    guard version == RecordLine.version, object.members.count == 5,
      let ledger = object.text("ledger").flatMap({ EntryID($0) }),
      let entries = object.integer("entries"), heads.count == object["heads"]?.array?.count
    else { throw RecordFault("\"ledger\", \"heads\" and \"entries\" are expected") }
    self.init(ledger: ledger, heads: heads, entries: entries)
  }

  /// Whether a file that begins so is a record: with an object whose `heed` is `record`.
  static func begins(_ start: some Sequence<UInt8>) -> Bool {
    var line: [UInt8] = []
    for byte in start where byte != 0x20 && byte != 0x09 && byte != 0x0D {
      if byte == 0x0A { break }
      line.append(byte)
    }
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return line.first == UInt8(ascii: "{")
      && String(decoding: line, as: UTF8.self).contains("\"heed\":\"\(name)\"")
  }
}

// MARK: Writing

extension RecordHeader {
  /// The first line.
  var line: [UInt8] {
    let heads = heads.map { "\"\($0)\"" }.joined(separator: ",")
    return Array(
      """
      {"heed":"\(Self.name)","version":\(RecordLine.version),"ledger":"\(ledger)",\
      "heads":[\(heads)],"entries":\(entries)}
      """.utf8)
  }
}

extension RecordLine {
  /// The line of a text; of bytes that JSON cannot carry, in hexadecimal digits.
  static func line(of digest: Digest, _ bytes: [UInt8]) -> [UInt8] {
    var line = Array("{\"sha256\":\"\(digest.hexadecimal)\",".utf8)
    if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) {
      line += "\"text\":".utf8
      JSON.text(text).appendCanonical(to: &line)
    } else {
      line += "\"hex\":\"\(bytes.hexadecimal)\"".utf8
    }
    line.append(UInt8(ascii: "}"))
    return line
  }
}

extension StoredEntry {
  /// The line of an entry. Its body is JSON already, and goes in byte for byte as it was hashed.
  var line: [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity((body?.count ?? 80) + 240)
    line += "{\"id\":\"\(id)\",\"entry\":\(number),\"hash\":\"".utf8
    hash.bytes.appendHexadecimal(to: &line)
    if let body, let salt {
      line += "\",\"salt\":\"".utf8
      salt.appendHexadecimal(to: &line)
      line += "\",\"body\":".utf8
      line += body
    } else {
      line += "\",\"digest\":\"".utf8
      digest.bytes.appendHexadecimal(to: &line)
      line.append(UInt8(ascii: "\""))
    }
    line.append(UInt8(ascii: "}"))
    return line
  }
}
