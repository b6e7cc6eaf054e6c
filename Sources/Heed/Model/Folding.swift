/// The word without what people vary in typing it: case, spaces, hyphens and underscores.
///
/// `Partly implemented`, `partly-implemented` and `PARTLY_IMPLEMENTED` fold to one text, and so
/// does a label whose hyphen a word processor made a dash.
package func folded(_ word: some StringProtocol) -> String {
  var kept = String.UnicodeScalarView()
  for scalar in word.lowercased().unicodeScalars {
    let properties = scalar.properties
    if scalar == "_" || scalar == "\u{2212}" || properties.isWhitespace { continue }
    if properties.generalCategory == .dashPunctuation { continue }
    kept.append(scalar)
  }
  return String(kept)
}
