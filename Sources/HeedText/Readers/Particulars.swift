/// What a file says of its document beside the text.
struct Particulars: Equatable {
  var title: String?
  var publisher: String?
  /// When it was published: `2024-08-19`, `2024-08` or `2024`.
  var date: String?
  /// As in BCP 47.
  var language: String?
  /// Title and date among the file's properties. They are often a template's, so the first lines
  /// of the text come before them.
  var recordedTitle: String?
  var recordedDate: String?

  /// Takes over what is not known yet.
  mutating func fill(from other: Particulars) {
    title = title ?? other.title
    publisher = publisher ?? other.publisher
    date = date ?? other.date
    language = language ?? other.language
    recordedTitle = recordedTitle ?? other.recordedTitle
    recordedDate = recordedDate ?? other.recordedDate
  }
}
