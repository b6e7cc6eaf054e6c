internal import Glibc
internal import Heed
internal import HeedText

// Changing candidates before they are recorded.
extension ReviewSession {
  private var text: ReadText { command.plan.proposed.text }

  /// Hands the candidate to the person's editor, until what comes back can be read.
  mutating func edit(_ item: Review.Item) throws(CommandFault) {
    guard let folder = ReviewMemory.folder(context.world.variable) else {
      say("there is no private folder for the file to edit: set HOME or XDG_STATE_HOME")
      return
    }
    let path = "\(folder)/edit-\(getpid()).txt"
    let original = ProposalDraft.block(item.candidate)
    // What a review that was killed has left behind goes; nobody else's file is followed.
    unsafe unlink(path)
    try OutputFile.write(Array(original.utf8), to: path, replacing: false)
    defer { unsafe unlink(path) }
    while true {
      let editor = Editor.command(context.world.variable)
      guard context.world.edit(editor, path) else {
        say("the editor did not end well, and nothing is changed: \(editor)")
        return
      }
      let bytes = try InputFile.read(path)
      if bytes == Array(original.utf8) {
        say("nothing was changed")
        return
      }
      let (candidates, faults) = ProposalDraft.candidates(bytes, in: text)
      if faults.isEmpty { return take(candidates, insteadOf: item.candidate) }
      for fault in faults.prefix(5) { say("line \(fault.line): \(fault.reason)") }
      if ["n", "no"].contains((ask("Edit it again? [Y/n]") ?? "n").lowercased()) { return }
    }
  }

  private mutating func take(_ candidates: [Candidate], insteadOf original: Candidate) {
    guard !candidates.isEmpty else {
      say("no block is left; s leaves it out")
      return
    }
    review.replace(
      with: candidates.map { candidate in
        var candidate = candidate
        candidate.heading = original.heading
        return candidate
      })
  }

  /// Makes several of one, at places that the person chooses.
  mutating func split(_ item: Review.Item) throws(CommandFault) {
    let starts = Array(item.candidate.clauseStarts.prefix(30))
    guard !starts.isEmpty else {
      say("there is no place to split it at; in the editor you can write several blocks")
      return try edit(item)
    }
    let bytes = Array(item.candidate.quote.utf8)
    for (offset, start) in starts.enumerated() {
      let rest = String(decoding: bytes[start...], as: UTF8.self)
      let words = escaped(rest.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      let number = "\(offset + 1)".padded(to: 3, .right)
      context.output.line("\(number)  " + words.truncated(to: max(8, width - 5)))
    }
    let question = "Where do the others begin? (numbers, e for the editor, Enter: nowhere)"
    let answer = ask(question) ?? ""
    if answer == "e" { return try edit(item) }
    let words = answer.split { $0 == " " || $0 == "," }
    let numbers = words.compactMap { Int($0) }.filter { (1...starts.count).contains($0) }
    guard !words.isEmpty else { return }
    guard numbers.count == words.count,
      let parts = item.candidate.split(at: numbers.map { starts[$0 - 1] }, in: text)
    else {
      say("it cannot be split so")
      return
    }
    review.replace(with: parts)
  }

  /// Makes one of it and the next.
  mutating func merge(_ item: Review.Item) {
    guard let following = review.following else {
      say("the next is none that waits for a decision")
      return
    }
    review.merge(as: item.candidate.merged(with: following.candidate, in: text))
  }
}
