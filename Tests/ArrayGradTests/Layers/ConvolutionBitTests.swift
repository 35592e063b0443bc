import ArrayGrad
import GradNumbers
import Testing

@Suite("Convolution: bits and reach")
struct ConvolutionBitTests {
  static func random(_ shape: [Int], seed: UInt64) -> NDArray<Double> {
    var random = SplitMix64(seed: seed)
    return NDArray(
      shape: shape, elements: (0..<shape.reduce(1, *)).map { _ in random.uniform(-1, 1) })
  }

  /// Sums of numbers with all their digits: another order of sums would show in the last bits.
  @Test("The same bits from 1, 2, 3 and 4 threads", arguments: [(8, 16, 3), (3, 5, 3), (1, 9, 5)])
  func threads(_ channels: Int, _ outputs: Int, _ kernel: Int) {
    let x = Self.random([21, channels, 9, 8], seed: 1).converted(to: Float.self)
    let w = Self.random([outputs, channels, kernel, kernel], seed: 2).converted(to: Float.self)
    let b = Self.random([outputs], seed: 3).converted(to: Float.self)
    var bits: Set<[UInt32]> = []
    for threads in 1...4 {
      let kernels = Kernels(threads: threads)
      let y = convolution(x, weights: w, biases: b, padding: 1, kernels: kernels)
      let (dx, dw, db) = convolutionBackward(x, weights: w, dy: y, padding: 1, kernels: kernels)
      let pooled = maxPool(y, size: 2, kernels: kernels)
      let spread = maxPoolBackward(y, dy: pooled, size: 2, kernels: kernels)
      let all = [y, dx, dw, db, pooled, spread, averagePool(y, size: 3, kernels: kernels)]
      bits.insert(all.flatMap { $0.elements.map(\.bitPattern) })
    }
    #expect(bits.count == 1)
  }

  /// By its definition an output sees 3 x 3 places and no more; Winograd's tiles of 4 x 4 must not show.
  @Test("One number reaches its neighbours alone, be it none or a random one", arguments: 0..<9)
  func locality(_ place: Int) {
    let (row, column) = (2 + place / 3, 1 + place % 3)
    let w = Self.random([8, 8, 3, 3], seed: 6)
    for number in [Double.nan, .infinity, 0.1] {
      var x = NDArray<Double>(repeating: 0, shape: [1, 8, 7, 6])
      x[0, 3, row, column] = number
      let y = convolution(x, weights: w, biases: NDArray(repeating: 0, shape: [8]), padding: 1)
      for i in 0..<7 {
        for j in 0..<6 {
          let isNear = abs(i - row) <= 1 && abs(j - column) <= 1
          let isTouched = (0..<8).map { !(y[0, $0, i, j] == 0) }
          #expect(isTouched == [Bool](repeating: isNear, count: 8))
        }
      }
    }
  }
}
