import GradWorksheet

extension Interpreter {
  /// Takes a quantity away: a variable, or an entry of a dict.
  ///
  /// A dict that is empty then goes too, and so does a list from which a place is to be taken.
  ///
  /// - Parameters:
  ///   - name: The quantity.
  ///   - keepsPlace: As for `undefine`.
  func forget(_ name: String, keepsPlace: Bool = false) {
    guard let name = QuantityName(name), let last = name.steps.last else {
      return undefine(name, keepsPlace: keepsPlace)
    }
    guard var object = value(of: name.variable) else { return }
    for step in name.steps.dropLast() {
      guard let inner = Quantities.part(step, of: object) else { return }
      object = inner
    }
    guard case .dict(let dict) = object else {
      return undefine(name.variable, keepsPlace: keepsPlace)
    }
    try? withMachine { (machine) throws(Failure) in
      for (key, _) in dict.elements where QuantityName.step(to: key) == last {
        try machine.remove(key, from: dict)
      }
    }
    if dict.elements.isEmpty { undefine(name.variable, keepsPlace: keepsPlace) }
  }
}
