internal import Heed

/// Tells in whose words the statuses of a table are, where only one scheme has them all.
enum SchemeGuess {
  /// More different words are no scheme's.
  private static let most = 40

  /// The name of the scheme; `nil` where the words are the default scheme's, or tell none.
  ///
  /// One of the words must be that scheme's alone: "Open" and "Closed" are everybody's.
  static func scheme(of cells: [String]) -> String? {
    let words = Set(cells.map { folded($0.trimmed) }).subtracting([""])
    guard words.count >= 2, words.count <= most else { return nil }
    let known = Scheme.builtIn.map { scheme in
      (scheme: scheme, words: Set(scheme.statuses.flatMap { [folded($0.name), folded($0.label)] }))
    }
    let having = known.filter { words.isSubset(of: $0.words) }.map(\.scheme.name)
    guard having.count == 1, let name = having.first, name != Scheme.implementation.name else {
      return nil
    }
    let others = known.filter { $0.scheme.name != name }.reduce(into: Set<String>()) {
      $0.formUnion($1.words)
    }
    return words.isSubset(of: others) ? nil : name
  }
}
