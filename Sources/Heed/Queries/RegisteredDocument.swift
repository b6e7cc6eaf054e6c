/// A document of the ledger, as an import of its text meets it.
public struct RegisteredDocument: Sendable {
  /// Local number of its entry.
  public let number: Int
  /// What it is.
  public let document: Document
  /// Who may see it.
  public let visibility: Visibility
  /// Whether it counts no more.
  public let isRetracted: Bool
}

/// A recommendation of a document, as an import of the document's text meets it.
public struct RegisteredQuote: Sendable {
  /// Local number of its entry.
  public let number: Int
  /// Its ref.
  public let ref: String
  /// What is asked, in a line.
  public let title: String
  /// What is asked in full, where the line does not say it all.
  public let text: String?
  /// The exact words of the document; `nil` where none were recorded.
  public let quote: String?
  /// Where in the document.
  public let place: String?
  /// Local number of the document's entry.
  public let document: Int
  /// Whether it counts no more.
  public let isRetracted: Bool
}

/// A document and the later texts of it: `letter-2021`, `letter-2021-2`, `letter-2021-3`.
public struct DocumentFamily: Sendable {
  /// The short name of the first.
  public let stem: String
  /// In the order of their revisions; those that were retracted too.
  public let members: [RegisteredDocument]
  /// The recommendations of all of them.
  public let quotes: [RegisteredQuote]
}

extension Document {
  /// The short name of the first text and the number of this one: `letter-2021-3` is the third
  /// of `letter-2021`; `nil` for a name that ends in no such number.
  var revision: (stem: String, number: Int)? {
    guard let hyphen = key.utf8.lastIndex(of: UInt8(ascii: "-")), hyphen > key.startIndex else {
      return nil
    }
    let digits = key.utf8[hyphen...].dropFirst()
    guard (1...3).contains(digits.count), digits.first != UInt8(ascii: "0"),
      let number = Int(String(decoding: digits, as: UTF8.self)), number > 1
    else { return nil }
    return (String(key[..<hyphen]), number)
  }

  /// Whether the titles are the same, but for case and spaces.
  func isTitled(as other: Document) -> Bool {
    folded(title).utf8.elementsEqual(folded(other.title).utf8)
  }
}
