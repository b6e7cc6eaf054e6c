/// Stored texts of the kinds that have fooled terminals, spreadsheets and parsers.
enum HostileText {
  /// Swift takes none of them in a literal.
  static let noncharacters = String(
    String.UnicodeScalarView(
      [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF].compactMap { Unicode.Scalar($0) }))

  static let all: [String] = [
    // Quotes of query languages and shells.
    "x'); DELETE FROM entry;--", "\" OR \"\"=\"", "$(rm -rf ~)`date`;ls&&ls", "%s%n{0}${a}{{b}}",
    // Cells that a spreadsheet runs.
    "=2+5", "+2+5", "-2+5", "@NOW()", "\t=2", "\r=2", "\n=2", " =2", "＝2", "＋2", "－2", "＠a",
    "=HYPERLINK(\"http://x.invalid\")", "a,\"b\";c\td|e", "two\nlines", "two\r\nlines", "'=2",
    "''=2",
    // Escape sequences, seven and eight bit.
    "\u{1B}[32mgreen\u{1B}[m", "\u{1B}]2;title\u{07}", "\u{1B}]8;;http://x.invalid\u{1B}\\a",
    "\u{1B}[3A\u{1B}[2Jdone", "\u{9B}5mblink", "\u{1B}P+q\u{1B}\\", "\u{1B}[c",
    // Controls and line ends.
    "ab\u{08}\u{08}cd", "REFUSED\rGRANTED", "\u{00}\u{07}\u{0B}\u{0C}\u{7F}", "a\u{85}b",
    "a\u{2028}b\u{2029}c",
    // Direction, invisible, tags, fillers.
    "file \u{202E}fdp.exe", "\u{2066}a\u{2067}b\u{2068}c\u{2069}", "\u{200E}\u{200F}\u{061C}",
    "o\u{200B}p\u{200C}e\u{200D}n\u{2060}\u{FEFF}", "so\u{AD}ft", "a\u{E0041}\u{E007F}",
    "a\u{FE0F}\u{E0100}\u{E01EF}", "\u{FFF9}a\u{FFFB}\u{FFFC}\u{FFFD}",
    noncharacters,
    // Letters of all kinds.
    "réponse", "re\u{301}ponse", "\u{1112}\u{1161}\u{11AB}글", "漢字かな", "👩\u{200D}👧 👍🏽 🇰🇷",
    "A" + String(repeating: "\u{0336}\u{0489}", count: 50), "التوصية 5", "𝓐𝓑", "ｗｉｄｅ",
    // Markup.
    "<script>x()</script>", "</td><b>&lt;&#x3c;", "[x](javascript:a())", "![i](http://x.invalid)",
    "a | b \\| c", "# h\n---", "*b* _i_ `c` ~~s~~", "\\u0000\",\"k\":1",
    // Sizes.
    "", "   ", String(repeating: "w", count: 5000), String(repeating: "l\n", count: 300),
  ]
}
