/// Who was named so far, so that short forms and pronouns find their full names.
struct Mentions {
  /// Full names by what they may be called for short, folded: `biden`, `hrw`, `council`.
  private var full: [String: String] = [:]
  private var order: [String] = []
  /// Whom the last call was addressed to.
  var lastAddressees: [String] = []
  /// Whom the last sentence was about, where it asked nothing.
  var lastSubject: [String]?
  /// The adjective or country last used of a government: `Pakistani`, `Government of Egypt`.
  private var lastNation: String?
  /// Whom a letter is addressed to.
  var reader: String?
  /// The body in whose name the reader of a letter is addressed.
  var organisation: String?
  /// Whether the reader is addressed by name alone, without an office.
  var isReaderBare = false
  /// Whom the line `To:` names.
  var addressed: String?
  /// The country or body that the document is about.
  var subject: String?
  /// Whether the title names it.
  var isSubjectSure = false
  /// Whom the document's recommendations are said to be for.
  var audience: [String] = []
  /// How often each country is named, by name.
  private var counts: [String: Int] = [:]

  private static let limit = 2000
  /// What governments and authorities are of, other than a nation.
  private static let kinds: Set<String> = [
    "local", "national", "state", "federal", "provincial", "central", "military", "judicial",
    "relevant", "competent", "public", "civil", "security", "prison", "police", "municipal",
    "regional", "tax", "senior", "interim", "transitional", "successive", "previous", "foreign",
    "host", "other", "western", "european", "international", "many", "responsible",
  ]

  /// Takes note of the names in a sentence.
  mutating func note(_ phrase: Phrase) {
    var index = 0
    while index < phrase.tokens.count {
      guard let end = nameEnd(phrase, from: index) else {
        index += 1
        continue
      }
      remember(phrase, index..<end)
      index = end
    }
  }

  /// Where a name that starts at `start` ends: capitalised words, with `of the` and `for` between.
  private func nameEnd(_ phrase: Phrase, from start: Int) -> Int? {
    // `Calling on the council`, `Encourages States`: a verb at the start is no name.
    if start == 0 || phrase.tokens[start - 1].isMark, start + 1 < phrase.tokens.count,
      phrase.lexicon.infinitive(of: phrase.word(start)) != nil
        || phrase.isAny(start, .infinitive) && !phrase.isAny(start, .partyHead)
    {
      return nil
    }
    guard phrase.tokens[start].isUpper, phrase.word(start) != "dear",
      !phrase.isAny(start, [.determiner, .pronoun, .adverb, .preposition, .subordinator])
    else { return nil }
    var end = start + 1
    while end < phrase.tokens.count {
      if phrase.tokens[end].isUpper {
        end += 1
      } else if ["of", "for", "on", "and", "'s"].contains(phrase.word(end)),
        end + 1 < phrase.tokens.count
      {
        let next = phrase.word(end + 1) == "the" ? end + 2 : end + 1
        guard next < phrase.tokens.count, phrase.tokens[next].isUpper,
          phrase.word(end) != "and"
            || phrase.tokens[start..<end].contains(where: { $0.word == "of" })
        else { break }
        end = next + 1
      } else {
        break
      }
    }
    return end
  }

  private mutating func remember(_ phrase: Phrase, _ range: Range<Int>) {
    let name = phrase.string(range)
    guard name.utf8.count <= 160 else { return }
    for index in range where phrase.isAny(index, [.country, .nationality]) {
      let word = phrase.word(index)
      if let country = phrase.lexicon.countryOf[word] {
        counts[country, default: 0] += 1
      } else if phrase.isAny(index, .country), phrase.tokens[index].shape == .capitalized {
        counts[phrase.string(index..<(index + 1)), default: 0] += 1
      }
    }
    noteAcronym(phrase, range)
    noteNation(phrase, range)
    guard range.count > 1 else { return }
    let last0 = phrase.word(range.upperBound - 1)
    if ["limited", "ltd", "inc", "plc", "corporation", "llc", "gmbh"].contains(last0) {
      keep("company", name)
    }
    // `Brightloom` for the `Brightloom Apparel Group`
    let first = phrase.word(range.lowerBound)
    if full[first] == nil, phrase.tokens[range.lowerBound].classes.isEmpty { keep(first, name) }
    let last = range.upperBound - 1
    let isOffice = range.contains { ["of", "for"].contains(phrase.word($0)) }
    if !isOffice, range.dropLast().contains(where: { phrase.isAny($0, .title) }),
      !phrase.isAny(last, [.partyHead, .title])
    {
      keep(phrase.word(last), name)
      return
    }
    if let head = phrase.head(range), phrase.isAny(head, .partyHead) {
      keep(phrase.word(head), name)
      // `Department of Education`, called Education for short.
      if let of = range.first(where: { phrase.word($0) == "of" }), of + 1 < range.upperBound,
        !phrase.isAny(of + 1, .country)
      {
        let rest = phrase.bare((of + 1)..<range.upperBound)
        if !rest.isEmpty { keep(phrase.string(rest).lowercased(), name) }
      }
    }
  }

  /// `National Crime Records Bureau (NCRB)`: the letters are the names' first.
  private mutating func noteAcronym(_ phrase: Phrase, _ range: Range<Int>) {
    let open = range.lowerBound - 1
    guard range.count == 1, phrase.word(open) == "(",
      phrase.tokens[range.lowerBound].shape == .acronym
    else { return }
    let letters = phrase.word(range.lowerBound).filter(\.isLetter)
    var start = open
    var initials: [Character] = []
    while start > 0, open - start < 14, initials.count < letters.count {
      start -= 1
      let token = phrase.tokens[start]
      if token.isMark, ![",", ".", "&", "'s", "-"].contains(token.word) { return }
      if token.isUpper, let first = token.word.first { initials.append(first) }
    }
    guard let first = letters.first else { return }
    if initials.last == first, Set(initials).isSubset(of: Set(letters)) {
      keep(phrase.word(range.lowerBound), phrase.string(start..<open).trimmedOfMarks)
    }
  }

  private mutating func keep(_ key: String, _ name: String) {
    if let old = full[key], old.utf8.count > name.utf8.count, old.hasSuffix(name) { return }
    if full.updateValue(name, forKey: key) == nil { order.append(key) }
    if order.count > Mentions.limit {
      for key in order.prefix(Mentions.limit / 2) { full[key] = nil }
      order.removeFirst(Mentions.limit / 2)
    }
  }

  private mutating func noteNation(_ phrase: Phrase, _ range: Range<Int>) {
    if ["un", "eu", "european"].contains(phrase.word(range.lowerBound)) { return }
    let next = range.upperBound
    if phrase.isAny(next, .governmental), phrase.tokens[next].shape == .lower, range.count == 1,
      !phrase.isAny(range.lowerBound, [.functional, .nationality, .partyHead, .title]),
      !Mentions.kinds.contains(phrase.word(range.lowerBound)),
      phrase.tokens[range.lowerBound].shape == .capitalized
    {
      lastNation = phrase.string(range)
    } else if phrase.isAny(next, .governmental)
      || phrase.isAny(next, .title) && phrase.isAny(next + 1, .title),
      range.contains(where: { phrase.isAny($0, .nationality) })
    {
      lastNation = phrase.string(range)
    } else if phrase.isAny(range.upperBound - 1, .governmental),
      phrase.isAny(range.lowerBound, .nationality), range.count > 1
    {
      lastNation = phrase.string(range.dropLast())
    } else if phrase.word(range.lowerBound) == "government",
      phrase.word(range.lowerBound + 1) == "of"
    {
      lastNation = phrase.string(range)
    }
  }

  /// The country that is named most.
  var mainCountry: String? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The full name of a name or short form.
  func expand(_ name: String) -> String {
    let lower = name.lowercased()
    if let known = full[lower] { return known }
    // `Biden` in `President Biden`, `Robertson`
    if let last = lower.split(separator: " ").last, let known = full[String(last)],
      known.lowercased().hasSuffix(lower)
    {
      return known
    }
    return name
  }

  /// `the government`, `the authorities`: with the nation that was last spoken of.
  func qualified(_ head: String, isUpper: Bool) -> String {
    let isGovernment = ["government", "authorities", "administration", "officials", "leaders"]
      .contains(head.lowercased())
    // `Parliament` is named by its name, and needs none of the government's.
    if isUpper && !isGovernment { return head }
    if let lastNation {
      if !lastNation.hasPrefix("Government") { return "\(lastNation) \(head)" }
      return isGovernment ? lastNation : head
    }
    if isGovernment, let subject { return "\(subject) \(head)" }
    return head
  }

  /// The government last spoken of, or of the country that the text is about.
  var government: String? {
    let name = qualified("government", isUpper: false)
    return name == "government" ? nil : name
  }

  /// The last party whose name holds this noun: `the council`, `the Department`.
  func last(named head: String) -> String? { full[head] }
}

extension String {
  /// Without commas and points at its end.
  fileprivate var trimmedOfMarks: String {
    var end = self[...]
    while let last = end.last, ",.".contains(last), !end.hasSuffix("Inc.") { end = end.dropLast() }
    return String(end)
  }
}
