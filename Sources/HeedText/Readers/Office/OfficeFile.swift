/// What holds for every file of an office program.
enum OfficeFile {
  /// Units: bytes, packed.
  static let limit = 50_000_000

  static func check(_ file: borrowing DocumentFile) throws(ReadFailure) {
    guard file.size <= limit else { throw ReadFailure(file.path, .tooLarge(limit: limit)) }
  }
}
