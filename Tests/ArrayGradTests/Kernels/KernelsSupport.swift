import GradNumbers
import Testing

@testable import ArrayGrad

/// What the tests of the kernels share.
enum Machine {
  /// The levels of this machine; `LevelTests` shows which are missing.
  static let levels = Kernels.Level.allCases.filter(\.isAvailable)

  /// Kernels of a level that is there.
  static func kernels(_ level: Kernels.Level, threads: Int = 1) throws -> Kernels {
    try Kernels(level: level, threads: threads)
  }
}

extension Storage {
  /// A storage that holds some numbers.
  convenience init(_ numbers: [Element]) {
    self.init(count: numbers.count)
    for (index, number) in numbers.enumerated() { view[index] = number }
  }

  /// The numbers.
  var numbers: [Element] { (0..<count).map { view[$0] } }
}

extension SplitMix64 {
  /// Whole numbers from -bound to bound.
  mutating func integers(_ count: Int, bound: Int) -> [Int] {
    (0..<count).map { _ in integer(below: 2 * bound + 1) - bound }
  }

  /// Numbers between -1 and 1.
  mutating func reals<E: ArrayElement>(_ type: E.Type, _ count: Int) -> [E] {
    (0..<count).map { _ in E(uniform(-1, 1)) }
  }
}
