internal import HeedSQLite

extension Ledger {
  /// Runs checks and conditions on the recommendations that the filter means, and on what bears
  /// on them: what was found, in the order of the checks.
  ///
  /// Without a check and without a condition, the usual checks run.
  /// - Throws: `Refusal`.
  public func check(
    _ checks: [Check] = [], expecting expectations: [Expectation] = [],
    _ filter: Filter = Filter(), from viewpoint: Viewpoint = Viewpoint()
  ) throws(Refusal) -> [CheckFinding] {
    try moment { () throws(Refusal) in
      var wanted = checks
      if checks.isEmpty, expectations.isEmpty { wanted = Check.all.filter(\.isUsual) }
      let follows = try followed(viewpoint)
      let owner = try owner()
      var findings: [CheckFinding] = []
      if !wanted.isEmpty {
        findings = try reading { () throws(SQLiteFailure) in
          let record = try CheckedRecord(
            self, filter, viewpoint, follows: follows, owner: owner)
          var findings: [CheckFinding] = []
          for check in wanted {
            for var finding in try check.look(record) {
              finding.check = check.name
              finding.id = try finding.number.flatMap { number throws(SQLiteFailure) in
                try database.id(of: number)
              }
              // Local numbers tell how much there is beside what is public.
              if viewpoint.isPublic { finding.number = nil }
              findings.append(finding)
            }
          }
          return findings
        }
      }
      return try findings + unmet(expectations, filter, viewpoint)
    }
  }

  private func unmet(
    _ expectations: [Expectation], _ filter: Filter, _ viewpoint: Viewpoint
  ) throws(Refusal) -> [CheckFinding] {
    guard !expectations.isEmpty else { return [] }
    var request = SummaryRequest()
    request.filter = filter
    request.viewpoint = viewpoint
    let summary = try summary(request)
    var findings: [CheckFinding] = []
    for expectation in expectations {
      let count = expectation.count(in: summary)
      if case .status(let scheme, let word) = expectation.quantity, count == 0 {
        try checkStatus(word, of: scheme, viewpoint)
      }
      guard !expectation.isMet(by: count) else { continue }
      var finding = CheckFinding(
        message: "expected \(expectation), found \(count), as of \(summary.asOf)")
      finding.check = "expect"
      findings.append(finding)
    }
    return findings
  }

  /// A status that nothing has is a slip of the pen, unless a scheme knows it.
  private func checkStatus(
    _ word: String, of scheme: String?, _ viewpoint: Viewpoint
  ) throws(Refusal) {
    let own = try reading { () throws(SQLiteFailure) in
      try database.all(
        """
        SELECT s.name, s.version, t.name
          FROM scheme AS s JOIN scheme_status AS t ON t.scheme = s.number
         WHERE s.retracted_at IS NULL AND (?1 = 0 OR s.visibility = 'public')
        UNION SELECT scheme, version, status FROM verdict WHERE ?1 = 0
        """, viewpoint.isPublic
      ) { Verdict(scheme: $0.text(0), version: $0.int(1), status: $0.text(2)) }
    }
    let builtIn = Scheme.builtIn.flatMap { scheme in
      scheme.statuses.map {
        Verdict(scheme: scheme.name, version: scheme.version, status: $0.name)
      }
    }
    let known = builtIn + own
    guard !known.contains(where: { $0.isMeant(by: word, of: scheme) }) else { return }
    let named = known.filter { $0.isOf(scheme) }.map(\.status)
    throw .unknownStatus(
      word, scheme: scheme ?? "", nearest: nearest(to: word, in: named, limit: 3))
  }
}
