import GradWorksheet

// What `NAME?` says of NumPy's names: `np.sum?`, `X.shape?`, `rng.randn?`.
extension Conversation {
  /// Says what a name of NumPy's means.
  ///
  /// - Parameter name: The name, with what stands before its dots.
  /// - Returns: Whether it is one.
  func describeNumpy(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return describeNumpyModule(name) }
    let (receiver, member) = (String(name[..<dot]), String(name[name.index(after: dot)...]))
    let help: NumpyHelp?
    let signature: String
    switch resolved(receiver) {
    case .module(let module):
      help = NumpyHelp.entry(member, of: module.name)
      signature = Numpy.signature(of: member, in: module.name)
      if help == nil, NumpyHelp.isRefused(member, of: module.name) {
        complain("\(oneLine(name)) is not in worksheets", "\(oneLine(receiver))? lists what is")
        return true
      }
    case .host(let host) where host is ArrayObject || host is ScalarObject:
      guard session.interpreter.attributes(of: .host(host)).contains(member) else { return false }
      help = NumpyHelp.attribute(member)
      signature = Numpy.signature(ofMethod: member)
    case .host(let host) where host is RandomObject:
      help = NumpyHelp.entry(member, of: "numpy.random")
      signature = Numpy.signature(of: member, in: "numpy.random")
    case .host(let host) where host is GeneratorObject:
      help = NumpyHelp.entry(member, of: "numpy.random.Generator")
      signature = Numpy.signature(of: member, in: "numpy.random.Generator")
    default: return false
    }
    guard let help else { return false }
    say("\(oneLine(receiver)).\(signature)")
    sayWrapped(help.lines)
    return true
  }

  /// Says what the module holds, by topics.
  private func describeNumpyModule(_ name: String) -> Bool {
    guard case .module(let module)? = resolved(name), module.name == "numpy" else {
      return describeImported(name)
    }
    say("\(oneLine(name)): arrays of numbers and of Values, as NumPy has them")
    for (topic, entries) in NumpyHelp.topics {
      let names = entries.map(\.name).filter { !$0.hasPrefix("_") }.joined(separator: ", ")
      for line in wrapped("\(topic): \(names)", width: textWidth, indent: 2) { say(line) }
    }
    say("\(oneLine(name)).sum? says what one of them does, and what its derivative is")
    return true
  }

  /// Says what a name means that was imported from NumPy: `from numpy import dot`.
  private func describeImported(_ name: String) -> Bool {
    guard let object = session.interpreter.value(of: name) else { return false }
    for package in ["numpy", "numpy.random", "numpy.linalg"] {
      guard let module = session.interpreter.module(package) else { continue }
      for (member, held) in module.members where Conversation.areSame(object, held) {
        guard let help = NumpyHelp.entry(member, of: package) else { continue }
        say("\(Numpy.signature(of: member, in: package)), from \(package)")
        sayWrapped(help.lines)
        return true
      }
    }
    return false
  }

  private static func areSame(_ a: Object, _ b: Object) -> Bool {
    switch (a, b) {
    case (.native(let a), .native(let b)): a === b
    case (.host(let a), .host(let b)): a === b
    default: false
    }
  }
}

extension NumpyHelp {
  /// What the module holds, by topics.
  static let topics: [(topic: String, entries: [NumpyHelp])] = [
    ("to make arrays", making), ("shapes", shapes), ("to turn, to add, to remove", turning),
    ("one number of many", reductions), ("element by element", elements),
    ("to choose and to find", choices), ("places and sets", places), ("products", algebra),
    ("products of several axes", tensors), ("statistics and curves", numbers),
    ("tests", comparisons), ("order, checks and warnings", checks),
    ("numbers, types and modules", constants),
  ]
}
