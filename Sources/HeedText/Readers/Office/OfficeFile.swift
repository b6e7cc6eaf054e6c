/// What holds for every file of an office program.
package enum OfficeFile {
  /// Units: bytes, packed.
  static let limit = 50_000_000

  /// Refuses a file that is larger than any document.
  package static func check(_ file: borrowing DocumentFile) throws(ReadFailure) {
    guard file.size <= limit else { throw ReadFailure(file.path, .tooLarge(limit: limit)) }
  }
}
