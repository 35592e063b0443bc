import GradWorksheet

/// Computes formulas of arrays with plain numbers, by the worksheet's own NumPy.
///
/// So what the array view says is tried before it is said.
final class ArrayJudge {
  /// Numbers in a shape.
  struct Numbers {
    var shape: [Int]
    var items: [Double]
    var kind = Kind.decimals

    /// What the numbers are to Python.
    enum Kind { case decimals, integers, flags }
  }

  private let interpreter: Interpreter
  private let numpy: Numpy
  private let names: ValueHost
  private var shapes: [String: [Int]?] = [:]

  /// Runs the imports of the programs, and nothing else of them.
  init?(_ programs: [Rerun.Program], isOver: @escaping () -> Bool) {
    names = ValueHost(nodeLimit: 1 << 16, standsForNumbers: false)
    interpreter = Interpreter(
      host: names, limits: Interpreter.Limits(depth: 50, memory: 1 << 30),
      poll: { isOver() ? Failure("KeyboardInterrupt", "", category: .limit) : nil },
      output: { _ in })
    for (name, value) in WorksheetNames(host: names).all { interpreter.define(name, value) }
    guard let numpy = Numpy.make(in: interpreter, host: names) else { return nil }
    self.numpy = numpy
    for program in programs {
      try? interpreter.run(program.module.imports, from: program.source)
    }
    // Rules are written with the usual name.
    try? interpreter.run(Source(name: "", text: "import numpy as np\n"))
  }

  /// Gives a name numbers.
  func define(_ name: String, _ numbers: Numbers) {
    interpreter.define(
      name,
      numbers.shape.isEmpty
        ? .float(numbers.items.first ?? 0)
        : .host(ArrayObject(Buffer(numbers.items), numbers.shape, numpy)))
    shapes = [:]
  }

  /// Gives a name the integers from 0 on, in a shape.
  func definePlaces(_ name: String, _ shape: [Int]) {
    interpreter.define(
      name, .host(ArrayObject(Buffer(Array(0..<shape.reduce(1, *))), shape, numpy)))
  }

  /// Gives a name what a worksheet's variable holds that holds no Values; false where it cannot.
  func define(_ name: String, copyOf object: Object) -> Bool {
    shapes = [:]
    switch object {
    case .int, .float, .bool, .none: interpreter.define(name, object)
    case .host(let scalar as ScalarObject): interpreter.define(name, scalar.plain)
    case .host(let array as ArrayObject):
      let buffer: Buffer
      switch array.dtype.storage {
      case .float64: buffer = Buffer(array.items(Double.self))
      case .float32: buffer = Buffer(array.items(Float.self))
      case .int64: buffer = Buffer(kept: array.items(Int.self), array.dtype)
      case .bool: buffer = Buffer(array.items(Bool.self))
      case .object: return false
      }
      interpreter.define(name, .host(ArrayObject(buffer, array.shape, numpy)))
    case .list, .tuple:
      guard let nested = Nested(object), let shape = nested.lengths else { return false }
      let items = nested.items
      let integers = items.compactMap { if case .int(let number) = $0 { number } else { nil } }
      if integers.count == items.count {
        interpreter.define(name, .host(ArrayObject(Buffer(integers), shape, numpy)))
        return true
      }
      // A Value among them belongs to another recording.
      let numbers = items.compactMap { item -> Double? in
        switch item {
        case .int(let number): Double(number)
        case .float(let number): number
        case .bool(let flag): flag ? 1 : 0
        default: nil
        }
      }
      guard numbers.count == items.count else { return false }
      interpreter.define(name, .host(ArrayObject(Buffer(numbers), shape, numpy)))
    default: return false
    }
    return true
  }

  /// What a formula gives; nil where it cannot be computed or gives something else than numbers.
  func numbers(_ code: String) -> Numbers? {
    let source = Source(name: "formula", text: code + "\n")
    guard let module = try? Parser.parse(source), module.body.count == 1,
      case .expression(let expression)? = module.body.first?.kind
    else { return nil }
    let result = try? interpreter.evaluate(expression, from: source) { ArrayJudge.read($0) }
    return result.flatMap { $0 }.flatMap { $0 }
  }

  /// The shape of what a formula gives.
  func shape(_ code: String) -> [Int]? {
    if let known = shapes[code] { return known }
    let shape = numbers(code)?.shape
    shapes[code] = shape
    return shape
  }

  private static func read(_ object: Object) -> Numbers? {
    switch object {
    case .int(let number): return Numbers(shape: [], items: [Double(number)], kind: .integers)
    case .float(let number): return Numbers(shape: [], items: [number])
    case .bool(let flag): return Numbers(shape: [], items: [flag ? 1 : 0], kind: .flags)
    case .host(let scalar as ScalarObject): return read(scalar.plain)
    case .host(let array as ArrayObject):
      var numbers: [Double] = []
      for item in array.plainItems {
        guard let number = read(item)?.items.first else { return nil }
        numbers.append(number)
      }
      let kind: Numbers.Kind =
        array.dtype.storage == .int64 ? .integers : array.dtype == .bool ? .flags : .decimals
      return Numbers(shape: array.shape, items: numbers, kind: kind)
    default: return nil
    }
  }
}
