internal import HeedSQLite

extension Reader {
  /// The ref as it is shown: where several claim one, `~` and the writer tell them apart, but
  /// not from one that was not known then or may not be seen.
  func shownRef(of recommendation: Int, _ kept: String) throws(SQLiteFailure) -> String {
    guard isPublic || knownAt != .max else { return kept }
    let mark = kept.utf8.firstIndex(of: UInt8(ascii: "~")) ?? kept.endIndex
    let ref = try refThen(of: recommendation) ?? String(kept[..<mark])
    var standing: [RefClaim] = []
    var retracted: [RefClaim] = []
    let claims = try database.all(
      """
      SELECT r.number, e.writer, e.seq, r.retracted_at, c.is_current FROM ref_claim AS c
        JOIN recommendation AS r ON r.number = c.recommendation
        JOIN entry AS e ON e.number = r.number
       WHERE c.ref = ?1 AND r.recorded_at <= ?2
         AND (?3 = 0 OR is_public_recommendation(r.number))
       ORDER BY r.recorded_at, e.writer, e.seq
      """, ref, knownAt, isPublic
    ) { row in
      (
        claim: RefClaim(recommendation: row.int(0), writer: row.text(1), seq: row.int(2)),
        retractedAt: row.optionalInt(3), isCurrent: row.int(4) == 1
      )
    }
    guard claims.count > 1 else { return ref }
    for (claim, retractedAt, isCurrent) in claims {
      let number = claim.recommendation
      let isClaimed =
        if let then = try refThen(of: number) { then.utf8.elementsEqual(ref.utf8) } else {
          isCurrent
        }
      guard isClaimed else { continue }
      if try stands(number, .recommendationIssued, retractedAt: retractedAt) {
        standing.append(claim)
      } else {
        retracted.append(claim)
      }
    }
    return RefClaim.shown(ref, standing + retracted)
      .first { $0.recommendation == recommendation }?.ref ?? ref
  }

  /// The ref that the recommendation claimed then, where it may have claimed another since.
  private func refThen(of recommendation: Int) throws(SQLiteFailure) -> String? {
    guard knownAt != .max, try database.isCorrected(recommendation) else { return nil }
    return try database.knownBodies(of: recommendation, kind: .recommendationIssued)
      .last { $0.from <= knownAt }?.body.payload.text("ref")
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
