/// Runs worksheets: parse, compile, run.
///
/// Variables stay from one source to the next, as in the cells of a notebook.  Not `Sendable`: a
/// worksheet's objects belong to the thread that runs it.
public final class Interpreter {
  /// What a worksheet may use.
  public struct Limits: Sendable {
    /// How deep calls may nest; CPython's is 1000.
    public var depth: Int
    /// How many bytes lists, strings and dicts may take.
    public var memory: Int

    /// Makes limits.
    public init(depth: Int = 1000, memory: Int = 4_000_000_000) {
      self.depth = depth
      self.memory = memory
    }
  }

  private(set) var machine: Machine
  private let heap: Heap
  private let names = GlobalNames()
  private let limits: Limits
  private var restarts: [() -> Void] = []
  /// What makes the modules of a package that no program has imported yet.
  private var providers: [String: () -> Void] = [:]

  /// Global names whose floats become values of the host when they are assigned.
  public var leaves: Set<String> = []

  /// Global names that ``substitute(_:)`` is asked about when they are assigned.
  public var watched: Set<String> = []

  /// Makes an interpreter.
  ///
  /// - Parameters:
  ///   - host: What brings values into the language; nil for plain Python.
  ///   - limits: Depth of calls and memory.
  ///   - poll: Asked now and then while a worksheet runs: why it must stop, or nil.
  ///   - output: Gets what the worksheet prints.
  public init(
    host: (any ForeignValues)?, limits: Limits = Limits(), poll: (() -> Failure?)? = nil,
    output: @escaping (String) -> Void
  ) {
    heap = Heap(limit: limits.memory)
    self.limits = limits
    machine = Machine(
      heap: heap, host: host, names: names, depthLimit: limits.depth, poll: poll, output: output)
    machine.define("__name__", machine.string("__main__"))
    let random = RandomModule.make(machine.random)
    define(module: "random", members: random.members, startAnew: random.startAnew)
  }

  /// Runs a program or one more cell of it.
  ///
  /// - Throws: What stopped it, with its place. Variables keep what they had got by then.
  public func run(_ source: Source) throws(WorksheetError) {
    try run(Parser.parse(source), from: source)
  }

  /// Runs a program that was parsed already.
  public func run(_ module: Module, from source: Source) throws(WorksheetError) {
    do throws(Failure) {
      try run(compile(module, from: source))
    } catch {
      throw located(error, in: source)
    }
  }

  /// A program that is ready to run, any number of times, in the interpreter that compiled it.
  public struct Compiled {
    let code: Code
  }

  /// Compiles a program.
  ///
  /// Programs must run in the order in which they were compiled.
  public func compile(_ module: Module, from source: Source) -> Compiled {
    if !providers.isEmpty { module.importedPackages.forEach(provide) }
    let program = Compiler.Program(
      source: source, globals: names, heap: heap, leaves: leaves, watched: watched,
      host: machine.host)
    return Compiled(code: Compiler.compile(module, program))
  }

  /// Runs a program that was compiled already.
  ///
  /// - Throws: What stopped it, without the line's text: who runs a program many times does not show it.
  public func run(_ program: Compiled) throws(Failure) {
    try machine.execute(program.code)
  }

  /// The variables as they are now, for ``restore(_:)``.
  ///
  /// What lists and dicts hold is not part of it: it is meant for the moment before anything ran.
  public func variablesNow() -> Variables {
    Variables(globals: Array(machine.stack[..<machine.globalCount]))
  }

  /// Sets the variables back to what they were; those that came later are unbound.
  ///
  /// What modules have come to since, such as the state of a generator of random numbers, is forgotten
  /// too.
  public func restore(_ variables: Variables) {
    machine.restore(variables.globals)
    for startAnew in restarts { startAnew() }
  }

  /// What variables held at a moment.
  public struct Variables {
    let globals: [Object]
  }

  /// How many bytes the worksheet's lists, strings and dicts take now.
  public var memoryInUse: Int { heap.bytes }

  /// Gives a name a value that worksheets may use or shadow.
  public func define(_ name: String, _ value: Object) { machine.define(name, value) }

  /// Lets somebody put other values in place of those that ``watched`` names are assigned.
  ///
  /// - Parameter value: Given the name and its value, the value that it gets; nil to leave all.
  public func substitute(
    _ value: ((String, Object, inout Machine) throws(Failure) -> Object)?
  ) {
    machine.substitute = value
  }

  /// Takes a name's value away, as `del` does in Python.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - keepsPlace: Whether it keeps its place among the variables, for a program that was compiled
  ///     before and binds it again.
  public func undefine(_ name: String, keepsPlace: Bool = false) {
    machine.undefine(name, keepsPlace: keepsPlace)
  }

  /// Makes a module that worksheets can import.
  ///
  /// - Parameters:
  ///   - name: Its full name; a module in a package, `package.part`, is also a member of the package
  ///     that is defined already.
  ///   - members: What it holds.
  ///   - startAnew: Takes the module back to where it began, for a program that runs again.
  public func define(
    module name: String, members: [String: Object], startAnew: (() -> Void)? = nil
  ) {
    let module = ModuleObject(name, members: members)
    machine.modules[name] = module
    if let startAnew { restarts.append(startAnew) }
    guard let dot = name.lastIndex(of: "."), let package = machine.modules[String(name[..<dot])]
    else { return }
    package.members[String(name[name.index(after: dot)...])] = .module(module)
  }

  /// Has the modules of a package made when a program first imports one, or somebody asks for one.
  ///
  /// Most worksheets import few, and every run of each has an interpreter of its own.
  ///
  /// - Parameters:
  ///   - package: The first part of the modules' names.
  ///   - make: Defines them.
  public func define(package: String, by make: @escaping () -> Void) {
    providers[package] = make
    machine.awaited.insert(package)
  }

  /// Makes the modules of a package, if that has not happened yet.
  func provide(_ package: String) {
    guard let make = providers.removeValue(forKey: package) else { return }
    machine.awaited.remove(package)
    make()
  }

  /// The worksheet's variables with their values, in the order in which the text binds them.
  public var variables: [(name: String, value: Object)] { machine.variables }

  /// Runs something that needs the machine.
  public func withMachine<Result>(_ body: (inout Machine) throws(Failure) -> Result)
    throws(Failure) -> Result
  {
    try body(&machine)
  }

  private func located(_ failure: Failure, in source: Source) -> WorksheetError {
    let source = failure.source ?? source
    return WorksheetError(
      category: failure.category, type: failure.type, message: failure.message,
      source: source.name, position: failure.position,
      lineText: failure.position.flatMap { source.line(Int($0.line)) }, hint: failure.hint,
      calls: failure.calls)
  }
}

extension Machine {
  /// Sets the globals, and leaves no other.
  mutating func restore(_ globals: [Object]) {
    for index in stack.indices {
      stack[index] = index < globals.count ? globals[index] : .undefined
    }
    globalCount = globals.count
  }

  /// Runs the code of a module to its end.
  mutating func execute(_ code: Code) throws(Failure) {
    // What an earlier run left behind when a limit stopped it belongs to nobody.
    frames = []
    pins = []
    reentries = 0
    nesting = 0
    holders = 0
    for index in globalCount..<stack.count { stack[index] = .undefined }
    growGlobals(to: code.globalCount)
    openReprs = []
    inFlight = nil
    try push(code, [], base: 0, result: 0)
    do throws(Failure) {
      _ = try run(until: 0)
    } catch {
      throw inWords(error)
    }
  }
}

extension Source {
  /// The text of a line, counted as the reader counts, without its line break.
  func line(_ number: Int) -> String? {
    let wanted = number - firstLine
    guard wanted >= 0 else { return nil }
    var current = 0
    var start = text.startIndex
    var index = start
    // Scalars, not characters: a carriage return and a line feed are one character.
    let scalars = text.unicodeScalars
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar == "\n" || scalar == "\r" {
        if current == wanted { return String(text[start..<index]) }
        let next = scalars.index(after: index)
        index =
          scalar == "\r" && next < scalars.endIndex && scalars[next] == "\n"
          ? scalars.index(after: next) : next
        start = index
        current += 1
      } else {
        index = scalars.index(after: index)
      }
    }
    return current == wanted ? String(text[start...]) : nil
  }
}
