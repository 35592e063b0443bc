import ArrayGrad
import GradCheck
import GradTraining

extension AgreementReport {
  /// Up to so many numbers are shown one by one without being asked for.
  private static let fewNumbers = 60

  /// The report as text, a table of tensors and where asked, or where there are few, every number.
  public func text(all: Bool) -> String {
    var lines = wrapped(headline, indent: 0)
    lines += ["", "the loss and its derivatives:", ""]
    lines += table(gradients, all)
    if let steps {
      lines += [
        "",
        "the parameters after \(Self.count(steps.count, "step")) of \(steps.rule.text), "
          + "rate \(pythonText(steps.rate)):", "",
      ]
      lines += table(steps.parameters, all)
    }
    lines += [""] + verdict.flatMap { wrapped($0, indent: 0) }
    return lines.map { $0 + "\n" }.joined()
  }

  private var headline: String {
    "\(blueprint.text): \(Self.count(blueprint.parameterCount, "parameter")), "
      + "\(Self.count(samples, "sample")). Scalar engine: doubles, "
      + "\(Self.grouped(nodes)) recorded nodes. Array engine: \(element)s, "
      + "\(level.name), \(Self.count(threads, "thread"))."
  }

  // MARK: Tables

  private func table(_ tables: [AgreementTable], _ all: Bool) -> [String] {
    let numbers = tables.reduce(0) { $0 + $1.scalar.count }
    return all || numbers <= Self.fewNumbers ? eachNumber(tables) : eachTensor(tables)
  }

  private func eachTensor(_ tables: [AgreementTable]) -> [String] {
    let rows = tables.compactMap { table in
      let shown = table.differs ? table.largest : table.overflow ?? table.largest
      return shown.map { [table.name, Self.shape(table.shape)] + cells($0, isWhole: false) }
    }
    return TextTable.lines(
      head: ["", "shape", "roundings", "at", "scalar engine", "array engine", ""], rows: rows,
      right: 1..<3)
  }

  private func eachNumber(_ tables: [AgreementTable]) -> [String] {
    let rows = tables.flatMap { table in
      table.scalar.indices.map { place in
        let difference = table.difference(at: place)
        return [table.name + Self.place(difference.index)] + cells(difference, isWhole: true)
      }
    }
    return TextTable.lines(
      head: ["", "roundings", "scalar engine", "array engine", ""], rows: rows, right: 1..<2)
  }

  private func cells(_ difference: AgreementTable.Difference, isWhole: Bool) -> [String] {
    let roundings = difference.isFinite ? Self.short(difference.relative / unit) : "-"
    let numbers = [pythonText(difference.scalar), number(difference.array)]
    let mark = !difference.isFinite ? "OVERFLOW" : difference.share <= 1 ? "" : "DIFFERENT"
    return [roundings] + (isWhole ? [] : [Self.place(difference.index)]) + numbers + [mark]
  }

  /// A number of the array engine, by the digits that its own precision has.
  private func number(_ number: Double) -> String {
    element == "float" && number.isFinite ? Float(number).description : pythonText(number)
  }

  // MARK: What it comes to

  private var verdict: [String] {
    var lines: [String] = []
    let all = gradients + (steps?.parameters ?? [])
    let overflown = all.filter { $0.overflow != nil }
    if !overflown.isEmpty {
      let bits = element == "float" ? "32 bits" : "doubles"
      lines.append(
        "Overflow: not finite in \(bits): " + overflown.map(\.name).joined(separator: ", ")
          + ". Such numbers neither agree nor tell which engine is wrong; take smaller data or "
          + "parameters" + (element == "float" ? ", or leave --float out." : "."))
    }
    let different = all.filter(\.differs)
    if !different.isEmpty {
      lines.append(
        "The engines differ in " + different.map(\.name).joined(separator: ", ")
          + ". Near a kink, such as relu at 0 or two equal numbers in a pooling window, rounding may "
          + "put them on its two sides: another seed tells whether it is that.")
    }
    if let (name, worst) = Self.worst(gradients) {
      let bound = gradients.first?.bound ?? 0
      lines.append(
        (different.isEmpty && overflown.isEmpty ? "The engines agree: the" : "The")
          + " largest difference of \(overflown.isEmpty ? "a" : "a finite") derivative is "
          + "\(Self.short(worst.amount)), "
          + "\(Self.short(worst.relative / unit)) roundings, at \(name)\(Self.place(worst.index)); "
          + "\(Self.short(bound / unit)) are allowed. A rounding is "
          + "\(unit == 0x1p-53 ? "2^-53" : "2^-24") of the sum of the magnitudes of all terms that "
          + "the number is made of.")
    }
    if let steps, let (name, worst) = Self.worst(steps.parameters) {
      let bound = steps.parameters.first?.bound ?? 0
      lines.append(
        "After \(Self.count(steps.count, "step")) the largest difference of a parameter is "
          + "\(Self.short(worst.amount)), at \(name)\(Self.place(worst.index)); "
          + "\(Self.short(bound)) of the parameter, or of 1 where it is smaller, is allowed.")
      let excused = steps.parameters.reduce(0) { $0 + $1.excused }
      if excused > 0 {
        lines.append(
          "\(Self.count(excused, "parameter")) went farther, but no farther than rounding takes the "
            + "scalar engine alone: with gradients moved by a few roundings at random it ends as far "
            + "apart. \(Self.reason(steps.rule))")
      }
    }
    return lines
  }

  private static func worst(
    _ tables: [AgreementTable]
  ) -> (name: String, difference: AgreementTable.Difference)? {
    tables.compactMap { table in table.largest.map { (table.name, $0) } }
      .max { $0.1.share < $1.1.share }
  }

  private static func reason(_ rule: OptimizerRule) -> String {
    switch rule {
    case .adam, .adamW, .rmsProp:
      "The rule divides by the size of the gradients, so it makes steps of gradients that are "
        + "nothing but rounding."
    case .sgd, .heavyBall, .movingAverage, .nesterov:
      "The descent is unstable there, or near a kink; a smaller rate may help."
    }
  }

  // MARK: Words

  private static func place(_ index: [Int]) -> String {
    index.isEmpty ? "" : "[" + index.map(String.init).joined(separator: ", ") + "]"
  }

  private static func shape(_ shape: [Int]) -> String {
    shape.map(String.init).joined(separator: "x")
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)" + (count == 1 ? "" : "s")
  }

  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// Two or three digits of a number that is not negative.
  static func short(_ number: Double) -> String {
    if number == 0 || !number.isFinite { return number == 0 ? "0" : pythonText(number) }
    if number >= 100, number < 1e6 { return "\(Int(number.rounded()))" }
    if number >= 0.01, number < 100 {
      let unit = number < 1 ? 100.0 : 10.0
      return pythonText((number * unit).rounded() / unit)
    }
    var (digits, power) = (number, 0)
    while digits >= 9.95 { (digits, power) = (digits / 10, power + 1) }
    while digits < 0.995 { (digits, power) = (digits * 10, power - 1) }
    return "\(pythonText((digits * 10).rounded() / 10))e\(power)"
  }
}
