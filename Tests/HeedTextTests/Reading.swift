import HeedTestSupport
import Testing

@testable import HeedText

/// A document that was read: what a test looks at.
struct Reading {
  var document: ReadDocument
  var blocks: [Block] = []

  /// Reads the file at the path.
  init(_ path: String, as format: DocumentFormat? = nil) throws(ReadFailure) {
    var blocks: [Block] = []
    document = try DocumentReader(path, as: format, keepingText: true).read {
      (block) throws(ReadFailure) in
      blocks.append(block)
    }
    self.blocks = blocks
  }

  /// The blocks, one a line: `h1 Title`, `p Words`, `a@1 Point`, `n Note`, `f Furniture`.
  var lines: [String] {
    blocks.map { block in
      let words = String(decoding: block.text, as: UTF8.self)
      return switch block.kind {
      case .heading(let level): "h\(level) \(words)"
      case .paragraph: "p \(words)"
      case .point(let marker, let depth): "\(marker)@\(depth) \(words)"
      case .footnote: "n \(words)"
      case .furniture: "f \(words)"
      }
    }
  }

  /// Where a block is not UTF-8, or not what stands at its places in the text read.
  var misplaced: [String] {
    let text = document.text ?? []
    return zip(blocks, lines).filter { block, _ in
      let isText = String(validating: block.text, as: UTF8.self) != nil
      let isInPlace = block.text.indices.allSatisfy { index in
        let origin = block.places.origin(of: index)
        guard text.indices.contains(origin) else { return false }
        // A line break became a space, and a stray byte a replacement character.
        return text[origin] == block.text[index] || block.text[index] == 0x20
          || TextDecoder.replacement.contains(block.text[index])
      }
      return !isText || !isInPlace
    }.map(\.1)
  }
}

extension ReadFailure {
  /// Why the file at the path cannot be read; `nil` where it can.
  static func reason(_ path: String, as format: DocumentFormat? = nil) -> Reason? {
    do throws(ReadFailure) {
      _ = try Reading(path, as: format)
      return nil
    } catch {
      #expect(error.path == path)
      return error.reason
    }
  }
}
