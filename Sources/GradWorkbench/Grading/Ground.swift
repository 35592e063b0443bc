import GradWorksheet
import ScalarGrad

/// What a key has laid down before a submission runs: its loss, and its variables as they were then.
///
/// Lists, dicts, arrays and objects are copies that no variable leads to, so that nothing a submission does can
/// reach them.
/// The machine holds them too, under a name that cannot be written: so collections keep their Values,
/// and renumber them.
struct Ground {
  /// How many leaves the key has made; those of the submission come after them.
  let leafCount: Int
  private let names: [String]
  private let objects: ListObject

  /// The name under which the machine holds the objects.
  private static let unwritable = "the key's variables"

  /// Copies the variables of a key.
  ///
  /// - Parameters:
  ///   - loss: The node of the loss.
  ///   - variables: The key's variables that submissions see.
  ///   - interpreter: The interpreter that has run the key.
  ///   - leafCount: How many leaves the key has made.
  init?(
    loss: UInt32, variables: [ValueHost.Variable], interpreter: Interpreter, leafCount: Int
  ) {
    let copies = try? interpreter.withMachine { (machine) throws(Failure) in
      var objects: [Object] = [.foreign(UInt64(loss))]
      var copies: [ObjectIdentifier: Object] = [:]
      for (_, value) in variables { objects.append(try machine.copy(value, sharing: &copies)) }
      return machine.list(objects)
    }
    guard case .list(let objects)? = copies else { return nil }
    interpreter.define(Ground.unwritable, .list(objects))
    self.leafCount = leafCount
    names = variables.map(\.name)
    self.objects = objects
  }

  /// The node of the loss.
  var loss: UInt32 {
    guard case .foreign(let bits)? = objects.elements.first else { return 0 }
    return UInt32(truncatingIfNeeded: bits)
  }

  /// The key's variables.
  var variables: [ValueHost.Variable] {
    zip(names, objects.elements.dropFirst()).map { (name: $0, value: $1) }
  }

  /// Whether one of the key's variables that hold leaves holds something else now.
  func isRebound(in variables: [ValueHost.Variable], _ isLeaf: (UInt32) -> Bool) -> Bool {
    let now = VariableTable(variables)
    return Quantities(self.variables).variables.contains { name, value in
      let nodes = Ground.nodes(value)
      guard nodes.contains(where: { $0.map(isLeaf) == true }), let other = now[name] else {
        return false
      }
      return Ground.nodes(other) != nodes
    }
  }

  /// The nodes in a variable, nil for each thing that is none.
  private static func nodes(_ object: Object) -> [UInt32?] {
    (Nested(object)?.items ?? []).map { item in
      guard case .foreign(let bits) = item else { return nil }
      return UInt32(truncatingIfNeeded: bits)
    }
  }

  /// What a submission has bound itself.
  func claims(among variables: [ValueHost.Variable]) -> [ValueHost.Variable] {
    let names = Set(Quantities(self.variables).variables.map(\.name))
    return Quantities(variables).variables.filter { !names.contains($0.name) }
  }
}
