import GradWorksheet

/// micrograd's `Layer`: neurons that all take the same inputs.
final class LayerObject: NetworkPart {
  override class func type(_ host: ValueHost) -> TypeObject {
    TypeObject("Layer", module: "micrograd.nn") {
      (machine: inout Machine, arguments: Arguments) throws(Failure) in
      // Other arguments by name go on to the neurons.
      var own = arguments
      own.keywords = arguments.keywords.filter { ["nin", "nout"].contains($0.name) }
      let given = try Signature("Layer.__init__", ["nin", "nout"]).bind(own)
      let others = arguments.keywords.filter { !["nin", "nout"].contains($0.name) }
      return .host(
        try LayerObject(given[0] ?? .none, given[1] ?? .none, others, host, &machine))
    }
  }

  init(
    _ inputs: Object, _ outputs: Object, _ options: [(name: String, value: Object)],
    _ host: ValueHost, _ machine: inout Machine
  ) throws(Failure) {
    super.init("Layer", host, machine)
    let neurons = ListObject([], machine.heap)
    for _ in 0..<max(0, try machine.integer(outputs)) {
      let given = try Signature("Neuron.__init__", ["nin", "nonlin"], required: 1)
        .bind(Arguments([inputs], keywords: options))
      neurons.append(
        .host(try NeuronObject(given[0] ?? .none, given[1] ?? .bool(true), host, &machine)))
    }
    set("neurons", to: .list(neurons))
  }

  override func repr(_ machine: Machine) throws(Failure) -> String {
    // What somebody's own class writes about itself may not change the worksheet's variables.
    var machine = machine
    return try machine.list(of: part("neurons"), named: "Layer")
  }

  override func collect(into list: ListObject, _ machine: inout Machine) throws(Failure) {
    try collect(of: part("neurons"), into: list, &machine)
  }

  override var isCallable: Bool { true }

  /// What each neuron answers; of one neuron that alone.
  override func call(_ arguments: Arguments, _ machine: inout Machine) throws(Failure) -> Object {
    let given = try Signature("Layer.__call__", ["x"]).bind(arguments)
    // Neurons of somebody's own may run the worksheet: both are where the machine sees them.
    let inputs = ListObject(given.compactMap(\.self), machine.heap)
    let outputs = ListObject([], machine.heap)
    machine.pin(.list(inputs))
    machine.pin(.list(outputs))
    defer { machine.unpin(2) }
    for neuron in try machine.items(of: part("neurons")) {
      outputs.append(try machine.call(neuron, Arguments(inputs.elements)))
    }
    if outputs.elements.count == 1, let only = outputs.elements.first { return only }
    return .list(outputs)
  }
}

extension Machine {
  /// `Layer of [...]` with the texts of what a list holds.
  mutating func list(of parts: Object, named name: String) throws(Failure) -> String {
    guard case .list(let list) = parts else { return "\(name) of \(try repr(parts))" }
    var texts: [String] = []
    for part in list.elements { texts.append(try str(part)) }
    return "\(name) of [\(texts.joined(separator: ", "))]"
  }
}
