internal import Glibc
internal import Heed
internal import HeedExchange
internal import HeedText

/// What a file to import is taken for, by what stands in it.
enum ImportedFile {
  /// Heed's own JSON, or what claims to be JSON.
  case json([UInt8])
  /// A draft of proposals.
  case draft([UInt8])
  /// The record of a ledger, from its first line on.
  case record(FileLines)
  /// A table, of a format that is told by its columns or of any other.
  case table
  /// A table as JSON that has no rows, or what describes the tables beside it.
  case nothing
  /// Everything else: a document, if it can be read.
  case document

  /// Units: bytes of a file whose first lines tell.
  private static let start = 4096

  /// Looks at the file at the path, or at standard input for `-`.
  ///
  /// With `isTable` it is said to be one.
  static func look(
    at path: String, isTable: Bool = false
  ) throws(CommandFault) -> ImportedFile {
    guard path != "-", let start = try firstBytes(of: path) else {
      let lines = try FileLines(path)
      if Ledger.isRecord(try lines.start(Self.start)) { return .record(lines) }
      let bytes = try lines.whole()
      if let known = known(bytes, whole: { bytes }) { return known }
      throw .piped(path: path)
    }
    if Ledger.isRecord(start) { return .record(try FileLines(path)) }
    if isEmptyTable(path, start) || isDescriptor(path, start) { return .nothing }
    if isTable { return .table }
    if !isHeeds(start), !start.isEmpty, TableImport.isTable(path) { return .table }
    var whole: [UInt8]?
    if begins(start) { whole = try InputFile.read(path) }
    guard let whole, let known = known(start, whole: { whole }) else { return .document }
    return known
  }

  /// Whether it is a list of nothing, or JSON Lines without a line, as exports without rows are.
  private static func isEmptyTable(_ path: String, _ start: [UInt8]) -> Bool {
    let signs = text(start).filter { !$0.isSpace }
    if signs.isEmpty { return path.lowercased().hasSuffix(".jsonl") && exists(path) }
    return signs.elementsEqual("[]".utf8)
  }

  /// Whether it is the descriptor of a data package, which `heed import data/*.json` names too.
  private static func isDescriptor(_ path: String, _ start: [UInt8]) -> Bool {
    (path == DataPackage.fileName || path.hasSuffix("/" + DataPackage.fileName))
      && begins(start) && String(decoding: start, as: UTF8.self).contains("data-package\"")
  }

  private static func exists(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  /// Whether it begins as a draft or as Heed's own JSON does.
  private static func isHeeds(_ start: [UInt8]) -> Bool {
    guard begins(start) else { return false }
    let text = String(decoding: start, as: UTF8.self)
    return ProposalDraft.isDraft(start) || text.contains("\"heed\"")
  }

  /// Whether the rest of a file that begins so must be seen.
  private static func begins(_ start: [UInt8]) -> Bool {
    if ProposalDraft.isDraft(start) { return true }
    let first = text(start).first { !$0.isSpace }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private static func known(_ start: [UInt8], whole: () -> [UInt8]) -> ImportedFile? {
    if ProposalDraft.isDraft(start) { return .draft(whole()) }
    guard begins(start) else { return nil }
    let signs = text(start).lazy.filter { !$0.isSpace }.prefix(2)
    // A document may begin with a bracket; with a brace and a quotation mark, hardly.
    if Array(signs) == Array("{\"".utf8) { return .json(whole()) }
    let bytes = whole()
    do throws(JSONFault) {
      _ = try JSON(parsing: bytes)
      return .json(bytes)
    } catch {
      return nil
    }
  }

  private static func text(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  /// The beginning of a file; `nil` for a pipe or a device, which can be read once only. What
  /// cannot be opened or is a folder is for the reader of documents to tell.
  private static func firstBytes(of path: String) throws(CommandFault) -> [UInt8]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return [] }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFIFO || kind == S_IFCHR || kind == S_IFSOCK { return nil }
    guard kind == S_IFREG else { return [] }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: start)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
