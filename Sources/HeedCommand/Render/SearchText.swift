internal import Heed

/// What a search found, for a person to read: the handle and what it is, the title, the words
/// around. The words found are bold where there is colour.
struct SearchText {
  private let output: OutputBuffer
  private let width: Int
  private let isColoured: Bool
  private let isPublic: Bool
  private static let indent = 4
  /// Recommendations named beside an event.
  private static let named = 5

  init(_ output: OutputBuffer, width: Int, isColoured: Bool, isPublic: Bool) {
    self.output = output
    self.width = width
    self.isColoured = isColoured
    self.isPublic = isPublic
  }

  func write(_ hit: SearchHit) {
    let handle = escaped(
      hit.ref ?? hit.documentKey ?? (isPublic ? hit.id.description : "@\(hit.number)"))
    let facts = facts(hit)
    let name = handle.truncated(to: width)
    let gap = name.displayWidth + 2
    output.append(styled(name, .strong, enabled: isColoured))
    var lines: ArraySlice<String>
    if gap + Self.indent < width {
      // They flow on from the name, which a word of its width holds the place of.
      let place = String(repeating: "-", count: gap - 1)
      lines = (place + " " + facts).wrapped(width: width, hanging: Self.indent)[...]
      let first = String((lines.popFirst() ?? "").dropFirst(gap))
      if !first.isEmpty { output.append("  " + styled(first, .dim, enabled: isColoured)) }
    } else {
      lines = facts.wrapped(width: width, indent: Self.indent)[...]
    }
    output.line()
    for line in lines { output.line(styled(line, .dim, enabled: isColoured)) }
    paragraph(hit.title)
    if let snippet = hit.snippet { paragraph(snippet) }
  }

  private func facts(_ hit: SearchHit) -> String {
    var facts: [String] = []
    switch hit.kind {
    case .recommendation:
      facts.append(hit.verdict?.status ?? "not assessed")
      if let on = hit.on { facts.append("issued " + shown(on)) }
    case .event:
      facts.append(hit.eventKind ?? "event")
      if let on = hit.on { facts.append(shown(on)) }
      let more = hit.refs.count - Self.named
      let refs = hit.refs.prefix(Self.named).joined(separator: "; ")
      if !refs.isEmpty { facts.append("on " + refs + (more > 0 ? " and \(more) more" : "")) }
    case .document:
      facts.append("document")
      if let on = hit.on { facts.append(shown(on)) }
    }
    return escaped(facts.joined(separator: ", "))
  }

  /// The text in lines. Lines are broken without looking at what was found; that is laid over
  /// them, sign by sign, spaces left out.
  private func paragraph(_ found: FoundText) {
    var text = ""
    var isFound: [Bool] = []
    for piece in found.pieces {
      let shown = escaped(piece.text, lineBreaks: true)
      text += shown
      for scalar in shown.unicodeScalars where !Self.isSpace(scalar) {
        isFound.append(piece.isFound)
      }
    }
    let flowing = text.split(separator: "\n", omittingEmptySubsequences: true)
      .joined(separator: " ")
    var next = 0
    for line in flowing.wrapped(width: width - Self.indent) {
      output.append(String(repeating: " ", count: Self.indent))
      var run = ""
      var isRunFound = false
      func end() {
        output.append(styled(run, .strong, enabled: isColoured && isRunFound))
        run = ""
      }
      for scalar in line.unicodeScalars {
        if !Self.isSpace(scalar) {
          let isNow = next < isFound.count && isFound[next]
          next += 1
          if isNow != isRunFound { end() }
          isRunFound = isNow
        } else if isRunFound, !(next < isFound.count && isFound[next]) {
          end()
          isRunFound = false
        }
        run.unicodeScalars.append(scalar)
      }
      end()
      output.line()
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\r"
  }
}
