internal import HeedSQLite

extension Projector {
  func settleDocument(_ number: Int) throws(SQLiteFailure) {
    let stored = try database.first(
      "SELECT title, publisher FROM document WHERE number = ?1", number
    ) { ($0.text(0), $0.text(1)) }
    if let stored {
      try unindex(number, title: stored.0, words: stored.1)
      try database.run("DELETE FROM document WHERE number = ?1", number)
    }
    guard let last = try database.knownBodies(of: number, kind: .documentRegistered).last,
      let document = Document(last.body.payload)
    else { return }
    try database.run(
      """
      INSERT INTO document (number, key, title, publisher, published_on, language, url, sha256,
                            visibility, recorded_at, retracted_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """, number, document.key, document.title, document.publisher,
      document.publishedOn?.description, document.language, document.url,
      document.sha256?.bytes, last.body.visibility.rawValue, last.body.recordedAt.milliseconds,
      last.until)
    try index(number, title: document.title, words: document.publisher ?? "")
  }

  func settleRelation(_ number: Int) throws(SQLiteFailure) {
    try stopWaiting(number)
    let ends = try database.first(
      "SELECT subject, object FROM relation WHERE number = ?1", number
    ) { (subject: $0.int(0), object: $0.int(1)) }
    if let ends {
      try touch(ends.subject)
      try touch(ends.object)
      try database.run("DELETE FROM relation WHERE number = ?1", number)
    }
    guard let last = try database.knownBodies(of: number, kind: .relationMade).last,
      let relation = Relation(last.body.payload)
    else { return }
    // Both are asked for: it waits for each that is missing.
    let subject = try recommendation(relation.subject, for: number)
    let object = try recommendation(relation.object, for: number)
    guard let subject, let object else { return }
    try touch(subject)
    try touch(object)
    if relation.kind == .supersedes { _ = try verdict(.superseded) }
    let on = relation.on ?? Period(day: last.body.recordedAt.day)
    try database.run(
      """
      INSERT INTO relation (number, subject, kind, object, made_on, on_day, visibility,
                            recorded_at, retracted_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, number, subject, relation.kind.rawValue, object, on.description,
      on.first.daysSinceEpoch, last.body.visibility.rawValue, last.body.recordedAt.milliseconds,
      last.until)
  }

  /// Where a recommendation stands depends on its parts, and on what supersedes it: what is
  /// touched touches these too.
  func touchDependents() throws(SQLiteFailure) {
    let hasRelations = try database.first("SELECT 1 FROM relation LIMIT 1") { _ in true }
    guard hasRelations != nil else { return }
    var waiting = touched.inOrder
    while let subject = waiting.popLast() {
      let objects = try database.all(
        """
        SELECT object FROM relation WHERE subject = ?1 AND kind IN ('part-of', 'supersedes')
        """, subject
      ) { $0.int(0) }
      for object in objects where !touched.contains(object) {
        try touch(object)
        waiting.append(object)
      }
    }
  }
}
