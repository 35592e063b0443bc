import GradWorksheet
import Testing

@testable import GradWorkbench

@Suite("Help on names")
struct ConversationNameTests {
  @Test("Every name of the language has its signature and a sentence")
  func all() {
    let session = Session(limits: .strict, output: { _ in })
    let talk = Talk()
    for name in session.interpreter.knownNames.sorted() {
      let text = talk.enter("\(name)?")
      let lines = text.split(separator: "\n")
      #expect(lines.count > 1 && lines[0].hasPrefix(name), "\(name): \(text)")
      #expect(lines.dropFirst().allSatisfy { $0.count < 80 }, "\(text)")
      #expect(lines.last?.hasSuffix(".") == true, "\(name)")
      #expect(talk.enter("?\(name)") == text)
    }
  }

  @Test("Nothing is explained that there is not")
  func surplus() {
    let known = Set(Session(limits: .strict, output: { _ in }).interpreter.knownNames)
    let explained = (NameHelp.worksheet + NameHelp.builtins).map(\.name)
    #expect(Set(explained) == known)
    #expect(explained.count == known.count)
  }

  @Test("So have the members of math, and what stands behind a Value's dot")
  func members() throws {
    let talk = Talk()
    talk.enter("import math", "v = Value(1.0)")
    guard case .module(let module)? = talk.conversation.session.interpreter.value(of: "math") else {
      Issue.record("no module")
      return
    }
    let members = talk.conversation.session.interpreter.attributes(of: .module(module))
    #expect(Set(members) == Set(NameHelp.mathModule.map(\.name)))
    for name in members { #expect(talk.enter("math.\(name)?").hasPrefix("math.\(name)")) }
    #expect(Set(NameHelp.members.map(\.name)) == Set(ValueHost.members.map(\.name)))
    for (name, _) in ValueHost.members {
      #expect(talk.enter("v.\(name)?").hasPrefix(name))
      #expect(talk.enter("Value.\(name)?").hasPrefix(name))
    }
  }

  @Test("Of a variable: type, shape, value, gradient, and where it was made")
  func variables() {
    let talk = Talk()
    talk.enter("w = values([[1, 2], [3, 4]])", "loss = w[0][0]*w[1][1] + exp(-w[0][1])")
    #expect(
      talk.enter("loss?") == """
        loss: Value
          value     4.135335283236612
          gradient  not computed yet: backward() computes it
          computed  (w[0][0]*w[1][1])+exp(-w[0][1]) on line 2
          assigned  line 2: loss = w[0][0]*w[1][1] + exp(-w[0][1])

        """)
    talk.enter("loss.backward()")
    let text = talk.enter("w?")
    #expect(text.hasPrefix("w: list of Value, 2 x 2\n  value     [[1.0, 2.0], [3.0, 4.0]]\n"))
    #expect(text.contains("  gradient  [[4.0, -0.1353352832366127], [-, 1.0]]\n"))
    #expect(talk.enter("w[1][1]?").contains("  value     4.0\n  gradient  1.0\n"))
    talk.enter("def f(x, /, y=2, *, k, **rest):\n    '''Adds.'''\n    return x\n")
    #expect(
      talk.enter("f?") == """
        f(x, y=..., *, k, **rest), a function of this session
        Adds.
          assigned  line 4: def f(x, /, y=2, *, k, **rest):

        """)
    talk.enter("n = 5", "sum = 3")
    #expect(talk.enter("n?") == "n: int\n  value     5\n  assigned  line 7: n = 5\n")
    #expect(talk.enter("sum?").hasPrefix("sum: int\n"))
    #expect(talk.enter("max()?").hasPrefix("max("))
    #expect(talk.enter("?") == talk.enter("%help"))
    talk.enter("xs = [1]")
    #expect(talk.enter("xs.append?") == "xs.append: a method of list, as in Python\n")
    #expect(talk.enter("str.upper?") == "str.upper: a method of str, as in Python\n")
    #expect(talk.enter("xs.upper?").hasPrefix("there is nothing called 'xs.upper'\n"))
  }

  @Test("Modules, imported or not, and places in lists")
  func modules() {
    let talk = Talk()
    for name in ["math", "random", "micrograd"] {
      let text = talk.enter("\(name)?")
      #expect(text.hasPrefix("\(name)\n") && text.contains("import"), "\(text)")
      talk.enter("import \(name)")
      #expect(talk.enter("\(name)?") == text)
    }
    talk.enter("w = values([1, 2])", "math = 3")
    #expect(talk.enter("w[0]?").hasPrefix("w[0]: Value\n"))
    #expect(talk.enter("?w[1]").hasPrefix("w[1]: Value\n"))
    #expect(talk.enter("w[-1]?").hasPrefix("w[-1]: Value\n"))
    #expect(
      talk.enter("w[2]?")
        == "there is no place 'w[2]'\nhint: w is a list of 2; places count from 0\n")
    #expect(talk.enter("math?").hasPrefix("math: int\n"))
  }

  @Test("One letter is a guess for its other case only")
  func guesses() {
    let talk = Talk()
    talk.enter("z = 1", "ab = 2", "loss = 3")
    for name in ["W", "zz", "b"] {
      #expect(!talk.enter("\(name)?").contains("did you mean"), "\(name)")
      #expect(!talk.enter(name).contains("did you mean"), "\(name)")
    }
    for (name, meant) in [("Z", "z"), ("AB", "ab"), ("lss", "loss")] {
      #expect(talk.enter("\(name)?").contains("did you mean '\(meant)'?"), "\(name)")
      #expect(talk.enter(name).contains("did you mean '\(meant)'?"), "\(name)")
    }
  }

  @Test("What is no name is no question, and a question about nothing says so")
  func others() {
    let talk = Talk()
    #expect(talk.enter("nope?").hasPrefix("there is nothing called 'nope'\nhint: "))
    #expect(talk.enter("math.nope?").hasPrefix("there is nothing called"))
    #expect(talk.enter("x = 1 # why?") == "")
    #expect(talk.enter("print('what?')") == "what?\n")
    #expect(talk.enter("1 +\n2?").contains("SyntaxError"))
  }
}
