/// Bytes of a text in UTF-8 that spell nothing.
enum StrayBytes {
  /// The block with a replacement character in place of each stray, its places kept.
  static func replaced(in block: Block) -> Block {
    var text: [UInt8] = []
    var places = Places()
    var scanner = UTF8Scanner()
    // Where the character that is being read starts.
    var start = 0
    func keep(_ range: Range<Int>) {
      for index in range {
        places.note(text.count, from: block.places.origin(of: index))
        text.append(block.text[index])
      }
    }
    func replace(_ range: Range<Int>) {
      for index in range {
        for byte in TextDecoder.replacement {
          places.note(text.count, from: block.places.origin(of: index))
          text.append(byte)
        }
      }
    }
    for (index, byte) in block.text.enumerated() {
      switch scanner.take(byte) {
      case .inside: continue
      case .character where byte != 0: keep(start..<index + 1)
      case .character, .fault, .twoFaults: replace(start..<index + 1)
      case .faultAndCharacter:
        replace(start..<index)
        if byte == 0 { replace(index..<index + 1) } else { keep(index..<index + 1) }
      case .faultAndInside:
        replace(start..<index)
        start = index
        continue
      }
      start = index + 1
    }
    replace(start..<block.text.count)
    return Block(block.kind, text: text, places: places)
  }
}
