/// A network that lessons and homework call by a name.
public struct BlueprintName: Hashable, Sendable {
  /// The word in front.
  public let name: String
  /// What the numbers in parentheses mean, and their values where none are given.
  let sizes: [Int]
  /// The blueprint that it stands for, with `@1`, `@2` for the numbers.
  let pattern: String
  /// What it is, in a line.
  public let summary: String

  /// All names, in the order of a help page.
  public static let all = [
    BlueprintName(
      name: "shallowcnn", sizes: [96, 128],
      pattern: "1x28x28-conv@1-pool2-conv@2-pool2-gap-10:relu",
      summary: "two convolutions, 112,970 parameters; others as shallowcnn(8,8)"),
    BlueprintName(
      name: "deepcnn", sizes: [],
      pattern: "1x28x28-conv40-conv16-pool2-conv64-conv56-pool2-conv64-conv56-pool2-gap-10:relu",
      summary: "six convolutions, 112,970 parameters too"),
    BlueprintName(
      name: "simplecnn", sizes: [],
      pattern: "1x28x28-conv32-pool2-conv64-pool2-conv128-pool2-gap-10:relu",
      summary: "three convolutions, 93,962 parameters"),
    BlueprintName(
      name: "handnet", sizes: [], pattern: "2-3-2:sigmoid",
      summary: "the network that is trained by hand, 17 parameters"),
    BlueprintName(
      name: "mnistmlp", sizes: [], pattern: "784-300-10:sigmoid",
      summary: "one hidden layer for digits, 238,510 parameters"),
    BlueprintName(
      name: "model0", sizes: [], pattern: "1-5-10-10-10-10-10-5-1:relu",
      summary: "seven hidden layers for a function, 571 parameters"),
    BlueprintName(
      name: "model1", sizes: [], pattern: "1-10-18-15-4-1:relu",
      summary: "four hidden layers for a function, 572 parameters"),
    BlueprintName(
      name: "model2", sizes: [], pattern: "1-190-1:relu",
      summary: "one hidden layer for a function, 571 parameters"),
  ]

  /// The blueprint that a word such as `shallowcnn(8,8)` stands for; nil where it is no name.
  static func expand(_ word: Substring) throws(BlueprintError) -> String? {
    let stem = word.prefix { $0 != "(" }
    guard let found = all.first(where: { $0.name == stem }) else { return nil }
    guard stem.count < word.count else { return found.pattern(with: found.sizes) }
    let inside = word.dropFirst(stem.count + 1).dropLast()
    let sizes = inside.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard word.last == ")", sizes.count == found.sizes.count, sizes.allSatisfy({ $0 > 0 }) else {
      throw .text(
        part: String(word), "does not fit the network \(found.name)",
        hint: found.sizes.isEmpty
          ? "write \(found.name) alone"
          : "\(found.sizes.count) sizes of 1 or more stand in its parentheses, as in "
            + "\(found.name)(\(found.sizes.map(String.init).joined(separator: ",")))")
    }
    return found.pattern(with: sizes)
  }

  private func pattern(with sizes: [Int]) -> String {
    var text = ""
    var rest = Substring(pattern)
    while let letter = rest.popFirst() {
      if letter == "@", let digit = rest.popFirst()?.wholeNumberValue {
        text += String(sizes[digit - 1])
      } else {
        text.append(letter)
      }
    }
    return text
  }
}
