// A release build does not let tests see what is internal.
#if DEBUG
@testable import Heed

extension [History.Entry] {
  /// A smallest part of these entries for which the condition still holds: the others sealed.
  ///
  /// For a failure's message; the condition holds for all of them.
  package func smallest(for holds: ([History.Entry]) throws -> Bool) rethrows
    -> [History.Entry]
  {
    var kept = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for index in kept.indices where !kept[index].isSealed {
        var fewer = kept
        fewer[index] = fewer[index].asSealed
        guard try holds(fewer) else { continue }
        kept = fewer
        isSmaller = true
      }
    }
    return kept
  }

  /// One entry a line, sealed ones left out.
  package var told: String {
    filter { !$0.isSealed }.map {
      "\($0.id) \(String(decoding: $0.body.canonical, as: UTF8.self))"
    }.joined(separator: "\n")
  }
}
#endif
