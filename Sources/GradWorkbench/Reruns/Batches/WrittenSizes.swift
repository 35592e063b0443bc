import GradWorksheet

/// The numbers in a text that may stand for the size of its batch.
///
/// Who writes `/ 3` where three samples are is right for them, and the number has to change with them:
/// so each gets a name that no text can spell, and a run says what it stands for.
struct WrittenSizes {
  /// A number that is written.
  struct Literal {
    /// The name in its place.
    let name: String
    let number: Double
    let isInteger: Bool
    let line: Int
    let role: NumberLiteral.Role
    /// What is written.
    let text: String

    /// What it is with the length of the batch in it: `2 * len(X)` for the 6 of three samples.
    func words(of size: Int, called length: String) -> String {
      let turns = (number < 1 ? 1 / number : number) / Double(size)
      let product = turns < 1.5 ? length : "\(Int(turns.rounded())) * \(length)"
      if number >= 1 { return product }
      return turns < 1.5 ? "1 / \(product)" : "1 / (\(product))"
    }
  }

  private(set) var programs: [Rerun.Program]
  private(set) var key: Rerun.Key?
  private(set) var literals: [Literal] = []

  /// More of them than a page of homework has.
  private static let limit = 60

  /// Puts names in the place of the numbers that may stand for one of some sizes.
  init(_ programs: [Rerun.Program], _ key: Rerun.Key?, sizes: Set<Int>) {
    self.programs = programs
    self.key = key
    if var key {
      key.key.module = replaced(key.key.module, -1, sizes)
      self.key = key
    }
    for place in programs.indices {
      self.programs[place].module = replaced(programs[place].module, place, sizes)
    }
  }

  private mutating func replaced(_ module: Module, _ place: Int, _ sizes: Set<Int>) -> Module {
    var found: [Literal] = []
    let left = WrittenSizes.limit - literals.count
    let module = module.replacingNumbers { literal in
      guard found.count < left, sizes.contains(where: { WrittenSizes.fits(literal, $0) }) else {
        return nil
      }
      let (line, column) = (literal.position.line, literal.position.column)
      let text = literal.text ?? "\(Int(literal.number))"
      // The name holds what no name of a worksheet can.
      let name = "\(text)#\(place):\(line):\(column)"
      found.append(
        Literal(
          name: name, number: literal.number, isInteger: literal.text == nil, line: Int(line),
          role: literal.role, text: text))
      return name
    }.module
    literals += found
    return module
  }

  /// Whether a number may stand for a size, for a multiple of it, or for one part of it.
  private static func fits(_ literal: NumberLiteral, _ size: Int) -> Bool {
    fits(literal.number, literal.text == nil, literal.role, size)
  }

  private static func fits(
    _ number: Double, _ isInteger: Bool, _ role: NumberLiteral.Role, _ size: Int
  ) -> Bool {
    if size == 1 {
      // A 1 is nearly always something else.
      guard number == 1 else { return false }
      switch role {
      case .assigned, .divisor, .length: return true
      default: return false
      }
    }
    switch role {
    case .exponent, .index, .axis, .item: return false
    case .assigned, .divisor, .factor:
      if number > 0, number < 1e9, isMultiple(number, of: size) { return true }
      return !isInteger && number > 1e-9 && number < 1 && isMultiple(1 / number, of: size)
    case .length, .bound, .other: return number == Double(size)
    }
  }

  private static func isMultiple(_ number: Double, of size: Int) -> Bool {
    let turns = number / Double(size)
    return turns >= 0.9 && abs(turns - turns.rounded()) < 1e-9 * turns
  }

  /// The places of the numbers that may stand for a size.
  func places(of size: Int) -> [Int] {
    literals.indices.filter {
      WrittenSizes.fits(literals[$0].number, literals[$0].isInteger, literals[$0].role, size)
    }
  }

  /// What the names stand for when some of the numbers follow the batch to another size.
  func constants(
    changing places: Set<Int>, from size: Int, to other: Int
  ) -> [(name: String, value: Object)] {
    literals.enumerated().map { place, literal in
      var number = literal.number
      if places.contains(place) {
        let ratio = Double(other) / Double(size)
        number = number < 1 ? number / ratio : (number / Double(size)).rounded() * Double(other)
      }
      return (literal.name, literal.isInteger ? .int(Int(number)) : .float(number))
    }
  }
}
