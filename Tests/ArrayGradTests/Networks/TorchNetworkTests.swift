import ArrayGrad
import GradTraining
import Testing

@Suite("Gradients against PyTorch")
struct TorchNetworkTests {
  /// Both sides sum a few dozen terms of size about 1 or less in different orders: some dozen units of rounding.
  @Test("Losses and gradients are PyTorch's", arguments: torchNetworks.indices)
  func networks(_ index: Int) throws {
    let torch = torchNetworks[index]
    let blueprint = try Blueprint(
      input: [4],
      layers: [.linear(outputs: 5), .activation(torch.activation), .linear(outputs: torch.outputs)]
        + (torch.loss == .negativeLogLikelihood ? [.activation(.softmax)] : []),
      loss: torch.loss)
    let parameters = (0..<blueprint.parameterCount).map { Double($0 * 7 % 11 - 5) / 8 }
    let network = Network<Double>(blueprint, parameters: parameters, capacity: 3)
    var batch = Batch<Double>()
    batch.count = 3
    batch.inputs = (0..<12).map { Double($0 * 5 % 13 - 6) / 4 }
    if torch.loss == .squaredError {
      batch.numbers = (0..<3 * torch.outputs).map { Double($0 * 3 % 7 - 3) / 2 }
    } else {
      batch.classes = torch.outputs == 1 ? [0, 1, 1] : [0, 2, 1]
    }
    let room = 64 * 0x1p-53
    let loss = try network.lossAndGradient(of: batch, wantsInputs: true)
    #expect(abs(loss - torch.value) <= room * max(1, torch.value))
    #expect(network.gradient.count == torch.gradient.count)
    for (place, (a, b)) in zip(network.gradient, torch.gradient).enumerated() {
      #expect(abs(a - b) <= room * max(1, abs(b)), "parameter \(place)")
    }
    for (place, (a, b)) in zip(network.inputGradient, torch.inputGradient).enumerated() {
      #expect(abs(a - b) <= room * max(1, abs(b)), "input \(place)")
    }
  }
}
