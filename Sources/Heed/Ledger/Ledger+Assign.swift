/// Bodies to be charged with recommendations, as a person gives it.
public struct Assignment: Sendable {
  /// The recommendations, by ref, id or `@N`; empty: all that the filter means.
  public var refs: [String] = []
  /// Which recommendations are meant; of those named, where any are.
  public var filter = Filter()
  /// Lead bodies.
  public var leads: [String]
  /// Contributing bodies; empty: those before.
  public var contributing: [String] = []
  /// The day from which they are charged; today where nothing is given.
  public var on: Period?
  /// Why.
  public var because: String?

  /// Those lead bodies.
  public init(leads: [String]) { self.leads = leads }
}

extension Ledger {
  /// Charges bodies with recommendations, in one transaction; those that have them already are
  /// left as they are.
  ///
  /// - Throws: `Refusal`, also where none is chosen; nothing is recorded then.
  public func assign(
    _ assignment: Assignment, isDryRun: Bool = false
  ) throws(Refusal) -> Acknowledgement {
    var amendment = Amendment(because: assignment.because)
    amendment.leads = assignment.leads
    amendment.contributing = assignment.contributing
    amendment.on = assignment.on
    return try amend(amendment, isDryRun: isDryRun) { () throws(Refusal) in
      try chosen(assignment)
    }
  }

  private func chosen(_ assignment: Assignment) throws(Refusal) -> [Int] {
    var named: [Int] = []
    for ref in assignment.refs {
      let resolved = try resolve(ref)
      if named.contains(resolved.number) { throw .namedTwice(resolved.ref) }
      named.append(resolved.number)
    }
    if assignment.filter.isEmpty {
      guard !named.isEmpty else { throw .nothingChosen(isFiltered: false) }
      return named
    }
    let wanted = Set(named)
    var numbers: [Int] = []
    try list(assignment.filter) { row in
      if assignment.refs.isEmpty || wanted.contains(row.number) { numbers.append(row.number) }
    }
    guard !numbers.isEmpty else { throw .nothingChosen(isFiltered: true) }
    return numbers
  }
}
