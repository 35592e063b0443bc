import ArrayGrad
import GradTraining
import Testing

@Suite("The memory of a network")
struct NetworkSizesTests {
  // 2-3-2 with room for 5 samples: 17 parameters and 17 derivatives; 10 inputs and the sizes of 2
  // columns; the outputs of both layers, 15 and 10 numbers, in whole cache lines of 16 each, relu
  // in its place; two gradients of 5 times the widest layer, 3; and the first layer's live weights,
  // 2·3. That makes 34 + 12 + 32 + 30 + 6 = 114 numbers, and the places of 2 columns of 4 bytes.
  @Test("A small network by hand, in floats and doubles")
  func byHand() throws {
    let blueprint = try Blueprint(text: "2-3-2")
    #expect(Network<Float>.bytes(of: blueprint, capacity: 5) == 114 * 4 + 8)
    #expect(Network<Double>.bytes(of: blueprint, capacity: 5) == 114 * 8 + 8)
  }

  // Its outputs alone are 10,000 · 20,000 · 784 numbers, and so is each of two gradients; the zeros
  // around the images and the kernels are a hundredth of that.
  @Test("A batch that no machine holds is told before it is made")
  func large() throws {
    let blueprint = try Blueprint(text: "1x28x28-conv20000-gap-10")
    let bytes = Network<Float>.bytes(of: blueprint, capacity: 10_000)
    let outputs = 10_000 * 20_000 * 784 * 4
    #expect(bytes > 3 * outputs && bytes < 3 * outputs + outputs / 10)
    #expect(Network<Float>.bytes(of: blueprint, capacity: .max) == .max)
    #expect(Network<Float>.bytes(of: blueprint, capacity: .max / 1000) == .max)
  }

  // The largest that a blueprint lets pass: no product on the way overflows.
  @Test(
    "The largest blueprints",
    arguments: [
      "1x1x1-conv1k9999p4999-gap-2", "1x9999x9999-conv1k1-gap-2",
      "1x10000x10000-conv1k9999p0-gap-2",
      "1x1x100000000-gap-2", "99999998-1", "1x1x99999999-conv1k1-pool1-gap-2",
      "3162x1x1-conv3162k1p5-gap-2", "9999999x1x1-conv1k1-gap-2", "1x1x1-conv9999k1p49s98-gap-2",
    ])
  func largest(_ text: String) throws {
    let blueprint = try Blueprint(text: text)
    let one = Network<Float>.bytes(of: blueprint, capacity: 1)
    #expect(one > 400_000)
    #expect(Network<Float>.bytes(of: blueprint, capacity: .max) == .max)
  }
}
