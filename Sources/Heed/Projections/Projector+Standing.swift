internal import HeedSQLite

extension Projector {
  /// Derives where a recommendation stands, for every assessor who has judged it.
  func settleStanding(of recommendation: Int) throws(SQLiteFailure) {
    try database.run("DELETE FROM standing WHERE recommendation = ?1", recommendation)
    let isHere = try database.first(
      "SELECT 1 FROM recommendation WHERE number = ?1", recommendation
    ) { _ in true }
    guard isHere != nil else { return }
    let addressees = try addressees(of: recommendation)
    var judgements = try Assertion.all(on: recommendation, in: database)
    if judgements[0] == nil { judgements[0] = [] }
    for (assessor, assertions) in judgements.sorted(by: { $0.key < $1.key }) {
      for standing in Standing.all(assertions, addressees: addressees) {
        try database.run(
          """
          INSERT INTO standing (recommendation, assessor, addressee, verdict, previous, since_on,
                                since_day, is_mixed, is_regressed)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
          """, recommendation, assessor, standing.addressee, standing.verdict,
          standing.previous, standing.sinceOn, standing.sinceDay, standing.isMixed,
          standing.isRegressed)
      }
    }
  }

  private func addressees(of recommendation: Int) throws(SQLiteFailure) -> [Int] {
    let names = try database.all(
      """
      SELECT name FROM party WHERE recommendation = ?1 AND role = 'addressee' ORDER BY position
      """, recommendation
    ) { $0.int(0) }
    var seen: Set<Int> = []
    return names.filter { seen.insert($0).inserted }
  }
}
