/// Latin letters without their marks, for handles that are typed and for comparing words.
package enum LatinLetters {
  /// What the letter is in ASCII: `é` as `e`, `ß` as `ss`; `nil` for all that is no Latin letter,
  /// and for ASCII itself. Small letters only.
  package static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard scalar.value >= 0xDF, scalar.value < 0x0250 else { return nil }
    return table[scalar.value]
  }

  /// Whether it is a mark over or under the letter before it.
  package static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x0300...0x036F).contains(scalar.value)
  }

  private static let table: [UInt32: [UInt8]] = {
    let groups = [
      "a": "àáâãäåāăąǎ", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ",
      "h": "ĥħ", "i": "ìíîïĩīĭįıǐ", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņň",
      "o": "òóôõöøōŏőơǒ", "oe": "œ", "r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧț",
      "th": "þ", "u": "ùúûüũūŭůűųưǔ", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    var table: [UInt32: [UInt8]] = [:]
    for (plain, letters) in groups {
      for letter in letters.unicodeScalars { table[letter.value] = Array(plain.utf8) }
    }
    return table
  }()
}
