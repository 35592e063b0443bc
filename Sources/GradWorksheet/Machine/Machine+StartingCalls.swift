// Calls as the loop begins them: the function's frame goes on the stack, and the loop goes on in it.
extension Machine {
  /// `r[b](r[b+1], ...)` of anything but a plain function.
  @inline(__always)
  mutating func startCall(
    _ i: Instruction, _ code: inout Code, _ base: inout Int, _ pc: inout Int
  ) throws(Failure) {
    let a = base &+ Int(i.a)
    let b = base &+ Int(i.b)
    let count = Int(i.c)
    if case .native(let native) = stack[b], count == 1, let single = native.single {
      line = code.positions[pc - 1].line
      frames[frames.count - 1].pc = pc
      stack[a] = try call(single, stack[b + 1])
    } else if case .type(let type) = stack[b], count == 1, let single = type.single {
      line = code.positions[pc - 1].line
      frames[frames.count - 1].pc = pc
      stack[a] = try call(single, stack[b + 1])
    } else if case .classObject(let type) = stack[b],
      let function = plainInitializer(type, count)
    {
      line = code.positions[pc - 1].line
      frames[frames.count - 1].pc = pc
      // The object takes the place of its class, in front of the arguments.
      let object = InstanceObject(type, heap)
      stack[b] = .instance(object)
      try push(function.code, function.cells, base: b, result: a, constructed: object)
      code = function.code
      base = b
      pc = 0
    } else {
      line = code.positions[pc - 1].line
      frames[frames.count - 1].pc = pc
      let arguments = Arguments(Array(stack[(b + 1)..<(b + 1 + count)]))
      if try enter(stack[b], arguments, at: b + 1, result: a) {
        (code, base, pc) = running()
      }
    }
  }

  /// `r[b].name(r[b+1], ...)`.
  @inline(__always)
  mutating func startMethod(
    _ i: Instruction, _ code: inout Code, _ base: inout Int, _ pc: inout Int
  ) throws(Failure) {
    let a = base &+ Int(i.a)
    let b = base &+ Int(i.b)
    let count = Int(i.c)
    let site = code.sites[Int(i.d)]
    line = code.positions[pc - 1].line
    if case .list(let list) = stack[b], site.method == .append, count == 1 {
      list.append(stack[b + 1])
      stack[a] = .none
    } else if case .instance(let instance) = stack[b],
      let function = method(site, of: instance), function.code.plainArguments == count + 1
    {
      frames[frames.count - 1].pc = pc
      try push(function.code, function.cells, base: b, result: a)
      code = function.code
      base = b
      pc = 0
    } else if case .module(let module) = stack[b], site.module === module, count == 1,
      case .native(let native) = site.member, let single = native.single
    {
      frames[frames.count - 1].pc = pc
      stack[a] = try call(single, stack[b + 1])
    } else {
      frames[frames.count - 1].pc = pc
      if try callMethod(site, i, base) {
        (code, base, pc) = running()
      }
    }
  }
}
