/// Formats that are known and not read.
public enum UnreadFormat: Equatable, Sendable {
  /// Word, Excel or PowerPoint before 2007.
  case oldOffice
  case rtf
  case spreadsheet
  case presentation
  case book
  case picture
  case archive
  /// Several e-mails in one file.
  case mailbox
  /// XML that is no web page.
  case xml
}

extension UnreadFormat {
  var name: String {
    switch self {
    case .oldOffice: "a file of Word, Excel or PowerPoint from before 2007"
    case .rtf: "a file in Rich Text Format"
    case .spreadsheet: "a spreadsheet"
    case .presentation: "a presentation"
    case .book: "an electronic book"
    case .picture: "a picture"
    case .archive: "an archive"
    case .mailbox: "a mailbox of several messages"
    case .xml: "XML, and no web page"
    }
  }

  var wayOut: String {
    switch self {
    case .oldOffice, .rtf: "open it in Word or LibreOffice and save it as DOCX"
    case .spreadsheet: "save its rows as CSV"
    case .presentation: "save it as PDF"
    case .book: "convert it to HTML or DOCX"
    case .picture: "scan or photograph to PDF, and add its text with: ocrmypdf IN.pdf OUT.pdf"
    case .mailbox: "save the one message as a file"
    case .archive: "unpack it, and name a file of it"
    case .xml: "save the document as text, HTML, DOCX, ODT or PDF"
    }
  }
}
