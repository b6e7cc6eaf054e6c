internal import Heed

/// What publishing changes, for a person to agree to.
struct PublicationText {
  private let output: OutputBuffer
  private let isColoured: Bool
  private let width: Int
  private static let order: [Publication.Kind] = [
    .recommendation, .event, .document, .relation, .scheme, .mapping,
  ]
  /// Of each kind the first are named.
  private static let named = 10

  init(_ context: Context, width: Int) {
    output = context.output
    isColoured = context.isColoured
    self.width = width
  }

  func write(_ publication: Publication) {
    let level = publication.visibility.rawValue
    if publication.items.isEmpty {
      let already =
        switch publication.unchanged {
        case 0: ""
        case 1: ": it is so already"
        case let count: ": \(count) are so already"
        }
      paragraph("nothing to make \(level)\(already)")
    } else {
      paragraph("to be \(level): \(Self.counted(publication.counts))")
      items(publication)
    }
    for line in Self.remarks(publication) { paragraph(line) }
  }

  private func items(_ publication: Publication) {
    var table = Table([Table.Column(), Table.Column("", .right), Table.Column("", .left, .cut)])
    for kind in Self.order {
      let items = publication.items.filter { $0.kind == kind }
      for item in items.prefix(Self.named) {
        table.add([kind.rawValue, "@\(item.number)", "\(item.name): \(item.title)"])
      }
      if items.count > Self.named {
        table.add(["", "", "and \(Self.number(items.count - Self.named, kind.rawValue)) more"])
      }
    }
    for line in table.lines(width: width, styled: isColoured, indent: 2) { output.line(line) }
  }

  private func paragraph(_ text: String) {
    for line in escaped(text).wrapped(width: width) { output.line(line) }
  }

  /// What goes with it, and what stays as it is.
  private static func remarks(_ publication: Publication) -> [String] {
    var lines: [String] = []
    if publication.corrections > 0 {
      let corrections = number(publication.corrections, "correction")
      lines.append("with \(corrections) of what they say, and the reasons")
    }
    if !publication.followers.isEmpty {
      let them = counted(publication.followers)
      lines.append(
        publication.visibility == .public
          ? "public again with it: \(them)" : "no longer public with it: \(them)")
    }
    if !publication.kept.isEmpty {
      lines.append("kept: \(counted(publication.kept)), which name others that are not public")
    }
    if !publication.keptPrivate.isEmpty {
      let numbers = publication.keptPrivate.prefix(named).map { "@\($0.number)" }
      let more = publication.keptPrivate.count > named ? " ..." : ""
      lines.append(
        "kept, being private: \(numbers.joined(separator: " "))\(more); name them to publish them")
    }
    return lines
  }

  /// What was recorded: `made public: 3 recommendations, 12 events`.
  static func made(_ publication: Publication) -> String {
    "made \(publication.visibility.rawValue): \(counted(publication.counts))"
  }

  /// `3 recommendations, 12 events, 1 document`.
  static func counted(_ counts: [Publication.Kind: Int]) -> String {
    order.compactMap { kind in counts[kind].map { number($0, kind.rawValue) } }
      .joined(separator: ", ")
  }

  private static func number(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}
