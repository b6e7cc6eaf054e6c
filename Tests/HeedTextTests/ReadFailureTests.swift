import Testing

@testable import HeedText

@Suite struct ReadFailureTests {
  @Test(arguments: [
    (ReadFailure.Reason.missing, "there is no such file", "check the spelling of its name"),
    (.folder, "this is a folder", "name a file in it"),
    (
      .tooLarge(limit: 100_000_000), "the file is larger than 100 MB",
      "split it, or save its text alone"
    ),
    (.encoding("x-1"), "its text is in the encoding x-1, which is not read", "save it as UTF-8"),
    (
      .unread(.oldOffice), "this is a file of Word, Excel or PowerPoint from before 2007",
      "open it in Word or LibreOffice and save it as DOCX"
    ),
    (
      .noTextLayer(pages: 1), "its page is a picture: a scan without text",
      "add the text with: ocrmypdf IN.pdf OUT.pdf, and read OUT.pdf"
    ),
    (
      .programMissing("pdftotext"), "pdftotext, which reads such files, is not installed",
      "install the package poppler-utils"
    ),
  ])
  func `a failure says what, where and what to do`(
    reason: ReadFailure.Reason, message: String, wayOut: String
  ) {
    let failure = ReadFailure("a/b.txt", reason)
    #expect(failure.message == "a/b.txt: \(message)")
    #expect(failure.wayOut == wayOut)
  }
}
