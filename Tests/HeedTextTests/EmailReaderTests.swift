import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct EmailReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ mail: String, _ name: String = "a.eml") throws -> Reading {
    let reading = try Reading(try folder.write(mail.utf8, to: name))
    #expect(reading.misplaced == [])
    return reading
  }

  private let head = """
    From: =?utf-8?Q?Fl=C3=BCsse?= <post@rivers.example>
    Subject: =?UTF-8?B?RGllIERlaWNoZSA=?= =?utf-8?q?bei_Aue?=
    Date: Mon, 3 Mar 2025 10:00:00 +0100
    MIME-Version: 1.0

    """

  @Test func `subject, day and sender are what the document is called, and dated, and from`() throws
  {
    let reading = try read(head + "\nDear Minister,\n\nsurvey the dykes.\n", "a.txt")
    #expect(reading.document.format == .email)
    #expect(reading.document.title == "Die Deiche bei Aue")
    #expect(reading.document.date == "2025-03-03")
    #expect(reading.document.publisher == "Flüsse")
    #expect(reading.lines.first == "h1 Die Deiche bei Aue")
  }

  @Test func `what others wrote before, and the signature, are furniture`() throws {
    let mail =
      head + """

        The dykes should be surveyed before the summer.

        On 1 March the Minister wrote:
        > We will see.

        That is not enough for the villages.
        -- 
        River associations

        """
    #expect(
      try read(mail).lines == [
        "h1 Die Deiche bei Aue", "p The dykes should be surveyed before the summer.",
        "f On 1 March the Minister wrote: We will see.", "p That is not enough for the villages.",
        "f -- River associations",
      ])
  }

  @Test func `of the same text in two forms the plain one is read, and attachments are not`() throws
  {
    let mail =
      head + """
        Content-Type: multipart/mixed; boundary="x1"

        --x1
        Content-Type: multipart/alternative; boundary=x2

        --x2
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        The bridge (Br=FCcke) should be closed be=
        fore the summer.
        --x2
        Content-Type: text/html; charset=utf-8

        <p>The same in colour.</p>
        --x2--
        --x1
        Content-Type: text/plain
        Content-Disposition: attachment; filename=a.txt

        attached
        --x1--
        """
    #expect(
      try read(mail).lines.dropFirst()
        == ["p The bridge (Brücke) should be closed before the summer."])
  }

  @Test func `a page in base64 is read as a page`() throws {
    // <ol><li>Survey the dykes.</li></ol>
    let mail =
      head + """
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        PG9sPjxsaT5TdXJ2ZXkgdGhlIGR5
        a2VzLjwvbGk+PC9vbD4=
        """
    #expect(try read(mail).lines.dropFirst() == ["1@0 Survey the dykes."])
  }

  @Test func `a memorandum is no e-mail`() throws {
    let memo = "To: the Minister\nFrom: River associations\nSubject: Dykes\n\nSurvey the dykes.\n"
    #expect(try read(memo, "a.txt").document.format == .text)
    #expect(try read(memo, "a.eml").document.format == .email)
  }

  @Test func `a mailbox, and an e-mail without words, are refused`() throws {
    let box = "From a\n\(head)\nx\n\nFrom b\n\(head)\ny\n"
    #expect(
      ReadFailure.reason(try folder.write(box.utf8, to: "a.eml")) == .unread(.mailbox))
    #expect(ReadFailure.reason(try folder.write(head.utf8, to: "a.eml")) == .noText)
  }

  @Test func `parts nested without end are refused`() throws {
    var mail = head
    for index in 0..<50 {
      mail += "Content-Type: multipart/mixed; boundary=b\(index)\n\n--b\(index)\n"
    }
    #expect(ReadFailure.reason(try folder.write(mail.utf8, to: "a.eml")) == .tooDeep)
  }

  @Test func `a part in an encoding that is not read is refused by its name`() throws {
    let mail =
      Array((head + "Content-Type: text/plain; charset=windows-1251\n\n").utf8)
      + [0xCA, 0xEE, 0xEC, 0xE8, 0xF1, 0xF1, 0xE8, 0xFF]
    #expect(
      ReadFailure.reason(try folder.write(mail, to: "a.eml")) == .encoding("windows-1251"))
  }
}
