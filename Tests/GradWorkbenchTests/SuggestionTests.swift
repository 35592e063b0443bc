import GradExplain
import GradWorkbench
import Testing

/// Numbers that show what an exercise hides.
@Suite struct SuggestionTests {
  private func report(_ text: String, suggest: Bool = true) throws -> CheckReport {
    let options = CheckOptions(limits: .strict, suggest: suggest)
    return try #require(
      checkFile(name: "worksheet.py", text: text, options: options).checks.first)
  }

  @Test func `the hand network gets weights that show every mistake`() throws {
    let report = try report(handNetwork + handDerivatives)
    // Lesson 02: its first-layer gradients are all zero, which hides nine pairs at least.
    #expect(report.invisible.count >= 9)
    let suggestion = try #require(report.suggestion)
    #expect(
      suggestion.hasPrefix("with W2 = [[") && suggestion.hasSuffix("every mistake would show"))
    #expect(report.text.contains("suggestion: with W2"))
    // Only one number is another one: the rest is as it was.
    let start = try #require(suggestion.firstIndex(of: "["))
    let list = suggestion[start...].prefix { $0 != "e" }
    let numbers = list.split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
    let own: [Double] = [1, 1, -1, -1, -1, -1]
    #expect(zip(numbers, own).filter { $0 != $1 }.count == 1)
    // And it is true: the exercise with these weights hides nothing.
    let better = handNetwork.replacing(
      "W2 = values([[1, 1], [-1, -1], [-1, -1]])", with: "W2 = values(\(list))")
    let formulas = """
      dZ2 = [A2[k] - (1 if k == 0 else 0) for k in range(2)]
      db2 = dZ2
      dW2 = [[a * d for d in dZ2] for a in A1]
      dA1 = [sum(W2[i][j] * dZ2[j] for j in range(2)) for i in range(3)]
      dZ1 = [dA1[i] * A1[i] * (1 - A1[i]) for i in range(3)]
      db1 = dZ1
      dW1 = [[X[i] * d for d in dZ1] for i in range(2)]
      """
    let second = try self.report(better + formulas)
    #expect(second.isRight && second.invisible.isEmpty && second.suggestion == nil)
  }

  @Test func `nothing is proposed where nothing was asked or nothing hides`() throws {
    #expect(try report(handNetwork + handDerivatives, suggest: false).suggestion == nil)
    // Whoever has asked already is not told to ask.
    let text = "z = Value(0.5)\np = 1 / (1 + exp(-z))\nloss = -log(1 - p)\ndz = p\n"
    let found = try report(text)
    let words = found.text.replacing("\n ", with: "")
    #expect(found.isRight && !found.invisible.isEmpty && found.suggestion == nil)
    #expect(words.contains("no other small numbers were found") && !words.contains("--"))
    #expect(try report(text, suggest: false).text.contains("--suggest proposes"))
    let plain = "w0 = 1.0\nw = Value(w0)\nloss = w * w\ndw = 2 * w\n"
    #expect(try report(plain).suggestion == nil)
  }
}
