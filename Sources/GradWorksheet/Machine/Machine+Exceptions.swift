// Raising errors and catching them.

extension Machine {
  /// The instruction `raise`.
  mutating func raises(_ code: Code, _ i: Instruction, _ base: Int) throws(Failure) {
    let context = i.c >= 0 ? stack[base + Int(i.c)] : .none
    guard i.a >= 0 else {
      guard case .instance(let handled) = context else {
        throw Failure("RuntimeError", "No active exception to reraise")
      }
      throw raised(handled)
    }
    let error = try errorInstance(bound(code, i.a, base))
    if i.b >= 0 {
      let cause = try bound(code, i.b, base)
      if case .none = cause {
        error.error?.cause = .none
      } else {
        do throws(Failure) { error.error?.cause = .instance(try errorInstance(cause)) } catch {
          guard error.error == 0 else { throw error }
          throw .type("exception causes must derive from BaseException")
        }
      }
    }
    if case .instance(let handled) = context, handled !== error { error.error?.context = context }
    throw raised(error)
  }

  /// What is raised: an error, or a new one of a class of errors.
  private mutating func errorInstance(_ object: Object) throws(Failure) -> InstanceObject {
    switch object {
    case .instance(let instance) where instance.error != nil: return instance
    case .classObject(let type) where type.isError:
      if case .instance(let instance) = try made(type, Arguments([])), instance.error != nil {
        return instance
      }
    default: break
    }
    throw .type("exceptions must derive from BaseException")
  }

  /// An error on its way through Swift.
  mutating func raised(_ error: InstanceObject) -> Failure {
    var failure = error.error?.failure ?? Failure(error.type.errorName, "")
    failure.type = error.type.errorName
    errorCount += 1
    failure.error = errorCount
    inFlight = error
    return failure
  }

  /// The same for an error that the language raises with other arguments than a text.
  mutating func raised(_ type: String, _ arguments: [Object], message: String) -> Failure {
    let error = InstanceObject(classes.error(type), heap)
    error.error?.arguments = arguments
    var failure = raised(error)
    failure.message = message
    return failure
  }

  /// The error that was caught, as an object.
  private mutating func caught(_ failure: Failure) -> InstanceObject {
    let error: InstanceObject
    if failure.error != 0, failure.error == errorCount, let inFlight {
      error = inFlight
    } else {
      error = InstanceObject(classes.error(failure.type), heap)
      if !failure.message.isEmpty || failure.type == "KeyError" {
        error.error?.arguments = arguments(of: failure)
      }
    }
    inFlight = nil
    var place = failure
    place.error = 0
    error.error?.failure = place
    return error
  }

  private func arguments(of failure: Failure) -> [Object] {
    // CPython's own message, from C.
    if failure.type == "OverflowError", failure.message == "(34, 'Numerical result out of range')" {
      return [.int(34), string("Numerical result out of range")]
    }
    return [string(failure.message)]
  }

  /// Lets an error go on where a `try` of the worksheet takes it; throws it where none does, with
  /// all frames above the depth taken down.
  mutating func recover(_ failure: Failure, to depth: Int) throws(Failure) {
    var failure = failure
    while frames.count > depth {
      let index = frames.count - 1
      let frame = frames[index]
      if failure.isCatchable, !frame.code.handlers.isEmpty,
        let handler = frame.code.handlers.first(where: { $0.range.contains(frame.pc - 1) })
      {
        stack[frame.base + Int(handler.register)] = .instance(caught(failure))
        frames[index].pc = handler.target
        // A loop that does nothing but fail and catch comes by here.
        try checkpoint()
        return
      }
      takeDown(&failure)
    }
    throw failure
  }

  /// `except classes`.
  mutating func matches(_ code: Code, _ i: Instruction, _ base: Int) throws(Failure) {
    guard case .instance(let error) = stack[base + Int(i.b)] else { return }
    let classes = try bound(code, i.c, base)
    let candidates: [Object]
    if case .tuple(let tuple) = classes { candidates = tuple.items } else { candidates = [classes] }
    var holds = false
    for candidate in candidates {
      guard case .classObject(let type) = candidate, type.isError else {
        throw .type(
          "catching classes that do not inherit from BaseException is not allowed")
      }
      holds = holds || error.type.derives(from: type)
    }
    stack[base + Int(i.a)] = .bool(holds)
  }

  /// Raises an error again after a `finally` or where no `except` took it.
  mutating func reraise(_ object: Object) throws(Failure) {
    if case .instance(let error) = object { throw raised(error) }
  }

  /// The words of an error that nothing caught.
  mutating func inWords(_ failure: Failure) -> Failure {
    guard failure.error != 0, failure.error == errorCount, let error = inFlight else {
      return failure
    }
    inFlight = nil
    var failure = failure
    failure.error = 0
    if error.type.isOwn { failure.type = error.type.qualifiedName }
    pin(.instance(error))
    defer { unpin() }
    do throws(Failure) {
      failure.message = try str(.instance(error))
    } catch {
      if !error.isCatchable { return error }
      failure.message = "<exception str() failed>"
    }
    return failure
  }

  /// A class of the host's errors, by its name with the module in front: its failures have this type.
  ///
  /// The bases are classes that the language has.
  public func hostError(_ name: String, deriving bases: [String]) -> Object {
    .classObject(classes.hostError(name, deriving: bases))
  }

  // MARK: with

  /// `with`: enters what `r[b]` is.
  mutating func enterContext(_ code: Code, _ i: Instruction, _ base: Int) throws(Failure) {
    let context = try bound(code, i.b, base)
    func refused(_ method: String) -> Failure {
      .type(
        "'\(typeName(context))' object does not support the context manager protocol"
          + (method == "__exit__" ? " (missed __exit__ method)" : ""))
    }
    switch context {
    case .instance(let instance):
      guard let enter = instance.type.find("__enter__") else { throw refused("__enter__") }
      guard let exit = instance.type.find("__exit__") else { throw refused("__exit__") }
      stack[base + Int(i.c)] = try bound("__exit__", exit, to: context, instance.type)
      let function = try bound("__enter__", enter, to: context, instance.type)
      stack[base + Int(i.a)] = try call(function, Arguments([]))
    case .host(let object) where object.hasMethod("__enter__") && object.hasMethod("__exit__"):
      stack[base + Int(i.c)] = .method(BoundMethod(context, "__exit__", heap))
      stack[base + Int(i.a)] = try call(
        .method(BoundMethod(context, "__enter__", heap)), Arguments([]))
    default: throw refused("__enter__")
    }
  }

  /// The end of `with`.
  mutating func exitContext(_ i: Instruction, _ base: Int) throws(Failure) {
    let exit = stack[base + Int(i.a)]
    guard case .int(1) = stack[base + Int(i.b)], case .instance(let error) = stack[base + Int(i.c)]
    else {
      _ = try call(exit, Arguments([.none, .none, .none]))
      return
    }
    let answer = try call(
      exit, Arguments([.classObject(error.type), .instance(error), .none]))
    if try truth(answer) {
      stack[base + Int(i.b)] = .int(0)
    } else {
      throw raised(error)
    }
  }
}
