import Testing

@Suite struct SwiftTextTests {
  @Test(arguments: [
    ("a // print(", ["a "]),
    ("a /* 1 /* 2 */ try! */ b", ["a  b"]),
    ("a /* 1\n2 */ b", ["a ", " b"]),
    ("f(\"try! \\\" x\") + y", ["f(\"\") + y"]),
    ("f(\"a \\(print(\"b)\")) c\") + y", ["f(\"(print(\"\"))\") + y"]),
    ("#\"a \" \\(b) \"# + y", ["\"\" + y"]),
    ("#\"\\#(b)\"#", ["\"(b)\""]),
    ("\"\"\"\n  a \"\" // b\n  \"\"\" + y", ["\"", "", "\" + y"]),
    ("func `print(1) // no`() {}", ["func ``() {}"]),
    ("\"\" + y", ["\"\" + y"]),
    ("#if x // y", ["#if x "]),
  ])
  func `comments and literals are no code`(text: String, code: [String]) {
    #expect(SwiftText(text).code == code)
  }

  @Test func `literals keep their line, text and interpolation`() {
    let text = SwiftText(
      "let a = \"x\"\nlet b = \"\"\"\n  SELECT \\(a(\"i\")) y\n  \"\"\"\n#\"\\(z)\"#")
    #expect(
      text.literals == [
        SwiftText.Literal(line: 1, text: "x", isInterpolated: false),
        SwiftText.Literal(line: 3, text: "i", isInterpolated: false),
        SwiftText.Literal(line: 2, text: "\n  SELECT  y\n  ", isInterpolated: true),
        SwiftText.Literal(line: 5, text: "\\(z)", isInterpolated: false),
      ])
  }

  @Test(arguments: [
    ("print(x)", "print(", true), ("x.print(y)", "print(", true), ("reprint(x)", "print(", false),
    ("as! X", "as!", true), ("alias! X", "as!", false), ("TODOS", "TODO", false),
    ("// TODO: x", "TODO", true), ("", "TODO", false),
  ])
  func `a word is found whole`(line: String, word: String, isFound: Bool) {
    #expect(Words.line(line, has: word) == isFound)
  }
}
