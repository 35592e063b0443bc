import ArrayGrad
import Testing

/// The smallest natural image and kernels behind the printed outputs of homework 003, problem 5.
@Suite("Cross-correlation and convolution")
struct CrossCorrelationTests {
  static let a = NDArray<Double>([[Double]](repeating: [0, 1, 0, 1, 0], count: 5))
  static let k1: NDArray<Double> = [[1, 1, 1], [-2, -2, -2], [1, 1, 1]]
  static let k2: NDArray<Double> = [[1, -2, 1], [1, -2, 1], [1, -2, 1]]

  @Test("k1 sees no change along the columns, and k2 the stripes")
  func homework() {
    let zeros = NDArray<Double>(repeating: 0, shape: [3, 3])
    let stripes: NDArray<Double> = [[-6, 6, -6], [-6, 6, -6], [-6, 6, -6]]
    #expect(crossCorrelate(Self.a, Self.k1) == zeros)
    #expect(crossCorrelate(Self.a, Self.k2) == stripes)
    // Both kernels look the same after half a turn.
    #expect(convolve(Self.a, Self.k1) == zeros)
    #expect(convolve(Self.a, Self.k2) == stripes)
    let x = Self.a.reshaped(to: [1, 1, 5, 5])
    for (kernel, y) in [(Self.k1, zeros), (Self.k2, stripes)] {
      let layer = convolution(x, weights: kernel.reshaped(to: [1, 1, 3, 3]), biases: [0])
      #expect(layer == y.reshaped(to: [1, 1, 3, 3]))
    }
  }

  /// From hand: the kernel (-2, -2, 2) on the row 1 0 0 1 0 gives -2, 2, -2 as it stands, and 2,
  /// -2, -2 turned.
  @Test("A kernel that changes under half a turn tells the two apart")
  func difference() {
    let a = NDArray<Double>([[Double]](repeating: [1, 0, 0, 1, 0], count: 5))
    let k: NDArray<Double> = [[-2, -2, 2], [-2, -2, 2], [-2, -2, 2]]
    #expect(turned(k) == [[2, -2, -2], [2, -2, -2], [2, -2, -2]])
    #expect(crossCorrelate(a, k) == [[-6, 6, -6], [-6, 6, -6], [-6, 6, -6]])
    #expect(convolve(a, k) == [[6, -6, -6], [6, -6, -6], [6, -6, -6]])
  }

  /// SciPy: correlate2d([[1, 2, 3], [4, 5, 6]], [[1, 2]], "full") and convolve2d of the same; by
  /// hand as well.
  @Test("Zeros on all sides, and a kernel that is no square")
  func padding() {
    let x: NDArray<Double> = [[1, 2, 3], [4, 5, 6]]
    let k: NDArray<Double> = [[1, 2]]
    #expect(
      crossCorrelate(x, k, padding: 1)
        == [[0, 0, 0, 0], [2, 5, 8, 3], [8, 14, 17, 6], [0, 0, 0, 0]])
    #expect(
      convolve(x, k, padding: 1) == [[0, 0, 0, 0], [1, 4, 7, 6], [4, 13, 16, 12], [0, 0, 0, 0]])
  }

  @Test("The gradients of a layer are these two operations")
  func gradients() {
    let x: NDArray<Double> = [[1, -2, 3, 0], [4, 1, -1, 2], [0, 3, 5, -4], [2, 2, 1, 1]]
    let k: NDArray<Double> = [[1, 2, 0], [-1, 3, 1], [0, 2, -2]]
    let dy: NDArray<Double> = [[1, -1], [2, 3]]
    let layer = convolutionBackward(
      x.reshaped(to: [1, 1, 4, 4]), weights: k.reshaped(to: [1, 1, 3, 3]),
      dy: dy.reshaped(to: [1, 1, 2, 2]))
    #expect(layer.dx.reshaped(to: [4, 4]) == convolve(dy, k, padding: 2))
    #expect(layer.dWeights.reshaped(to: [3, 3]) == crossCorrelate(x, dy))
    #expect(layer.dBiases == [5])
  }
}
