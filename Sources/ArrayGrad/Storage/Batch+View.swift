import GradTraining

extension Storage {
  /// Copies a list to the beginning of the storage.
  ///
  /// The only place where a list's own memory is looked into: for the time of the copy.
  func copy(_ numbers: [Element]) {
    precondition(numbers.count <= count, "\(numbers.count) numbers into room for \(count)")
    numbers.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { view.base.update(from: start, count: source.count) }
    }
  }
}

extension View {
  /// The numbers as a list of their own.
  var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Whether no number is nan.
  var firstNaN: Int? { (0..<count).first { base[$0].isNaN } }
}
