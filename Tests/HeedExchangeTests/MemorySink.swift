import HeedExchange

/// Keeps what an export writes.
final class MemorySink: ExportSink {
  private(set) var bytes: [UInt8] = []
  var isClosed = false

  func edit(_ change: (inout [UInt8]) -> Void) { if !isClosed { change(&bytes) } }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
