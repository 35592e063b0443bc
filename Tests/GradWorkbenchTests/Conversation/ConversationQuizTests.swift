import Testing

@testable import GradWorkbench

@Suite("The quiz")
struct ConversationQuizTests {
  private func handTalk() -> Talk {
    let talk = Talk()
    talk.enter(handNetworkWithInputs)
    return talk
  }

  @Test("The whole hand network, answered with CPython's numbers")
  func allRight() {
    let talk = handTalk()
    #expect(talk.enter("%quiz").hasPrefix("69 contributions, two questions each"))
    for (place, answer) in handNetworkAnswers.enumerated() {
      let local = talk.enter(answer.local)
      #expect(local.hasPrefix("    right: d("), "\(place): \(local)")
      let sum = talk.enter(answer.sum)
      #expect(sum.hasPrefix("    right: "), "\(place): \(sum)")
      if place + 1 == handNetworkAnswers.count {
        #expect(sum.hasSuffix("\n138 of 138 right at once\n"), "\(sum)")
      }
    }
    #expect(talk.conversation.isQuizPassed)
    #expect(talk.conversation.prompt == ">>> ")
  }

  @Test("The whole hand network, with three digits, and with what is wrong by one of them")
  func digits() {
    let talk = handTalk()
    talk.enter("%quiz")
    for (place, answer) in handNetworkAnswers.enumerated() {
      for text in [answer.local, answer.sum] {
        let number = Double(text) ?? .nan
        // Of what cancels nothing is left but rounding, and 0.00 are no digits.
        let rounded = (number * 1000).rounded() / 1000
        if abs(number) > 0.1, rounded != number {
          let wrong = talk.enter("\(rounded + 0.002)")
          #expect(wrong.hasPrefix("    no: "), "\(place): \(wrong)")
        }
        let right = talk.enter(abs(number) > 0.1 ? "\(rounded)" : "0")
        #expect(right.hasPrefix("    right: "), "\(place): \(right)")
      }
    }
  }

  @Test("What is wrong is said, and the answer is not")
  func remarks() {
    let talk = Talk()
    talk.enter("a = Value(3.0)\nb = Value(5.0)\nu = a*b\nloss = u*u + a")
    talk.enter("%quiz --from 3")
    #expect(talk.conversation.prompt == "? ")
    // [3/6] t.1 = u*u with derivative 1: d(u*u)/du by the first u is 15, and so is the other.
    #expect(talk.enter("-15") == "    no: the sign is wrong\n")
    #expect(talk.enter("7.5") == "    no: a factor is missing\n")
    #expect(talk.enter("-30") == "    no: a factor is too much, and the sign is wrong\n")
    #expect(
      talk.enter("1") == "    no: that is what comes from above, the derivative of loss by t4.1\n")
    #expect(talk.enter("225") == "    no: that is t4.1 itself, not its derivative\n")
    #expect(talk.enter("0") == "    no: it is not 0\n")
    #expect(talk.enter("15.1") == "    no: near, but more than rounding away\n")
    #expect(talk.enter("99") == "    no: that is not it\n")
    #expect(talk.enter("u").hasPrefix("    right: d(u*u)/du by the first u = u = 15.0\n"))
    #expect(talk.enter("15").hasPrefix("    right: 1.0 * 15.0 = 15.0, du = 15.0\n"))
    #expect(talk.enter("15").hasSuffix("    du is 15.0 so far, and becomes ?\n"))
    #expect(
      talk.enter("15") == "    no: that is this contribution alone; du has had another one before\n"
    )
    #expect(talk.enter("225") == "    no: contributions are added, not multiplied\n")
    #expect(talk.enter("30").contains("du = 15.0 + 15.0 = 30.0\n[5/6] line 3   u = a*b"))
    // d(a*b)/da, from above 30.
    #expect(talk.enter("3") == "    no: that is the derivative by another operand\n")
    #expect(
      talk.enter("150")
        == "    no: that has the derivative from above in it; the first question is about d(a*b)/da "
        + "alone\n")
    talk.enter("5")
    #expect(
      talk.enter("150")
        == "    no: that is this contribution alone; da has had another one before\n")
    #expect(talk.enter("1") == "    no: that is what it was before this contribution\n")
    #expect(talk.enter("-149") == "    no: the sign of this contribution is wrong\n")
    #expect(talk.enter("91") == "    no: that is with the derivative by another operand\n")
    #expect(
      talk.enter("151").hasPrefix("    right: 30.0 * 5.0 = 150.0, da = 1.0 + 150.0 = 151.0\n"))
    talk.enter("3")
    #expect(
      talk.enter("3")
        == "    no: that is the local derivative alone: what comes from above belongs to it, too\n")
    #expect(
      talk.enter("30")
        == "    no: that is what comes from above alone: the local derivative belongs to it, too\n")
    #expect(talk.enter("33") == "    no: the two derivatives are multiplied, not added\n")
    #expect(talk.enter("10") == "    no: the two derivatives are multiplied, not divided\n")
    #expect(talk.enter("-90") == "    no: the sign is wrong\n")
    #expect(
      talk.enter("90") == """
            right: 30.0 * 3.0 = 90.0, db = 90.0
        3 of 8 right at once, 5 in the end
        to practise: products (2), adding up contributions (2), \
        derivative from above times local derivative (1)

        """)
  }

  @Test("A function taken at its result is told apart, and so is what is the other way up")
  func places() {
    let talk = Talk()
    talk.enter("z = Value(2.0)\nloss = sigmoid(z)", "%quiz")
    // s'(s(2)), with s(2) = 0.8807970779778823.
    #expect(
      talk.enter("0.20715865973178")
        == "    no: the rule is right and its place is not: it is taken at the operand, not at the "
        + "result\n")
    #expect(talk.enter("0.8808") == "    no: that is loss itself, not its derivative\n")
    #expect(talk.enter("9.5244") == "    no: it is the other way up\n")
    #expect(talk.enter("1/0") == "    ZeroDivisionError: division by zero\n")
    #expect(talk.enter("math.inf").contains("name 'math' is not defined"))
    #expect(talk.enter("1e999") == "    no: the answer is a finite number\n")
    #expect(talk.enter("0.10499").hasPrefix("    right: d(sigmoid(z))/dz = s*(1 - s)"))
  }

  @Test("0 is right where rounding alone is left, and digits that cancel say nothing")
  func rounding() {
    let talk = Talk()
    talk.enter("x = Value(1.0)\nloss = x*0.1 + x*0.2 - x*0.3", "%quiz --from 7")
    // -0.3 + 0.2 + 0.1 is 2.8e-17 in doubles.
    talk.enter("0.1")
    #expect(talk.enter("0.001").hasPrefix("    no: "))
    #expect(talk.enter("0").hasPrefix("    right: "))
    let other = Talk()
    other.enter("a = Value(0.015)\nb = Value(1.0)\nloss = a*b", "%quiz --from 2")
    // 1.00 - 0.99 stands for anything from 0.0 to 0.02.
    #expect(other.enter("1.00 - 0.99").hasPrefix("    no: "))
    #expect(other.enter("0.30 * 0.050").hasPrefix("    right: "))
  }

  @Test("Three hints lead up to the answer")
  func hints() {
    let talk = Talk()
    talk.enter("t = Value(0.5)\nw = Value(-4.0)\nloss = exp(t)*w", "%quiz --from 3")
    #expect(talk.enter("?") == "    hint 1 of 3: exp is its own derivative\n")
    #expect(talk.enter("h") == "    hint 2 of 3: d(exp(t))/dt = exp(t)\n")
    #expect(talk.enter("hint") == "    hint 3 of 3: exp(t) with numbers: exp(0.5)\n")
    #expect(talk.enter("?") == "    there are no more hints; skip tells the answer\n")
    #expect(
      talk.enter("exp(t)").contains(
        "right: d(exp(t))/dt = exp(t) = exp(0.5) = 1.6487212707001282\n"))
    #expect(
      talk.enter("?")
        == "    hint 1 of 3: the derivative of loss by t3.1, times d(exp(t))/dt\n")
    #expect(talk.enter("?") == "    hint 2 of 3: -4.0 * 1.6487212707001282\n")
    #expect(
      talk.enter("?")
        == "    hint 3 of 3: its sign is minus, and its size 4.0 * 1.6487212707001282\n")
    #expect(
      talk.enter("skip") == """
            -4.0 * 1.6487212707001282 = -6.594885082800513, dt = -6.594885082800513
        0 of 2 right at once, 1 in the end, 1 skipped
        to practise: exp (1), derivative from above times local derivative (1)

        """)
    #expect(!talk.conversation.isQuizPassed)
  }

  @Test("Letters that are variables are answers")
  func letters() {
    let talk = Talk()
    talk.enter("h = Value(2.0)\nq = Value(3.0)\nloss = h*q")
    #expect(talk.enter("%quiz").contains("quit to leave"))
    #expect(talk.enter("q").hasPrefix("    right: d(h*q)/dh = q = 3.0\n"))
    talk.enter("3")
    #expect(talk.enter("h").hasPrefix("    right: d(h*q)/dq = h = 2.0\n"))
    #expect(talk.enter("quit").hasPrefix("3 of 3 right at once, 1 not asked\n"))
    #expect(talk.conversation.prompt == ">>> ")
  }

  @Test("Ctrl-C and Ctrl-D leave the quiz, with the score, and not the program")
  func leaving() {
    for press in [Talk.end, Talk.interrupt] {
      let talk = Talk()
      talk.enter("a = Value(2.0)\nloss = a*a", "%quiz", "2")
      #expect(press(talk)().hasSuffix("\n1 of 1 right at once, 3 not asked\n"))
      #expect(!talk.isOver)
      #expect(talk.enter("a.data") == "2.0\n")
    }
  }

  @Test("An answer changes nothing")
  func purity() {
    let talk = Talk()
    talk.enter(
      """
      import random
      xs = [1]
      push = xs.append
      def sneaky(z):
          xs.append(2)
          return z
      def loud(z):
          print(z)
          return z
      def fair(z):
          # Twice.
          y = 0
          for i in range(2):
              y += z
          return y
      def outer(z): return sneaky(z)
      a = Value(2.0)
      b = a*a
      loss = b*a
      """)
    let before = talk.enter("%who")
    talk.enter("%quiz")
    for refused in [
      "print(4)", "xs.append(3)", "loss.backward()", "zero_grad()", "a.zero_grad()", "sneaky(4)",
      "loud(4)", "outer(4)", "(n := 4)", "gradient(loss, a)", "check(loss)", "[xs.pop()][0]",
      "label(a, 'b')", "max([xs.append(1)])", "sum(xs.append(1) for i in range(2))", "Value(4)",
      "a.data if xs.clear() else 4", "xs.sort()", "values([4])[0]", "lambda: 4", "'4'", "{}",
      "next(iter([4]))", "input()", "digits(1)", "why(a)", "push(4)", "random.random()",
      "[push(4)]",
    ] {
      let text = talk.enter(refused)
      #expect(!text.contains("right"), "\(refused): \(text)")
      #expect(!text.hasPrefix("    no:"), "\(refused): \(text)")
    }
    for accepted in ["x = y = 4", "import math", "del a", "4; 4", "for i in xs: pass", "a b", "("] {
      let text = talk.enter(accepted)
      #expect(!text.contains("right") && !text.hasPrefix("    no"), "\(accepted): \(text)")
    }
    #expect(talk.enter("fair(a)/2").hasPrefix("    right: d(b*a)/db = a = 2.0\n"))
    talk.enter("q")
    #expect(talk.enter("%who") == before)
    #expect(talk.enter("_").contains("NameError"))
    #expect(talk.enter("n").contains("NameError"))
  }

  @Test("What cannot be asked about is said")
  func nothing() {
    let talk = Talk()
    #expect(talk.enter("%quiz").hasPrefix("NameError: there is no loss to ask about\nhint: "))
    talk.enter("loss = Value(2.0)")
    #expect(talk.enter("%quiz") == "loss is a number from outside: there is nothing to ask\n")
    talk.enter("a = Value(2.0)\nloss = a*3")
    for from in ["0", "2", "x", "-1", "99999999999999999999"] {
      let text = talk.enter("%quiz --from \(from)")
      #expect(text.contains("hint: --from takes a number from 1 to 1"), "\(text)")
    }
    talk.enter("a.data = 5")
    #expect(talk.enter("%quiz").hasPrefix("RuntimeError: a was changed on line 4 after line 3"))
  }
}

/// The hand network of the lessons, with Values for its inputs too: `Notebooks-md/hand-network.py`.
let handNetworkWithInputs = """
  import math
  X = values([1.0, -1.0])
  W1 = values([[1.0, 1.0, 1.0], [-1.0, -1.0, -1.0]])
  b1 = values([0.0, 0.0, 0.0])
  W2 = values([[1.0, 1.0], [-1.0, -1.0], [-1.0, -1.0]])
  b2 = values([0.0, 0.0])
  c = 0
  Z1 = [X[0] * W1[0][j] + X[1] * W1[1][j] + b1[j] for j in range(3)]
  A1 = [1 / (1 + math.exp(-z)) for z in Z1]
  Z2 = [A1[0] * W2[0][k] + A1[1] * W2[1][k] + A1[2] * W2[2][k] + b2[k] for k in range(2)]
  total = math.exp(Z2[0]) + math.exp(Z2[1])
  A2 = [math.exp(z) / total for z in Z2]
  loss = -math.log(A2[c])
  """
