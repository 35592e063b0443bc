import GradExplain
import GradWorksheet

// Which variables to make Values of, where a program has none.
extension Session {
  /// Why nothing holds a Value, with advice on `--leaves`.
  var noValues: String {
    let missing = missingLeaves
    if let first = missing.first {
      let attribute = first.contains(".") ? first.split(separator: ".").last.map(String.init) : nil
      return "no variable is called \(missing.listed), which --leaves names\nhint: "
        + (attribute.map { "an attribute goes by its own name: --leaves \($0)" }
          ?? adviceOnLeaves ?? "the names are those of variables, as in --leaves W,b")
    }
    return "no variable loss, cost, L or J holds a Value\nhint: "
      + (adviceOnLeaves
        ?? "make Values of the numbers it starts from, with values(...) or --leaves W,b")
      + "; --of names another loss"
  }

  private var adviceOnLeaves: String? {
    let names = claimedLeaves
    if names.isEmpty || names.count > 20 { return nil }
    return "make Values of the numbers it starts from: --leaves \(names.joined(separator: ","))"
  }

  /// The variables that something is called the derivative by and that are made of nothing else of the
  /// kind, in the order of the text: for dZ1 and dW1 that is W1, as Z1 is computed from it.
  private var claimedLeaves: [String] {
    let table = VariableTable(interpreter.variables)
    let losses = Session.usualNames.filter { table[$0] != nil }
    let targets = ClaimTargets(table, losses: losses, isReached: { _ in true })
    var claimed: Set<String> = []
    for name in table.names {
      guard case .claim(.ofLoss(let x))? = targets.reading(of: name), table[x] != nil else {
        continue
      }
      claimed.insert(Session.variable(of: x))
    }
    // A method calls the object self.
    for (name, value) in interpreter.variables {
      guard case .instance(let instance) = value else { continue }
      let isClaimed = interpreter.variables.contains { other in
        if case .instance(let object) = other.value {
          object === instance && claimed.contains(other.name)
        } else {
          false
        }
      }
      if isClaimed { claimed.insert(name) }
    }
    let assignments = Assignments(modules)
    return interpreter.variables.map(\.name).filter { name in
      guard claimed.contains(name), let first = assignments.bindings(of: name).first else {
        return false
      }
      let mentioned = first.expressions.reduce(into: Set<String>()) { $0.formUnion($1.mentioned) }
      return mentioned.subtracting([name]).isDisjoint(with: claimed)
    }
  }
}
