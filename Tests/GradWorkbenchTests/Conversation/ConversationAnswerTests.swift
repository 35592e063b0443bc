import Testing

@testable import GradWorkbench

@Suite("Answers of the quiz do nothing but compute")
struct ConversationAnswerTests {
  private func talk(_ code: String) -> Talk {
    let talk = Talk()
    talk.enter(code)
    talk.enter("%quiz")
    return talk
  }

  /// Definitions that an answer could do something with, and a loss whose first answer is 4.
  private static let code = """
    import random
    import micrograd.nn as nn
    W = [1.0]
    V = [2.0]
    exp = print
    tools = [zero_grad, print]
    numbers = iter([4.0, 5.0])
    square = [x*x for x in W]
    model = nn.MLP(1, [1])
    table = {'key': print}
    def grow():
        xs = W
        xs += V
        return 4
    def grow_given(xs):
        xs += V
        return 4
    def grow_rows():
        for row in [W]:
            row += V
        return 4
    def grow_picked():
        xs = max(W, V)
        xs += V
        return 4
    def call(g):
        return g(1)
    def call_default(g=print):
        return g(1)
    def call_inside():
        return [g(1) for g in tools][0]
    def call_own(max):
        return max(1)
    def drain():
        return sum(numbers)
    def make(g):
        def inner(z):
            return g(z)
        return inner
    closure = make(print)
    twin = lambda z: print(z)
    def fair(z):
        return z
    fair = make(print)
    if True:
        def hidden(z):
            print(z)
            return z
    a = Value(2.0)
    b = a*a
    loss = b*4
    loss.backward()
    """

  @Test(
    "Functions that are passed, held or called by another name",
    arguments: [
      "max([a], key=zero_grad)", "max([1.0], key=print)", "sorted([1.0], key=print)[0]",
      "max([1.0], key=tools[1])", "max([1.0], **table)", "exp(4)", "grow()", "grow_given(W)",
      "grow_rows()", "grow_picked()", "call(print)", "call(tools[1])", "call_default()",
      "call_inside()", "call_own(print)", "call_own(tools[1])", "[g(4) for g in tools][0]",
      "[max(4) for max in tools][0]", "sum(numbers)", "drain()", "4 in numbers", "closure(4)",
      "twin(4)", "fair(4)", "hidden(4)", "model(4)", "model.exp(4)", "random.log(4)",
      "[random.random() for math in W][0]", "[math.random() for math in [random]][0]",
    ])
  func refused(_ answer: String) {
    let talk = talk(ConversationAnswerTests.code)
    let text = talk.enter(answer)
    #expect(
      text.hasPrefix("    ") && !text.contains("right") && !text.hasPrefix("    no:"), "\(text)")
    #expect(text.split(separator: "\n").count == 1, "\(text)")
    talk.enter("q")
    #expect(talk.enter("a.grad") == "16.0\n")
    #expect(talk.enter("W") == "[1.0]\n")
    #expect(talk.enter("sum(numbers)") == "9.0\n")
  }

  @Test("What only computes is an answer")
  func accepted() {
    let code = """
      import math
      from math import sqrt as root
      W = [[4.0]]
      def total(xs, start=0):
          'Adds.'
          sum = start + 0
          for x in xs:
              sum += x
          parts = []
          parts += [sum]
          return max(parts)
      def half(z):
          return total([z, z]) / 4
      a = Value(2.0)
      loss = a*4
      """
    for answer in [
      "4", "W[0][0]", "total(W[0])", "2*half(4)", "root(16)", "math.sqrt(16)", "max(W[0])",
      "sum(x for row in W for x in row if x > 0)", "(a*2).data", "a.exp().log()*2",
      "max([], default=4)",
    ] {
      let text = talk(code).enter(answer)
      #expect(text.hasPrefix("    right: "), "\(answer): \(text)")
    }
  }

  @Test("What an answer switches off is no part of the worksheet")
  func switchedOff() {
    let talk = Talk()
    talk.enter("z = Value(-2.0)\nloss = z*4")
    let before = talk.conversation.session.host.switchedOff
    talk.enter("%quiz")
    for answer in ["0 if z > 0 else 4", "4*(z > 0)", "(z > 0) + 1/0", "[z > 0]"] {
      talk.enter(answer)
      #expect(talk.conversation.session.host.switchedOff == before, "\(answer)")
    }
  }

  @Test("The names that a question shows are numbers in an answer")
  func shownNames() {
    let code = """
      def f(u):
          z = u*2
          return z*z
      a = Value(1.5)
      loss = f(a) * f(a + 1) * (a + 2)*4
      """
    // Before the last contribution: d(t5.4*4)/dt5.4, as the steps name it.
    let talk = talk(code)
    let all = talk.enter("q", "%step", "all")
    for (name, number) in [("t5.1", 2.5), ("t5.3", 3.5), ("z(2)", 5.0)] {
      #expect(all.contains("\(name) = "), "\(name): \(all)")
      for (answer, isRight) in [
        ("4 + \(name) - \(number)", true), ("4 + \(name) - \(number) + 1", false),
        ("\(name)*4/\(name)", true),
      ] {
        talk.enter("%quiz")
        let text = talk.enter(answer)
        #expect(text.hasPrefix(isRight ? "    right: " : "    no: "), "\(answer): \(text)")
        talk.enter("q")
      }
    }
    talk.enter("%quiz")
    #expect(talk.enter("t9.1*4").contains("that is no number or expression"))
    #expect(talk.enter("a.data + 2.5").hasPrefix("    right: "))
  }
}
