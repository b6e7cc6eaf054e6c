/// What a person may answer when a candidate is shown, by the letter typed.
enum ReviewAnswer: String, CaseIterable {
  case accept = "a"
  case edit = "e"
  case skip = "s"
  case split = "x"
  case merge = "m"
  case back = "b"
  case acceptRest = "A"
  case quit = "q"
  case help = "?"

  /// The letter and what it does, in a word or two.
  var short: String {
    switch self {
    case .accept: "a accept"
    case .edit: "e edit"
    case .skip: "s skip"
    case .split: "x split"
    case .merge: "m merge"
    case .back: "b back"
    case .acceptRest: "A accept the rest"
    case .quit: "q quit"
    case .help: "? help"
    }
  }

  /// What it does, in a sentence.
  var long: String {
    switch self {
    case .accept: "record it at once; b takes you back to it, heed undo undoes it"
    case .edit: "change it in your editor ($VISUAL, else $EDITOR, else vi)"
    case .skip: "leave it out; --all offers it again another time"
    case .split: "make several of it, where you say or in the editor"
    case .merge: "make one of it and the next"
    case .back: "go back to the one before, to decide otherwise"
    case .acceptRest: "record all that are left, once you have confirmed it"
    case .quit: "stop here; nothing is lost, and the same command goes on"
    case .help: "these lines"
    }
  }
}
