import GradNumbers
import Testing

@testable import ArrayGrad

@Suite("Multiplying matrices: rounding and bits")
struct MultiplyRoundingTests {
  // A sum of k products, in whatever order and whether fused or not, is within k + 1 roundings of
  // the exact one: each term passes through at most so many, of half a unit each. The exact one is
  // computed to twice the digits.
  private func checkBound<E: ArrayElement>(
    _ type: E.Type, _ kernels: Kernels, unit: Double, _ sizes: [Int]
  ) {
    let (m, n, k) = (sizes[0], sizes[1], sizes[2])
    var random = SplitMix64(seed: 4)
    let a = random.reals(E.self, m * k)
    let b = random.reals(E.self, k * n)
    let c = product(a, b, m, n, k, kernels)
    for i in 0..<m {
      for j in 0..<n {
        var exact = TwoDoubles()
        var magnitude = 0.0
        for p in 0..<k {
          let (x, y) = (Double(a[i * k + p]), Double(b[p * n + j]))
          exact.addProduct(x, y)
          magnitude += abs(x * y)
        }
        let error = abs(exact.distance(to: Double(c[i * n + j])))
        #expect(error <= Double(k + 1) * unit * magnitude, "\(E.self) [\(m), \(n), \(k)] \(i) \(j)")
      }
    }
  }

  private func product<E: ArrayElement>(
    _ a: [E], _ b: [E], _ m: Int, _ n: Int, _ k: Int, _ kernels: Kernels
  ) -> [E] {
    let (left, right, into) = (Storage(a), Storage(b), Storage<E>(count: m * n))
    kernels.multiply(
      Matrix(left.view.readable, rows: m, columns: k),
      Matrix(right.view.readable, rows: k, columns: n),
      into: MutableMatrix(into.view, rows: m, columns: n))
    return into.numbers
  }

  @Test(
    "Rounding stays within its bound", arguments: Machine.levels, [[5, 19, 30], [9, 50, 600]])
  func bound(_ level: Kernels.Level, _ sizes: [Int]) throws {
    let kernels = try Machine.kernels(level)
    checkBound(Float.self, kernels, unit: 0x1p-24, sizes)
    checkBound(Double.self, kernels, unit: 0x1p-53, sizes)
  }

  @Test(
    "The same bits for 1, 2 and 4 threads", arguments: Machine.levels,
    [[50, 300, 100], [300, 70, 50], [9, 500, 600], [300, 10, 50], [600, 40, 20]])
  func threads(_ level: Kernels.Level, _ sizes: [Int]) throws {
    let (m, n, k) = (sizes[0], sizes[1], sizes[2])
    var random = SplitMix64(seed: 5)
    let a = random.reals(Float.self, m * k)
    let b = random.reals(Float.self, k * n)
    let one = product(a, b, m, n, k, try Machine.kernels(level, threads: 1))
    #expect(one.contains { $0 != 0 })
    for threads in [2, 4] {
      let kernels = try Machine.kernels(level, threads: threads)
      #expect(product(a, b, m, n, k, kernels) == one, "\(threads) threads")
    }
  }

  @Test(
    "A row of the product, a column, a transpose: the same bits",
    arguments: Machine.levels)
  func parts(_ level: Kernels.Level) throws {
    let kernels = try Machine.kernels(level)
    let (m, n, k) = (150, 130, 600)
    var random = SplitMix64(seed: 6)
    let a = random.reals(Float.self, m * k)
    let b = random.reals(Float.self, k * n)
    let whole = product(a, b, m, n, k, kernels)
    let row = 77
    #expect(
      product(Array(a[row * k..<(row + 1) * k]), b, 1, n, k, kernels)
        == Array(whole[row * n..<(row + 1) * n]))
    let column = 100
    let numbers = (0..<k).map { b[$0 * n + column] }
    #expect(product(a, numbers, m, 1, k, kernels) == (0..<m).map { whole[$0 * n + column] })
    // The factors transposed in memory.
    let left = Storage((0..<m * k).map { a[$0 % m * k + $0 / m] })
    let right = Storage((0..<n * k).map { b[$0 % k * n + $0 / k] })
    let into = Storage<Float>(count: m * n)
    kernels.multiply(
      Matrix(left.view.readable, rows: k, columns: m).transposed,
      Matrix(right.view.readable, rows: n, columns: k).transposed,
      into: MutableMatrix(into.view, rows: m, columns: n))
    #expect(into.numbers == whole)
  }
}

/// A sum of products to twice the digits of Double: the products exactly, by a fused
/// multiplication.
private struct TwoDoubles {
  private var high = 0.0
  private var low = 0.0

  mutating func addProduct(_ x: Double, _ y: Double) {
    let product = x * y
    add(product)
    low += (-product).addingProduct(x, y)
  }

  private mutating func add(_ x: Double) {
    let sum = high + x
    let part = sum - high
    low += (high - (sum - part)) + (x - part)
    high = sum
  }

  func distance(to x: Double) -> Double { (x - high) - low }
}
