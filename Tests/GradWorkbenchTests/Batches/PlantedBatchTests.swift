import GradExplain
import GradWorkbench
import Testing

/// Claims that are right for the batch that there is, and wrong for every other.
@Suite("What is right for one batch only is found")
struct PlantedBatchTests {
  @Test(
    "It is called right here only, with an example and the name that shows",
    arguments: PlantedBatch.all)
  func isFound(_ planted: PlantedBatch) throws {
    let claims = checked(planted.text).checks.flatMap(\.claims)
    let claim = try #require(claims.first { $0.name == planted.claim })
    #expect(claim.verdict == .hereOnly)
    #expect(claim.counterexample == planted.words)
    #expect(claim.mistakes == planted.mistakes)
    let batch = try #require(claim.batch)
    #expect(batch.held < batch.tried)
    #expect(claims.filter { $0.name != planted.claim }.allSatisfy { $0.verdict == .right })
  }

  @Test("The report says for which batch it is right")
  func report() {
    let planted = PlantedBatch.all[0]
    #expect(
      checked(planted.text).checks.map(\.text).joined() == """
        check of loss
          ✓ dZ  right
          ✓ dW  right
          ✗ db  here only  right for a batch of 1, wrong for other sizes
                with a second row in X and Y db[0] is 8.2, should be 15.6
                bias-not-summed: this is what comes from one place only: sum over the whole batch, and over
                  all units that share it
                or it is last-write-wins, or one-path-only
        2 of 3 derivatives of loss are right

        """)
  }

  @Test("Hints give no number away, and say where to look")
  func hints() {
    for (text, hint) in [
      (PlantedBatch.all[0].text, "bias"),
      (PlantedBatch.all[7].text, "right for a batch of 3, wrong for other sizes"),
    ] {
      let options = CheckOptions(limits: .strict, hints: true)
      let report = checkFile(name: "w.py", text: text, options: options).text(color: false)
      #expect(report.contains(hint), "\(report)")
      #expect(!report.contains("should be"))
    }
  }

  @Test("With the leaves of the command line, and in a check of its own")
  func otherWays() throws {
    let plain = PlantedBatch.all[0].text.replacing("values(", with: "(")
    let report = checked(plain + "\ncheck(loss)\n", leaves: ["W", "b"])
    let claim = try #require(report.checks.first?.claims.last)
    #expect(claim.name == "db" && claim.verdict == .hereOnly)
    #expect(claim.counterexample == "with a second row in X and Y db[0] is 8.2, should be 15.6")
    #expect(
      checked(PlantedBatch.all[0].text.replacing("loss", with: "cost2"), of: "cost2").status
        == .wrong)
  }

  @Test("What stands in a dict is tried, too, but for what is derived by hand")
  func dicts() throws {
    let text =
      PlantedBatch.one + "loss = np.sum((Z - Y)**2)\ndZ = 2 * (Z - Y)\ngrads = {}\n"
      + "grads['dW'] = X.T @ dZ\n"
    let sum = try #require(
      checked(text + "grads['db'] = dZ[0]\n").checks.first?.claims.last)
    #expect(sum.name == "grads[\"db\"]" && sum.verdict == .hereOnly)
    #expect(
      sum.counterexample == "with a second row in X and Y grads[\"db\"][0] is 8.2, should be 15.6")
    // The only sample once more as numbers.
    let byHand = text.replacing("X.T @ dZ", with: "np.array([[1.0], [2.0]]) * dZ")
    #expect(checked(byHand).status == .right)
  }

  @Test("The data of a key are cut, too")
  func key() throws {
    let key = try AnswerKey(
      name: "key.py", text: PlantedBatch.square + "dZ = 2 * Z / len(X)\n",
      options: CheckOptions(limits: .strict))
    for (text, verdict) in [("len(X)", Verdict.right), ("len(b)", .hereOnly)] {
      let report = checkFile(
        name: "anna.py", text: "dZ = 2 * Z / \(text)\n", options: CheckOptions(limits: .strict),
        key: key)
      let claim = try #require(report.checks.first?.claims.first)
      #expect(claim.verdict == verdict)
      #expect(claim.batch == BatchTrials(size: 3, tried: 2, held: verdict == .right ? 2 : 0))
    }
  }
}
