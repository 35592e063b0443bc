// Making functions and generators, and importing modules.
extension Machine {
  mutating func makeFunction(_ code: Code, _ cells: [CellObject], _ i: Instruction, _ base: Int) {
    let inner = code.codes[Int(i.b)]
    let first = base + Int(i.c)
    stack[base + Int(i.a)] = .function(
      FunctionObject(
        code: inner, defaults: Array(stack[first..<(first + Int(i.d))]),
        cells: captured(inner, cells, base), heap))
  }

  mutating func makeGenerator(_ code: Code, _ cells: [CellObject], _ i: Instruction, _ base: Int) {
    let inner = code.codes[Int(i.b)]
    let generator = IteratorObject(
      .generator(IteratorObject.Suspended(code: inner, cells: captured(inner, cells, base))),
      registers: [Object](repeating: .undefined, count: inner.registerCount), heap)
    generator.registers[inner.localNames.count] = stack[base + Int(i.c)]
    stack[base + Int(i.a)] = .iterator(generator)
  }

  private func captured(_ inner: Code, _ cells: [CellObject], _ base: Int) -> [CellObject] {
    inner.captures.map { capture in
      switch capture {
      case .register(let register):
        if case .cell(let cell) = stack[base + Int(register)] { return cell }
        return CellObject(.undefined, heap)
      case .free(let index): return cells[Int(index)]
      }
    }
  }

  /// `import name`, which binds the package that holds the module, or `import name as alias`.
  func importModule(_ name: String, isRenamed: Bool) throws(Failure) -> Object {
    let object = try module(name)
    guard !isRenamed, let dot = name.firstIndex(of: ".") else { return object }
    return try module(String(name[..<dot]))
  }
}
