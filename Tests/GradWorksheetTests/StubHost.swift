@testable import GradWorksheet

/// A host whose values are numbers that move at every collection: a handle that the machine did not
/// renumber is found out at its next use.
final class StubHost: ForeignValues {
  /// The number behind each living handle.
  private(set) var numbers: [UInt64: Double] = [:]
  private var nextHandle: UInt64 = 1
  /// How often the machine has let it collect.
  private(set) var collections = 0
  /// Handles that were used although no collection knew them any more.
  private(set) var lost: [UInt64] = []
  let operationsUntilCollection: Int

  init(operationsUntilCollection: Int = 20) {
    self.operationsUntilCollection = operationsUntilCollection
  }

  var typeName: String { "Value" }

  func make(_ number: Double) -> Object {
    nextHandle += 1
    numbers[nextHandle] = number
    return .foreign(nextHandle)
  }

  private func number(_ object: Object) -> Double? {
    switch object {
    case .foreign(let bits):
      if let number = numbers[bits] { return number }
      lost.append(bits)
      return .nan
    case .int(let value): return Double(value)
    case .float(let value): return value
    default: return nil
    }
  }

  func binary(_ op: BinaryOperator, _ left: Object, _ right: Object, line: Int32) -> Object? {
    guard let x = number(left), let y = number(right) else { return nil }
    switch op {
    case .add: return make(x + y)
    case .subtract: return make(x - y)
    case .multiply: return make(x * y)
    default: return nil
    }
  }

  func unary(_ op: UnaryOperator, _ value: UInt64, line: Int32) -> Object? {
    number(.foreign(value)).map { make(-$0) }
  }

  func compare(_ op: ComparisonOperator, _ left: Object, _ right: Object) -> Bool? {
    guard let x = number(left), let y = number(right) else { return nil }
    switch op {
    case .less: return x < y
    case .greater: return x > y
    default: return nil
    }
  }

  func member(_ name: String) -> Int? { ["data": 0, "twice": 1][name] }

  func attribute(_ member: Int, of value: UInt64) -> Object? {
    member == 0 ? .float(number(.foreign(value)) ?? .nan) : nil
  }

  func setAttribute(_ member: Int, of value: UInt64, to newValue: Object, line: Int32) -> Bool {
    false
  }

  func call(
    _ member: Int, on value: UInt64, _ arguments: Arguments, _ machine: inout Machine
  ) -> Object? {
    member == 1 ? number(.foreign(value)).map { make(2 * $0) } : nil
  }

  func function(_ name: String, _ arguments: [Object], line: Int32) -> Object? { nil }

  func sum(_ items: [Object], start: Object, line: Int32) -> Object? { nil }

  func number(of value: UInt64) -> Double? { nil }

  func advice(onNumberOf value: UInt64) -> String { "" }

  func description(of value: UInt64) -> String { "V(\(number(.foreign(value)) ?? .nan))" }

  func leaf(_ object: Object, line: Int32, _ machine: inout Machine) -> Object { object }

  func named(_ value: UInt64, _ name: Int32) { _ = number(.foreign(value)) }

  func number(ofName name: String) -> Int32 { 0 }

  func collect(_ roots: Set<UInt64>) -> ((UInt64) -> UInt64)? {
    collections += 1
    var moved: [UInt64: UInt64] = [:]
    var kept: [UInt64: Double] = [:]
    for root in roots.sorted() {
      guard let number = numbers[root] else {
        lost.append(root)
        continue
      }
      nextHandle += 1
      moved[root] = nextHandle
      kept[nextHandle] = number
    }
    numbers = kept
    return { moved[$0] ?? $0 }
  }
}
