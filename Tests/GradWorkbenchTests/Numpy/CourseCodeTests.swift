import GradExplain
import GradWorkbench
import Testing

/// Homework whose parameters and gradients stand in dicts and lists, judged as variables are.
@Suite("Claims of course code") struct CourseCodeTests {
  /// The claims of a worksheet by name.
  private func claims(_ text: String, _ leaves: [String]) throws -> [String: ClaimReport] {
    let report = checked(text, leaves: leaves)
    let claims = try #require(report.checks.first?.claims, "\(report.message ?? "")")
    return Dictionary(claims.map { ($0.name, $0) }) { first, _ in first }
  }

  private static let leaves = [["params"], ["parameters"], ["weights", "biases"]]
  private static let texts = [sameKeys, numberedKeys, listsByLayer]

  @Test("Each right derivative is found, with what it is by, and holds at other points")
  func right() throws {
    let expected: [[String: String]] = [
      [
        #"grads["W1"]"#: #"params["W1"]"#, #"grads["b1"]"#: #"params["b1"]"#,
        #"grads["W2"]"#: #"params["W2"]"#, #"grads["b2"]"#: #"params["b2"]"#,
      ],
      [
        #"grads["dW1"]"#: #"parameters["W1"]"#, #"grads["db1"]"#: #"parameters["b1"]"#,
        #"grads["dW2"]"#: #"parameters["W2"]"#, #"grads["db2"]"#: #"parameters["b2"]"#,
        #"grads["dW3"]"#: #"parameters["W3"]"#, #"grads["db3"]"#: #"parameters["b3"]"#,
      ],
      [
        "nabla_w[0]": "weights[0]", "nabla_w[1]": "weights[1]", "nabla_b[0]": "biases[0]",
        "nabla_b[1]": "biases[1]",
      ],
    ]
    for (place, text) in Self.texts.enumerated() {
      let found = try claims(text, Self.leaves[place])
      #expect(found.mapValues { $0.of.joined() } == expected[place])
      for claim in found.values {
        #expect(claim.verdict == .right, "\(claim.name)")
        #expect(claim.points.map { $0.held == $0.tried && $0.tried > 0 } == true, "\(claim.name)")
      }
    }
  }

  /// Which worksheet, a line, the wrong one in its place, what is not right then, and its mistake.
  private static let planted: [(Int, String, String, Set<String>, String)] = [
    (
      0, "    below[middle == 0] = 0\n", "", [#"grads["W1"]"#, #"grads["b1"]"#],
      "relu-mask-missing"
    ),
    (
      0, "'b1': below.sum(axis=0)", "'b1': below.sum()", [#"grads["b1"]"#],
      "bias-summed-over-everything"
    ),
    (
      0, "'b1': below.sum(axis=0)", "'b1': below.sum() * np.ones(5)", [#"grads["b1"]"#],
      "bias-summed-over-everything"
    ),
    (
      0, "rows.T @ below + decay * params['W1']", "(rows.T @ below + decay * params['W1']).T",
      [#"grads["W1"]"#], "outer-product-order"
    ),
    (
      1, "            push[sums < 0] = 0\n", "",
      [#"grads["dW1"]"#, #"grads["db1"]"#, #"grads["dW2"]"#, #"grads["db2"]"#],
      "relu-mask-missing"
    ),
    (
      1, "push @ inputs.T / days", "push @ inputs.T",
      [#"grads["dW1"]"#, #"grads["dW2"]"#, #"grads["dW3"]"#], "sum-for-mean"
    ),
    (
      1, "slope * outputs * (1 - outputs)", "slope * outputs",
      [
        #"grads["dW1"]"#, #"grads["db1"]"#, #"grads["dW2"]"#, #"grads["db2"]"#, #"grads["dW3"]"#,
        #"grads["db3"]"#,
      ], "activation-for-derivative"
    ),
    (
      2, "blame * steepness(sums[place - 1])", "blame", ["nabla_w[0]", "nabla_b[0]"],
      "activation-derivative-missing"
    ),
    (
      2, "blame @ inputs[place].T", "inputs[place] @ blame.T", ["nabla_w[0]", "nabla_w[1]"],
      "outer-product-order"
    ),
    (
      2, "(inputs.pop() - wanted) * steepness(sums[-1])", "inputs.pop() - wanted",
      ["nabla_w[0]", "nabla_b[0]", "nabla_w[1]", "nabla_b[1]"], "activation-derivative-missing"
    ),
  ]

  @Test("A planted mistake is found where it is, and named", arguments: planted.indices)
  func mistakes(_ index: Int) throws {
    let (place, line, wrong, names, mistake) = Self.planted[index]
    let text = Self.texts[place].replacing(line, with: wrong)
    #expect(text != Self.texts[place])
    let found = try claims(text, Self.leaves[place])
    #expect(Set(found.values.filter { !$0.verdict.isAccepted }.map(\.name)) == names)
    for name in names {
      let claim = try #require(found[name])
      #expect(claim.mistakes.contains(mistake), "\(name): \(claim.mistakes)")
    }
  }

  @Test("Verdicts, numbers and mistakes are those of plain variables", arguments: planted.indices)
  func variables(_ index: Int) throws {
    let (place, line, wrong, _, _) = Self.planted[index]
    guard place < 2 else { return }
    let text = Self.texts[place].replacing(line, with: wrong)
    let (parameters, sign) = (Self.leaves[place][0], place == 0 ? "" : "d")
    let names = (1...(place == 0 ? 2 : 3)).flatMap { ["W\($0)", "b\($0)"] }
    var plain = text
    for name in names {
      plain += "\(name) = \(parameters)['\(name)']\nd\(name) = grads['\(sign)\(name)']\n"
    }
    plain += "del \(parameters), grads\n"
    let (inside, outside) = (
      try claims(text, Self.leaves[place]), try claims(plain, Self.leaves[place])
    )
    #expect(outside.count == names.count)
    for name in names {
      let mine = try #require(inside["grads[\"\(sign)\(name)\"]"])
      let theirs = try #require(outside["d\(name)"])
      #expect(mine.verdict == theirs.verdict && mine.mistakes == theirs.mistakes)
      #expect(mine.worst?.index == theirs.worst?.index)
      #expect(mine.worst?.yours == theirs.worst?.yours)
      #expect(mine.count.wrong == theirs.count.wrong)
    }
  }

  private static let steps: [(Int, String)] = [
    (0, "for p in params:\n    params[p] -= 0.1 * grads[p]\n"),
    (0, "for p in params:\n    params[p] = params[p] - 0.1 * (grads[p] + 0.1 * params[p])\n"),
    (
      1,
      """
      def nudged(parameters, grads, rate):
          for level in range(3, 0, -1):
              for key in [kind + str(level) for kind in "Wb"]:
                  parameters[key] = parameters[key] - rate * grads["d" + key]
          return parameters
      parameters = nudged(parameters, grads, 0.02)

      """
    ),
    (
      2,
      """
      weights = [w - 0.5 * slope for w, slope in zip(weights, nabla_w)]
      biases = [b - 0.5 * slope for b, slope in zip(biases, nabla_b)]

      """
    ),
  ]

  @Test("What has made a step since is judged as it was before", arguments: steps.indices)
  func step(_ index: Int) throws {
    let (place, step) = Self.steps[index]
    let text = Self.texts[place]
    let before = try claims(text, Self.leaves[place])
    let after = try claims(text + step, Self.leaves[place])
    #expect(after.count == before.count && !after.isEmpty)
    #expect(after.values.allSatisfy { $0.verdict == .right })
    let (_, line, wrong, names, _) = Self.planted[[0, 4, 7][place]]
    let planted = try claims(text.replacing(line, with: wrong) + step, Self.leaves[place])
    #expect(Set(planted.values.filter { !$0.verdict.isAccepted }.map(\.name)) == names)
  }
}
