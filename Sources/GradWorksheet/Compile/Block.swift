extension Compiler {
  /// What a statement stands in, as far as jumps out of it are concerned.
  enum Block {
    /// A loop: where it begins, and the jumps that leave it.
    case loop(start: Int, breaks: [Int])
    /// A `try` with a `finally`, or a `with`: what runs before anything leaves it.
    case finally(Finally)
    /// An `except` whose name is unbound in the end.
    case handler(String)
  }

  /// The state of a `finally`.
  ///
  /// Its code stands once; how it was reached says where it goes on: a register holds 0 for the end
  /// of the `try`, 1 for an error, 2 and more for the exits.
  struct Finally {
    let state: Int32
    /// The error, or the value that is returned.
    let value: Int32
    /// The jumps to its beginning.
    var entries: [Int] = []
    var exits: [Exit] = []
  }

  /// A way out of blocks.
  enum Exit {
    case returns, breaks, continues
  }

  /// Ends the innermost loop; the jumps that leave it.
  mutating func endOfLoop() -> [Int] {
    if case .loop(_, let breaks)? = blocks.popLast() { breaks } else { [] }
  }

  mutating func returns(_ value: Expression?) {
    let isInside = blocks.contains { if case .loop = $0 { false } else { true } }
    guard isInside else {
      if let value { emit(.returns, operand(value)) } else { returnNone() }
      return
    }
    // What runs before the return must not change the value.
    let result = temporary()
    if let value {
      compile(value, into: result)
    } else {
      loadConstant(.none, into: result)
    }
    leave(by: .returns, result)
  }

  /// Leaves the blocks around, from the inside out, as far as the exit goes.
  mutating func leave(by exit: Exit, _ value: Int32 = 0) {
    for index in blocks.indices.reversed() {
      switch blocks[index] {
      case .handler(let name): forget(name)
      case .loop(let start, let breaks):
        switch exit {
        case .returns: break
        case .breaks:
          blocks[index] = .loop(start: start, breaks: breaks + [emit(.jump)])
          return
        case .continues:
          emit(.loop, Int32(start))
          return
        }
      case .finally(var finally):
        if exit == .returns { emit(.move, finally.value, value) }
        loadConstant(.int(2 + finally.exits.count), into: finally.state)
        finally.entries.append(emit(.jump))
        finally.exits.append(exit)
        blocks[index] = .finally(finally)
        return
      }
    }
    emit(.returns, value)
  }

  /// Unbinds the name of an error, if it is still bound.
  mutating func forget(_ name: String) {
    let result = temporary()
    loadConstant(.none, into: result)
    store(result, in: name)
    delete(name)
    nextTemporary -= 1
  }
}
