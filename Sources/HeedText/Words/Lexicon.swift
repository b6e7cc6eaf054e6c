/// What a word can be in a sentence.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// A verb in the infinitive, hardly ever anything else.
  static let verb = WordClass(rawValue: 1 << 0)
  /// A verb in the infinitive that is as often a noun or an adjective.
  static let verbOrNoun = WordClass(rawValue: 1 << 1)
  static let determiner = WordClass(rawValue: 1 << 2)
  static let pronoun = WordClass(rawValue: 1 << 3)
  static let preposition = WordClass(rawValue: 1 << 4)
  static let subordinator = WordClass(rawValue: 1 << 5)
  static let adverb = WordClass(rawValue: 1 << 6)
  static let modal = WordClass(rawValue: 1 << 7)
  static let auxiliary = WordClass(rawValue: 1 << 8)
  /// A form of a verb by which an author asks.
  static let performative = WordClass(rawValue: 1 << 9)
  /// A form of a verb by which words or thoughts are told.
  static let report = WordClass(rawValue: 1 << 10)
  /// A noun that names a body, an office or a group that can be asked.
  static let partyHead = WordClass(rawValue: 1 << 11)
  /// One that names a government for short.
  static let governmental = WordClass(rawValue: 1 << 12)
  static let title = WordClass(rawValue: 1 << 13)
  /// A country's name, or a word of it.
  static let country = WordClass(rawValue: 1 << 14)
  /// What is said of a country's people and bodies.
  static let nationality = WordClass(rawValue: 1 << 15)

  /// A verb in the infinitive of either kind.
  static let infinitive: WordClass = [.verb, .verbOrNoun]
  /// What no name or noun phrase holds.
  static let functional: WordClass = [
    .determiner, .pronoun, .preposition, .subordinator, .adverb, .modal, .auxiliary,
  ]
}

/// The words that the finder knows.
struct Lexicon: Sendable {
  /// The one lexicon, built at first use.
  static let shared = Lexicon()

  private var classes: [String: WordClass] = [:]
  private var performativeOf: [String: String] = [:]
  /// The names of countries, folded, each with how it is to be written.
  private(set) var countries: Set<String> = []
  /// The country of an adjective, folded: `kazakh` to `Kazakhstan`.
  private(set) var countryOf: [String: String] = [:]

  private init() {
    let lists: [(String, WordClass)] = [
      (Verbs.plain, .verb), (FunctionWords.determiners, .determiner),
      (FunctionWords.pronouns, .pronoun), (FunctionWords.prepositions, .preposition),
      (FunctionWords.subordinators, .subordinator), (FunctionWords.adverbs, .adverb),
      (FunctionWords.modals, .modal), (FunctionWords.auxiliaries, .auxiliary),
      (FunctionWords.reports, .report), (PartyWords.heads, .partyHead),
      (PartyWords.governmental, .governmental), (PartyWords.titles, .title),
    ]
    for (list, wordClass) in lists {
      for word in list.split(whereSeparator: \.isWhitespace) {
        classes[String(word), default: []].insert(wordClass)
      }
    }
    for word in Verbs.ambiguous.split(whereSeparator: \.isWhitespace) {
      classes[String(word), default: []].remove(.verb)
      classes[String(word), default: []].insert(.verbOrNoun)
    }
    for (base, forms) in FunctionWords.performatives {
      for form in forms.split(separator: " ") {
        classes[String(form), default: []].insert(.performative)
        performativeOf[String(form)] = base
      }
    }
    learnCountries()
  }

  private mutating func learnCountries() {
    for line in Countries.table.split(separator: "\n") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      let name = String(parts[0])
      countries.insert(name.lowercased())
      if !name.contains(" ") { classes[name.lowercased(), default: []].insert(.country) }
      for adjective in parts[1].split(separator: ",") {
        countryOf[adjective.lowercased()] = name
        if !adjective.contains(" ") {
          classes[adjective.lowercased(), default: []].insert(.nationality)
        }
      }
    }
    // Adjectives that are everyday words in lower case, and abbreviations that stand before nouns.
    for word in ["us", "u.s", "u.s.", "uk", "eu", "un"] {
      classes[word, default: []].insert(.nationality)
    }
  }

  /// What `word`, in lower case, can be.
  func classes(of word: String) -> WordClass { classes[word] ?? [] }

  /// The infinitive of a form of a verb by which an author asks: `urged` to `urge`.
  func performative(_ word: String) -> String? { performativeOf[word] }

  /// The infinitive whose third person, gerund or participle `word` is: `assesses` to `assess`.
  func infinitive(of word: String) -> (verb: String, form: VerbForm)? {
    if word.hasSuffix("ing"), let verb = stem(word.dropLast(3)) { return (verb, .gerund) }
    if word.hasSuffix("ies"), let verb = known(word.dropLast(3) + "y") { return (verb, .third) }
    if word.hasSuffix("es"), let verb = known(word.dropLast(2)) { return (verb, .third) }
    if word.hasSuffix("s"), let verb = known(word.dropLast(1)) { return (verb, .third) }
    if word.hasSuffix("ied"), let verb = known(word.dropLast(3) + "y") {
      return (verb, .participle)
    }
    if word.hasSuffix("ed"), let verb = stem(word.dropLast(2)) { return (verb, .participle) }
    return Lexicon.irregular[word].map { ($0, .participle) }
  }

  /// How a verb stands.
  enum VerbForm {
    case third, gerund, participle
  }

  private func known(_ word: some StringProtocol) -> String? {
    let word = String(word)
    return classes(of: word).isDisjoint(with: .infinitive) ? nil : word
  }

  /// The verb of a stem: `provid` to `provide`, `stopp` to `stop`.
  private func stem(_ stem: Substring) -> String? {
    if let verb = known(stem + "e") { return verb }
    if let verb = known(stem) { return verb }
    guard let last = stem.last, stem.dropLast().last == last else { return nil }
    return known(stem.dropLast())
  }

  private static let irregular = [
    "given": "give", "taken": "take", "made": "make", "held": "hold", "done": "do",
    "put": "put", "brought": "bring", "built": "build", "kept": "keep", "led": "lead",
    "sought": "seek", "sent": "send", "set": "set", "shown": "show", "spent": "spend",
    "undertaken": "undertake", "withdrawn": "withdraw", "written": "write", "drawn": "draw",
    "found": "find", "met": "meet", "paid": "pay", "overseen": "oversee", "upheld": "uphold",
    "broken": "break", "chosen": "choose", "told": "tell", "taught": "teach", "lifted": "lift",
    "begun": "begin", "driven": "drive", "frozen": "freeze", "hidden": "hide", "known": "know",
    "left": "leave", "lent": "lend", "lost": "lose", "run": "run", "seen": "see", "shut": "shut",
    "sold": "sell", "spoken": "speak", "won": "win", "withheld": "withhold",
  ]
}
