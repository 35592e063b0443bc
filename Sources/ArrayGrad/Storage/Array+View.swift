// The only place where the memory of lists is looked into: for the time of a call, and inside its bounds.

extension Array where Element: ArrayElement {
  /// Lends the numbers as a view, for the time of a call; the view must not outlive it.
  func withView<Result>(_ body: (View<Element>) throws -> Result) rethrows -> Result {
    try withUnsafeBufferPointer { numbers in
      guard let start = numbers.baseAddress else {
        return try Storage<Element>(count: 0).use { try body($0.readable) }
      }
      return try body(View(base: start, count: numbers.count))
    }
  }

  /// Makes a list of so many numbers, which starts with zeros and is written by a call.
  init(count: Int, writing body: (MutableView<Element>) throws -> Void) rethrows {
    self.init(repeating: 0, count: count)
    try write(body)
  }

  /// Lends the numbers to be written, for the time of a call; the view must not outlive it.
  mutating func write<Result>(
    _ body: (MutableView<Element>) throws -> Result
  ) rethrows -> Result {
    try withUnsafeMutableBufferPointer { numbers in
      guard let start = numbers.baseAddress else {
        return try Storage<Element>(count: 0).use(body)
      }
      return try body(MutableView(base: start, count: numbers.count))
    }
  }
}

extension Storage {
  /// Copies a list to the beginning of the storage.
  func copy(_ numbers: [Element]) {
    precondition(numbers.count <= count, "\(numbers.count) numbers into room for \(count)")
    numbers.withView { view.part(0..<$0.count).copy($0) }
  }
}

extension View {
  /// The numbers as a list of their own.
  var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
