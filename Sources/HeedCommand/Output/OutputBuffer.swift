internal import HeedExchange

/// Collects output and hands it on in pieces of about 64 KiB.
///
/// Appending never throws: the first fault is kept, what follows is dropped, and `flush` tells. A
/// class, so that the writers of a format can share it. Nothing is written without a last `flush`.
final class OutputBuffer: ExportSink {
  /// Units: bytes.
  static let pieceSize = 65_536

  private var sink: any OutputStream
  private var bytes: [UInt8] = []
  private(set) var fault: OutputFault?

  init(_ sink: any OutputStream) { self.sink = sink }

  /// Whether more output would be dropped, so that a long command can stop early.
  package var isClosed: Bool { fault != nil }

  /// Appends Heed's own text as it is; stored text goes through `append(escaped:)`.
  func append(_ text: String) {
    edit { $0.append(contentsOf: text.utf8) }
  }

  func append(_ byte: UInt8) {
    edit { $0.append(byte) }
  }

  /// Appends stored text so that it is safe on a terminal.
  func append(escaped text: String, lineBreaks: Bool = false) {
    edit { appendEscaped(text.utf8.span, to: &$0, lineBreaks: lineBreaks) }
  }

  /// Appends stored bytes so that they are safe on a terminal.
  func append(escaped stored: Span<UInt8>, lineBreaks: Bool = false) {
    edit { appendEscaped(stored, to: &$0, lineBreaks: lineBreaks) }
  }

  /// Appends Heed's own text and spaces after or before it, up to a width in terminal cells.
  func append(_ text: String, padTo width: Int, _ alignment: Alignment = .left) {
    append(text.padded(to: width, alignment))
  }

  /// Appends one line of Heed's own text.
  func line(_ text: String = "") {
    edit {
      $0.append(contentsOf: text.utf8)
      $0.append(0x0A)
    }
  }

  /// Lets `change` append to the bytes that wait; it must not remove any.
  @inline(__always)
  package func edit(_ change: (inout [UInt8]) -> Void) {
    if fault != nil { return }
    change(&bytes)
    if bytes.count >= Self.pieceSize { handOn() }
  }

  /// Hands on what waits.
  ///
  /// - Throws: the first fault since the beginning, at every call.
  func flush() throws(OutputFault) {
    if fault == nil, !bytes.isEmpty { handOn() }
    if let fault { throw fault }
  }

  private func handOn() {
    do throws(OutputFault) {
      try sink.write(bytes.span)
    } catch {
      fault = error
    }
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.pieceSize * 4)
  }
}
