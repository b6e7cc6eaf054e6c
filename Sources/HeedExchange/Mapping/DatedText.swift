internal import Heed

/// A piece of a text in which somebody wrote several times, with its date.
struct DatedPiece: Equatable {
  /// When; `nil` where it cannot be told.
  var on: Period?
  /// The words, without space around them.
  var text: String
}

/// A text that was added to over time: `On 21 May 2020 the company replied: ...`.
enum DatedText {
  /// Verbs of a line that begins with the day on which somebody wrote.
  private static let verbs: Set<String> = [
    "accepted", "advised", "answered", "confirmed", "informed", "notified", "received",
    "replied", "reported", "responded", "said", "stated", "told", "updated", "wrote",
  ]

  /// The pieces in the order of the text; one without a date where no dates can be told.
  static func pieces(of text: String, _ order: DateOrder?, until today: CalendarDay) -> [DatedPiece]
  {
    // One line that begins with no date, as most notes are.
    if !text.contains(byte: UInt8(ascii: "\n")), !mayBeginWithDate(text) {
      let words = text.trimmed
      return words.isEmpty ? [] : [DatedPiece(on: nil, text: words)]
    }
    var pieces: [DatedPiece] = []
    var lines: [Substring] = []
    var on: Period?
    // Days at the head of paragraphs are dates of writing only in a text that begins so.
    var isDiary: Bool?
    func close() {
      let words = lines.joined(separator: "\n").trimmed
      if !words.isEmpty { pieces.append(DatedPiece(on: on, text: words)) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isBlank = line.allSatisfy(\.isWhitespace)
      let found = isBlank ? nil : start(of: line, order)
      if !isBlank, isDiary == nil { isDiary = found?.isBare ?? false }
      if let found, found.on.first <= today, !found.isBare || isDiary == true {
        close()
        on = found.on
      }
      lines.append(line)
    }
    close()
    return pieces
  }

  /// Whether a digit is among the first words, which tells most lines that begin with no date.
  private static func mayBeginWithDate(_ line: some StringProtocol) -> Bool {
    var spaces = 0
    var isInWord = false
    for byte in line.utf8 {
      if byte >= 0x80 || 0x30 <= byte && byte <= 0x39 { return true }
      if byte == UInt8(ascii: " ") {
        if isInWord { spaces += 1 }
        isInWord = false
        if spaces == 4 { return false }
      } else {
        isInWord = true
      }
    }
    return false
  }

  /// The date with which a line says that somebody wrote then.
  private static func start(
    of line: Substring, _ order: DateOrder?
  ) -> (on: Period, isBare: Bool)? {
    guard mayBeginWithDate(line) else { return nil }
    var words = line.prefix(160).split(separator: " ").prefix(14)
    let isOn = words.first?.lowercased() == "on"
    if isOn { words.removeFirst() }
    guard let (date, count, isMarked) = date(words, order) else { return nil }
    if !isOn { return isMarked ? (date, true) : nil }
    let rest = words.dropFirst(count).map { $0.lowercased().filter(\.isLetter) }
    guard rest.contains(where: verbs.contains) else { return nil }
    return (date, false)
  }

  /// The date that the words begin with, how many they are, and whether a sign ends it.
  private static func date(
    _ words: ArraySlice<Substring>, _ order: DateOrder?
  ) -> (Period, Int, isMarked: Bool)? {
    guard let first = words.first?.first, first.isNumber || first.isLetter || first == "[" else {
      return nil
    }
    for count in [3, 1] where words.count >= count {
      let taken = words.prefix(count).joined(separator: " ")
      let bare = taken.trimming { ",:;.-–—[]()".contains($0) }
      guard bare.contains(where: \.isNumber), let period = CellDate.period(bare, order),
        !period.isImprecise, period.first == period.last
      else { continue }
      let next = words.dropFirst(count).first
      let isMarked =
        taken.last.map { ":]".contains($0) } == true || next == nil
        || next.map { ["-", "–", "—", ":"].contains($0) } == true
      return (period, count, isMarked)
    }
    return nil
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    // Few texts have any: a sign in ASCII at either end shows it at once.
    func isPlain(_ sign: Unicode.Scalar?) -> Bool {
      sign.map { 0x20 < $0.value && $0.value < 0x7F } ?? true
    }
    if isPlain(unicodeScalars.first), isPlain(unicodeScalars.last) { return String(self) }
    return trimming { $0.isWhitespace }
  }

  /// Without those characters at its ends.
  func trimming(_ isTaken: (Character) -> Bool) -> String {
    let start = drop(while: isTaken)
    guard let last = start.lastIndex(where: { !isTaken($0) }) else { return "" }
    return String(start[...last])
  }
}
