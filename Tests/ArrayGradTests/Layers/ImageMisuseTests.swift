import ArrayGrad
import Testing

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
}
