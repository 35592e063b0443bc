/// Makes code of a tree: one compiler for each function.
///
/// Every variable is resolved here, to a register, a cell or a slot of the globals. Temporaries
/// are registers above the variables, taken and given back like a stack.
struct Compiler {
  /// What all compilers of one program share.
  final class Program {
    let source: Source
    let globals: GlobalNames
    let heap: Heap
    /// Global names whose floats become values of the host.
    let leaves: Set<String>
    /// Global names whose values may be replaced.
    let watched: Set<String>
    /// What brings values into the language; it is told their names.
    let host: (any ForeignValues)?

    init(
      source: Source, globals: GlobalNames, heap: Heap, leaves: Set<String>,
      watched: Set<String> = [], host: (any ForeignValues)?
    ) {
      self.source = source
      self.globals = globals
      self.heap = heap
      self.leaves = leaves
      self.watched = watched
      self.host = host
    }
  }

  let program: Program
  var code: Code.Draft
  /// The scope of the function or module.
  let frame: Scope
  /// The innermost scope: the frame's or that of a comprehension in it.
  var scope: Scope
  /// The registers of the variables, the innermost scope last.
  var registers: [[String: Int32]] = [[:]]
  var scopes: [Scope]
  var freeIndex: [String: Int32] = [:]
  var nextTemporary: Int32 = 0
  /// What the statement stands in, the innermost last.
  var blocks: [Block] = []
  /// The registers of the errors that are handled, the innermost last.
  var handled: [Int32] = []
  var siteIndex: [String: Int32] = [:]
  var position = Position(line: 1, column: 1)

  init(program: Program, name: String, qualifiedName: String? = nil, scope: Scope) {
    self.program = program
    code = Code.Draft(name: name, qualifiedName: qualifiedName ?? name)
    frame = scope
    self.scope = scope
    scopes = [scope]
    for (index, name) in scope.free.enumerated() { freeIndex[name] = Int32(index) }
    code.freeNames = scope.free
    if scope.kind == .module {
      // Every name that the program mentions has its slot before temporaries begin.
      for name in scope.mentioned { _ = program.globals.slot(name) }
      nextTemporary = Int32(program.globals.names.count)
      code.globalCount = program.globals.names.count
      code.registerCount = code.globalCount
      return
    }
    if scope.kind == .classBody { _ = temporary() }
    for name in scope.order {
      registers[0][name] = nextTemporary
      nextTemporary += 1
    }
    code.localNames = (scope.kind == .classBody ? [Compiler.bases] : []) + scope.order
    code.registerCount = Int(nextTemporary)
  }

  /// The code of a whole program.
  static func compile(_ module: Module, _ program: Program) -> Code {
    var scope = ScopeAnalysis.analyse(module, hasOwnClasses: program.heap.hasOwnClasses)
    if !program.heap.hasOwnClasses, scope.hasClasses {
      // What was taken for a plain computation need not be one.
      program.heap.hasOwnClasses = true
      scope = ScopeAnalysis.analyse(module, hasOwnClasses: true)
    }
    var compiler = Compiler(program: program, name: "<module>", scope: scope)
    compiler.compile(module.body)
    compiler.returnNone()
    return compiler.finished()
  }

  func finished() -> Code { Code(code, source: program.source) }

  // MARK: Emitting

  @discardableResult
  mutating func emit(
    _ op: Opcode, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0, _ d: Int32 = 0
  ) -> Int {
    code.instructions.append(Instruction(op: op, a: a, b: b, c: c, d: d))
    code.positions.append(position)
    return code.instructions.count - 1
  }

  var here: Int32 { Int32(code.instructions.count) }

  /// Lets the jump at `index` go to the next instruction.
  mutating func patch(_ index: Int) {
    switch code.instructions[index].op {
    case .jumpIfTrue, .jumpIfFalse: code.instructions[index].b = here
    case .next, .nextRow: code.instructions[index].c = here
    default: code.instructions[index].a = here
    }
  }

  mutating func patch(_ indices: [Int]) { for index in indices { patch(index) } }

  // MARK: Tables

  mutating func temporary() -> Int32 {
    nextTemporary += 1
    code.registerCount = max(code.registerCount, Int(nextTemporary))
    return nextTemporary - 1
  }

  mutating func constant(_ object: Object) -> Int32 {
    code.constants.append(object)
    return Int32(code.constants.count - 1)
  }

  mutating func name(_ text: String) -> Int32 {
    if let index = code.names.firstIndex(of: text) { return Int32(index) }
    code.names.append(text)
    return Int32(code.names.count - 1)
  }

  mutating func site(_ name: String) -> Int32 {
    // Modules found at a site are remembered there, so math.exp keeps a site of its own, but one
    // for all its uses in a function is enough.
    if let index = siteIndex[name] { return index }
    code.sites.append(AttributeSite(name, host: program.host))
    siteIndex[name] = Int32(code.sites.count - 1)
    return Int32(code.sites.count - 1)
  }

  mutating func loadConstant(_ object: Object, into target: Int32) {
    emit(.loadConstant, target, constant(object))
  }

  func string(_ text: String) -> Object { .string(StringObject(text, program.heap)) }

  mutating func returnNone() {
    let result = temporary()
    loadConstant(.none, into: result)
    emit(.returns, result)
    nextTemporary -= 1
  }

  // MARK: Variables

  /// Where a variable lives.
  enum Place {
    case register(Int32)
    case cell(Int32)
    case free(Int32)
    case global(Int32)
  }

  func place(of name: String) -> Place {
    for (scope, table) in zip(scopes, registers).reversed() {
      if scope.globals.contains(name) { break }
      // A comprehension does not see the names of the class that it stands in.
      if scope.kind == .classBody, scopes.count > 1, name != Scope.ownClass { continue }
      if let register = table[name] {
        return scope.captured.contains(name) ? .cell(register) : .register(register)
      }
    }
    if let index = freeIndex[name] { return .free(index) }
    return .global(Int32(program.globals.slot(name)))
  }

  /// Whether the register is that of a variable of a class's body, which may mean a global.
  func isOfClass(_ register: Int32, _ name: String) -> Bool {
    frame.kind == .classBody && registers[0][name] == register
  }

  mutating func load(_ name: String, into target: Int32) {
    switch place(of: name) {
    case .register(let register) where isOfClass(register, name):
      emit(.loadName, target, register, Int32(program.globals.slot(name)))
    case .register(let register): emit(.move, target, register)
    case .cell(let register): emit(.loadCell, target, register)
    case .free(let index): emit(.loadFree, target, index)
    case .global(let slot): emit(frame.kind == .module ? .move : .loadGlobal, target, slot)
    }
  }

  mutating func store(_ register: Int32, in name: String) {
    switch place(of: name) {
    case .register(let target): if target != register { emit(.move, target, register) }
    case .cell(let target): emit(.storeCell, target, register)
    case .free(let index): emit(.storeFree, index, register)
    case .global:
      let slot = Int32(program.globals.bind(name))
      if frame.kind == .module, program.leaves.contains(name) { emit(.makeLeaf, register) }
      if frame.kind != .module {
        emit(.storeGlobal, slot, register)
      } else if slot != register {
        emit(.move, slot, register)
      }
      // Where it lives from now on: the register may be that of another variable.
      if frame.kind == .module, program.watched.contains(name) {
        emit(.substitute, slot, self.name(name))
      }
    }
    tellName(of: register, name)
  }

  /// Lets the host know what a variable of the worksheet calls its value.
  mutating func tellName(of register: Int32, _ name: String) {
    // Python's name for what nobody will ask for.
    guard name != "_", let host = program.host else { return }
    emit(.nameValue, register, host.number(ofName: name))
  }

  mutating func delete(_ name: String) {
    switch place(of: name) {
    case .register(let register): emit(.deleteLocal, register)
    case .cell(let register): emit(.deleteCell, register)
    case .free(let index):
      // A cell of an enclosing function is emptied the way it is filled, once it was seen to be full.
      let empty = temporary()
      emit(.loadFree, empty, index)
      loadConstant(.undefined, into: empty)
      emit(.storeFree, index, empty)
      nextTemporary -= 1
    case .global(let slot): emit(.deleteGlobal, slot)
    }
  }
}
