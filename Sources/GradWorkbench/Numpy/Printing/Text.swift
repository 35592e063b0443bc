import GradNumbers
import GradWorksheet

extension ArrayObject {
  /// `repr(array)`.
  func arrayRepr(_ machine: Machine) throws(Failure) -> String {
    let options = numpy.printing
    let body = try ArrayText.text(self, separator: ", ", prefix: "array(", machine)
    var extras: [String] = []
    if (count == 0 && shape != [0]) || count > options.threshold {
      extras.append("shape=\(spaced(shape))")
    }
    if !dtype.isImplied || count == 0 { extras.append("dtype=\(dtype.name)") }
    if extras.isEmpty { return "array(\(body))" }
    let text = "array(\(body),"
    let extra = extras.joined(separator: ", ") + ")"
    let lastLine = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let breaks = lastLine.count + extra.count + 1 > options.lineWidth
    return text + (breaks ? "\n" + String(repeating: " ", count: 6) : " ") + extra
  }

  /// `str(array)`, and what `print` shows.
  func arrayText(_ machine: Machine) throws(Failure) -> String {
    if rank == 0 {
      var machine = machine
      return try machine.str(buffer.element(at: layout.offset, numpy))
    }
    return try ArrayText.text(self, separator: " ", prefix: "", machine)
  }
}

extension ScalarObject.Number {
  /// The number without its type: what `str` gives.
  var text: String {
    switch self {
    case .float64(let number): pythonText(number)
    case .float32(let number): floatText(number)
    case .int64(let number): String(number)
    case .integer(let number, let dtype): dtype.text(number)
    case .bool(let flag): flag ? "True" : "False"
    }
  }

  /// What `repr` gives.
  var repr: String {
    switch self {
    case .bool(let flag): flag ? "np.True_" : "np.False_"
    default: "np.\(dtype.name)(\(text))"
    }
  }

  private func floatText(_ number: Float) -> String {
    if !number.isFinite { return pythonText(Double(number)) }
    let magnitude = number.magnitude
    var digits = ShortestDigits(number)
    if number == 0 || (Double(magnitude) >= 1e-4 && magnitude < 1e6) {
      let parts = digits.positional
      return parts.whole + "." + (parts.fraction.isEmpty ? "0" : parts.fraction)
    }
    digits.round(to: 20)
    let parts = digits.scientific
    let power = String(parts.power.magnitude)
    return parts.whole + (parts.fraction.isEmpty ? "" : "." + parts.fraction)
      + (parts.power < 0 ? "e-" : "e+") + (power.utf8.count < 2 ? "0" : "") + power
  }
}
