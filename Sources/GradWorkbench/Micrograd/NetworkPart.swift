import GradWorksheet
import ScalarGrad

/// What micrograd calls a `Module`: an object with attributes, whose parameters are found by asking
/// the parts for theirs.
class NetworkPart: HostObject, HoldsParts {
  let host: ValueHost
  /// The names of its attributes, in the order in which they were first set.
  private var names: [String] = []
  /// What the attributes hold.
  private let values: ListObject

  init(_ typeName: String, _ host: ValueHost, _ machine: Machine) {
    self.host = host
    values = ListObject([], machine.heap)
    super.init(typeName: typeName, holdsObjects: true)
  }

  /// The type `Module`, which has no parameters of its own.
  class func type(_ host: ValueHost) -> TypeObject {
    TypeObject("Module", module: "micrograd.nn") {
      (machine: inout Machine, arguments: Arguments) throws(Failure) in
      guard arguments.positional.isEmpty, arguments.keywords.isEmpty else {
        throw .type("Module() takes no arguments")
      }
      return .host(NetworkPart("Module", host, machine))
    }
  }

  override var type: TypeObject? { Swift.type(of: self).type(host) }
  override func isInstance(of type: String) -> Bool { type == typeName || type == "Module" }
  override var contents: [Object] { [.list(values)] }

  var parts: [(suffix: String, object: Object)] {
    zip(names, values.elements).map { (suffix: "." + $0, object: $1) }
  }

  override func repr(_ machine: Machine) throws(Failure) -> String {
    "<micrograd.nn.\(typeName) object>"
  }

  // MARK: Attributes

  /// What an attribute holds; nil where it was never set.
  subscript(name: String) -> Object? {
    names.firstIndex(of: name).map { values.elements[$0] }
  }

  func set(_ name: String, to value: Object) {
    if let place = names.firstIndex(of: name) {
      values.replace(at: place, with: value)
    } else {
      names.append(name)
      values.append(value)
    }
  }

  override var memberNames: [String] {
    names + ["parameters", "zero_grad"].filter { self[$0] == nil }
  }

  override func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    self[name]
  }

  override func setAttribute(
    _ name: String, to value: Object, _ machine: inout Machine
  ) throws(Failure) -> Bool {
    set(name, to: value)
    return true
  }

  /// An attribute that the object was made with.
  func part(_ name: String) -> Object { self[name] ?? .none }

  // MARK: Methods

  override func hasMethod(_ name: String) -> Bool {
    (name == "parameters" || name == "zero_grad") && self[name] == nil
  }

  override func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    guard hasMethod(name) else { return nil }
    _ = try Signature("\(name == "zero_grad" ? "Module" : typeName).\(name)", []).bind(arguments)
    // The list is in the machine's sight: a part of somebody's own may run the worksheet.
    let found = ListObject([], machine.heap)
    machine.pin(.list(found))
    defer { machine.unpin() }
    try collect(into: found, &machine)
    if name == "parameters" { return .list(found) }
    for object in found.elements { try clear(object, machine) }
    return Object.none
  }

  /// `p.grad = 0`.
  private func clear(_ object: Object, _ machine: Machine) throws(Failure) {
    if case .foreign(let bits) = object, let grad = host.member("grad"),
      try host.setAttribute(grad, of: bits, to: .int(0), line: machine.line)
    {
      return
    }
    throw Failure(
      "AttributeError", "'\(machine.typeName(object))' object has no attribute 'grad'")
  }

  /// Appends its parameters to a list.
  func collect(into list: ListObject, _ machine: inout Machine) throws(Failure) {}

  /// Appends the parameters of each item of a list of parts.
  func collect(
    of parts: Object, into list: ListObject, _ machine: inout Machine
  ) throws(Failure) {
    for part in try machine.items(of: parts) {
      try machine.spend(64)
      if case .host(let host) = part, let part = host as? NetworkPart, part["parameters"] == nil {
        try machine.nested { (machine: inout Machine) throws(Failure) in
          try part.collect(into: list, &machine)
        }
      } else {
        let method = try machine.attribute(named: "parameters", of: part)
        let found = try machine.call(method, Arguments([]))
        for object in try machine.items(of: found) { list.append(object) }
      }
    }
  }
}
