import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct EncodingGuessTests {
  /// Sentences of our own with the characters that their languages use most.
  static let samples = [
    "The committee’s “second” report – the long one – says: don’t wait.",
    "La société a été créée près de la forêt ; ça coûte 30 € à l’élève.",
    "Die Brücke über den Fluß wäre größer, wenn man für Öl zahlte: „später“.",
    "El niño comió después; ¿qué más pasó en España, señor? Así será mañana.",
    "A comissão não pôde votar; as ações são más, é isso que há.",
    "Både på øen og i byen er der få børn, så vi håber på større hjælp.",
    "L’università è già chiusa: così non può più offrire libertà.",
  ]

  private func guess(_ bytes: [UInt8], pieces: Int = 1000) -> EncodingGuess {
    var census = TextCensus()
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      census.take(bytes[start..<min(bytes.count, start + pieces)])
    }
    census.finish()
    return EncodingGuess(census)
  }

  @Test(arguments: samples)
  func `a sentence is read in the encoding that it was written in`(sample: String) throws {
    for encoding in TextEncoding.all {
      let bytes = try #require(encoding.bytes(of: sample))
      #expect(guess(bytes) == .text(encoding, hasStrays: false))
      #expect(guess(bytes, pieces: 3) == .text(encoding, hasStrays: false))
    }
  }

  @Test func `a byte order mark decides`() {
    #expect(
      guess([0xFF, 0xFE, 0x9E, 0x8A]) == .text(.utf16(isLittleEndian: true), hasStrays: false))
    #expect(guess([0xEF, 0xBB, 0xBF, 0x61, 0xE9]) == .text(.utf8, hasStrays: true))
  }

  @Test func `a stray byte in much UTF-8 does not make it another encoding`() {
    let text = Array(String(repeating: "é ", count: 10).utf8) + [0xE9]
    #expect(guess(text) == .text(.utf8, hasStrays: true))
  }

  @Test func `white space alone is blank`() {
    #expect(guess(Array(" \r\n\t\u{C}".utf8)) == .blank)
    #expect(guess([0x20, 0x00, 0x0A, 0x00]) == .blank)
  }

  @Test func `pictures, programs and noise are no text`() throws {
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 1, 2]
    #expect(guess(picture) == .binary)
    #expect(
      guess([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62]) == .binary)
    var random = SeededGenerator(seed: 1)
    #expect(guess((0..<4096).map { _ in UInt8(random.below(256)) }) == .binary)
  }

  @Test func `a Cyrillic alphabet of one byte a letter is not read`() {
    let text = "Комиссия рекомендует отремонтировать плотину до весны"
    let bytes = text.unicodeScalars.map {
      $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x350)
    }
    #expect(guess(bytes) == .unknown)
  }
}
