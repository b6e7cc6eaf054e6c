import Heed
import HeedText

/// A letter of a few blocks, with line breaks mended, as tests of a review use it.
enum ReviewSample {
  /// The text as a file has it.
  static let raw = """
    To the Minister

    The Ministry should mend the roads, build
    schools, and not close any hospital. It is late.

    - Publish the reports.
    - Fund the courts.
    """

  /// The blocks of the text.
  static let text: ReadText = {
    var text = ReadText()
    text.take(block("To the Minister", .heading(level: 1)))
    let first = "The Ministry should mend the roads, build"
    let second = "schools, and not close any hospital. It is late."
    var places = Places()
    places.note(0, from: start(of: first))
    places.note(first.utf8.count + 1, from: start(of: second))
    text.take(Block(.paragraph, text: Array("\(first) \(second)".utf8), places: places))
    text.take(block("3", .furniture))
    text.take(block("Publish the reports.", .point(marker: "-", depth: 0)))
    text.take(block("Fund the courts.", .point(marker: "-", depth: 0)))
    return text
  }()

  private static func block(_ words: String, _ kind: Block.Kind) -> Block {
    Block(kind, text: Array(words.utf8), places: Places(from: start(of: words)))
  }

  /// The byte of the file where the words start; they stand on one line.
  static func start(of words: String) -> Int {
    raw.utf8.firstRange(of: Array(words.utf8))
      .map { raw.utf8.distance(from: raw.utf8.startIndex, to: $0.lowerBound) } ?? 0
  }

  /// A candidate of words that the letter has.
  static func candidate(_ quote: String, action: String? = nil, to: [String] = ["Ministry"])
    -> Candidate
  {
    let bare = Candidate(action: action ?? quote, quote: quote, span: 0..<0)
    var candidate = bare.placed(in: text) ?? bare
    candidate.addressees = to
    return candidate
  }

  static let roads = candidate("The Ministry should mend the roads", action: "mend the roads")
  static let schools = candidate("build schools")
  static let hospital = candidate("not close any hospital")
  static let reports = candidate("Publish the reports.", action: "publish the reports")
  static let courts = candidate("Fund the courts.", action: "fund the courts")
  static let all = [roads, schools, hospital, reports, courts]
}
