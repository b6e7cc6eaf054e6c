extension Refusal {
  /// The fact, where an amendment or a relation is refused.
  var amendmentMessage: String {
    switch self {
    case .nothingChanges(let count):
      count == 1 ? "that is what it says already" : "that is what all \(count) say already"
    case .notAmendable(let number):
      "@\(number) is neither a recommendation nor an event, and is not amended"
    case .notAField(let option, let number, let isEvent):
      "@\(number) is \(isEvent ? "an event" : "a recommendation"), which has no \(option)"
    case .futureChange(let text): "\(text) is still to come"
    case .nothingHeldInTime: "--on is given, and nothing that holds from a day on"
    case .severalEvents: "REF=STATUS is said of one event, and not exactly one is named"
    case .whichRecommendation(let number, let refs):
      refs.isEmpty
        ? "@\(number) bears on no recommendation"
        : "@\(number) bears on " + refs.joined(separator: ", ") + ", and --status says not on which"
    case .doesNotBear(let number, let ref, _): "@\(number) does not bear on \(ref)"
    case .nothingChosen(let isFiltered):
      isFiltered ? "no recommendation is meant" : "no recommendation is named"
    case .noRelation: "no relation is named"
    case .relatedToItself(let ref): "\(ref) cannot be related to itself"
    case .alreadyRelated(let ref, let kind, let object, let number):
      "\(ref) \(kind.phrase) \(object) already: @\(number)"
    default: "the request cannot be taken"
    }
  }

  /// What to do next, where an amendment or a relation is refused.
  var amendmentWayOut: [String] {
    switch self {
    case .nothingChanges: ["heed show REF --all shows what was amended before"]
    case .notAmendable(let number):
      ["retract it, and record it anew: heed retract @\(number)"]
    case .notAField(_, _, let isEvent):
      [
        "it has: "
          + AmendedField.all(of: isEvent ? .eventLogged : .recommendationIssued).map(\.typed)
          .joined(separator: ", ")
      ]
    case .futureChange: ["say it when it is so; only a planned event lies ahead"]
    case .nothingHeldInTime: ["a due date and responsible bodies do: --due, --lead, --with"]
    case .severalEvents: ["amend each event by itself: heed amend @N REF=STATUS"]
    case .whichRecommendation(let number, let refs):
      refs.isEmpty ? [] : ["write it after the event: heed amend @\(number) \(refs[0])=STATUS"]
    case .doesNotBear(_, _, let refs):
      refs.isEmpty ? [] : ["it bears on: " + refs.joined(separator: ", ")]
    case .nothingChosen(let isFiltered):
      isFiltered ? ["see: heed list"] : ["name some, or choose them with --tag, --to, --in ..."]
    case .noRelation: ["say which: --part-of, --repeats, --supersedes or --related REF"]
    case .relatedToItself: ["name another recommendation"]
    case .alreadyRelated(_, _, _, let number): ["to take it back: heed retract @\(number)"]
    default: []
    }
  }
}
