/// What the first lines of a document say of it: its title, and when it was published.
struct FirstLines {
  /// The first heading, where it comes early, and its level.
  private var heading: (text: String, level: Int)?
  /// The first line, where it is short and no sentence.
  private var line: String?
  /// The first day that stands by itself: `2024-08-19`.
  private(set) var date: String?
  /// Blocks and bytes that were not furniture.
  private(set) var blocks = 0
  private var bytes = 0

  /// Beyond so many blocks a heading is no title, and a day no date of publication.
  private static let most = (blocks: 15, bytes: 3000, title: 300)

  /// Takes the next block.
  mutating func take(_ block: Block) {
    guard block.kind != .furniture else { return }
    defer {
      blocks += 1
      bytes += block.text.count
    }
    guard blocks < Self.most.blocks, bytes < Self.most.bytes,
      block.text.count <= Self.most.title
    else { return }
    var words = Words()
    words.add(block.text)
    let text = String(decoding: words.trimmed, as: UTF8.self)
    if case .heading(let level) = block.kind, heading == nil, blocks < 5 { heading = (text, level) }
    if blocks == 0, !text.isEmpty { line = text }
    if date == nil { date = WrittenDate.standing(in: text) }
  }

  /// What the lines look to be called: a heading of the first level, else the line above all,
  /// unless it is a sentence or a day, else any heading.
  var title: String? {
    if let heading, heading.level == 1 { return heading.text }
    if let line, !line.hasSuffix("."), WrittenDate.standing(in: line) == nil { return line }
    return heading?.text
  }
}
