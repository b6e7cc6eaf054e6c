/// The names that someone who typed `word` may have meant, nearest first, at most three.
///
/// A name counts when it begins with the word, or when few letters are wrong, missing, too many or
/// swapped: one in three, and one at least. Ties keep the order of `names`.
func nearestNames(to word: String, among names: [String]) -> [String] {
  let typed = Array(word.lowercased().utf8)
  guard !typed.isEmpty, typed.count <= 40 else { return [] }
  var found: [(name: String, distance: Int)] = []
  for name in names {
    let letters = Array(name.lowercased().utf8)
    let isPrefix = typed.count >= 2 && letters.starts(with: typed)
    let distance = isPrefix ? 0 : editDistance(typed, letters)
    let allowed = max(1, min(typed.count, letters.count) / 3)
    if distance <= allowed, distance < min(typed.count, letters.count) {
      found.append((name, distance))
    }
  }
  // Swift's sort is stable in practice but not by promise; so the place decides between equals.
  let sorted = found.enumerated().sorted {
    ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
  }
  return sorted.prefix(3).map(\.element.name)
}

/// How many letters must be changed, added, dropped or swapped with their neighbour.
///
/// The restricted Damerau-Levenshtein distance over bytes.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
