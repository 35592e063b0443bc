/// Arithmetic on parts of lists, for whoever keeps arrays of numbers in lists of its own.
public enum ListOperation: Sendable {
  case add, subtract, multiply, divide
  /// The larger and the smaller number; of equal ones the first, and nan where either is.
  case maximum, minimum
}

/// Numbers of a list: `count` numbers side by side, or one number that stands for as many.
public struct ListPart: Sendable {
  let start: Int
  let repeats: Bool

  /// The numbers from a place on.
  public init(from start: Int) {
    self.start = start
    repeats = false
  }

  /// One number again and again.
  public init(repeating place: Int) {
    start = place
    repeats = true
  }
}

extension ListOperation {
  /// Sets `count` numbers of a list from `place` on: result = a op b.
  @_specialize(where E == Float) @_specialize(where E == Double)
  public func set<E: ArrayElement>(
    _ result: inout [E], from place: Int, count: Int, _ a: [E], _ first: ListPart, _ b: [E],
    _ second: ListPart
  ) {
    if count == 0 { return }
    let left = first.repeats ? a[first.start] : 0
    let right = second.repeats ? b[second.start] : 0
    a.withView { a in
      b.withView { b in
        result.write { result in
          let y = result.part(place..<place + count)
          let x = first.repeats ? a : a.part(first.start..<first.start + count)
          let z = second.repeats ? b : b.part(second.start..<second.start + count)
          let all = 0..<count
          switch (first.repeats, second.repeats) {
          case (false, false):
            switch self {
            case .add: y.set(all, from: x, z) { $0 + $1 }
            case .subtract: y.set(all, from: x, z) { $0 - $1 }
            case .multiply: y.set(all, from: x, z) { $0 * $1 }
            case .divide: y.set(all, from: x, z) { $0 / $1 }
            case .maximum: y.set(all, from: x, z) { larger($0, $1) }
            case .minimum: y.set(all, from: x, z) { smaller($0, $1) }
            }
          case (false, true):
            switch self {
            case .add: y.set(all, from: x) { $0 + right }
            case .subtract: y.set(all, from: x) { $0 - right }
            case .multiply: y.set(all, from: x) { $0 * right }
            case .divide: y.set(all, from: x) { $0 / right }
            case .maximum: y.set(all, from: x) { larger($0, right) }
            case .minimum: y.set(all, from: x) { smaller($0, right) }
            }
          case (true, false):
            switch self {
            case .add: y.set(all, from: z) { left + $0 }
            case .subtract: y.set(all, from: z) { left - $0 }
            case .multiply: y.set(all, from: z) { left * $0 }
            case .divide: y.set(all, from: z) { left / $0 }
            case .maximum: y.set(all, from: z) { larger(left, $0) }
            case .minimum: y.set(all, from: z) { smaller(left, $0) }
            }
          case (true, true):
            switch self {
            case .add: y.fill(left + right)
            case .subtract: y.fill(left - right)
            case .multiply: y.fill(left * right)
            case .divide: y.fill(left / right)
            case .maximum: y.fill(larger(left, right))
            case .minimum: y.fill(smaller(left, right))
            }
          }
        }
      }
    }
  }

  /// Changes `count` numbers of a list from `place` on: x = x op b.
  @_specialize(where E == Float) @_specialize(where E == Double)
  public func change<E: ArrayElement>(
    _ x: inout [E], from place: Int, count: Int, by b: [E], _ second: ListPart
  ) {
    if count == 0 { return }
    let right = second.repeats ? b[second.start] : 0
    b.withView { b in
      x.write { x in
        let y = x.part(place..<place + count)
        let z = second.repeats ? b : b.part(second.start..<second.start + count)
        let all = 0..<count
        switch (self, second.repeats) {
        case (.add, false): y.change(all, by: z) { $0 + $1 }
        case (.subtract, false): y.change(all, by: z) { $0 - $1 }
        case (.multiply, false): y.change(all, by: z) { $0 * $1 }
        case (.divide, false): y.change(all, by: z) { $0 / $1 }
        case (.maximum, false): y.change(all, by: z) { larger($0, $1) }
        case (.minimum, false): y.change(all, by: z) { smaller($0, $1) }
        case (.add, true): y.set(all, from: y.readable) { $0 + right }
        case (.subtract, true): y.set(all, from: y.readable) { $0 - right }
        case (.multiply, true): y.set(all, from: y.readable) { $0 * right }
        case (.divide, true): y.set(all, from: y.readable) { $0 / right }
        case (.maximum, true): y.set(all, from: y.readable) { larger($0, right) }
        case (.minimum, true): y.set(all, from: y.readable) { smaller($0, right) }
        }
      }
    }
  }
}

@inline(__always)
private func larger<E: ArrayElement>(_ a: E, _ b: E) -> E { a >= b || a != a ? a : b }

@inline(__always)
private func smaller<E: ArrayElement>(_ a: E, _ b: E) -> E { a <= b || a != a ? a : b }
