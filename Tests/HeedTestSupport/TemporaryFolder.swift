import Foundation

/// A folder of its own for one test, removed when the test lets go of it.
package final class TemporaryFolder {
  package let path: String

  package init() throws {
    path = NSTemporaryDirectory() + "heed-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  package func file(_ name: String) -> String { path + "/" + name }

  /// Removes a ledger and what SQLite keeps beside it.
  package static func remove(_ path: String) throws {
    for end in ["", "-wal", "-shm", "-journal"]
    where FileManager.default.fileExists(atPath: path + end) {
      try FileManager.default.removeItem(atPath: path + end)
    }
  }

  /// Copies a file of the folder, without what stands beside it.
  package func copy(_ from: String, to: String) throws -> String {
    try FileManager.default.copyItem(atPath: file(from), toPath: file(to))
    return file(to)
  }
}
