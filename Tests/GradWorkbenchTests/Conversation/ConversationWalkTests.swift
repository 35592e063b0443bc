import Testing

@testable import GradWorkbench

@Suite("The walk through the passes")
struct ConversationWalkTests {
  @Test("The backward pass of the hand network, one contribution at a time")
  func handNetwork() throws {
    let talk = Talk()
    talk.enter(handNetworkWithInputs)
    var text = talk.enter("%back")
    #expect(text.hasPrefix("69 steps: Enter goes on, b back"))
    var sums: [String: Double] = [:]
    for (place, answer) in handNetworkAnswers.enumerated() {
      #expect(talk.conversation.prompt == (place < 68 ? "[\(place + 1)/69] " : ">>> "))
      let lines = text.split(separator: "\n").suffix(4).map(String.init)
      // The number at the end of the rule is the derivative, that at the end of the sum the sum.
      let local = try #require(Double(lines[1].split(separator: " ").last ?? ""))
      let sum = try #require(Double(lines[3].split(separator: " ").last ?? ""))
      #expect(abs(local - (Double(answer.local) ?? .nan)) < 1e-15, "\(place): \(lines)")
      #expect(abs(sum - (Double(answer.sum) ?? .nan)) < 1e-15, "\(place): \(lines)")
      #expect(lines[1].hasPrefix("    d("))
      let name = lines[3].split(separator: " ")[0]
      sums[String(name)] = sum
      if place + 1 < handNetworkAnswers.count { text = talk.enter("") }
    }
    // The table of report 004, to the last digit that it prints.
    #expect(sums["dZ2[0]"] == -0.5 && sums["dZ2[1]"] == 0.5)
    #expect(sums["db2[0]"] == -0.5 && sums["db2[1]"] == 0.5)
    for row in 0..<3 {
      #expect(sums["dW2[\(row)][0]"] == -0.44039853898894116)
      #expect(sums["dW2[\(row)][1]"] == 0.44039853898894116)
      for name in ["dA1[\(row)]", "dZ1[\(row)]", "db1[\(row)]", "dW1[0][\(row)]", "dW1[1][\(row)]"]
      {
        #expect(sums[name] == 0, "\(name)")
      }
    }
  }

  @Test("A walk of one step does not say where to go")
  func oneStep() {
    let talk = Talk()
    let text = talk.enter("a = Value(2.0)\nloss = -a", "%back")
    #expect(text.hasPrefix("1 step:\n"))
    #expect(text.hasSuffix("da = -1.0\n"))
    #expect(talk.conversation.prompt == ">>> ")
  }

  @Test("Forward, then backward, with the words of gradual step")
  func words() throws {
    let talk = Talk()
    talk.enter("a = Value(2.0)\nb = Value(-3.0)\nloss = a*b")
    #expect(
      talk.enter("%step", "", "", "", "") == """
        5 steps: Enter goes on, b back, a number there, all to the end, q leaves
        forward: from the inputs to loss

          line 1   a = 2.0
          line 2   b = -3.0
          line 3   loss = a*b = 2.0*(-3.0) = -6.0
        backward: from loss to the inputs, beginning with dloss/dloss = 1

          line 3   loss = a*b, and its derivative is 1.0
            d(a*b)/da = b = -3.0
            1.0 * (-3.0) = -3.0
            da = -3.0
          line 3   loss = a*b, and its derivative is 1.0
            d(a*b)/db = a = 2.0
            1.0 * 2.0 = 2.0
            db = 2.0

        """)
    // One step and its words stand in the text of the whole, too.
    let whole = try talk.conversation.session.steps(of: nil)
    for line in ["line 3   loss = a*b = 2.0*(-3.0) = -6.0", "1.0 * (-3.0) = -3.0   da = -3.0"] {
      #expect(whole.contains(line))
    }
  }

  @Test("One can go back, to a step, to the end, and away")
  func moves() {
    let talk = Talk()
    talk.enter("a = Value(2.0)\nb = Value(-3.0)\nloss = a*b", "%step")
    #expect(talk.enter("b") == "this is the first step\n")
    #expect(talk.enter("") == "  line 2   b = -3.0\n")
    #expect(talk.enter("b") == "forward: from the inputs to loss\n\n  line 1   a = 2.0\n")
    #expect(talk.enter("3") == "  line 3   loss = a*b = 2.0*(-3.0) = -6.0\n")
    #expect(talk.conversation.prompt == "[3/5] ")
    for number in ["0", "6", "-1"] { #expect(talk.enter(number) == "there are steps 1 to 5\n") }
    #expect(talk.enter("x = 1").hasPrefix("Enter goes on, b back"))
    #expect(talk.enter("all").hasSuffix("    db = 2.0\n"))
    #expect(talk.conversation.prompt == ">>> ")
    for word in ["q", "quit"] {
      talk.enter("%back")
      #expect(talk.enter(word) == "")
      #expect(talk.conversation.prompt == ">>> ")
    }
    talk.enter("%back")
    #expect(talk.end() == "\n")
    #expect(!talk.isOver && talk.conversation.prompt == ">>> ")
  }

  @Test("The rule with numbers put in is what the rule gives at these numbers")
  func numbers() {
    let cases = [
      ("z*w", "d(z*w)/dz = w = -3.0"), ("z/w", "d(z/w)/dw = -z/w**2 = -0.5/(-3.0)**2 = -0.05"),
      ("exp(w)", "d(exp(w))/dw = exp(w) = exp(-3.0) = 0.049"),
      ("w**3", "d(w**3.0)/dw = 3.0*w**(3.0 - 1) = 3.0*(-3.0)**(3.0 - 1) = 27.0"),
      ("relu(z)", "d(relu(z))/dz = 1 if z > 0 else 0, here 1.0"),
      ("abs(w)", "d(abs(w))/dw = sign of w, here -1.0"),
      ("sigmoid(z)", "d(sigmoid(z))/dz = s*(1 - s) with s = sigmoid(z), here 0.235"),
      ("mean([z, w, 1])", "d(mean(z, w, 1.0))/dz = 1/3 = 0.333"),
      ("dot([z, 2], [w, 4])", "d(dot(z, 2.0, w, 4.0))/dw = z = 0.5"),
      ("logsumexp([z, w])", "d(logsumexp(z, w))/dz = exp(z - logsumexp) = exp(0.5 - 0.52"),
      ("z + z", "d(z+z)/dz by the second z = 1\n"), ("-w", "d(-w)/dw = -1\n"),
      ("log(z)", "d(log(z))/dz = 1/z = 1/0.5 = 2.0"),
    ]
    for (code, expected) in cases {
      let talk = Talk()
      talk.enter("z = Value(0.5)\nw = Value(-3.0)\nloss = \(code)")
      let text = talk.enter("%back", "all")
      #expect(text.contains(expected), "\(text)")
    }
  }

  @Test("A number from outside has no steps back")
  func nothing() {
    let talk = Talk()
    talk.enter("loss = Value(2.0)")
    #expect(
      talk.enter("%back")
        == "loss = 2.0 is a number from outside: there is nothing to go through\n")
    #expect(talk.enter("%step").hasSuffix("  line 1   loss = 2.0\n"))
  }
}
