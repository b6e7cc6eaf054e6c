internal import HeedSQLite

extension Projector {
  /// Derives where a recommendation stands, for every assessor who has judged it.
  func settleStanding(of recommendation: Int, _ reader: Reader) throws(SQLiteFailure) {
    try database.run("DELETE FROM standing WHERE recommendation = ?1", recommendation)
    let isHere = try database.first(
      "SELECT 1 FROM recommendation WHERE number = ?1", recommendation
    ) { _ in true }
    guard isHere != nil else { return }
    let addressees = try reader.addressees(of: recommendation).map(\.id)
    let standings = try reader.standings(of: recommendation, addressees: addressees)
    for (assessor, standings) in standings.sorted(by: { $0.key < $1.key }) {
      for standing in standings {
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
}
