/// Why a document could not be read.
public struct ReadFailure: Error, Equatable, Sendable {
  /// The document's path, as it was given.
  public var path: String
  /// What was wrong with it.
  public var reason: Reason

  /// A failure of the document at `path`.
  public init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What may be wrong with a document.
  public enum Reason: Equatable, Sendable {
    /// There is no such file.
    case missing
    /// A folder.
    case folder
    /// A pipe, a device or a socket, which may never end.
    case notAFile
    /// The system does not let it be read, and says why.
    case notReadable(String)
    /// It changed while it was read.
    case changed
    /// A file of no bytes.
    case empty
    /// White space, and nothing else.
    case blank
    /// More bytes than are read.
    case tooLarge(limit: Int)
    /// A format that is known and not read.
    case unread(UnreadFormat)
    /// Bytes that are no text.
    case binary
    /// Text in an encoding that is not read, and its name where the file gives one.
    case encoding(String?)
    /// It breaks off or breaks the rules of its format, and where.
    case damaged(String)
    /// It can be opened with a password alone.
    case encrypted
    /// It would unpack to more than a document holds.
    case unpacksTooFar
    /// A part declares a document type, with which entities can be made that unfold without end.
    case documentType(String)
    /// The program that reads such files is not installed.
    case programMissing(String)
    /// A page of so many nodes, or nested so deep, that reading it would take all memory or time.
    case tooDeep
    /// A page whose text is made by scripts, or that has none.
    case noText
    /// Reading it takes longer than any document should.
    case tooSlow
    /// Pictures of pages, without their text.
    case noTextLayer(pages: Int)
    /// There is no memory left.
    case outOfMemory
  }
}

extension ReadFailure {
  /// What was wrong, and where: `letter.txt: the file is empty`.
  public var message: String { "\(path): \(reason.message)" }

  /// What to do next.
  public var wayOut: String { reason.wayOut }
}

extension ReadFailure.Reason {
  /// What was wrong, as a sentence without its end.
  package var message: String {
    switch self {
    case .missing: "there is no such file"
    case .folder: "this is a folder"
    case .notAFile: "this is a pipe or a device, not a file"
    case .notReadable(let why): why
    case .changed: "the file changed while it was read"
    case .empty: "the file is empty"
    case .blank: "the file holds white space and no text"
    case .tooLarge(let limit): "the file is larger than \(limit / 1_000_000) MB"
    case .unread(let format): "this is \(format.name)"
    case .binary: "the file is not text"
    case .encoding(let name?): "its text is in the encoding \(name), which is not read"
    case .damaged(let what): "the file is damaged: \(what)"
    case .encrypted: "the file is locked with a password"
    case .unpacksTooFar: "the file unpacks to far more than a document holds"
    case .documentType(let part): "\(part) declares entities of its own, which documents never do"
    case .programMissing(let name): "\(name), which reads such files, is not installed"
    case .tooDeep: "the page is nested too deeply"
    case .noText: "it holds no text"
    case .tooSlow: "reading it takes longer than any document should"
    case .noTextLayer(1): "its page is a picture: a scan without text"
    case .noTextLayer(let pages): "its \(pages) pages are pictures: a scan without text"
    case .outOfMemory: "there is not enough memory to read it"
    case .encoding(nil): "its text is in no encoding that is read"
    }
  }

  /// What to do next.
  package var wayOut: String {
    switch self {
    case .missing: "check the spelling of its name"
    case .folder: "name a file in it"
    case .notAFile: "save what it gives as a file, and name that"
    case .notReadable: "name a file that can be read"
    case .changed: "wait until it is saved, and try again"
    case .empty, .blank: "name the file that holds the document"
    case .tooLarge: "split it, or save its text alone"
    case .binary: "save the document as text, HTML, DOCX, ODT or PDF"
    case .unread(let format): format.wayOut
    case .encoding: "save it as UTF-8"
    case .damaged: "open it in the program that made it, and save it anew"
    case .encrypted: "save it without a password"
    case .unpacksTooFar, .documentType: "ask who sent it; if it can be trusted, save its text alone"
    case .programMissing: "install the package poppler-utils"
    case .noText: "open it in a browser, and save the text that it shows"
    case .tooSlow, .tooDeep: "save its text alone"
    case .noTextLayer: "add the text with: ocrmypdf IN.pdf OUT.pdf, and read OUT.pdf"
    case .outOfMemory: "close other programs, and try again"
    }
  }
}
