import GradExplain
import GradNumbers
import GradWorksheet
import ScalarGrad

/// The digits of literals, carried through the student's own arithmetic.
///
/// Of `h = 0.88` and `dW = [h * -0.5]` only the numbers are left when the worksheet has run. So it
/// runs once more, with a Value in place of every literal that has digits; what is computed from it is
/// recorded then, and the recording is carried out again in intervals. A literal that the loss depends
/// on is data of the exercise, and exact.
enum CarriedDigits {
  /// What is known of one number of a claim.
  struct Entry {
    /// All numbers that it may stand for; nil where no literal with digits went into it.
    var digits: WrittenDigits?
    /// Where the interval was of no use, to how many digits it is to be compared instead.
    var relative: Int?
  }

  /// A session's programs with names in place of literals.
  struct Text {
    /// A literal with digits.
    struct Literal {
      let name: String
      let number: Double
      let digits: WrittenDigits
      let count: Int
    }

    private(set) var programs: [Rerun.Program] = []
    private(set) var literals: [Literal] = []

    /// Rewrites programs; nil where none has a literal with digits.
    init?(_ programs: [Rerun.Program]) {
      var literals: [Literal] = []
      for (place, program) in programs.enumerated() {
        var program = program
        let limits = LimitNumbers.literals(in: program.module)
        program.module =
          program.module.replacingLiterals { number, text, position in
            // Whole numbers are exact in arithmetic: 1.0 - 0.88 has the digits of 0.88.
            guard number != number.rounded(), let digits = WrittenDigits(text),
              !limits.contains(position)
            else { return nil }
            // The name holds what no name of a worksheet can.
            let name = "\(text)@\(place):\(position.line):\(position.column)"
            literals.append(
              Literal(
                name: name, number: number, digits: digits,
                count: WrittenDigits.significantDigits(of: text)))
            return name
          }.module
        self.programs.append(program)
      }
      if literals.isEmpty { return nil }
      self.literals = literals
    }
  }

  /// Finds what the numbers of claims may stand for.
  ///
  /// - Parameters:
  ///   - text: The programs with names for literals.
  ///   - report: The claims.
  ///   - variables: What the variables hold in the session.
  ///   - host: The session's Values.
  ///   - rerun: The programs of `text`, to be run.
  /// - Returns: For each claim the entries in order; nothing where the run went another way than the
  ///   session.
  static func find(
    _ text: Text, _ report: CheckReport, _ variables: [ValueHost.Variable], _ host: ValueHost,
    _ rerun: Rerun
  ) -> [String: [Entry]] {
    let names = report.claims.filter { $0.verdict != .shape }.map(\.name)
    let literals = text.literals.map { (name: $0.name, number: $0.number) }
    return rerun.run(literals: literals) { loss, ledger in
      let tape = rerun.host.tape
      let known = tape.reached(from: loss)
      var written: [UInt32: Text.Literal] = [:]
      for (literal, node) in zip(text.literals, rerun.host.firstLeaves)
      where node != ValueHost.goneLeaf {
        if node > loss || !known[Int(node)] { written[node] = literal }
      }
      var claims: [(name: String, operands: [ValueHost.Operand])] = []
      let (then, now) = (VariableTable(variables), ledger.whole)
      for name in names {
        guard let operands = numbers(of: name, in: now, rerun.host),
          let original = numbers(of: name, in: then, host), original.count == operands.count,
          zip(original, operands).allSatisfy({
            isSame(host.number($0), rerun.host.number($1))
          })
        else { continue }
        claims.append((name, operands))
      }
      let nodes = claims.flatMap(\.operands).compactMap { operand in
        if case .node(let node) = operand { node } else { nil }
      }
      guard !written.isEmpty, let last = nodes.max() else { return [:] }
      let values = tape.replay(upTo: last, in: Interval.self) { node in
        written[node].map { Interval(lower: $0.digits.lower, upper: $0.digits.upper) }
      }
      let counts = fewestDigits(upTo: last, tape, written)
      var entries: [String: [Entry]] = [:]
      for (name, operands) in claims {
        entries[name] = operands.map { operand in
          guard case .node(let node) = operand, let count = counts[Int(node)] else {
            return Entry()
          }
          return entry(tape.primal(node), values[Int(node)], count)
        }
      }
      return entries
    } ?? [:]
  }

  /// The numbers of a claim as operands; nil where it holds anything else.
  static func numbers(
    of name: String, in table: VariableTable, _ host: ValueHost
  ) -> [ValueHost.Operand]? {
    guard let value = table[name], let nested = Nested(value) else { return nil }
    var operands: [ValueHost.Operand] = []
    for object in nested.items {
      guard let operand = host.operand(object) else { return nil }
      operands.append(operand)
    }
    return operands
  }

  private static func isSame(_ a: Double, _ b: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || abs(a - b) <= 1e-9 * max(abs(a), abs(b))
  }

  /// For each node the fewest digits of the literals that it was computed from; nil where there are
  /// none.
  private static func fewestDigits(
    upTo last: UInt32, _ tape: Tape, _ written: [UInt32: Text.Literal]
  ) -> [Int?] {
    var counts: [Int?] = []
    counts.reserveCapacity(Int(last) + 1)
    for index in 0...last {
      var count = written[index]?.count
      for case .node(let operand) in tape.node(at: index).operands {
        if let other = counts[Int(operand)] { count = min(count ?? other, other) }
      }
      counts.append(count)
    }
    return counts
  }

  /// An interval, or where that is too wide to tell anything, the digits to compare to.
  private static func entry(_ number: Double, _ interval: Interval, _ count: Int) -> Entry {
    let isUseful =
      interval.contains(number) && (number == 0 || !interval.contains(0))
      && interval.width <= 0.4 * abs(number)
    if isUseful {
      return Entry(digits: WrittenDigits(lower: interval.lower, upper: interval.upper))
    }
    // |claim - expected| <= r·max(|claim|, |expected|), as a range of what is expected.
    let r = 5 * Double.pow(10, -Double(count))
    let (near, far) = (number * (1 - r), number / (1 - r))
    return Entry(
      digits: WrittenDigits(lower: min(near, far), upper: max(near, far)), relative: count)
  }
}
