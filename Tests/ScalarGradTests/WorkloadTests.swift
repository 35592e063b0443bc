import GradNumbers
import Testing

@testable import ScalarGrad

/// What a step of training costs in memory, and what workload M computes.
@Suite struct WorkloadTests {
  /// Knuth's MMIX generator, upper 53 bits, as the workload is specified.
  private struct LCG {
    var state: UInt64 = 42

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
  }

  /// An MLP 2-16-16-1 with relu, 100 points, mean hinge loss + 1e-4 · the sum of squares.
  ///
  /// The expected numbers are those of micrograd for the same operations in the same order.
  ///
  /// The loss: 100 hinges of up to a few units are added and divided, so a difference in the order
  /// of two additions shows in a few ulps. The gradient, 0.03, is a sum of 100 terms of up to 0.01
  /// times the weights of two layers; terms of both signs cancel to a tenth or so of their sizes.
  @Test func `Workload M has micrograd's loss and gradient`() {
    Tape.scope {
      var random = LCG()
      var unused = SplitMix64(seed: 0)
      let net = MLP(inputs: 2, outputs: [16, 16, 1], using: &unused)
      for neuron in net.layers.flatMap(\.neurons) {
        for weight in neuron.weights { weight.data = random.next() * 2 - 1 }
      }
      var total = Value(0)
      var points: [[Double]] = []
      for _ in 0..<100 {
        let first = random.next() * 2 - 1
        points.append([first, random.next() * 2 - 1])
      }
      for point in points {
        let label: Double = point[0] * point[1] > 0 ? 1 : -1
        total = total + (1 + -label * net(point)[0]).relu()
      }
      var squares = Value(0)
      for parameter in net.parameters() { squares = squares + parameter * parameter }
      let loss = total * (1.0 / 100) + 1e-4 * squares
      loss.backward()
      #expect(loss.data.isClose(to: 1.1729633724421031, ulps: 2), "\(loss.data)")
      let gradient = net.parameters()[0].grad ?? .nan
      #expect(gradient.isClose(to: -0.027898773255906954, ulps: 16), "\(gradient)")
    }
  }

  /// The size of what is copied as bytes; a type with a reference in it would not compile here.
  private func bytes<T: BitwiseCopyable>(_: T) -> Int { MemoryLayout<T>.size }

  @Test func `A node takes 24 bytes, and a handle 16 that are copied as they are`() {
    #expect(MemoryLayout<Node>.size <= 24 && MemoryLayout<Node>.stride <= 24)
    #expect(MemoryLayout<Value>.size == 16 && MemoryLayout<Value>.stride == 16)
    Tape.scope {
      // The members fill the handle: there is nothing in it but them.
      let x = Value(1)
      #expect(bytes(x.header) + bytes(x.index) + bytes(x.serial) == 16)
      #expect(bytes(Node(1, payload: 0, first: 0, op: .leaf, form: .none)) <= 24)
    }
  }
}
