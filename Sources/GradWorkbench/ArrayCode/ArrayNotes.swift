import GradWorksheet

/// What the statements of a program compute from arrays of Values, noted while it runs.
///
/// In a loop and in a function a variable holds one array after the other; so every value is kept with what
/// it was computed from. Of a statement that runs often the last runs are kept.
final class ArrayNotes {
  /// A value that was computed.
  struct Note {
    let statement: NotedStatement
    /// What was read, by the texts of the places.
    let operands: [String: Object]
    let value: Object
  }

  /// The program in which every value is noted.
  private(set) var modules: [Module] = []
  private var statements: [NotedStatement] = []
  /// The functions that the program defines: a call of one is no formula.
  private(set) var functions: Set<String> = []

  /// Values move when the machine collects, and only lists of the language move with them.
  private var list: ListObject?
  private var order: [Int] = []
  private var slots: [Int: [Int]] = [:]
  private var open: [Int: Int] = [:]
  private var turns = 0

  private static let function = "note value"
  private static let variable = "noted values"
  /// More layers than these have no network that is gone through step by step.
  private static let runs = 24
  private static let limit = 600
  private static let largest = 1 << 20

  init(_ programs: [Module]) {
    for program in programs {
      let (module, found) = program.noting(with: ArrayNotes.function, from: statements.count)
      modules.append(module)
      statements += found
    }
    for program in programs {
      program.forEachStatement { statement in
        switch statement.kind {
        case .define(let function): functions.insert(function.name)
        case .assign(let targets, let value):
          if case .lambda = value.kind, case .name(let name)? = targets.first?.kind {
            functions.insert(name)
          }
        default: break
        }
      }
    }
  }

  /// Defines what the programs call.
  func define(in interpreter: Interpreter) {
    let made = try? interpreter.withMachine {
      (machine: inout Machine) throws(Failure) in machine.heap.list([])
    }
    guard let made else { return }
    list = made
    interpreter.define(ArrayNotes.variable, .list(made))
    interpreter.define(
      ArrayNotes.function,
      .native(
        NativeFunction(ArrayNotes.function) {
          [self] (machine: inout Machine, arguments: Arguments) throws(Failure) in
          note(arguments.positional, machine.heap)
        }))
  }

  private func note(_ arguments: [Object], _ heap: Heap) -> Object {
    guard case .int(let number)? = arguments.first, let value = arguments.last, let list else {
      return .none
    }
    if number < 0 {
      if let slot = open[-1 - number], case .list(let entry) = list.elements[slot] {
        entry.append(ArrayNotes.kept(value))
        open[-1 - number] = nil
      }
      return .none
    }
    // Before and after `h += 1` the answer is a condition, and an array is none.
    let answer = statements[number].operation == nil ? value : .none
    guard arguments.contains(where: ArrayNotes.isComputed) else { return answer }
    if statements[number].operation == nil, !ArrayNotes.isComputed(value) { return answer }
    let entry = heap.list(arguments.dropFirst().map(ArrayNotes.kept))
    turns += 1
    var own = slots[number, default: []]
    let slot: Int
    if own.count < ArrayNotes.runs, order.count < ArrayNotes.limit {
      slot = order.count
      list.append(.list(entry))
      order.append(turns)
      own.append(slot)
    } else if !own.isEmpty {
      slot = own.removeFirst()
      list.replace(at: slot, with: .list(entry))
      order[slot] = turns
      own.append(slot)
    } else {
      return answer
    }
    slots[number] = own
    if statements[number].operation != nil { open[number] = slot }
    return answer
  }

  private static func isComputed(_ value: Object) -> Bool {
    switch value {
    case .foreign: true
    case .host(let host as ArrayObject): host.dtype == .object
    default: false
    }
  }

  /// An array may be changed in place later.
  private static func kept(_ object: Object) -> Object {
    guard case .host(let host) = object, let array = host as? ArrayObject,
      array.count <= largest
    else { return object }
    return .host(array.copy)
  }

  /// What was noted, in the order in which it was computed.
  var notes: [Note] {
    guard let list else { return [] }
    let numbers = slots.flatMap { number, slots in slots.map { (number, $0) } }
    return numbers.sorted { order[$0.1] < order[$1.1] }.compactMap { number, slot in
      let statement = statements[number]
      guard case .list(let entry) = list.elements[slot], let value = entry.elements.last else {
        return nil
      }
      var paths = (statement.operands ?? []).compactMap(\.path)
      if statement.operation != nil, let target = statement.target { paths.append(target) }
      guard entry.elements.count == paths.count + 1 else { return nil }
      return Note(
        statement: statement,
        operands: Dictionary(zip(paths, entry.elements)) { _, last in last }, value: value)
    }
  }
}
