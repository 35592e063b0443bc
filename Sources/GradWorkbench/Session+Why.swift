import GradExplain
public import GradWorksheet
import ScalarGrad

// Where a derivative comes from, for `gradual why` and for `why(x)` in a worksheet.
extension Session {
  /// Why a name cannot be explained: what is wrong with it, and names that can.
  public struct NameProblem: Sendable {
    /// What is wrong, such as `there is no variable 'W3'`.
    public let message: String
    /// Advice; nil where one of the names may be what was meant.
    public let hint: String?
    /// The variables that hold Values.
    public let known: [String]
  }

  /// What is wrong with the name of a value whose derivative is to be explained; nil if nothing is.
  ///
  /// - Parameter name: A variable, or a place in one, such as `W2[0][1]`.
  /// - Returns: The problem.
  public func problem(withName name: String) -> NameProblem? {
    let variables = interpreter.variables
    let known = Quantities(variables).variables.filter { holdsValues($0.value) }.map(\.name)
    func problem(_ message: String, _ hint: String? = nil) -> NameProblem {
      NameProblem(message: oneLine(message), hint: hint.map(oneLine), known: known)
    }
    let variable = Session.variable(of: name)
    guard variables.contains(where: { $0.name == variable }) else {
      return problem("there is no variable '\(variable)'")
    }
    guard let object = Session.object(name, in: variables) else {
      return problem("there is no place '\(name)'", shapeHint(of: variable, in: variables))
    }
    if holdsValues(object) { return nil }
    switch object {
    case .int, .big, .float, .bool:
      return problem(
        "\(name) is a plain number, not a Value",
        lossSpelling.advice(onLeaves: variable))
    case .list, .tuple, .dict:
      if let inside = known.first(where: { $0.hasPrefix(name + "[") }) {
        return problem("\(name) is not one quantity but holds some", "name one, such as \(inside)")
      }
      return problem(
        "\(name) holds no Values", lossSpelling.advice(onLeaves: variable, "its numbers"))
    case .host(let host) where host is ArrayObject || host is ScalarObject:
      return problem(
        "\(name) holds plain numbers, no Values",
        lossSpelling.advice(onLeaves: variable, "its numbers"))
    case .host(let host as any HoldsParts):
      return problem(
        "\(name) is no Value but holds some",
        host.parts.first.map { "its parts have names of their own, such as \(name)\($0.suffix)" })
    default: return problem("\(name) is no Value")
    }
  }

  /// Where the derivative of the loss by a value, or by each value in a list, comes from.
  ///
  /// - Parameters:
  ///   - name: A variable, or a place in one.
  ///   - loss: The variable that holds the loss; nil for the usual names, as in ``check(of:)``.
  /// - Returns: The explanation.
  /// - Throws: Where there is no such value or no loss, or a leaf was assigned after the loss had used
  ///   it.
  public func why(_ name: String, of loss: String?) throws(WorksheetError) -> WhyReport {
    if let problem = problem(withName: name) {
      throw worksheetError(Failure("NameError", problem.message, hint: problem.hint))
    }
    guard let root = try self.loss(loss),
      let object = Session.object(name, in: interpreter.variables)
    else {
      throw noLoss(to: "derive")
    }
    let name = Session.written(name)
    do {
      return WhyReport(
        why: try explanation(of: object, named: name, root: root, interpreter.variables))
    } catch {
      throw worksheetError(error)
    }
  }

  /// `why(x)`: prints where the derivative of the loss by x comes from.
  var whyFunction: NativeFunction {
    NativeFunction("why") {
      [weak self] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("why", [("x", nil), ("loss", Object.none)]).bind(arguments)
      guard let self else { return .none }
      let variables = machine.variables
      guard self.holdsValues(given[0]) else {
        throw .type(
          "why() takes a Value or lists of Values, not '\(machine.typeName(given[0]))'",
          hint: self.lossSpelling.advice(onLeaves: nil, "the numbers"))
      }
      var loss = given[1]
      if case .none = loss { loss = self.usualLoss(in: variables) }
      if case .none = loss {
        throw Failure(
          "NameError", "there is no loss to derive",
          hint: "write why(x, loss) with the variable that holds it")
      }
      guard let root = loss.singleNode else {
        throw .type(
          "why() takes a Value as the loss, not '\(machine.typeName(loss))'",
          hint: Session.arrayHint(loss) ?? self.notAValue)
      }
      let why = try self.explanation(of: given[0], named: nil, root: root, variables)
      machine.write(WhyReport(why: why).text)
      return .none
    }
  }

  // MARK: Parts

  /// A name as it stands wherever places have names: `W1[0][1]` for `W1[0, 1]`, and `["W1"]` for
  /// `['W1']`.
  private static func written(_ name: String) -> String {
    var text = variable(of: name)
    var rest = name.dropFirst(text.count)
    while !rest.isEmpty {
      if let step = QuantityName.step(&rest) {
        text = (QuantityName(text)?.with(step).text) ?? text
      } else {
        let part = rest.prefix { $0 != "]" }
        text += part.replacing(", ", with: "][").replacing(",", with: "][")
        rest = rest[part.endIndex...]
        if rest.popFirst() != nil { text += "]" }
      }
    }
    return text
  }

  private func explanation(
    of object: Object, named name: String?, root: UInt32, _ variables: [ValueHost.Variable]
  ) throws(Failure) -> Why {
    guard let nested = Nested(object) else {
      throw .value("why() takes nested lists of at most \(Nested.depthLimit) levels")
    }
    let held = host.names(in: variables)
    var targets: [Why.Target] = []
    var list = name
    var plain: [String] = []
    for (index, object) in nested.entries {
      guard case .foreign(let bits) = object else {
        plain.append((name ?? "x") + Nested.text(of: index))
        continue
      }
      let node = UInt32(truncatingIfNeeded: bits)
      if list == nil, let first = held[node] { list = prefix(of: first, without: index.count) }
      targets.append(
        Why.Target(node: node, name: name.map { $0 + Nested.text(of: index) } ?? held[node]))
    }
    do {
      var why = try Why(
        targets, list: list ?? "the list", tape: host.tape, root: root, held: held
      ) { host.assignedName(of: $0) }
      why.plainNumbers = plain
      return why
    } catch {
      throw host.failure(error, naming: variables)
    }
  }

  /// `W1` for `W1[0][2]` without two places.
  private func prefix(of name: String, without places: Int) -> String {
    var name = Substring(name)
    for _ in 0..<places {
      guard name.last == "]", let bracket = name.lastIndex(of: "[") else { break }
      name = name[..<bracket]
    }
    return String(name)
  }

  private func holdsValues(_ object: Object) -> Bool {
    Nested(object)?.entries.contains { entry in
      if case .foreign = entry.object { true } else { false }
    } ?? false
  }

  private func shapeHint(of name: String, in variables: [ValueHost.Variable]) -> String? {
    guard let value = variables.first(where: { $0.name == name })?.value else { return nil }
    if case .dict = value {
      let names = Quantities(variables.filter { $0.name == name }).variables.map(\.name)
      return names.isEmpty
        ? "\(name) is an empty dict" : "\(name) holds \(names.prefix(8).joined(separator: ", "))"
    }
    guard let nested = Nested(value) else { return nil }
    return "\(name) is \(nested.shape); places count from 0"
  }
}
