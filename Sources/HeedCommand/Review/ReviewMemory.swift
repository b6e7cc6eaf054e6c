internal import Glibc
internal import Heed

/// What was left out of documents, remembered beside the ledger: decisions of a person at this
/// machine, which are no part of the record.
///
/// A small private file of one ledger, in `$XDG_STATE_HOME/heed`; it holds no word of a document.
/// A line is appended with each decision, so that nothing is lost when a review ends of a sudden.
struct ReviewMemory {
  /// A proposal, by its words, in a text.
  struct Mark: Hashable {
    /// Of the text: the first 16 hexadecimal digits of its SHA-256.
    let text: String
    /// Of the words.
    let digest: String
    /// Byte of the text where they begin.
    let start: Int

    init(_ digest: String, in text: Digest, at start: Int) {
      self.text = String(text.hexadecimal.prefix(16))
      self.digest = digest
      self.start = start
    }

    init?(_ words: some Collection<Substring>) {
      let words = Array(words)
      guard words.count == 3, let start = Int(words[2]) else { return nil }
      (text, digest) = (String(words[0]), String(words[1]))
      self.start = start
    }

    var line: String { "\(text) \(digest) \(start)" }
  }

  private let path: String?
  private var skipped: Set<Mark> = []
  /// Lines of other ends are not of this version.
  private static let first = "heed review 1"
  /// Units: bytes; far more than a person decides.
  private static let limit = 1 << 26

  /// What is remembered of the ledger; where there is no place to remember, nothing.
  init(_ variable: (String) -> String?, ledger: EntryID) {
    path = Self.folder(variable).map { "\($0)/review-\(ledger)" }
    guard let path, let bytes = Self.read(path) else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let words = line.split(separator: " ")
      guard let mark = Mark(words.dropFirst()) else { continue }
      if words[0] == "skipped" { skipped.insert(mark) } else { skipped.remove(mark) }
    }
  }

  /// Whether decisions outlast the program.
  var isKept: Bool { path != nil }

  /// Whether it was left out: at this place of this text, or of an earlier text.
  func isSkipped(_ mark: Mark, earlier texts: Set<String>) -> Bool {
    if skipped.contains(mark) { return true }
    guard !texts.isEmpty else { return false }
    return skipped.contains { texts.contains($0.text) && $0.digest == mark.digest }
  }

  mutating func skip(_ mark: Mark) {
    guard skipped.insert(mark).inserted else { return }
    append("skipped \(mark.line)\n")
  }

  mutating func reopen(_ mark: Mark) {
    guard skipped.remove(mark) != nil else { return }
    append("open \(mark.line)\n")
  }

  // MARK: The file

  /// The folder for what is kept of this user on this machine, private; `nil` where there is none.
  static func folder(_ variable: (String) -> String?) -> String? {
    let home = variable("HOME").flatMap { $0.isEmpty ? nil : $0 + "/.local/state" }
    let state = variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home
    guard let state else { return nil }
    let folder = state + "/heed"
    // The ones above as well, as the Base Directory Specification has it.
    var path = ""
    for name in folder.split(separator: "/") {
      path += "/" + name
      unsafe mkdir(path, 0o700)
    }
    return unsafe access(folder, W_OK) == 0 ? folder : nil
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = unsafe Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return bytes
  }

  /// A line that cannot be kept is offered again another time: no reason to end a review.
  private func append(_ line: String) {
    guard let path else { return }
    let descriptor = unsafe open(
      path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let isNew = lseek(descriptor, 0, SEEK_END) == 0
    let bytes = Array(((isNew ? Self.first + "\n" : "") + line).utf8)
    _ = unsafe write(descriptor, bytes, bytes.count)
  }
}
