import GradNumbers
import GradWorksheet
import ScalarGrad

/// The Values of a worksheet: what the language asks about them, answered by a tape.
///
/// The bits of a Value are the index of its node. Worksheets have no scopes; what no variable can
/// reach any more goes when the machine offers a collection (`ValueHost+Collection.swift`).
final class ValueHost: ForeignValues {
  let tape = Tape()

  /// The number of the name of the first variable that each node was assigned to, by the node's
  /// index; -1 where there is none, and shorter than the tape where the last nodes have none.
  ///
  /// An array and not a dictionary: a loop assigns millions of times, and only a reader of the names
  /// ever looks.
  var assignedNames: [Int32] = []

  /// The names of variables by their numbers, and back.
  private(set) var names: [String] = []
  private var nameNumbers: [String: Int32] = [:]

  /// The line that the tape was told last.
  private var line: Int32 = 0

  /// Values that were compared with 0 and are not above it: a relu that is written as `max(0, v)` or
  /// `v if v > 0 else 0` goes on without them.
  private(set) var switchedOff: Set<UInt32> = []

  /// The labels that the worksheet set itself, as the objects that it gets back.
  var labels: [UInt32: Object] = [:]

  /// How many calls of `backward()` there were since gradients were last set to 0.
  var sweepsSinceZero = 0

  /// How many nodes at the beginning belong to a key, which nobody may change.
  var sealed = 0

  /// Seals what is recorded so far, and leaves room for so many nodes behind it.
  func seal(room: Int) {
    sealed = tape.count
    // The room may be any number that somebody typed.
    tape.nodeLimit = tape.count + min(room, Int(UInt32.max))
    sweepsSinceZero = 0
  }

  /// When the next collection is worth its work.
  var rhythm = Rhythm()

  /// Whether the Values stand for numbers of a plain program, which formats and rounds them.
  let standsForNumbers: Bool

  /// Another number for a leaf, given which of the leaves it is, by creation, and its own number;
  /// nil where leaves keep theirs.
  var leafNumber: ((Int, Double) -> Double)?

  /// The leaves in the order of their creation: the first of them, since a training loop may make any
  /// number; `goneLeaf` for one that a collection took.
  var firstLeaves: [UInt32] = []
  /// The objects whose numbers are being made leaves.
  var instancesWithLeaves: Set<ObjectIdentifier> = []
  /// How many leaves were made.
  private(set) var leafCount = 0

  static let goneLeaf = UInt32.max
  static let firstLeafLimit = 1 << 16

  let typeName = "Value"

  init(nodeLimit: Int, standsForNumbers: Bool = false) {
    self.standsForNumbers = standsForNumbers
    tape.nodeLimit = nodeLimit
    rhythm.interval = min(rhythm.interval, Rhythm.room(nodeLimit))
  }

  /// `Value(data=-4.0, grad=0)`, as micrograd prints it.
  func description(of value: UInt64) -> String {
    if let number = number(of: value) { return pythonText(number) }
    let node = UInt32(truncatingIfNeeded: value)
    let grad = gradient(of: node).map(pythonText) ?? "0"
    return "Value(data=\(pythonText(tape.primal(node))), grad=\(grad))"
  }

  /// Under `--leaves` a program does not know of its Values, so that what it formats is the data;
  /// a program that makes Values itself gets micrograd's TypeError.
  func number(of value: UInt64) -> Double? {
    standsForNumbers ? tape.primal(UInt32(truncatingIfNeeded: value)) : nil
  }

  func advice(onNumberOf value: UInt64) -> String {
    guard let name = assignedName(of: UInt32(truncatingIfNeeded: value)) else {
      return "write .data behind the Value to take its number"
    }
    return "write \(name).data to take the number out of the Value"
  }

  func number(ofName name: String) -> Int32 {
    if let number = nameNumbers[name] { return number }
    let number = Int32(names.count)
    names.append(name)
    nameNumbers[name] = number
    return number
  }

  func named(_ value: UInt64, _ name: Int32) {
    let node = Int(value)
    if node >= assignedNames.count {
      let missing = node - assignedNames.count
      if missing > 0 { assignedNames.append(contentsOf: repeatElement(-1, count: missing)) }
      assignedNames.append(name)
    } else if assignedNames[node] < 0 {
      assignedNames[node] = name
    }
  }

  /// What is recorded from now on belongs to this line.
  @inline(__always)
  func at(_ line: Int32) {
    if line == self.line { return }
    self.line = line
    tape.currentLine = Int(line)
  }

  // MARK: Relus in plain Python

  /// Notes that a Value is not above 0, as far as that many can be of use.
  func switchOff(_ node: UInt32) {
    if switchedOff.count < 10_000 { switchedOff.insert(node) }
  }

  /// Follows the nodes to where a collection moved them.
  func moveSwitchedOff(_ moved: (UInt32) -> UInt32?) {
    switchedOff = Set(switchedOff.compactMap(moved))
  }

  // MARK: Numbers and nodes

  /// A Value or a number, as operations take them.
  enum Operand {
    case node(UInt32)
    case number(Double)
  }

  /// An object as an operand; nil where it is neither a Value nor a number.
  @inline(__always)
  func operand(_ object: Object) -> Operand? {
    switch object {
    case .foreign(let bits): .node(UInt32(truncatingIfNeeded: bits))
    case .float(let number): .number(number)
    case .int(let number): .number(Double(number))
    case .bool(let flag): .number(flag ? 1 : 0)
    case .big(let big): big.approximation.isFinite ? .number(big.approximation) : nil
    case .host(let object): (object as? ScalarObject).flatMap { operand($0.plain) }
    default: nil
    }
  }

  /// Stops where an integer is beyond all floats, which is why it is no operand.
  func refuseHuge(_ objects: Object...) throws(Failure) {
    for case .big(let big) in objects { _ = try big.float() }
  }

  /// The number that an object is, or that it stands for in a program that does not know of its
  /// Values; nil where it is none.
  func plainNumber(_ object: Object) -> Double? {
    switch operand(object) {
    case .number(let number): number
    case .node(let node): number(of: UInt64(node))
    case nil: nil
    }
  }

  /// The number that an operand stands for now.
  @inline(__always)
  func number(_ operand: Operand) -> Double {
    switch operand {
    case .node(let node): tape.primal(node)
    case .number(let number): number
    }
  }

  /// A node for an operand: numbers become constants, which have no gradient.
  func node(_ operand: Operand) throws(Failure) -> UInt32 {
    switch operand {
    case .node(let node): return node
    case .number(let number):
      do { return try tape.constant(number) } catch { throw failure(error) }
    }
  }

  /// The object for a node.
  @inline(__always)
  func object(_ node: UInt32) -> Object { .foreign(UInt64(node)) }

  /// A new Value from outside.
  func leaf(_ number: Double, line: Int32) throws(Failure) -> Object {
    at(line)
    let number = leafNumber?(leafCount, number) ?? number
    leafCount += 1
    do {
      let node = try tape.leaf(number)
      if firstLeaves.count < ValueHost.firstLeafLimit { firstLeaves.append(node) }
      return object(node)
    } catch {
      throw failure(error)
    }
  }

  /// Takes back everything that was recorded, for a program that runs again.
  func startAgain() {
    switchedOff = []
    _ = try? tape.compact(keeping: [])
    assignedNames = []
    labels = [:]
    sweepsSinceZero = 0
    rhythm = Rhythm()
    rhythm.interval = min(rhythm.interval, Rhythm.room(tape.nodeLimit))
    firstLeaves = []
    leafCount = 0
  }
}

/// A float as Python's `repr` writes it.
func pythonText(_ number: Double) -> String {
  let magnitude = number.magnitude
  // Swift changes to exponents at 2^53, Python at 1e16.
  if magnitude >= 0x1p53 && magnitude < 1e16 { return "\(Int64(number)).0" }
  return number.description
}
