import GradNumbers
import Testing

@testable import ArrayGrad

@Suite("Functions of every number")
struct FunctionTests {
  enum Function: String, CaseIterable {
    case exp, sigmoid, tanh, softplus, normalShare

    /// The column of `FunctionTable`.
    var column: Int { (Function.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// What ArrayKernels.h promises, in ulps, rounded up.
    var ulps: Double {
      switch self {
      case .exp: 1
      case .sigmoid: 2
      case .tanh: 1.5
      case .softplus: 2.1
      case .normalShare: 5
      }
    }

    func callAsFunction<E: ArrayElement>(_ x: [E], _ kernels: Kernels) -> [E] {
      let (from, to) = (Storage(x), Storage<E>(count: x.count))
      apply(from.view.readable, to.view, kernels)
      return to.numbers
    }

    func apply<E: ArrayElement>(_ x: View<E>, _ y: MutableView<E>, _ kernels: Kernels) {
      switch self {
      case .exp: kernels.exp(x, into: y)
      case .sigmoid: kernels.sigmoid(x, into: y)
      case .tanh: kernels.tanh(x, into: y)
      case .softplus: kernels.softplus(x, into: y)
      case .normalShare: kernels.normalShare(x, into: y)
      }
    }
  }

  @Test("Doubles against mpmath", arguments: Machine.levels, Function.allCases)
  func doubles(_ level: Kernels.Level, _ function: Function) throws {
    let kernels = try Machine.kernels(level)
    #expect(FunctionTable.rows.count == 88)
    let found = function(FunctionTable.rows.map { $0[0] }, kernels)
    for (row, number) in zip(FunctionTable.rows, found) {
      // The table's rounding is half an ulp more; distances are whole.
      let limit = UInt64(function.ulps + 0.5)
      #expect(number.isClose(to: row[function.column], ulps: limit), "\(function) of \(row[0])")
    }
  }

  /// The exact value to many more digits than Float has: of C's exp, expm1, log1p and tanh for
  /// doubles.
  ///
  /// The normal distribution is judged by ours for doubles, which mpmath judged.
  private func exact(_ function: Function, _ x: [Float], _ kernels: Kernels) -> [Double] {
    let x = x.map { Double($0) }
    switch function {
    case .exp: return x.map { Double.exp($0) }
    case .sigmoid: return x.map { 1 / (1 + Double.exp(-$0)) }
    case .tanh: return x.map { Double.tanh($0) }
    case .softplus: return x.map { $0 > 40 ? $0 : Double.log1p(Double.exp($0)) }
    case .normalShare: return function(x, kernels)
    }
  }

  @Test("Floats of every size against doubles", arguments: Machine.levels, Function.allCases)
  func floats(_ level: Kernels.Level, _ function: Function) throws {
    let kernels = try Machine.kernels(level)
    // Every 131,071st bit pattern, a prime number, so that all exponents and all ends of mantissas
    // come.
    let x = stride(from: UInt32(0), to: .max - 131_071, by: 131_071).map { Float(bitPattern: $0) }
      .filter { $0.isFinite }
    #expect(x.count > 32_000)
    var worst = 0.0
    for (number, exact) in zip(function(x, kernels), exact(function, x, kernels)) {
      let rounded = Float(exact)
      if rounded.isInfinite || number.isInfinite {
        #expect(number == rounded)
      } else {
        worst = max(worst, abs(Double(number) - exact) / Double(rounded.ulp))
      }
    }
    #expect(worst <= function.ulps)
    #expect(worst > 0.5, "so exact that the comparison itself is in doubt")
  }

  @Test("Infinities, nan and both zeros", arguments: Machine.levels)
  func special(_ level: Kernels.Level) throws {
    let kernels = try Machine.kernels(level)
    func check<E: ArrayElement>(_ type: E.Type) {
      let x: [E] = [.infinity, -.infinity, 0, -0.0]
      #expect(Function.exp(x, kernels) == [.infinity, 0, 1, 1])
      #expect(Function.sigmoid(x, kernels) == [1, 0, 0.5, 0.5])
      #expect(Function.tanh(x, kernels) == [1, -1, 0, 0])
      #expect(Function.tanh(x, kernels).map(\.sign) == [.plus, .minus, .plus, .minus])
      let half: E = 0.5
      #expect(Function.normalShare(x, kernels)[0...1] == [1, 0])
      for share in Function.normalShare(x, kernels)[2...3] {
        #expect(abs(share - half) <= half.ulp)
      }
      let softplus = Function.softplus(x, kernels)
      #expect(softplus[0...1] == [.infinity, 0])
      #expect(softplus[2] == softplus[3] && abs(softplus[2] - E(0.6931471805599453)) <= half.ulp)
      for function in Function.allCases {
        // All places of a vector.
        let found = function([E](repeating: .nan, count: 19), kernels)
        #expect(found.filter(\.isNaN).count == 19)
      }
    }
    check(Float.self)
    check(Double.self)
  }

  @Test(
    "A result depends on its number alone, and may replace it", arguments: Machine.levels,
    Function.allCases)
  func places(_ level: Kernels.Level, _ function: Function) throws {
    let kernels = try Machine.kernels(level)
    var random = SplitMix64(seed: 7)
    func check<E: ArrayElement>(_ type: E.Type) {
      let x = random.reals(E.self, 70).map { $0 * 5 }
      let one = x.map { function([$0], kernels)[0] }
      for count in 0...70 {
        let storage = Storage<E>(x)
        function.apply(
          storage.view.readable.part(70 - count..<70), storage.view.part(70 - count..<70), kernels)
        #expect(storage.numbers == Array(x[..<(70 - count)] + one[(70 - count)...]))
      }
    }
    check(Float.self)
    check(Double.self)
  }
}
