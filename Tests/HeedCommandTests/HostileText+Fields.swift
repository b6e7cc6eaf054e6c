extension HostileText {
  /// More of them, for fields that a ledger keeps: none has the character NUL.
  static let forFields: [String] =
    all.filter { !$0.unicodeScalars.contains("\0") } + [
      // Words and signs that SQL, shells and templates read otherwise.
      "100%_\\", "NULL", "?1 :a @b $c", "[a]\"`b`\"", "; DETACH DATABASE main; --", "* ? [a-z] ~",
      "{{9*9}} <%= 9*9 %>", "-rf", "--ledger=/etc/passwd", "../../../../etc/passwd", "/dev/stdin",
      "a%00b", "C:\\con", "--", "-", ".", "..", "a/b", "~root", "@1", "@999", "=", "a=b",
      // Values that other programs take for something else.
      "0", "-1", "1e309", "TRUE", "999999999999999999999999999999999999999999", "2025-02-29",
      "2028-02-29", "2016-12-31T23:59:60Z", "no: yes\n- !!a", "\\", "\"", "'", "\\n", "\\u{1B}",
      "null", "[]", "{}",
      // Signs of several bytes at the ends.
      " leading and trailing ", "\u{A0}a\u{A0}", "\u{3000}", "\u{FEFF}a", "a\u{300}", "\u{301}a",
      "🏴\u{E0067}\u{E0062}\u{E007F}", "Iıİi", "Straße STRASSE", "аccepted", "\u{202D}\u{202B}open",
      "\u{180E}\u{115F}\u{3164}a", "\u{1D173}\u{1D17A}b", "\u{2061}\u{206F}c", "a\u{34F}b",
      "\u{1B}[6n", "\u{1B}]52;c;YQ==\u{07}", "\u{1B}(0lqk\u{1B}(B", "\u{90}a\u{9C}", "\u{0E}\u{0F}",
      "\u{1B}[?1049h", "\u{1B}[8m hidden \u{1B}[0m",
      // Markup once more.
      "javascript:a()", "<svg/onload=a()>", "]]><x>", "--><x", "&amp;amp;",
      "<a href=\"//x.invalid\">",
      "`<b>` | a |\n|--|", "+++\n---\n***", "> q\n1. l\n- l", "<!-- c -->",
      String(repeating: "漢", count: 600), String(repeating: "W", count: 1999), "a\tb\tc",
    ]

  /// Whether a character drives, turns round or hides something on a terminal.
  ///
  /// Written down a second time on purpose: it is not the product's own table that is asked.
  static func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x2069, 0xFEFF, 0xFFF0...0xFFFF, 0xE0000...0xE007F, 0xE0100...0xE01EF:
      true
    default: false
    }
  }
}
