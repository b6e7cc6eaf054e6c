internal import HeedSQLite

/// Finds what has to change so that others may see what was chosen, or may not any more: an
/// entry is at most as visible as everything that it names.
final class PublicationPlanner {
  /// Why it cannot be done; told when all was looked at.
  private(set) var obstacle: Refusal?
  private let rows: PublicationRows
  private let wanted: Visibility
  private var chosen: [Int: Publication.Item] = [:]
  private var kept: [Publication.Kind: Int] = [:]
  private var keptPrivate: [Publication.Item] = []
  /// Levels once everything chosen is as visible as wanted.
  private var levels: [Int: Int] = [:]

  init(_ database: Connection, _ wanted: Visibility) {
    rows = PublicationRows(database: database)
    self.wanted = wanted
  }

  /// Takes what was named; whether it can be published.
  func choose(_ number: Int) throws(SQLiteFailure) -> Bool {
    guard let item = try rows.item(number) else { return false }
    take(item)
    return true
  }

  /// Takes what a filter found, without what is private.
  func choose(found numbers: [Int]) throws(SQLiteFailure) {
    for number in numbers {
      guard let item = try rows.item(number) else { continue }
      if item.visibility == .private, wanted != .private {
        keptPrivate.append(item)
      } else {
        take(item)
      }
    }
  }

  /// Adds what has to go with what was chosen, and what may.
  func complete(withEvents: Bool) throws(SQLiteFailure) {
    for item in inOrder where item.visibility <= wanted { try require(item) }
    let recommendations = inOrder.filter { $0.kind == .recommendation }
    guard wanted == .public, obstacle == nil else { return }
    var around: Set<Int> = []
    for item in recommendations { around.formUnion(try rows.dependents(of: item)) }
    for number in around.sorted() where chosen[number] == nil {
      guard let item = try rows.item(number), !item.isRetracted, item.visibility < wanted,
        item.kind == .relation || withEvents
      else { continue }
      try offer(item)
    }
    for item in recommendations {
      for (event, mapping) in try rows.mappings(usedOn: item.number) {
        guard chosen[mapping] == nil, try level(of: event) >= wanted.level,
          let item = try rows.item(mapping), item.visibility == .internal
        else { continue }
        take(item)
      }
    }
  }

  /// What was found.
  func publication() throws(SQLiteFailure) -> Publication {
    var publication = Publication(visibility: wanted)
    publication.items = inOrder.filter { $0.visibility != wanted }
    publication.unchanged = chosen.count - publication.items.count
    publication.kept = kept
    publication.keptPrivate = keptPrivate
    var waiting = inOrder
    var seen = Set(chosen.keys)
    while let next = waiting.popLast() {
      for number in try rows.dependents(of: next) where seen.insert(number).inserted {
        guard let item = try rows.item(number) else { continue }
        waiting.append(item)
        guard !item.isRetracted else { continue }
        let (before, after) = (try rows.level(of: item), try level(of: number))
        if (before >= Visibility.public.level) != (after >= Visibility.public.level) {
          publication.followers[item.kind, default: 0] += 1
        }
      }
    }
    for item in publication.items where item.visibility < wanted {
      publication.corrections += try rows.corrections(of: item.number)
    }
    return publication
  }

  private var inOrder: [Publication.Item] {
    chosen.values.sorted { ($0.kind, $0.number) < ($1.kind, $1.number) }
  }

  private func take(_ item: Publication.Item) {
    chosen[item.number] = item
    levels.removeAll()
  }

  /// What it names must be as visible as it is to be: documents and schemes that are shared go
  /// with it, anything else is left to a decision of its own.
  private func require(_ item: Publication.Item) throws(SQLiteFailure) {
    var missing = try rows.missing(of: item.number)
    for number in try rows.named(by: item) where try level(of: number) < wanted.level {
      guard let named = try rows.item(number) else {
        missing = missing ?? rows.typed(number)
        continue
      }
      if chosen[number] == nil, named.visibility < wanted {
        guard mayGoAlong(named) else {
          let level = Visibility(level: try level(of: number))
          obstacle =
            obstacle
            ?? .publishFirst(item.typed, named: named.typed, visibility: level.rawValue)
          return
        }
        take(named)
      }
      try require(named)
    }
    if let missing, wanted == .public { obstacle = obstacle ?? .unknownEntry(missing) }
  }

  private func mayGoAlong(_ item: Publication.Item) -> Bool {
    wanted == .public && item.visibility == .internal
      && (item.kind == .document || item.kind == .scheme)
  }

  /// Takes an event or a relation along, where all that it names is then visible and it is not
  /// private itself.
  private func offer(_ item: Publication.Item) throws(SQLiteFailure) {
    guard item.visibility != .private else {
      keptPrivate.append(item)
      return
    }
    var schemes: [Publication.Item] = []
    for number in try rows.named(by: item) where try level(of: number) < wanted.level {
      guard let named = try rows.item(number), named.kind == .scheme, mayGoAlong(named) else {
        kept[item.kind, default: 0] += 1
        return
      }
      schemes.append(named)
    }
    guard try rows.missing(of: item.number) == nil else {
      kept[item.kind, default: 0] += 1
      return
    }
    for scheme in schemes { take(scheme) }
    take(item)
  }

  /// How visible an entry is once everything chosen is as visible as wanted.
  private func level(of number: Int) throws(SQLiteFailure) -> Int {
    if let known = levels[number] { return known }
    guard let item = try rows.item(number) else { return Visibility.internal.level }
    var level = (chosen[number] == nil ? item.visibility : wanted).level
    for named in try rows.named(by: item) { level = min(level, try self.level(of: named)) }
    if try rows.missing(of: number) != nil { level = min(level, Visibility.internal.level) }
    levels[number] = level
    return level
  }
}
