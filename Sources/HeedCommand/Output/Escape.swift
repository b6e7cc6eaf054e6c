internal import HeedExchange

/// Stored text in a form that is safe on a terminal, on one line unless `lineBreaks` are kept.
func escaped(_ text: String, lineBreaks: Bool = false) -> String {
  visibleText(text, lineBreaks: lineBreaks)
}
