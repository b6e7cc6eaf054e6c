import Foundation

/// Python with what `.ci/python-packages` lists, where `make test` could install it.
package enum Python {
  private static let path = SeedFiles.root + "/.build/python/bin/python"

  package static let isThere = FileManager.default.isExecutableFile(atPath: path)

  /// What a program prints that is given those words; what it complains of where it fails.
  package static func run(_ program: String, _ words: [String]) throws -> String {
    let shell = try Shell([path, "-c", program] + words)
    return shell.status == 0 ? shell.output : shell.errors
  }
}
