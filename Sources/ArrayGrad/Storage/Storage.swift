/// A run of numbers at a fixed place, aligned for vector instructions; it starts with zeros.
///
/// Networks keep all that a step writes in storages made once, so that a step allocates nothing.
final class Storage<Element: ArrayElement> {
  private let base: UnsafeMutablePointer<Element>
  /// How many numbers there are.
  let count: Int
  /// The bytes of a cache line, and of the widest vector.
  private static var alignment: Int { 64 }

  /// Makes room for so many zeros.
  init(count: Int) {
    precondition(count >= 0, "a storage of \(count) numbers")
    let bytes = max(count, 1) * MemoryLayout<Element>.stride
    let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: Self.alignment)
    base = raw.initializeMemory(as: Element.self, repeating: 0, count: max(count, 1))
    self.count = count
  }

  deinit { UnsafeMutableRawPointer(base).deallocate() }

  /// All the numbers; whoever takes the view must keep the storage alive, as `use` does.
  var view: MutableView<Element> { MutableView(base: base, count: count) }

  /// Lends all the numbers for the time of a call, in which the storage lives.
  func use<Result>(_ body: (MutableView<Element>) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try body(view) }
  }

  /// Lends the numbers as a span, for the time of a call.
  func lend<Result>(_ body: (inout MutableSpan<Element>) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) {
      var span = MutableSpan(
        _unsafeElements: UnsafeMutableBufferPointer(start: base, count: count))
      return try body(&span)
    }
  }
}
