/// A call found in a sentence, before it is known who is meant.
struct Call {
  /// Whose call it is told as.
  var subject: Subject
  /// Where its words stand in the sentence.
  var span: Range<Int>
  /// The words of what is asked.
  var action: Range<Int>
  /// Whether the thing is asked for in the passive, so that the subject is what it is done to.
  var isPassive = false
  var isNegative = false
  /// How sure, from 0 to 1, before the place in the document counts.
  var weight: Double
  var reasons: [String]

  /// Who is asked.
  enum Subject {
    /// The noun phrase of those words.
    case phrase(Range<Int>)
    /// The same, where it cannot but name who is asked: `We call on ...`.
    case name(Range<Int>)
    /// Whoever the list, the heading or the sentence before is addressed to.
    case context
    /// Whoever the call before was addressed to.
    case previous
  }
}
