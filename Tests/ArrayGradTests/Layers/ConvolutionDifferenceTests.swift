import ArrayGrad
import GradCheck
import GradNumbers
import Testing

@Suite("Convolution and pooling against differences")
struct ConvolutionDifferenceTests {
  /// The loss Σ y² / 2 of a convolution, whose derivative by y is y, at a point that holds x, w and
  /// b.
  struct Loss {
    let x: [Int]
    let w: [Int]
    var stride = 1
    var padding = 0

    var count: Int { x.reduce(1, *) + w.reduce(1, *) + w[0] }

    func parts(_ point: [Double]) -> (NDArray<Double>, NDArray<Double>, NDArray<Double>) {
      let (first, second) = (x.reduce(1, *), w.reduce(1, *))
      return (
        NDArray(shape: x, elements: Array(point[..<first])),
        NDArray(shape: w, elements: Array(point[first..<first + second])),
        NDArray(shape: [w[0]], elements: Array(point[(first + second)...]))
      )
    }

    func value(_ point: [Double]) -> Double {
      let (x, w, b) = parts(point)
      let y = convolution(x, weights: w, biases: b, stride: stride, padding: padding)
      return y.elements.map { $0 * $0 / 2 }.reduce(0, +)
    }

    func gradient(_ point: [Double]) -> [Double] {
      let (x, w, b) = parts(point)
      let y = convolution(x, weights: w, biases: b, stride: stride, padding: padding)
      let (dx, dw, db) = convolutionBackward(
        x, weights: w, dy: y, stride: stride, padding: padding)
      return dx.elements + dw.elements + db.elements
    }

    var point: [Double] {
      var random = SplitMix64(seed: 4)
      return (0..<count).map { _ in random.uniform(-1, 1) }
    }
  }

  @Test("Every derivative of small convolutions")
  func coordinates() throws {
    for loss in [
      Loss(x: [2, 2, 4, 5], w: [3, 2, 3, 3], stride: 2, padding: 1),
      Loss(x: [1, 2, 4, 4], w: [2, 2, 2, 2], stride: 1, padding: 2),
    ] {
      try checkGradient(of: loss.value, at: loss.point, gradient: loss.gradient).confirm()
    }
  }

  @Test("The derivatives along directions of a convolution of many channels")
  func directions() throws {
    let loss = Loss(x: [3, 8, 5, 4], w: [9, 8, 3, 3], stride: 1, padding: 1)
    try checkGradientAlongDirections(of: loss.value, at: loss.point, gradient: loss.gradient)
      .confirm()
  }

  @Test("Every derivative of pooling")
  func pooling() throws {
    var random = SplitMix64(seed: 5)
    let point = (0..<60).map { _ in random.uniform(-1, 1) }
    func squares(_ y: NDArray<Double>) -> Double { y.elements.map { $0 * $0 / 2 }.reduce(0, +) }
    func array(_ point: [Double]) -> NDArray<Double> {
      NDArray(shape: [1, 2, 5, 6], elements: point)
    }
    try checkGradient(
      of: { squares(maxPool(array($0), size: 3, stride: 2)) }, at: point,
      gradient: { point in
        let x = array(point)
        return maxPoolBackward(x, dy: maxPool(x, size: 3, stride: 2), size: 3, stride: 2).elements
      }
    ).confirm()
    try checkGradient(
      of: { squares(averagePool(array($0), size: 2, stride: 1)) }, at: point,
      gradient: { point in
        let y = averagePool(array(point), size: 2, stride: 1)
        return averagePoolBackward(shape: [1, 2, 5, 6], dy: y, size: 2, stride: 1).elements
      }
    ).confirm()
  }
}
