import GradNumbers
import Testing

@testable import ArrayGrad

@Suite("Multiplying matrices")
struct MultiplyTests {
  @Test("Two by three times three by two, by hand", arguments: Machine.levels)
  func byHand(_ level: Kernels.Level) throws {
    let kernels = try Machine.kernels(level)
    let a = Storage<Double>([1, 2, 3, 4, 5, 6])
    let b = Storage<Double>([7, 8, 9, 10, 11, 12])
    let c = Storage<Double>(count: 4)
    let into = MutableMatrix(c.view, rows: 2, columns: 2)
    let left = Matrix(a.view.readable, rows: 2, columns: 3)
    kernels.multiply(left, Matrix(b.view.readable, rows: 3, columns: 2), into: into)
    // (1·7 + 2·9 + 3·11, 1·8 + 2·10 + 3·12; 4·7 + 5·9 + 6·11, 4·8 + 5·10 + 6·12)
    #expect(c.numbers == [58, 64, 139, 154])
    kernels.multiply(
      left, Matrix(b.view.readable, rows: 2, columns: 3).transposed, into: into, adding: true)
    // Adds (1·7 + 2·8 + 3·9, ...; ...), the second factor being ((7, 10), (8, 11), (9, 12)):
    // (50, 68; 122, 167).
    #expect(c.numbers == [108, 132, 261, 321])
  }

  // Sums of at most 60 products of at most 64 are exact in Float, so that equality is asked for.
  // The sizes are around the tiles of all levels: 4, 6 and 8 rows, vectors of 2 to 16, panels of 4
  // to 48 columns.
  @Test("Every size around a tile, exactly, as it is and transposed", arguments: Machine.levels)
  func exact(_ level: Kernels.Level) throws {
    let kernels = try Machine.kernels(level)
    var random = SplitMix64(seed: 1)
    for m in [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 17] {
      for n in [1, 2, 3, 4, 7, 8, 9, 12, 13, 16, 17, 24, 31, 33, 47, 48, 49, 97] {
        let k = Int.random(in: 1...60, using: &random)
        let form = Form(
          turnsLeft: Bool.random(using: &random), turnsRight: Bool.random(using: &random),
          apart: Int.random(in: 1...2, using: &random), gap: Int.random(in: 0...3, using: &random),
          adding: Bool.random(using: &random))
        Case<Float>(m, n, k, form, &random).check(kernels)
        Case<Double>(m, n, k, form, &random).check(kernels)
      }
    }
  }

  // One for each way that a product is cut, see `Product`: three depths; rows of b so far apart
  // that they are packed, for several blocks; strides of whole pages, where a is packed too; many
  // rows; many panels.
  @Test(
    "Larger sizes, exactly", arguments: Machine.levels,
    [
      [30, 60, 1100, 0], [200, 100, 512, 450], [200, 400, 512, 512], [520, 30, 10, 0],
      [20, 500, 7, 0],
    ])
  func large(_ level: Kernels.Level, _ sizes: [Int]) throws {
    let kernels = try Machine.kernels(level)
    var random = SplitMix64(seed: 2)
    for turns in [false, true] {
      let form = Form(
        turnsLeft: turns, turnsRight: turns, apart: 1, gap: sizes[3], adding: turns)
      Case<Float>(sizes[0], sizes[1], sizes[2], form, &random).checkByVector(kernels, &random)
    }
    let form = Form(turnsLeft: true, turnsRight: false, apart: 1, gap: sizes[3], adding: false)
    Case<Double>(sizes[0], sizes[1], sizes[2], form, &random).checkByVector(kernels, &random)
  }

  @Test("Nothing by nothing", arguments: Machine.levels)
  func empty(_ level: Kernels.Level) throws {
    let kernels = try Machine.kernels(level)
    let some = Storage<Float>([1, 2, 3, 4, 5, 6])
    let none = Storage<Float>(count: 0)
    let c = Storage<Float>([1, 2, 3, 4, 5, 6])
    func matrix(_ rows: Int, _ columns: Int) -> Matrix<Float> {
      Matrix((rows * columns == 0 ? none : some).view.readable, rows: rows, columns: columns)
    }
    kernels.multiply(
      matrix(0, 2), matrix(2, 3), into: MutableMatrix(none.view, rows: 0, columns: 3))
    kernels.multiply(
      matrix(2, 3), matrix(3, 0), into: MutableMatrix(none.view, rows: 2, columns: 0))
    let into = MutableMatrix(c.view, rows: 2, columns: 2, rowStride: 3)
    kernels.multiply(matrix(2, 0), matrix(0, 2), into: into, adding: true)
    #expect(c.numbers == [1, 2, 3, 4, 5, 6])
    // A sum of nothing is zero.
    kernels.multiply(matrix(2, 0), matrix(0, 2), into: into)
    #expect(c.numbers == [0, 0, 3, 0, 0, 6])
  }
}

/// How the factors of a test are laid out: transposed, with gaps between numbers and rows.
struct Form {
  let turnsLeft: Bool
  let turnsRight: Bool
  let apart: Int
  let gap: Int
  let adding: Bool
}

/// A product of whole numbers.
struct Case<E: ArrayElement> {
  let m: Int, n: Int, k: Int
  let form: Form
  let a: [Int], b: [Int], before: [Int]

  init(_ m: Int, _ n: Int, _ k: Int, _ form: Form, _ random: inout SplitMix64) {
    (self.m, self.n, self.k, self.form) = (m, n, k, form)
    a = random.integers(m * k, bound: 8)
    b = random.integers(k * n, bound: 8)
    before = random.integers(m * n, bound: 8)
  }

  /// The product by the kernels, and whether the gaps of c were left alone.
  private func product(_ kernels: Kernels) -> (numbers: [E], gapsAreLeft: Bool) {
    let (left, leftPlace) = laid(a, m, k, form.turnsLeft)
    let (right, rightPlace) = laid(b, k, n, form.turnsRight)
    let cRow = n + form.gap
    let c = Storage<E>([E](repeating: 77, count: m * cRow))
    for i in 0..<m { for j in 0..<n { c.view[i * cRow + j] = E(before[i * n + j]) } }
    kernels.multiply(
      Matrix(
        left.view.readable, rows: m, columns: k, rowStride: leftPlace.0, columnStride: leftPlace.1),
      Matrix(
        right.view.readable, rows: k, columns: n, rowStride: rightPlace.0,
        columnStride: rightPlace.1),
      into: MutableMatrix(c.view, rows: m, columns: n, rowStride: cRow), adding: form.adding)
    let all = c.numbers
    let inside = (0..<m * n).map { all[$0 / n * cRow + $0 % n] }
    let gaps = all.indices.filter { $0 % cRow >= n }
    return (inside, gaps.allSatisfy { all[$0] == 77 })
  }

  private func laid(_ numbers: [Int], _ rows: Int, _ columns: Int, _ turns: Bool)
    -> (Storage<E>, (Int, Int))
  {
    let row = turns ? form.apart : columns * form.apart + form.gap
    let column = turns ? rows * form.apart + form.gap : form.apart
    let storage = Storage<E>(count: (rows - 1) * row + (columns - 1) * column + 1)
    storage.view.fill(99)
    for i in 0..<rows {
      for j in 0..<columns { storage.view[i * row + j * column] = E(numbers[i * columns + j]) }
    }
    return (storage, (row, column))
  }

  /// Compares every number with the sum of its definition.
  func check(_ kernels: Kernels) {
    let (found, gapsAreLeft) = product(kernels)
    var expected = form.adding ? before : [Int](repeating: 0, count: m * n)
    for i in 0..<m {
      for p in 0..<k { for j in 0..<n { expected[i * n + j] += a[i * k + p] * b[p * n + j] } }
    }
    #expect(found == expected.map { E($0) }, "[\(m), \(k)] times [\(k), \(n)], \(form)")
    #expect(gapsAreLeft, "[\(m), \(k)] times [\(k), \(n)], \(form)")
  }

  /// Compares c · v with a · (b · v) for a vector v of whole numbers: exact, and fast.
  ///
  /// A wrong number in a row of c
  /// stays unseen with a chance of 1 in 2001.
  func checkByVector(_ kernels: Kernels, _ random: inout SplitMix64) {
    let (found, _) = product(kernels)
    let v = random.integers(n, bound: 1000)
    var bv = [Int](repeating: 0, count: k)
    for p in 0..<k { for j in 0..<n { bv[p] += b[p * n + j] * v[j] } }
    for i in 0..<m {
      var expected = 0
      var sum = 0
      for p in 0..<k { expected += a[i * k + p] * bv[p] }
      for j in 0..<n {
        sum += Int(found[i * n + j]) * v[j]
        if form.adding { expected += before[i * n + j] * v[j] }
      }
      if sum != expected { Issue.record("row \(i) of [\(m), \(k)] times [\(k), \(n)], \(form)") }
    }
  }
}
