/// A bar that shows on a terminal how far long work is, and when it may be done.
struct Progress {
  private let console: Console
  private let count: Int
  private let start = System.clock()
  private var shown = 0.0

  /// Begins a bar for so many files.
  init(_ console: Console, count: Int) {
    self.console = console
    self.count = count
  }

  /// Shows that so many are done, ten times a second at most.
  mutating func show(_ done: Int) {
    let now = System.clock()
    guard count > 1, now - shown >= 0.1 else { return }
    shown = now
    console.progress(Self.text(done: done, of: count, after: now - start))
  }

  /// The bar as text: `████████░░░░░░░░░░░░ 400 of 1000, 12 s left`.
  static func text(done: Int, of count: Int, after seconds: Double) -> String {
    let full = count > 0 ? done * 20 / count : 20
    var text = String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
    text += " \(done) of \(count)"
    // The first moments tell nothing of the rest.
    guard done > 0, done < count, seconds >= 1 else { return text }
    let left = Int((seconds / Double(done) * Double(count - done)).rounded(.up))
    return text + ", " + (left < 120 ? "\(left) s left" : "\((left + 59) / 60) min left")
  }
}
