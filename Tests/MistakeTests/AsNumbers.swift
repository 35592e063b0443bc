import GradWorkbench
import GradWorksheet

/// What a worksheet prints; nil where it does not run.
///
/// Nothing is judged, which would take far longer.
func printed(_ text: String) -> String? {
  final class Output { var text = "" }
  let output = Output()
  let session = Session(limits: .strict, leaves: [], output: { output.text += $0 })
  do {
    try session.run(Source(name: "worksheet.py", text: text))
  } catch {
    return nil
  }
  return output.text
}

extension MistakeRow {
  /// The worksheet with numbers in place of the formulas: what a student hands in who computed on paper.
  ///
  /// The worksheet prints its claims itself. A learning rate stays, and a limit; helpers go.
  ///
  /// - Parameter format: How Python writes a number, such as `#.6g`; nil for all digits.
  /// - Returns: The worksheet; nil where it does not run.
  func worksheetAsNumbers(_ format: String? = nil) -> String? {
    let names = exercise.claims.filter(\.isClaim).map(\.name)
    let rates: Set = ["eta", "lr", "learning_rate", "limit"]
    let number = format.map { "f\"{x:\($0)}\"" } ?? "repr(x)"
    let printing = """
      def written(x):
          if isinstance(x, list):
              return "[" + ", ".join([written(v) for v in x]) + "]"
          if isinstance(x, Value):
              x = x.data
          x = float(x)
          return \(number)
      """
    let text =
      worksheet + printing + "\n"
      + names.map { "print(\"\($0) = \" + written(\($0)))" }.joined(separator: "\n") + "\n"
    guard let numbers = printed(text), !numbers.isEmpty else { return nil }
    let rate = (exercise.claims + changes).filter { rates.contains($0.name) }.map { $0.text + "\n" }
      .joined()
    return exercise.forward + "\n" + rate + numbers
  }
}
