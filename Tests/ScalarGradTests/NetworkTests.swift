import GradNumbers
import ScalarGrad
import Testing

@Suite struct NetworkTests {
  @Test func `A network has micrograd's parameters and learns exclusive or`() {
    Tape.scope {
      var random = SplitMix64(seed: 3)
      let net = MLP(inputs: 2, outputs: [8, 1], using: &random)
      #expect(net.parameters().count == 8 * 3 + 9)
      #expect(net.layers[0].neurons.allSatisfy { $0.nonlinear && $0.bias.data == 0 })
      #expect(!net.layers[1].neurons[0].nonlinear)
      var losses: [Double] = []
      for _ in 0..<400 {
        Tape.scope {
          var loss = Value(0)
          for (a, b) in [(0.0, 0.0), (0, 1), (1, 0), (1, 1)] {
            loss += squaredError(net([a, b])[0], a == b ? 0 : 1)
          }
          net.zeroGrad()
          loss.backward()
          net.step(rate: 0.05)
          losses.append(loss.data)
        }
      }
      #expect(losses[399] < 0.01 && losses[0] > 0.1, "\(losses[0]), \(losses[399])")
    }
  }

  /// A neuron's sum starts from the bias and goes from the first input to the last.
  @Test func `A neuron is a weighted sum`() {
    Tape.scope {
      var random = SplitMix64(seed: 0)
      let neuron = Neuron(inputs: 2, using: &random)
      for (weight, data) in zip(neuron.parameters(), [2.0, -3, 1]) { weight.data = data }
      let x = [Value(4), Value(2)]
      let y = neuron(x)
      #expect(y.data == 3)
      y.backward()
      #expect(neuron.parameters().map(\.grad) == [4, 2, 1] && x.map(\.grad) == [2, -3])
    }
  }
}
