/// The machine's most common operations on their most common operands.
///
/// Registers are reached through a span, without the check for uniqueness that an array makes at
/// every write; that lasts until an operation needs the whole machine. Such an operation, and any
/// that fails, is left to the machine's own loop: nothing here throws.
enum FastPath {
  /// Runs as many instructions as it can; the place of the first that it left alone.
  static func run(
    _ stack: inout [Object], _ code: Code, _ base: Int, _ start: Int, _ loops: inout Int
  ) -> Int {
    var r = stack.mutableSpan
    let instructions = code.instructions
    var pc = start
    while true {
      let i = instructions[pc]
      let a = base &+ Int(i.a)
      let b = base &+ Int(i.b)
      let c = base &+ Int(i.c)
      switch i.op {
      case .loadConstant: r[a] = code.constants[Int(i.b)]
      case .move:
        if case .undefined = r[b] { return pc }
        r[a] = r[b]
      case .loadGlobal:
        if case .undefined = r[Int(i.b)] { return pc }
        r[a] = r[Int(i.b)]
      case .add:
        if case .float(let x) = r[b], case .float(let y) = r[c] {
          r[a] = .float(x + y)
        } else if case .int(let x) = r[b], case .int(let y) = r[c] {
          let (sum, overflow) = x.addingReportingOverflow(y)
          if overflow { return pc }
          r[a] = .int(sum)
        } else {
          guard let (x, y) = mixed(r[b], r[c]) else { return pc }
          r[a] = .float(x + y)
        }
      case .subtract:
        if case .float(let x) = r[b], case .float(let y) = r[c] {
          r[a] = .float(x - y)
        } else if case .int(let x) = r[b], case .int(let y) = r[c] {
          let (difference, overflow) = x.subtractingReportingOverflow(y)
          if overflow { return pc }
          r[a] = .int(difference)
        } else {
          guard let (x, y) = mixed(r[b], r[c]) else { return pc }
          r[a] = .float(x - y)
        }
      case .multiply:
        if case .float(let x) = r[b], case .float(let y) = r[c] {
          r[a] = .float(x * y)
        } else if case .int(let x) = r[b], case .int(let y) = r[c] {
          let (product, overflow) = x.multipliedReportingOverflow(by: y)
          if overflow { return pc }
          r[a] = .int(product)
        } else {
          guard let (x, y) = mixed(r[b], r[c]) else { return pc }
          r[a] = .float(x * y)
        }
      case .divide:
        if case .float(let x) = r[b], case .float(let y) = r[c] {
          if y == 0 { return pc }
          r[a] = .float(x / y)
        } else {
          guard let (x, y) = mixed(r[b], r[c]), y != 0 else { return pc }
          r[a] = .float(x / y)
        }
      case .floorDivide:
        guard case .int(let x) = r[b], case .int(let y) = r[c], y > 0 else { return pc }
        r[a] = .int(Machine.floorDivide(x, y).partialValue)
      case .modulo:
        guard case .int(let x) = r[b], case .int(let y) = r[c], y > 0 else { return pc }
        r[a] = .int(Machine.modulo(x, y))
      case .augmented:
        if case .float(let x) = r[b], case .float(let y) = r[c] {
          if i.d > 2 { return pc }
          r[a] = .float(i.d == 0 ? x + y : i.d == 1 ? x - y : x * y)
        } else if case .int(let x) = r[b], case .int(let y) = r[c] {
          if i.d > 2 { return pc }
          let (result, overflow) =
            i.d == 0
            ? x.addingReportingOverflow(y)
            : i.d == 1 ? x.subtractingReportingOverflow(y) : x.multipliedReportingOverflow(by: y)
          if overflow { return pc }
          r[a] = .int(result)
        } else {
          guard i.d <= 2, let (x, y) = mixed(r[b], r[c]) else { return pc }
          r[a] = .float(i.d == 0 ? x + y : i.d == 1 ? x - y : x * y)
        }
      case .negate:
        guard case .float(let x) = r[b] else { return pc }
        r[a] = .float(-x)
      case .less:
        guard let holds = compared(r[b], r[c], { $0 < $1 }, { $0 < $1 }) else { return pc }
        r[a] = .bool(holds)
      case .greater:
        guard let holds = compared(r[b], r[c], { $0 > $1 }, { $0 > $1 }) else { return pc }
        r[a] = .bool(holds)
      case .equal:
        guard let holds = compared(r[b], r[c], { $0 == $1 }, { $0 == $1 }) else { return pc }
        r[a] = .bool(holds)
      case .jump: pc = Int(i.a) &- 1
      case .loop:
        if loops <= 1 { return pc }
        loops &-= 1
        pc = Int(i.a) &- 1
      case .jumpIfTrue:
        guard case .bool(let value) = r[a] else { return pc }
        if value { pc = Int(i.b) &- 1 }
      case .jumpIfFalse:
        guard case .bool(let value) = r[a] else { return pc }
        if !value { pc = Int(i.b) &- 1 }
      case .jumpUnlessLess:
        guard let holds = compared(r[b], r[c], { $0 < $1 }, { $0 < $1 }) else { return pc }
        if !holds { pc = Int(i.a) &- 1 }
      case .jumpUnlessLessOrEqual:
        guard let holds = compared(r[b], r[c], { $0 <= $1 }, { $0 <= $1 }) else { return pc }
        if !holds { pc = Int(i.a) &- 1 }
      case .jumpUnlessGreater:
        guard let holds = compared(r[b], r[c], { $0 > $1 }, { $0 > $1 }) else { return pc }
        if !holds { pc = Int(i.a) &- 1 }
      case .jumpUnlessGreaterOrEqual:
        guard let holds = compared(r[b], r[c], { $0 >= $1 }, { $0 >= $1 }) else { return pc }
        if !holds { pc = Int(i.a) &- 1 }
      case .jumpUnlessEqual:
        guard let holds = compared(r[b], r[c], { $0 == $1 }, { $0 == $1 }) else { return pc }
        if !holds { pc = Int(i.a) &- 1 }
      case .jumpUnlessNotEqual:
        guard let holds = compared(r[b], r[c], { $0 != $1 }, { $0 != $1 }) else { return pc }
        if !holds { pc = Int(i.a) &- 1 }
      case .getItem:
        guard case .list(let list) = r[b], case .int(let index) = r[c], index >= 0,
          index < list.items.count
        else { return pc }
        r[a] = list.items[index]
      case .listAppend:
        guard case .list(let list) = r[a] else { return pc }
        if case .undefined = r[b] { return pc }
        list.append(r[b])
      case .next:
        guard case .iterator(let iterator) = r[b] else { return pc }
        switch iterator.kind {
        case .range(let range):
          if iterator.position < range.count {
            r[a] = .int(range.at(iterator.position))
            iterator.position &+= 1
          } else {
            pc = Int(i.c) &- 1
          }
        case .list(let list):
          guard iterator.position < list.items.count else { return pc }
          r[a] = list.items[iterator.position]
          iterator.position &+= 1
        default: return pc
        }
      default: return pc
      }
      pc &+= 1
    }
  }

  /// Two numbers one of which is a float, as floats.
  @inline(__always)
  private static func mixed(_ left: Object, _ right: Object) -> (Double, Double)? {
    switch (left, right) {
    case (.float(let x), .int(let y)): (x, Double(y))
    case (.int(let x), .float(let y)): (Double(x), y)
    default: nil
    }
  }

  @inline(__always)
  private static func compared(
    _ left: Object, _ right: Object, _ ints: (Int, Int) -> Bool, _ floats: (Double, Double) -> Bool
  ) -> Bool? {
    switch (left, right) {
    case (.int(let x), .int(let y)): ints(x, y)
    case (.float(let x), .float(let y)): floats(x, y)
    default: nil
    }
  }
}
