import GradWorksheet

/// micrograd's `MLP`: layers one behind the other, all with relus but the last.
final class NetworkObject: NetworkPart {
  override class func type(_ host: ValueHost) -> TypeObject {
    TypeObject("MLP", module: "micrograd.nn") {
      (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Signature("MLP.__init__", ["nin", "nouts"]).bind(arguments)
      return .host(try NetworkObject(given[0] ?? .none, given[1] ?? .none, host, &machine))
    }
  }

  init(
    _ inputs: Object, _ outputs: Object, _ host: ValueHost, _ machine: inout Machine
  ) throws(Failure) {
    super.init("MLP", host, machine)
    let sizes = try machine.items(of: machine.binary(.add, machine.list([inputs]), outputs))
    let layers = ListObject([], machine.heap)
    for place in sizes.indices.dropLast() {
      let isRelu = Object.bool(place + 2 < sizes.count)
      layers.append(
        .host(
          try LayerObject(
            sizes[place], sizes[place + 1], [(name: "nonlin", value: isRelu)], host, &machine)))
    }
    set("layers", to: .list(layers))
  }

  override func repr(_ machine: Machine) throws(Failure) -> String {
    var machine = machine
    return try machine.list(of: part("layers"), named: "MLP")
  }

  override func collect(into list: ListObject, _ machine: inout Machine) throws(Failure) {
    try collect(of: part("layers"), into: list, &machine)
  }

  override var isCallable: Bool { true }

  override func call(_ arguments: Arguments, _ machine: inout Machine) throws(Failure) -> Object {
    var signal = try Signature("MLP.__call__", ["x"]).bind(arguments)[0] ?? .none
    for layer in try machine.items(of: part("layers")) {
      // A layer of somebody's own may run the worksheet, and must find the signal where it was.
      machine.pin(signal)
      defer { machine.unpin() }
      signal = try machine.call(layer, Arguments([signal]))
    }
    return signal
  }
}
