internal import Glibc
internal import Heed

/// Measures the built program: whole processes, medians, ratios to the smallest ledger.
enum Bench {
  static let usage = """
    heed-bench [N ...]         times the commands on ledgers of N recommendations with five
                               events each (1000 and 100000), as ratios to the first
    heed-bench make PATH N     makes such a ledger
    heed-bench burst PATH REF N  logs N events one after the other, each durable before its
                               number is printed: a long-lived writer to kill and to rival

    The program timed is the heed beside this one. RUNS=31 says how often.

    """

  static func run(_ words: [String]) -> Int32 {
    if words.first == "make", words.count == 3, let count = Int(words[2]), count > 0 {
      return make(words[1], count) ? EX_OK : EX_CANTCREAT
    }
    if words.first == "burst", words.count == 4, let count = Int(words[3]), count > 0 {
      return burst(words[1], words[2], count) ? EX_OK : EX_UNAVAILABLE
    }
    let sizes = words.compactMap { Int($0) }.filter { $0 > 0 }
    guard sizes.count == words.count else {
      print(usage, terminator: "")
      return EX_USAGE
    }
    return compare(sizes.isEmpty ? [1_000, 100_000] : sizes)
  }

  private static func surroundings() -> Surroundings {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    let now = Instant(millisecondsSinceEpoch: Int64(time.tv_sec) * 1000)
    return Surroundings(now: { now }, today: now.day, random: SystemRandomNumbers())
  }

  private static func burst(_ path: String, _ ref: String, _ count: Int) -> Bool {
    do throws(Refusal) {
      let ledger = try Ledger.open(at: path, surroundings: surroundings())
      for index in 0..<count {
        let draft = EventDraft(subjects: [.init(ref: ref)], title: "Burst, number \(index)")
        print(try ledger.log(draft).number)
        fflush(nil)
      }
      return true
    } catch {
      print("heed-bench: \(error.message)")
      return false
    }
  }

  private static func make(_ path: String, _ count: Int) -> Bool {
    let surroundings = surroundings()
    guard let start = CalendarDay(year: 2020, month: 1, day: 1) else { return false }
    do throws(Refusal) {
      let made = try Ledger.create(at: path, owner: "Bench", surroundings: surroundings)
      let began = Stopwatch()
      _ = try made.ledger.record { bulk throws(Refusal) in
        try MadeHistory(count: count, start: start).write(to: bulk)
      }
      let seconds = began.seconds
      print(
        "\(path): \(count) recommendations, \(5 * count) events in \(decimals(seconds, 2)) s, "
          + "\(Int(Double(6 * count) / seconds)) entries a second")
      return true
    } catch {
      print("heed-bench: \(error.message)")
      return false
    }
  }

  private static func compare(_ sizes: [Int]) -> Int32 {
    guard let folder = temporaryFolder() else { return EX_CANTCREAT }
    defer { remove(folder, sizes) }
    for size in sizes where !make("\(folder)/\(size).db", size) { return EX_CANTCREAT }
    let runs = unsafe getenv("RUNS").flatMap { unsafe Int(String(cString: $0)) } ?? 31
    let ref = MadeHistory.ref(7)
    let operations: [(name: String, words: [String])] = [
      ("--version", ["--version"]),
      ("log", ["log", ref, "Looked at again", "--quiet"]),
      ("mark", ["mark", ref, "in-progress", "--quiet"]),
      ("add", ["add", "One more thing to do", "--to", "Ministry 1", "--quiet"]),
      ("show", ["show", ref]),
      ("summary", ["summary"]),
      ("list --open", ["list", "--open"]),
    ]
    print("operation      recommendations   median ms   ratio   peak KiB")
    for operation in operations {
      var medians: [Double] = []
      var peaks: [Int] = []
      // One round after another over all sizes: a noisy minute is noisy for all.
      var times = [[Double]](repeating: [], count: sizes.count)
      peaks = [Int](repeating: 0, count: sizes.count)
      for _ in 0..<runs {
        for (index, size) in sizes.enumerated() {
          let words = ["--ledger", "\(folder)/\(size).db"] + operation.words
          guard let run = Run(operation.name == "--version" ? operation.words : words)
          else { return EX_UNAVAILABLE }
          times[index].append(run.seconds)
          peaks[index] = max(peaks[index], run.peakKiB)
        }
      }
      medians = times.map { $0.sorted()[$0.count / 2] }
      for (index, size) in sizes.enumerated() {
        print(
          pad(operation.name, 15), padLeft(String(size), 14),
          padLeft(decimals(medians[index] * 1000, 2), 11),
          padLeft(decimals(medians[index] / medians[0], 2), 7), padLeft(String(peaks[index]), 10),
          separator: " ")
      }
    }
    return EX_OK
  }

  private static func temporaryFolder() -> String? {
    var template = Array("/tmp/heed-bench-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func remove(_ folder: String, _ sizes: [Int]) {
    for size in sizes {
      for end in ["", "-wal", "-shm"] { unsafe unlink("\(folder)/\(size).db\(end)") }
    }
    unsafe rmdir(folder)
  }

  private static func decimals(_ value: Double, _ places: Int) -> String {
    let scale = places == 1 ? 10.0 : 100.0
    let scaled = Int((value * scale).rounded())
    let digits = String(scaled % Int(scale))
    return "\(scaled / Int(scale))." + String(repeating: "0", count: places - digits.count) + digits
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  private static func padLeft(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
