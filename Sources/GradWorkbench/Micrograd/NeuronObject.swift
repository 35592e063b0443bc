import GradWorksheet
import ScalarGrad

/// micrograd's `Neuron`: weights drawn from -1 to 1 by Python's `random`, a bias of 0, and a relu
/// unless `nonlin` is false.
final class NeuronObject: NetworkPart {
  override class func type(_ host: ValueHost) -> TypeObject {
    TypeObject("Neuron", module: "micrograd.nn") {
      (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Signature("Neuron.__init__", ["nin", "nonlin"], required: 1).bind(arguments)
      return .host(try NeuronObject(given[0] ?? .none, given[1] ?? .bool(true), host, &machine))
    }
  }

  init(
    _ inputs: Object, _ isRelu: Object, _ host: ValueHost, _ machine: inout Machine
  ) throws(Failure) {
    super.init("Neuron", host, machine)
    let weights = ListObject([], machine.heap)
    for _ in 0..<max(0, try machine.integer(inputs)) {
      try machine.spend(64)
      weights.append(try host.leaf(machine.randomNumber(from: -1, to: 1), line: machine.line))
    }
    set("w", to: .list(weights))
    set("b", to: try host.leaf(0, line: machine.line))
    set("nonlin", to: isRelu)
  }

  override func repr(_ machine: Machine) throws(Failure) -> String {
    // A copy will do: what a neuron is made of calls nothing back.
    var machine = machine
    let kind = try machine.truth(part("nonlin")) ? "ReLU" : "Linear"
    return "\(kind)Neuron(\(try machine.count(of: part("w"))))"
  }

  override func collect(into list: ListObject, _ machine: inout Machine) throws(Failure) {
    for weight in try machine.items(of: part("w")) { list.append(weight) }
    list.append(part("b"))
  }

  // MARK: Calls

  override var isCallable: Bool { true }

  /// The bias and the products of weights and inputs, in micrograd's order.
  override func call(_ arguments: Arguments, _ machine: inout Machine) throws(Failure) -> Object {
    let given = try Signature("Neuron.__call__", ["x"]).bind(arguments)
    let inputs = try machine.items(of: given[0] ?? .none)
    let weights = try machine.items(of: part("w"))
    let sum = try sum(zip(weights, inputs), &machine)
    guard try machine.truth(part("nonlin")) else { return sum }
    machine.countForeign()
    if case .foreign(let bits) = sum {
      return try host.record(.relu, .node(UInt32(truncatingIfNeeded: bits)), line: machine.line)
    }
    return try machine.call(machine.attribute(named: "relu", of: sum), Arguments([]))
  }

  private func sum(
    _ pairs: Zip2Sequence<[Object], [Object]>, _ machine: inout Machine
  ) throws(Failure) -> Object {
    try machine.spend(64 * pairs.underestimatedCount)
    var products: [Object] = []
    products.reserveCapacity(pairs.underestimatedCount)
    for (weight, input) in pairs {
      machine.countForeign()
      products.append(try machine.binary(.multiply, weight, input))
    }
    if products.isEmpty { return part("b") }
    machine.countForeign()
    if let sum = try host.sum(products, start: part("b"), line: machine.line) { return sum }
    var sum = part("b")
    for product in products { sum = try machine.binary(.add, sum, product) }
    return sum
  }
}
