/// What a heading or an introductory line says of the points below it.
struct Asking {
  /// Who is asked, as named there.
  var addressees: [String] = []
  /// How the points are worded.
  var form: Form
  /// The words of the introduction.
  var reason: String
  /// Whether only the points of a list belong to it, and not running text.
  var isForPoints = false
  /// How deep the line that introduces it stands; its points stand deeper.
  var depth = -1
  /// How many points have come.
  var points = 0
  /// How many paragraphs that ask nothing have come since.
  var misses = 0

  /// How the points are worded.
  enum Form {
    /// `Ratify the convention`
    case imperative
    /// `Ratifying the convention`
    case gerund
    /// In any way: what the list asks for is named.
    case any
    /// The points only say what the call above them is about.
    case part
  }
}
