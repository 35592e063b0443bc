import ArrayGrad
import Testing

/// Answers of PyTorch 2.15 in float64: `conv2d`, `max_pool2d` and `avg_pool2d` with `backward(dy)`.
///
/// All numbers are quarters of small whole numbers, ((i·a) mod m - m div 2) / 4, so that every sum
/// is exact and the answers must be equal.
@Suite("Convolution and pooling against PyTorch")
struct TorchConvolutionTests {
  static func pattern(_ shape: [Int], _ a: Int, _ m: Int) -> NDArray<Double> {
    NDArray(
      shape: shape,
      elements: (0..<shape.reduce(1, *)).map { Double(($0 * a) % m - m / 2) / 4 })
  }

  @Test("A stride of 2 with zeros around: conv2d(x, w, b, stride=2, padding=1)")
  func strided() {
    let x = Self.pattern([2, 2, 5, 4], 7, 11)
    let w = Self.pattern([3, 2, 3, 3], 5, 13)
    let y = convolution(x, weights: w, biases: Self.pattern([3], 3, 7), stride: 2, padding: 1)
    #expect(y.shape == [2, 3, 3, 2])
    #expect(
      y.elements == [
        0.5625, 4.0625, -2.8125, -1.375, -1.375, -0.5625, 3.75, 0.4375, 1.3125, -6.25, 3.375,
        -3.9375, 2.0625, 0.875, 0.5625, -4.625, 4.0625, -3.25, -3.75, -0.25, -2.125, 1.5625, 1.5625,
        -4.9375, -5.1875, 0.5625, -3.1875, 4.6875, 1.6875, 0.1875, -2.5625, 5.4375, -0.1875, 1.3125,
        2.625, 1.25,
      ])
    let (dx, dw, db) = convolutionBackward(
      x, weights: w, dy: Self.pattern(y.shape, 3, 17), stride: 2, padding: 1)
    #expect(
      dw.elements == [
        -1.875, 0.6875, 5.1875, 1.9375, 2.1875, -4.125, 1.3125, -0.375, -0.5, -2.125, 3.375,
        -3.8125, 3.6875, -1.0, -0.4375, -1.75, -0.125, -0.25, -1.875, 0.6875, 5.25, 1.9375, 2.1875,
        -4.375, 1.3125, -0.375, -0.4375, -2.1875, 3.25, -3.875, 3.9375, -1.1875, -0.1875, -1.8125,
        -0.25, -0.3125, 0.25, -0.375, 1.0625, -2.3125, 0.0625, 1.75, 1.3125, -0.375, -0.375, 3.0625,
        -3.25, -1.8125, 3.125, 2.875, 1.125, -1.875, -0.375, -0.375,
      ])
    #expect(db == [-1.25, 1.75, -3.75])
    #expect(
      dx.elements == [
        -0.125, -3.0625, -0.125, -3.875, -2.5, 5.625, -2.5, 2.9375, -0.125, -3.0625, -0.125, 1.75,
        -2.5, 0.3125, 0.6875, 2.3125, -0.125, 3.3125, 0.9375, 3.125, -1.5, 1.625, -0.5625, 1.375,
        5.5625, -2.375, 5.0, -1.75, 0.375, 0.5, 1.3125, -0.875, 4.4375, -2.5, 0.6875, -0.9375, 2.25,
        -0.625, -2.125, 0.0625, -0.125, -3.0625, -0.125, -1.0625, -2.5, 5.625, -2.5, 3.6875, -0.125,
        -3.0625, -0.125, 4.5625, 0.6875, -1.8125, 3.875, -4.375, 0.9375, 8.625, -0.125, -5.75,
        -0.5625, 1.0625, 0.375, 0.25, 5.0, -3.5, 4.4375, -4.0, 1.3125, -0.0625, 2.25, -2.0, 0.6875,
        2.75, -9.4375, 4.25, -2.125, -1.1875, -1.1875, 2.125,
      ])
  }

  @Test("Many channels: conv2d(x, w, b, padding=1), which goes by tiles here")
  func channels() {
    let x = Self.pattern([2, 8, 5, 6], 7, 11)
    let w = Self.pattern([9, 8, 3, 3], 5, 13)
    let y = convolution(x, weights: w, biases: Self.pattern([9], 3, 7), padding: 1)
    let (dx, dw, db) = convolutionBackward(
      x, weights: w, dy: Self.pattern(y.shape, 3, 17), padding: 1)
    // The first and the last six of each, the sum and the sum of squares.
    for (found, first, last, sum, squares) in [
      (
        y, [0.875, -0.4375, -0.1875, 9.0, -5.875, -3.6875],
        [4.25, 0.0625, -5.125, -1.375, 5.125, -0.25], -42.9375, 12216.05859375
      ),
      (
        dw, [13.9375, -3.1875, -3.3125, 13.0625, -16.0625, -1.4375],
        [17.9375, 10.9375, -9.25, 14.8125, -0.25, -5.4375], 39.375, 74357.8984375
      ),
      (db, [-1.25, -2.75, 0.0, 2.75, 1.25, -4.5], [2.75, 1.25, -4.5, 2.5, 1.0, -0.5], -1.5, 46.0),
      (
        dx, [15.875, 6.0, -8.625, -15.8125, -16.625, 16.5625],
        [14.375, -16.0625, -11.0625, 0.3125, 13.8125, 6.8125], 20.4375, 133880.60546875
      ),
    ] {
      #expect(Array(found.elements.prefix(6)) == first)
      #expect(Array(found.elements.suffix(6)) == last)
      #expect(found.elements.reduce(0, +) == sum)
      #expect(found.elements.map { $0 * $0 }.reduce(0, +) == squares)
    }
  }

  @Test("Windows that overlap: max_pool2d(x, 3, 2)")
  func maxima() {
    let x = Self.pattern([1, 2, 6, 6], 7, 37)
    #expect(
      maxPool(x, size: 3, stride: 2).elements == [1.5, 3.75, 4.0, 4.5, 4.25, 3.25, 2.25, 4.5])
    let dx = maxPoolBackward(x, dy: Self.pattern([1, 2, 2, 2], 3, 17), size: 3, stride: 2)
    let places = dx.elements.indices.filter { dx.elements[$0] != 0 }
    #expect(places == [10, 14, 21, 26, 42, 52, 58, 62])
    #expect(places.map { dx.elements[$0] } == [-1.25, -2.0, 0.25, -0.5, 1.0, 1.75, -1.0, -1.75])
  }

  @Test("Windows that overlap: avg_pool2d(x, 2, 1)")
  func means() {
    let y = averagePool(Self.pattern([1, 2, 6, 6], 7, 37), size: 2, stride: 1)
    #expect(Array(y.elements.prefix(6)) == [-3.0, -1.25, 0.5, 2.25, 1.6875, -1.75])
    let dx = averagePoolBackward(
      shape: [1, 2, 6, 6], dy: Self.pattern(y.shape, 3, 17), size: 2, stride: 1
    ).elements
    #expect(
      Array(dx.prefix(8)) == [-0.5, -0.8125, -0.4375, -0.0625, 0.3125, 0.25, -0.0625, -0.8125])
    #expect(dx.reduce(0, +) == -1.5)
    #expect(dx.map { $0 * $0 }.reduce(0, +) == 26.9609375)
  }
}
