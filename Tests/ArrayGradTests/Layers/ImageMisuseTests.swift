import Testing

@testable import ArrayGrad

/// What stops the program where images, kernels and windows do not fit, and the words with which it
/// does.
@Suite("Misuse of convolution and pooling")
struct ImageMisuseTests {
  private func words(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  @Test("Kernels for another number of channels")
  func channels() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let x = NDArray<Double>(repeating: 1, shape: [1, 2, 4, 4])
      _ = convolution(
        x, weights: NDArray(repeating: 1, shape: [5, 3, 3, 3]), biases: [0, 0, 0, 0, 0])
    }
    #expect(
      words(result).contains("images of shape [1, 2, 4, 4] for kernels of shape [5, 3, 3, 3]"))
  }

  @Test("Kernels larger than the images")
  func largeKernels() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let x = NDArray<Double>(repeating: 1, shape: [1, 2, 4, 4])
      _ = convolution(
        x, weights: NDArray(repeating: 1, shape: [1, 2, 7, 7]), biases: [0], padding: 1)
    }
    #expect(
      words(result).contains(
        "kernels (1, 2, 7, 7) are larger than images (1, 2, 4, 4) with padding 1"))
  }

  @Test("Gradients of another shape than the outputs")
  func gradients() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let x = NDArray<Double>(repeating: 1, shape: [1, 2, 4, 4])
      _ = convolutionBackward(x, weights: NDArray(repeating: 1, shape: [1, 2, 3, 3]), dy: x)
    }
    #expect(
      words(result).contains("dy of shape [1, 2, 4, 4] for outputs of shape [1, 1, 2, 2]"))
  }

  @Test("Windows larger than the images")
  func windows() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = maxPool(NDArray<Double>(repeating: 1, shape: [1, 2, 4, 4]), size: 5)
    }
    #expect(words(result).contains("windows of 5 are larger than images (1, 2, 4, 4)"))
  }

  @Test("A kernel that is larger than its image, by hand")
  func correlation() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = crossCorrelate(
        NDArray<Double>(repeating: 1, shape: [2, 5]), NDArray(repeating: 1, shape: [3, 3]))
    }
    #expect(
      words(result).contains("a kernel of shape [3, 3] on an image of shape [2, 5], padding 0"))
  }

  @Test("Too little scratch memory")
  func scratch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let s = Convolution.Sizes(n: 1, c: 2, h: 4, w: 4, o: 3, k: 3)
      let (x, w) = (Storage<Float>(count: 32), Storage<Float>(count: 54))
      let (b, y) = (Storage<Float>(count: 3), Storage<Float>(count: 12))
      let scratch = Storage<Float>(count: 7)
      Convolution.forward(
        x.view.readable, w: w.view.readable, b: b.view.readable, into: y.view, sizes: s,
        scratch: scratch.view, kernels: .standard)
    }
    #expect(words(result).contains("7 numbers of scratch memory"))
  }

  @Test("Outputs of another count than the sizes say")
  func outputs() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let s = PoolingSizes(n: 1, c: 1, h: 4, w: 4, size: 2, stride: 2)
      let (x, y) = (Storage<Float>(count: 16), Storage<Float>(count: 5))
      AveragePooling.forward(x.view.readable, into: y.view, sizes: s, kernels: .standard)
    }
    #expect(words(result).contains("the outputs (1, 1, 2, 2) are 4 numbers, and there are 5"))
  }
}
