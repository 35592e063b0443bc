extension DataSet {
  /// Fills a batch with some of the samples, in the order of `rows`; the batch keeps its memory.
  ///
  ///     data.fill(&batch, rows: order[start..<end])
  public func fill<Element: TrainingNumber>(
    _ batch: inout Batch<Element>, rows: some Collection<Int>
  ) {
    fill(&batch, rows: Array(rows)[...])
  }

  /// The same without new memory, which going through any collection takes.
  public func fill<Element: TrainingNumber>(_ batch: inout Batch<Element>, rows: ArraySlice<Int>) {
    batch.count = rows.count
    batch.inputs.resize(to: rows.count * features)
    var inputs = batch.inputs.mutableSpan
    for (place, row) in rows.enumerated() {
      precondition(row >= 0 && row < count, "sample \(row) of \(count)")
      Element.copy(sample: row, of: self, into: &inputs, at: place * features)
    }
    switch targets {
    case .classes(let all, _):
      batch.numbers.resize(to: 0)
      batch.classes.resize(to: rows.count)
      for (place, row) in rows.enumerated() { batch.classes[place] = all[all.startIndex + row] }
    case .numbers(let all, let width):
      batch.classes.resize(to: 0)
      batch.numbers.resize(to: rows.count * width)
      for (place, row) in rows.enumerated() {
        let first = all.startIndex + row * width
        for i in 0..<width { batch.numbers[place * width + i] = Element(all[first + i]) }
      }
    }
  }

  /// Writes the numbers of one sample, normalized.
  func copy<Element: TrainingNumber>(
    sample: Int, into numbers: inout MutableSpan<Element>, at place: Int
  ) {
    let range = sample * features..<(sample + 1) * features
    switch values {
    case .bytes(let all):
      normalization.apply(to: all.span.extracting(range), into: &numbers, at: place)
    case .numbers(let all):
      normalization.apply(to: all.span.extracting(range), into: &numbers, at: place)
    }
  }
}

extension Normalization {
  fileprivate func apply<Element: TrainingNumber>(
    to source: Span<UInt8>, into target: inout MutableSpan<Element>, at place: Int
  ) {
    let count = source.count
    precondition(place >= 0 && count <= target.count - place)
    if offsets.count == 1 {
      let (offset, divisor) = (Element(offsets[0]), Element(divisors[0]))
      for i in 0..<count { target[place + i] = (Element(source[i]) - offset) / divisor }
    } else {
      for i in 0..<count {
        target[place + i] = Element((Double(source[i]) - offsets[i]) / divisors[i])
      }
    }
  }

  fileprivate func apply<Element: TrainingNumber>(
    to source: Span<Double>, into target: inout MutableSpan<Element>, at place: Int
  ) {
    let isGlobal = offsets.count == 1
    for i in 0..<source.count {
      let feature = isGlobal ? 0 : i
      target[place + i] = Element((source[i] - offsets[feature]) / divisors[feature])
    }
  }
}

extension Array where Element: ExpressibleByIntegerLiteral {
  /// Makes the array this long; what is there stays, and no memory is given back.
  fileprivate mutating func resize(to count: Int) {
    if self.count > count {
      removeLast(self.count - count)
    } else if self.count < count {
      // An array, which is copied whole: a repeated element would be appended one by one.
      self += [Element](repeating: 0, count: count - self.count)
    }
  }
}
