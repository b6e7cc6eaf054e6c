/// What a piece of text means, for those who see colours; the text itself says it too.
enum Ink: Sendable, Equatable {
  case stage(StageMark)
  case warning, strong, dim

  /// The parameters of the terminal's Select Graphic Rendition sequence.
  ///
  /// Source: ECMA-48, section 8.3.117; the eight basic colours, which every theme defines.
  fileprivate var parameters: String {
    switch self {
    case .stage(.done): "32"
    case .stage(.partial): "36"
    case .stage(.underway): "34"
    case .stage(.stalled), .stage(.unmapped): "33"
    case .stage(.contrary): "31"
    case .stage(.notStarted), .stage(.unknown): "0"
    case .stage(.ended), .stage(.unassessed), .dim: "2"
    case .warning: "1;31"
    case .strong: "1"
    }
  }
}

/// The text in its ink, or as it is where colour is off.
func styled(_ text: String, _ ink: Ink, enabled: Bool) -> String {
  guard enabled, !text.isEmpty else { return text }
  return "\u{1B}[\(ink.parameters)m\(text)\u{1B}[0m"
}

/// When to use colour, as `--color` says.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to use colour, from the variables `NO_COLOR` and `TERM` and what the output is.
  ///
  /// `auto` stays off without a terminal, with `NO_COLOR` not empty, and with `TERM` empty or
  /// `dumb`; the other two ask nothing.
  func isEnabled(noColor: String?, term: String?, isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && (noColor ?? "").isEmpty && !["", "dumb"].contains(term ?? "")
    }
  }
}
