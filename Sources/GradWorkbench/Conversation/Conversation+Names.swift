import GradTraining
import GradWorksheet

// Help on a name: `softmax?`, `?W1`.
extension Conversation {
  /// Says what a name stands for; question marks around it are left out.
  func describe(_ question: String) {
    let name = Conversation.asked(question).filter { $0 != "?" }.trimmed
    if name.isEmpty { return help() }
    let function = name.hasSuffix("()") ? String(name.dropLast(2)) : name
    if function.hasPrefix("%") {
      _ = obey("%help \(function)")
    } else if describeNumpy(function) {
      return
    } else if let object = Session.object(function, in: session.interpreter.variables),
      !isOfTheLanguage(function)
    {
      describe(function, object)
    } else if let entry = entry(function) {
      say(entry.signature)
      sayWrapped(entry.text)
    } else if let method = ownMethod(function) {
      say("\(oneLine(method.signature)), a method of this session")
      if let text = method.docstring { say(manyLines(text)) }
    } else if let type = typeWithMethod(function) {
      say(
        "\(oneLine(function)): \(type == "module" ? "from a" : "a method of") \(type), as in Python"
      )
    } else if let object = resolved(function) {
      describe(function, object)
    } else if function.contains("["), let problem = session.problem(withName: function),
      let hint = problem.hint
    {
      complain(problem.message, hint)
    } else {
      complain("there is nothing called '\(oneLine(name))'", nearName(function))
    }
  }

  private func help() { _ = obey("%help") }

  /// What a name stands for: a variable, a place in one, a name of the language, or a member of a
  /// module, such as `np.random.randn`.
  func resolved(_ name: String) -> Object? {
    if let object = Session.object(name, in: session.interpreter.variables)
      ?? session.interpreter.value(of: name)
    {
      return object
    }
    guard let dot = name.lastIndex(of: "."),
      case .module(let module)? = resolved(String(name[..<dot]))
    else { return nil }
    return session.interpreter.member(String(name[name.index(after: dot)...]), of: module)
  }

  /// Prints a text with line breaks where they are needed.
  func sayWrapped(_ text: String) {
    for paragraph in text.split(separator: "\n") {
      for line in wrapped(String(paragraph), width: textWidth, indent: 0, hanging: 0) { say(line) }
    }
  }

  /// How wide texts are that are read and not looked at.
  var textWidth: Int { min(width(), 80) - 1 }

  /// Whether a name still means what the language means by it.
  private func isOfTheLanguage(_ name: String) -> Bool {
    guard let object = session.interpreter.value(of: name) else { return false }
    switch object {
    case .native, .type, .classObject: return NameHelp.entry(name) != nil
    case .module(let module): return NameHelp.module(module.name) != nil
    default: return false
    }
  }

  /// The entry of a name of the language, or of a place behind a dot: `math.exp`, `loss.grad`.
  private func entry(_ name: String) -> NameHelp? {
    guard let dot = name.lastIndex(of: ".") else {
      return NameHelp.entry(name)
        ?? NameHelp.module(name)
        ?? (session.interpreter.value(of: name) == nil
          ? NameHelp.math(name) : nil)
    }
    let (receiver, member) = (String(name[..<dot]), String(name[name.index(after: dot)...]))
    if receiver == "math" {
      return NameHelp.math(member).map { NameHelp("math." + $0.signature, $0.text) }
    }
    if receiver == "Value" { return NameHelp.member(member) }
    guard case .foreign? = Session.object(receiver, in: session.interpreter.variables) else {
      return nil
    }
    return NameHelp.member(member)
  }

  /// The type whose method a name behind a dot is: `list` of `xs.append`.
  private func typeWithMethod(_ name: String) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let (receiver, member) = (String(name[..<dot]), name[name.index(after: dot)...])
    guard
      let object = resolved(receiver),
      session.interpreter.attributes(of: object).contains(String(member))
    else { return nil }
    if case .type(let type) = object { return type.name }
    return session.interpreter.typeName(object)
  }

  /// A method of a class of the worksheet: `Net.forward`, `net.forward`.
  private func ownMethod(_ name: String) -> (signature: String, docstring: String?)? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let type: String
    switch resolved(String(name[..<dot])) {
    case .classObject(let object)?: type = object.name
    case .instance(let instance)?: type = instance.type.name
    default: return nil
    }
    return session.method(String(name[name.index(after: dot)...]), of: type)
  }

  private func nearName(_ name: String) -> String {
    let names = session.interpreter.knownNames.sorted() + PercentCommand.allCases.map(\.rawValue)
    let near =
      names.first { $0.lowercased() == name.lowercased() }
      ?? NearMiss.nearest(to: name, among: names)
    return near.map { "did you mean '\(oneLine($0))'?" }
      ?? "%who lists the variables, %help the commands"
  }
}
