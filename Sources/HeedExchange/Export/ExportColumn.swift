/// A column of a table that is written: named as in the view, with what its cells hold.
package struct ExportColumn: Sendable {
  /// What the cells of a column hold.
  package enum Kind: Sendable {
    case text
    /// A list of texts.
    case list
    /// A date as precise as it is known: `2023`, `2023-10`, `2023-10-13` or a range of two.
    case date
    /// One day.
    case day
    /// A moment in UTC, to the millisecond.
    case instant
    /// Yes or no.
    case flag
    /// An address.
    case address
  }

  package let name: String
  package let kind: Kind
  /// What it means, in a sentence.
  package let meaning: String
  /// Whether every row has something in it.
  package let isRequired: Bool
  /// The words that it may hold; empty for any.
  package let words: [String]

  init(
    _ name: String, _ kind: Kind, _ meaning: String, isRequired: Bool = false,
    words: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.isRequired = isRequired
    self.words = words
  }
}
