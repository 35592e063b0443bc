/// Room for whole numbers, made once: where the maxima of a pooling stood.
final class Places {
  // Invariant: `base` points to `count` initialized numbers as long as this object lives.
  let base: UnsafeMutablePointer<Int32>
  /// How many numbers there are.
  let count: Int

  /// Makes room for so many zeros.
  init(count: Int) {
    precondition(count >= 0, "room for \(count) places")
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: 0, count: max(count, 1))
    self.count = count
  }

  deinit { base.deallocate() }

  /// The number at a place, which is checked.
  subscript(index: Int) -> Int32 {
    get {
      precondition(index >= 0 && index < count, "place \(index) of \(count) numbers")
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count, "place \(index) of \(count) numbers")
      base[index] = newValue
    }
  }
}
