import ArrayGrad
import Testing

/// What stops the program, and the words with which it does: both shapes are named.
@Suite("Misuse of arrays")
struct ArrayMisuseTests {
  private func words(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  @Test("Shapes that cannot be broadcast together")
  func broadcast() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>(repeating: 1, shape: [2, 3])
      let b = NDArray<Double>(repeating: 1, shape: [2, 4])
      _ = a + b
    }
    #expect(words(result).contains("arrays of shapes [2, 3] and [2, 4] cannot be broadcast"))
  }

  @Test("Matrices that cannot be multiplied")
  func product() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>(repeating: 1, shape: [2, 3])
      _ = a.matmul(a)
    }
    #expect(words(result).contains("a product of the shapes [2, 3] and [2, 3]"))
  }

  @Test("A shape with another number of numbers")
  func reshape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>(repeating: 1, shape: [2, 3]).reshaped(to: [4, 2])
    }
    #expect(words(result).contains("an array of shape [2, 3] cannot take the shape [4, 2]"))
  }

  /// NumPy refuses `np.ones((2, 3)).mean(axis=(0, 0))` too: "duplicate value in 'axis'".
  @Test("An axis that is named twice")
  func axisTwice() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>(repeating: 1, shape: [2, 3]).mean(axes: [0, -2])
    }
    #expect(words(result).contains("an axis twice among [0, -2] of the shape [2, 3]"))
  }

  @Test("A slice outside of the array")
  func slice() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>(repeating: 1, shape: [2, 3])[.all, 2..<4]
    }
    #expect(words(result).contains("place 3 along axis 1 of the shape [2, 3]"))
  }
}
