/// Words to look for, as people type them: all of them, `"a phrase"`, `begin*`.
struct SearchWords {
  /// As SQLite's full-text search takes it: each word quoted, so that none is an operator.
  ///
  /// Source: sqlite.org/fts5.html, section 3, "Full-text Query Syntax".
  let expression: String
  /// Whether there is no word to look for, which matches nothing.
  let isEmpty: Bool

  init(_ text: String) {
    var terms: [String] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      // Between quotes, a phrase; outside, words.
      let words = index % 2 == 1 ? [part] : part.split(whereSeparator: \.isWhitespace)
      for word in words where word.contains(where: { $0.isLetter || $0.isNumber }) {
        let isPrefix = index % 2 == 0 && word.hasSuffix("*")
        terms.append("\"\(isPrefix ? word.dropLast() : word)\"" + (isPrefix ? "*" : ""))
      }
    }
    isEmpty = terms.isEmpty
    // No word at all matches nothing, and is not an error.
    expression = terms.isEmpty ? "\"\"" : terms.joined(separator: " ")
  }

  /// The same, with all words in the title.
  var inTitle: String { "title : (\(expression))" }
}
