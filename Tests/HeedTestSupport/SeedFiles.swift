import Foundation

/// The real recommendations that come with Heed.
package enum SeedFiles {
  /// The root of the repository.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The files to import, in the order of their names.
  package static func paths() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/seeds").sorted()
      .filter { $0.hasSuffix(".json") }.map { "\(root)/seeds/\($0)" }
  }
}
