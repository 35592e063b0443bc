import ArrayGrad
import GradWorksheet

/// Floats of 64 bits that stand side by side, or one that stands for as many.
///
/// Two arrays of one shape, and an array and a number, are most of what worksheets compute with. They
/// need no broadcasting and no conversion, whose lists cost more than the sum of two small arrays.
private enum SideBySide {
  case array(ArrayObject)
  case number(Double)

  init?(_ object: Object) {
    switch object {
    case .float(let number): self = .number(number)
    case .int(let number): self = .number(Double(number))
    case .host(let host):
      if let array = host as? ArrayObject {
        guard array.rank > 0, array.dtype == .float64, array.isContiguous else { return nil }
        self = .array(array)
      } else if let scalar = host as? ScalarObject, case .float64(let number) = scalar.number {
        self = .number(number)
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// The list that holds it.
  var items: [Double] {
    switch self {
    case .array(let array): array.buffer.doubles
    case .number(let number): [number]
    }
  }

  /// A function of each pair of numbers.
  @inline(__always)
  static func pairs<R>(
    _ a: SideBySide, _ b: SideBySide, _ count: Int, _ f: (Double, Double) -> R
  ) -> [R] {
    func slice(_ array: ArrayObject) -> ArraySlice<Double> {
      array.buffer.doubles[array.layout.offset..<array.layout.offset + count]
    }
    switch (a, b) {
    case (.array(let x), .array(let y)): return zip(slice(x), slice(y)).map { f($0, $1) }
    case (.array(let x), .number(let y)): return slice(x).map { f($0, y) }
    case (.number(let x), .array(let y)): return slice(y).map { f(x, $0) }
    case (.number(let x), .number(let y)): return [f(x, y)]
    }
  }

  /// Its part of the list.
  var part: ListPart {
    switch self {
    case .array(let array): ListPart(from: array.layout.offset)
    case .number: ListPart(repeating: 0)
    }
  }
}

extension Numpy {
  /// A function of two operands that are floats side by side; nil for any others.
  func sideBySide(
    _ function: BinaryFunction, _ left: Object, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    guard function.operation != nil || function == .power, let a = SideBySide(left),
      let b = SideBySide(right), let array = common(a, b)
    else { return nil }
    try reserve(array.count, of: .float64, &machine)
    try machine.spend(array.count &* 4)
    guard let operation = function.operation else {
      let powers: [Double]
      if case .number(2) = b {
        powers = SideBySide.pairs(a, .number(0), array.count) { x, _ in x * x }
      } else {
        powers = SideBySide.pairs(a, b, array.count, FloatFunctions.power)
      }
      return .host(ArrayObject(Buffer(powers), array.shape, self))
    }
    var result = [Double](repeating: 0, count: array.count)
    operation.set(&result, from: 0, count: array.count, a.items, a.part, b.items, b.part)
    return .host(ArrayObject(Buffer(result), array.shape, self))
  }

  /// A comparison of two operands that are floats side by side; nil for any others.
  func compareSideBySide(
    _ function: BinaryFunction, _ left: Object, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    guard let a = SideBySide(left), let b = SideBySide(right), let array = common(a, b) else {
      return nil
    }
    try reserve(array.count, of: .float64, &machine)
    try machine.spend(array.count &* 4)
    let flags: [Bool]
    switch function {
    case .less: flags = SideBySide.pairs(a, b, array.count) { $0 < $1 }
    case .lessEqual: flags = SideBySide.pairs(a, b, array.count) { $0 <= $1 }
    case .greater: flags = SideBySide.pairs(a, b, array.count) { $0 > $1 }
    case .greaterEqual: flags = SideBySide.pairs(a, b, array.count) { $0 >= $1 }
    case .equal: flags = SideBySide.pairs(a, b, array.count) { $0 == $1 }
    case .notEqual: flags = SideBySide.pairs(a, b, array.count) { $0 != $1 }
    default: return nil
    }
    return .host(ArrayObject(Buffer(flags), array.shape, self))
  }

  /// `target op= right` where both are floats side by side; false for any others.
  func changeSideBySide(
    _ target: ArrayObject, _ function: BinaryFunction, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Bool {
    guard let operation = function.operation, let b = SideBySide(right),
      case .array(let own)? = SideBySide(.host(target)), let array = common(.array(own), b),
      array === own
    else { return false }
    if case .array(let other) = b, other.buffer === target.buffer { return false }
    try machine.spend(target.count &* 4)
    operation.change(
      &target.buffer.doubles, from: target.layout.offset, count: target.count, by: b.items, b.part)
    return true
  }

  /// The array whose shape both have; nil where there is none, or the shapes differ.
  private func common(_ a: SideBySide, _ b: SideBySide) -> ArrayObject? {
    switch (a, b) {
    case (.array(let x), .array(let y)): x.shape == y.shape ? x : nil
    case (.array(let x), .number): x
    case (.number, .array(let y)): y
    case (.number, .number): nil
    }
  }
}
