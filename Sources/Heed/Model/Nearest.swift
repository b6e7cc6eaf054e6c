/// The words most like the one typed, for "did you mean": the likeliest first.
///
/// First the words that begin with it, the shortest first; then those a few edits away, an edit
/// being a letter more, less, other or swapped with the next. Case does not count. Words are
/// compared by their first 64 scalars, so a long one costs no more.
public func nearest(to word: String, in words: [String], limit: Int) -> [String] {
  let typed = comparable(word)
  if typed.isEmpty || limit <= 0 { return [] }
  let furthest = max(1, typed.count / 3)
  var seen: Set<String> = []
  var found: [(word: String, distance: Int, position: Int)] = []
  for (position, candidate) in words.enumerated() where seen.insert(candidate).inserted {
    let other = comparable(candidate)
    if other.starts(with: typed) {
      found.append((candidate, other.count - typed.count - longestCompared, position))
      continue
    }
    if abs(other.count - typed.count) > furthest { continue }
    let distance = edits(from: typed, to: other)
    if distance <= furthest, distance < max(typed.count, other.count) {
      found.append((candidate, distance, position))
    }
  }
  found.sort { ($0.distance, $0.position) < ($1.distance, $1.position) }
  return found.prefix(limit).map(\.word)
}

/// How many scalars of a word are compared.
private let longestCompared = 64

private func comparable(_ word: String) -> [Unicode.Scalar] {
  let start = String(String.UnicodeScalarView(word.unicodeScalars.prefix(longestCompared)))
  return Array(start.lowercased().unicodeScalars.prefix(longestCompared))
}

/// How many edits turn one into the other, a swap of neighbours counting as one.
///
/// The optimal string alignment distance: no part is edited twice.
private func edits(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    row.reserveCapacity(right.count + 1)
    for j in right.indices {
      let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
      var best = min(replaced, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
