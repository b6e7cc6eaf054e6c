internal import HeedSQLite

extension Reader {
  /// The ref as it is shown: where several claim one, `~` and the writer tell them apart, but
  /// not from one that may not be seen.
  func shownRef(of recommendation: Int, _ kept: String) throws(SQLiteFailure) -> String {
    guard isPublic, let mark = kept.utf8.firstIndex(of: UInt8(ascii: "~")) else { return kept }
    let ref = String(kept[..<mark])
    let claims = try database.all(
      """
      SELECT r.number, e.writer, e.seq FROM ref_claim AS c
        JOIN recommendation AS r ON r.number = c.recommendation
        JOIN entry AS e ON e.number = r.number
       WHERE c.ref = ?1 AND c.is_current = 1
         AND EXISTS (SELECT 1 FROM public_recommendation AS p WHERE p.number = r.number)
       ORDER BY r.retracted_at IS NOT NULL, r.recorded_at, e.writer, e.seq
      """, ref
    ) { RefClaim(recommendation: $0.int(0), writer: $0.text(1), seq: $0.int(2)) }
    return RefClaim.shown(ref, claims).first { $0.recommendation == recommendation }?.ref ?? kept
  }
}

/// One of several recommendations that claim a ref.
struct RefClaim {
  let recommendation: Int
  let writer: String
  let seq: Int

  /// The first claim has the ref; the others read `ref~writer`, and `ref~writer.seq` from the
  /// second of one writer on.
  static func shown(
    _ ref: String, _ claims: [RefClaim]
  ) -> [(recommendation: Int, ref: String)] {
    var writers: Set<String> = []
    return claims.enumerated().map { place, claim in
      if place == 0 { return (claim.recommendation, ref) }
      let isFirst = writers.insert(claim.writer).inserted
      let shown = isFirst ? "\(ref)~\(claim.writer)" : "\(ref)~\(claim.writer).\(claim.seq)"
      return (claim.recommendation, shown)
    }
  }
}
