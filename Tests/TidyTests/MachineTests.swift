import Testing

/// Traces of the machine that something was written on.
private enum Machines {
  /// In two pieces each, so that this file holds none of them.
  static let folders = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/Use" + "rs/"]
  static let hosts = [
    "deb.deb" + "ian.org", "security.deb" + "ian.org", "archive.ubu" + "ntu.com",
    "files.python" + "hosted.org", "py" + "pi.org", "registry.npm" + "js.org",
    "static.crates" + ".io", "proxy.gol" + "ang.org", "ruby" + "gems.org", "index.doc" + "ker.io",
  ]

  static func findings(in files: [SourceFile]) -> [Finding] {
    let patterns = (folders + hosts).map { (text: $0, bytes: Array($0.utf8)) }
    return files.flatMap { file in
      file.lines.enumerated().flatMap { offset, line in
        let bytes = Array(line.utf8)
        return patterns.filter { holds(bytes, $0.bytes) }
          .map { Finding(file.path, offset + 1, $0.text) }
      }
    }
  }

  /// A folder's path starts there; within an address it does not.
  private static func holds(_ line: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard line.count >= pattern.count else { return false }
    return (0...(line.count - pattern.count)).contains { start in
      guard line[start] == pattern[0] else { return false }
      guard line[start..<start + pattern.count].elementsEqual(pattern) else { return false }
      guard pattern[0] == UInt8(ascii: "/"), start > 0 else { return true }
      let before = Character(Unicode.Scalar(line[start - 1]))
      return !(before.isLetter || before.isNumber || "-_.~)}*".contains(before))
    }
  }
}

@Suite struct MachineTests {
  @Test func `no file names a folder of one machine or a package registry`() throws {
    expectNone(Machines.findings(in: try Repository.current.get().files))
  }

  @Test(arguments: Machines.folders + Machines.hosts)
  func `a machine's folder or a registry is found`(pattern: String) {
    let files = [
      SourceFile(path: "A", text: "\ncd \(pattern)x"), SourceFile(path: "B", text: pattern),
    ]
    #expect(Machines.findings(in: files).map(\.place) == ["A:2", "B:1"])
  }

  @Test(arguments: Machines.folders)
  func `the same folder within an address passes`(pattern: String) {
    let file = SourceFile(path: "A", text: "https://example.org\(pattern)x")
    #expect(Machines.findings(in: [file]) == [])
  }
}
