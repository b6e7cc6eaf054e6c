internal import HeedSQLite

/// What a recommendation is, from one viewpoint: the fields by which it is chosen, listed and
/// counted.
struct RecommendationFields {
  let number: Int
  var ref: String
  var title: String
  var addressees: [Reader.Addressee] = []
  /// Their numbers, once they are many.
  var manyAddressees: Set<Int> = []
  var issuers: [String] = []
  /// The bodies charged with it, leads first.
  var responsible: [Responsible] = []
  var tags: [String] = []
  var priority: String?
  /// The document's identity.
  var document: String?
  var issuedOn: Period?
  var dueOn: Period?
  var followUp: Interval?
  /// The latest answer.
  var response = Response.none
  /// The day of its last event.
  var lastEventDay: Int?
  /// The day on which it was recorded.
  var recordedDay: Int

  /// The day on which it was last looked at: of its last event, else of its issue or entry.
  var lookedDay: Int { lastEventDay ?? issuedOn?.first.daysSinceEpoch ?? recordedDay }
  var leads: [String] { responsible.filter { $0.role == .lead }.map(\.name) }

  var dueDay: Int? { dueOn?.last.daysSinceEpoch }

  /// The day from which nobody has looked at it for too long.
  var nextLook: CalendarDay {
    (followUp ?? .year).after(CalendarDay(clamping: lookedDay))
  }
}

extension Reader {
  /// The fields; `nil` where the recommendation was not there, or may not be seen.
  func fields(of recommendation: Int) throws(SQLiteFailure) -> RecommendationFields? {
    let row = try database.first(
      """
      SELECT r.ref, r.title, r.priority, d.writer || '.' || d.seq, r.issued_on, r.due_on,
             r.follow_up, r.recorded_at / 86400000, r.retracted_at,
             (SELECT b.response FROM bearing AS b
               WHERE b.recommendation = r.number AND b.response IS NOT NULL
                 AND b.day <= ?3 AND b.known_from <= ?2
                 AND (b.known_until IS NULL OR b.known_until > ?2)
                 AND (?4 = 0 OR is_public_event(b.event))
               ORDER BY b.day DESC, b.recorded_at DESC, b.writer DESC, b.seq DESC,
                        (SELECT n.text FROM name AS n WHERE n.id = b.addressee) DESC LIMIT 1),
             (SELECT b.day FROM bearing AS b JOIN event AS v ON v.number = b.event
               WHERE b.recommendation = r.number AND v.is_planned = 0
                 AND b.day <= ?3 AND b.known_from <= ?2
                 AND (b.known_until IS NULL OR b.known_until > ?2)
                 AND (?4 = 0 OR is_public_event(b.event))
               ORDER BY b.day DESC LIMIT 1)
        FROM recommendation AS r LEFT JOIN entry AS d ON d.number = r.document
       WHERE r.number = ?1 AND r.recorded_at <= ?2
         AND (?4 = 0 OR is_public_recommendation(r.number))
      """, recommendation, knownAt, asOf, isPublic
    ) { row in
      var fields = RecommendationFields(
        number: recommendation, ref: row.text(0), title: row.text(1),
        lastEventDay: row.optionalInt(10), recordedDay: row.int(7))
      fields.priority = row.optionalText(2)
      fields.document = row.optionalText(3)
      fields.issuedOn = row.optionalText(4).flatMap { try? Period($0) }
      fields.dueOn = row.optionalText(5).flatMap { try? Period($0) }
      fields.followUp = row.optionalText(6).flatMap { Interval($0) }
      fields.response = row.optionalText(9).flatMap(Response.init(rawValue:)) ?? .none
      return (fields: fields, retractedAt: row.optionalInt(8))
    }
    guard let row else { return nil }
    var fields = row.fields
    fields.ref = try shownRef(of: recommendation, fields.ref)
    if !isPresent, try database.isCorrected(recommendation) {
      guard let content = try content(of: recommendation) else { return nil }
      try take(content, into: &fields)
    } else {
      guard row.retractedAt == nil else { return nil }
      try readLists(into: &fields)
    }
    guard fields.issuedOn?.first.daysSinceEpoch ?? .min <= asOf else { return nil }
    return fields
  }

  private func take(
    _ content: Recommendation, into fields: inout RecommendationFields
  ) throws(SQLiteFailure) {
    fields.title = content.title
    fields.addressees = try addressees(named: content.addressees)
    fields.issuers = content.issuers
    fields.responsible =
      content.responsible.filter { $0.role == .lead }
      + content.responsible.filter { $0.role != .lead }
    fields.tags = content.tags
    fields.priority = content.priority
    fields.document = nil
    if let id = content.document, try mayShow(document: id) { fields.document = id.description }
    fields.issuedOn = content.issuedOn
    fields.dueOn = content.dueOn
    fields.followUp = content.followUp
  }

  /// Whether the document is here; for the public, whether it may be seen: a recommendation may
  /// once have stood in another.
  func mayShow(document id: EntryID) throws(SQLiteFailure) -> Bool {
    guard let number = try database.number(of: id) else { return false }
    if isPresent { return true }
    return try database.first(
      """
      SELECT 1 FROM entry AS e LEFT JOIN document AS d ON d.number = e.number
       WHERE e.number = ?1 AND (d.recorded_at IS NULL AND ?3 = 0
          OR d.recorded_at <= ?2 AND (?3 = 0 OR d.visibility = 'public'))
      """, number, knownAt, isPublic
    ) { _ in true } ?? false
  }

  /// Who is asked, who asks and who is charged with it, as kept; leads before others.
  func parties(
    of recommendation: Int
  ) throws(SQLiteFailure) -> [(role: String, id: Int, name: String)] {
    try database.all(
      """
      SELECT p.role, n.id, n.text FROM party AS p JOIN name AS n ON n.id = p.name
       WHERE p.recommendation = ?1 ORDER BY p.role DESC, p.position
      """, recommendation
    ) { (role: $0.text(0), id: $0.int(1), name: $0.text(2)) }
  }

  private func readLists(into fields: inout RecommendationFields) throws(SQLiteFailure) {
    for party in try parties(of: fields.number) {
      fields.add(party.role, (id: party.id, name: party.name))
    }
    fields.tags = try database.all(
      "SELECT tag FROM tag WHERE recommendation = ?1", fields.number
    ) { $0.text(0) }
  }
}

extension RecommendationFields {
  /// Adds a party as it is kept; an addressee once.
  mutating func add(_ role: String, _ party: Reader.Addressee) {
    switch role {
    case "addressee":
      // Most have one or two.
      if addressees.count == 8 { manyAddressees = Set(addressees.map(\.id)) }
      let isThere =
        addressees.count < 8
        ? addressees.contains { $0.id == party.id }
        : !manyAddressees.insert(party.id).inserted
      if !isThere { addressees.append(party) }
    case "issuer": issuers.append(party.name)
    default:
      if let role = Responsible.Role(rawValue: role) {
        responsible.append(Responsible(name: party.name, role: role))
      }
    }
  }

  /// What one standing counts for: the headline everywhere, an addressee's own under its name.
  func contributions(of standing: Standing, assessor: Int) -> [Contribution] {
    guard standing.addressee == 0 else {
      return addressees.filter { $0.id == standing.addressee }.map {
        Contribution(assessor: assessor, .addressee, .init($0.name), standing)
      }
    }
    var found: [Contribution] = []
    found.reserveCapacity(10)
    func count(_ dimension: Dimension, _ member: Contribution.Member) {
      found.append(Contribution(assessor: assessor, dimension, member, standing))
    }
    func countEach(_ dimension: Dimension, _ members: [String]) {
      // One that is named twice counts once.
      let each = members.map { Contribution.Member($0) }
      for member in each.count > 1 ? Array(Set(each)) : each { count(dimension, member) }
    }
    count(.all, .none)
    count(.year, issuedOn.map { .year($0.first.year) } ?? .none)
    count(.document, document.map { .init($0) } ?? .none)
    count(.response, .init(response.rawValue))
    count(.look, .day(nextLook.daysSinceEpoch))
    countEach(.issuer, issuers)
    countEach(.lead, leads)
    countEach(.tag, tags)
    if let day = standing.sinceDay { count(.moved, .day(day)) }
    // A single addressee has no row of its own: the headline is its standing.
    if addressees.count < 2 { count(.addressee, addressees.first.map { .init($0.name) } ?? .none) }
    guard let dueDay else { return found }
    count(.due, .day(dueDay))
    if standing.stage == .done {
      let isLate = (standing.sinceDay ?? dueDay) > dueDay
      count(.met, .init((isLate ? Schedule.metLate : .metOnTime).rawValue))
    }
    return found
  }
}
