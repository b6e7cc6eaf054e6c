/// What the first pages tell of a document: who speaks, to whom, and about which country.
struct DocumentFacts {
  /// Names and short names of who speaks, folded.
  private(set) var authors: Set<String> = []
  /// Whether it is a letter.
  private(set) var isLetter = false
  /// The lines of an address above a salutation, which may name the reader's organisation.
  private var address: [String] = []
  /// How many blocks stand before the dateline of a press release: headline and summary.
  private(set) var summaryBlocks = 0

  /// Reads `blocks`, the first of the document.
  mutating func learn(_ blocks: [Block], _ mentions: inout Mentions) {
    var isTitleRead = false
    for (number, block) in blocks.enumerated() where block.kind != .furniture {
      if number < 25, summaryBlocks == 0, Self.hasDateline(block.text) { summaryBlocks = number }
      let tokens = Tokenizer.tokens(of: block.text)
      for sentence in Sentences.split(tokens) {
        let phrase = Phrase(tokens: sentence.tokens, text: block.text)
        mentions.note(phrase)
        if number < 30, !mentions.isSubjectSure, case .heading = block.kind, tokens.count <= 6,
          phrase.lexicon.countries.contains(phrase.string(phrase.indices).lowercased())
        {
          mentions.subject = phrase.string(phrase.indices)
          mentions.isSubjectSure = true
        }
        if !isTitleRead, tokens.count > 2 {
          isTitleRead = true
          learnTitle(phrase, &mentions)
        }
        learnAuthors(phrase)
        learnReader(phrase, &mentions, isAtTop: number < 2)
        learnAudience(phrase, &mentions)
      }
    }
    if mentions.subject == nil { mentions.subject = mentions.mainCountry.map(Self.named) }
  }

  /// `(Nairobi) – The council`: where a press release begins.
  private static func hasDateline(_ text: [UInt8]) -> Bool {
    guard text.first == UInt8(ascii: "("),
      let close = text.prefix(50).firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    let after = text[(close + 1)...].prefix(4).drop(while: Bytes.isSpace)
    return after.first == 0xE2 || after.first == UInt8(ascii: "-")
  }

  private static func named(_ country: String) -> String {
    country.first?.isLowercase == true
      ? country.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: " ") : country
  }

  /// `Universal Periodic Review of Egypt`, `Kazakhstan: Education Barriers`.
  private mutating func learnTitle(_ phrase: Phrase, _ mentions: inout Mentions) {
    for index in phrase.indices {
      guard phrase.isAny(index, .country), phrase.tokens[index].isUpper else { continue }
      if phrase.word(index + 1) == ":" || phrase.word(index - 1) == "of"
        || phrase.word(index - 1) == ":"
      {
        mentions.subject = phrase.string(index..<(index + 1))
        mentions.isSubjectSure = true
        return
      }
    }
  }

  /// `Human Rights Watch said today`, `on behalf of the Council (NCD)`, `NAME is an organisation`.
  private mutating func learnAuthors(_ phrase: Phrase) {
    for index in phrase.indices {
      switch phrase.word(index) {
      case "said" where ["today", "in"].contains(phrase.word(index + 1)):
        addName(phrase, endingAt: index)
      case "behalf" where phrase.word(index + 1) == "of":
        addName(phrase, startingAt: index + 2)
      case "recommends", "urges", "recommended", "recommend":
        let isPast = phrase.word(index) == "recommended"
        let name = phrase.bare(phrase.subject(before: index).range)
        if name.count <= 6,
          !isPast || name.count == 1 && phrase.tokens[name.lowerBound].shape == .acronym
        {
          addName(phrase, endingAt: index)
        }
      case "is" where index <= 8 && ["a", "an"].contains(phrase.word(index + 1)):
        if ["independent", "international", "nonprofit", "non-profit", "non-governmental"]
          .contains(phrase.word(index + 2))
        {
          addName(phrase, endingAt: index)
        }
      default: break
      }
    }
  }

  private mutating func addName(_ phrase: Phrase, endingAt end: Int) {
    let range = phrase.bare(phrase.subject(before: end).range)
    guard !range.isEmpty, range.count <= 10,
      !phrase.lexicon.countries.contains(phrase.string(range).lowercased()),
      phrase.tokens[range.lowerBound].isUpper,
      !range.contains(where: { phrase.isAny($0, [.country, .governmental, .pronoun]) })
    else { return }
    authors.insert(phrase.string(range).lowercased())
  }

  private mutating func addName(_ phrase: Phrase, startingAt start: Int) {
    var start = start
    if phrase.word(start) == "the" { start += 1 }
    var end = start
    while end < phrase.tokens.count,
      phrase.tokens[end].isUpper || ["of", "for", "on", "and"].contains(phrase.word(end))
    { end += 1 }
    guard end > start else { return }
    authors.insert(phrase.string(start..<end).lowercased())
    if phrase.word(end) == "(", end + 1 < phrase.tokens.count {
      authors.insert(phrase.word(end + 1))
    }
  }

  /// `Dear Foreign Minister Kamikawa,`
  private mutating func learnReader(
    _ phrase: Phrase, _ mentions: inout Mentions, isAtTop: Bool
  ) {
    if !isLetter, !isAtTop { noteAddress(phrase, &mentions) }
    guard phrase.word(0) == "dear", phrase.tokens.count <= 20 else { return }
    isLetter = true
    let end = phrase.indices.last { !phrase.tokens[$0].isMark } ?? 0
    guard end >= 1, phrase.tokens[1].isUpper else { return }
    var name = phrase.string(1..<(end + 1))
    while let last = name.last, ":,".contains(last) { name.removeLast() }
    guard mentions.reader == nil else { return }
    mentions.organisation = address.last
    let plain = ["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam"]
    mentions.isReaderBare = (1...end).allSatisfy {
      plain.contains(phrase.word($0)) || !phrase.isAny($0, [.title, .partyHead])
    }
    // `Dear Ministers`: the line `To:` names them in full.
    let isGeneral = (1...end).allSatisfy { phrase.isAny($0, [.title, .partyHead]) }
    mentions.reader =
      isGeneral ? mentions.addressed ?? mentions.expand(name) : mentions.expand(name)
  }

  private mutating func noteAddress(_ phrase: Phrase, _ mentions: inout Mentions) {
    let end = phrase.indices.last { !phrase.tokens[$0].isMark } ?? 0
    if phrase.word(0) == "to", phrase.word(1) == ":", end >= 2 {
      mentions.addressed = phrase.string(2..<(end + 1))
      return
    }
    // A line of an address: a name, in capitals, without a verb.
    guard end >= 1, end < 14, let head = phrase.head(0..<(end + 1)),
      phrase.tokens[0].isUpper, phrase.tokens.last?.word != "."
    else { return }
    let names: Set<String> = [
      "department", "ministry", "agency", "office", "commission", "council", "company", "group",
      "corporation", "inc", "ltd", "plc", "bank", "authority", "bureau", "administration",
      "committee", "board", "university", "service", "association", "federation",
    ]
    let isBody =
      names.contains(phrase.word(head)) || names.contains(phrase.word(0))
      || (0...end).contains {
        ["plc", "inc", "ltd", "department", "ministry"].contains(phrase.word($0))
      }
    if isBody { address.append(phrase.string(0..<(end + 1))) }
    if address.count > 6 { address.removeFirst() }
  }

  /// `recommendations to policy makers in Congress`, `one recommendation to Education`.
  private mutating func learnAudience(_ phrase: Phrase, _ mentions: inout Mentions) {
    guard mentions.audience.isEmpty else { return }
    for index in phrase.indices {
      if phrase.word(index) == "sent", phrase.word(index + 1) == "to", phrase.word(index + 2) == ":"
      {
        noteRecipients(phrase, from: index + 3, &mentions)
        return
      }
      let isAddressed =
        ["recommendation", "recommendations"].contains(phrase.word(index))
        && ["to", "for"].contains(phrase.word(index + 1))
      // `is intended to inform policy makers about`
      let isMeant =
        ["inform", "advise", "guide", "assist"].contains(phrase.word(index))
        && phrase.word(index - 1) == "to"
        && ["intended", "aims", "designed", "seeks", "meant"].contains(phrase.word(index - 2))
      guard isAddressed || isMeant else { continue }
      let start = index + (isAddressed ? 2 : 1)
      let end =
        (start..<phrase.tokens.count).first {
          phrase.tokens[$0].isMark || phrase.isAny($0, [.auxiliary, .subordinator, .modal])
            || ["to", "that", "regarding", "on", "about"].contains(phrase.word($0))
        } ?? phrase.tokens.count
      let range = phrase.bare(start..<end)
      guard range.count >= 1, range.count <= 12, phrase.party(range) == .named,
        phrase.lexicon.infinitive(of: phrase.word(range.lowerBound))?.form != .gerund,
        !range.contains(where: { phrase.isAny($0, .verb) && phrase.tokens[$0].shape == .lower })
      else { continue }
      mentions.audience = [phrase.string(range)]
    }
  }

  /// `This report is being sent to: the Trust; the Council`
  private func noteRecipients(_ phrase: Phrase, from start: Int, _ mentions: inout Mentions) {
    let end = phrase.bareEnd(start..<phrase.tokens.count).upperBound
    guard start < end, end - start <= 80 else { return }
    mentions.audience = phrase.string(start..<end).split(separator: ";").map { part in
      // What was blacked out names nobody.
      let name = part.split(separator: "]").last ?? part
      return String(name.drop { $0 == " " })
    }
  }

  /// Whether the noun phrase names who speaks in the document.
  func isAuthor(_ phrase: Phrase, _ range: Range<Int>) -> Bool {
    let bare = phrase.bare(range)
    guard !bare.isEmpty else { return false }
    return authors.contains(phrase.string(bare).lowercased())
  }
}
