import Foundation
import Testing

/// The tree that the house rules are about: what is tracked, or would be if added.
struct Repository: Sendable {
  /// Paths from the root, sorted; what Git ignores left out.
  let paths: [String]
  /// The text files among them.
  let files: [SourceFile]

  /// The one that this file is in, read once.
  static let current = Result { try Repository(root: root) }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init(root: URL) throws {
    paths = (Self.pathsFromGit(root) ?? Self.pathsFromFolders(root)).sorted()
    files = try paths.compactMap { path in
      let bytes = try Data(contentsOf: root.appendingPathComponent(path))
      guard !bytes.contains(0), let text = String(data: bytes, encoding: .utf8) else { return nil }
      return SourceFile(path: path, text: text)
    }
  }

  /// What Git lists and is there; `nil` where Git is missing or this is no clone.
  private static func pathsFromGit(_ root: URL) -> [String]? {
    let manager = FileManager.default
    guard manager.fileExists(atPath: root.appendingPathComponent(".git").path) else { return nil }
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // A clone may belong to another user than the one who runs the tests.
    git.arguments = [
      "git", "-c", "safe.directory=*", "-C", root.path,
      "ls-files", "-z", "--cached", "--others", "--exclude-standard",
    ]
    let output = Pipe()
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return nil }
    let listing = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0, !listing.isEmpty else { return nil }
    let paths = Set(listing.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    return paths.filter { manager.fileExists(atPath: root.appendingPathComponent($0).path) }
  }

  /// Every file, without what `.gitignore` names.
  private static func pathsFromFolders(_ root: URL) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [] }
    var paths: [String] = []
    for case let path as String in walk {
      let name = path.split(separator: "/").last ?? ""
      if name == ".git" || name == ".build" || name.hasPrefix(".build-") {
        walk.skipDescendants()
      } else if walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular,
        ![".db", ".db-wal", ".db-shm"].contains(where: name.hasSuffix)
      {
        paths.append(path)
      }
    }
    return paths
  }
}

/// Records every finding at once, one a line.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
  let listed = findings.map { "\n  \($0)" }.joined()
  #expect(findings.isEmpty, "\(findings.count) found:\(listed)", sourceLocation: sourceLocation)
}
