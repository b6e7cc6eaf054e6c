import Testing

/// The Debian packages that the manifest asks for are the ones that get installed.
private enum Packages {
  static func findings(in files: [SourceFile]) -> [Finding] {
    let listed = files.first { $0.path == ".ci/packages" }?.lines.compactMap { line in
      line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
    guard let manifest = files.first(where: { $0.path == "Package.swift" }) else { return [] }
    return providers(manifest).filter { !(listed ?? []).contains($0.text) }
      .map { Finding(manifest.path, $0.line, "\($0.text) is not in .ci/packages") }
  }

  /// The literals of every `.apt([...])`, wherever it breaks lines.
  private static func providers(_ manifest: SourceFile) -> [SwiftText.Literal] {
    var isOpen = false
    let lines = manifest.swift.code.indices.filter { index in
      let line = manifest.swift.code[index]
      let isInside = isOpen || line.contains(".apt(")
      isOpen = isInside && !line.contains("])")
      return isInside
    }
    return manifest.swift.literals.filter { literal in
      guard lines.contains(literal.line - 1) else { return false }
      // A line may also hold the target's name and the name that pkg-config knows.
      return manifest.lines[literal.line - 1].split(separator: ".apt(").last?
        .contains("\"\(literal.text)\"") ?? false
    }
  }
}

@Suite struct PackageTests {
  @Test func `every Debian package of the manifest is in the list`() throws {
    expectNone(Packages.findings(in: try Repository.current.get().files))
  }

  @Test func `a package that is not in the list is found`() {
    let manifest = """
      .systemLibrary(name: "CA", pkgConfig: "a", providers: [.apt(["liba-dev"])]),
      .systemLibrary(name: "CB", providers: [
        .apt([
          "libb-dev", "libc-dev",
        ])
      ]),
      .target(name: "D"),
      """
    let list = "# what a build needs\nliba-dev  # A\nlibc-dev\nlibb\n"
    let files = [
      SourceFile(path: "Package.swift", text: manifest),
      SourceFile(path: ".ci/packages", text: list),
    ]
    #expect(
      Packages.findings(in: files).map(\.description) == [
        "Package.swift:4: libb-dev is not in .ci/packages"
      ])
    #expect(Packages.findings(in: [files[0]]).count == 3)
  }
}
