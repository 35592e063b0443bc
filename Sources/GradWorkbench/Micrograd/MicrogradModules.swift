import GradWorksheet

/// micrograd's two modules, so that programs written against them run with the same numbers:
/// `micrograd.engine` with `Value`, and `micrograd.nn` with `Neuron`, `Layer` and `MLP` (micrograd
/// 0.1.0).
enum MicrogradModules {
  /// Makes them in an interpreter.
  ///
  /// - Parameters:
  ///   - interpreter: The interpreter.
  ///   - host: The Values.
  ///   - value: The type `Value`.
  static func define(in interpreter: Interpreter, host: ValueHost, value: Object) {
    interpreter.define(module: "micrograd", members: [:])
    interpreter.define(module: "micrograd.engine", members: ["Value": value])
    interpreter.define(
      module: "micrograd.nn",
      members: [
        "Value": value, "Module": .type(NetworkPart.type(host)),
        "Neuron": .type(NeuronObject.type(host)), "Layer": .type(LayerObject.type(host)),
        "MLP": .type(NetworkObject.type(host)),
      ])
  }
}

/// An object of the host that holds Values under names, such as a layer.
protocol HoldsParts: HostObject {
  /// What it holds, and what stands behind its own name to say so: `.w` for `layer.w`.
  var parts: [(suffix: String, object: Object)] { get }
}
