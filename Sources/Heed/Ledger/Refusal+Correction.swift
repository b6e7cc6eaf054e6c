extension Refusal {
  /// The fact, where a correction is refused.
  var correctionMessage: String {
    switch self {
    case .alreadyRetracted(let number): "@\(number) is retracted already"
    case .notRetracted(let number): "@\(number) is not retracted"
    case .nothingLeft(let number): "@\(number) was redacted, and nothing of it is left"
    case .notRetractable(let number, let kind, _):
      switch kind {
      case .entryRetracted: "@\(number) is itself a retraction"
      case .entryReinstated: "@\(number) is itself a reinstatement"
      case .entryRedacted: "@\(number) is a redaction: what it took away is gone"
      default: "@\(number) opened the ledger, which cannot be taken back"
      }
    case .alreadyRedacted(let number): "@\(number) is redacted already"
    case .needsTitle(let option): "\(option) is given, and no --title of what stays"
    case .nothingToUndo: "there is nothing to undo"
    case .wordsGone(let number, let target):
      "@\(number) took the words of @\(target) away, and they are gone"
    case .changedMeanwhile: "another command was recorded meanwhile"
    case .notRedactable(let number, let kind):
      kind == .entryRedacted
        ? "@\(number) is a redaction, and what a redaction says stays"
        : "@\(number) opened the ledger, and the owner's name stays"
    case .noReplacement(let option, let number):
      "nothing said with \(option) can replace @\(number)"
    case .wordsRemain(let place, let word): "\(place) says \"\(word)\", which must be gone"
    case .keyRedacted(let key, let number):
      "the key \"\(key)\" stands for @\(number), which was redacted"
    default: amendmentMessage
    }
  }

  /// What to do next, where a correction is refused.
  var correctionWayOut: [String] {
    switch self {
    case .alreadyRetracted(let number): ["to let it count again: heed reinstate @\(number)"]
    case .notRetracted: ["heed show names the entries of a recommendation"]
    case .notRetractable(_, .entryRetracted, let target?):
      ["to undo it: heed reinstate @\(target)"]
    case .notRetractable(_, .entryReinstated, let target?):
      ["to undo it: heed retract @\(target)"]
    case .nothingToUndo: ["undo takes back what this copy of the ledger recorded"]
    case .wordsGone: ["retract an earlier entry by its number: heed retract @N"]
    case .changedMeanwhile: ["look again, and decide then"]
    case .notRedactable(_, .ledgerOpened): ["a ledger of another owner is made with: heed init"]
    case .needsTitle: ["say with --title what may stay"]
    case .noReplacement: ["leave it out, and nothing stays in the place"]
    case .wordsRemain: ["leave the words of --match out of the reason and of what stays"]
    case .keyRedacted:
      ["what was redacted is not recorded again; use another key for another entry"]
    default: amendmentWayOut
    }
  }
}
