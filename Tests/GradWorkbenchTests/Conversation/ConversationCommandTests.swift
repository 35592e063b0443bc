import Testing

@testable import GradWorkbench

@Suite("Commands of a conversation")
struct ConversationCommandTests {
  private func talk() -> Talk {
    let talk = Talk()
    talk.enter("a = Value(2.0)\nb = values([1.0, -3.0])\nloss = a*b[0] + b[1]")
    return talk
  }

  @Test("Every command has a line and more in the help", arguments: PercentCommand.allCases)
  func help(_ command: PercentCommand) {
    let all = Talk().enter("%help")
    #expect(all.contains("  \(command.usage) ") || all.contains("  \(command.usage)\n"))
    #expect(command.usage.hasPrefix("%\(command.rawValue)"))
    let more = Talk().enter("%help \(command.rawValue)")
    #expect(more.hasPrefix(command.usage) && more.contains(command.summary))
    // Its lines may end elsewhere.
    #expect(words(more).hasSuffix(words(command.detail)))
    for line in (all + more).split(separator: "\n") { #expect(line.count <= 79, "\(line)") }
    #expect(Talk().enter("%help %\(command.rawValue)") == more)
    #expect(Talk().enter("%\(command.rawValue)?") == more)
  }

  @Test("One entry of an array is opened")
  func entry() {
    let talk = Talk()
    talk.enter(
      "import numpy as np\nW = values(np.array([[1.0, 2.0], [3.0, -1.0]]))\nloss = np.sum(W * W)")
    let text = talk.enter("%step --entry 'W[1, 0]'")
    #expect(text.hasPrefix("dW[1, 0]: the derivative of loss by one entry of W"))
    #expect(text.contains("dW[1][0] = 3.0 + 3.0 = 6.0"))
    #expect(talk.enter("%step --entry=W[1][0] loss") == text)
    #expect(
      talk.enter("%step --entry W[2,0]").hasPrefix("there is no W[2,0]: W has shape (2, 2)\nhint: ")
    )
    #expect(talk.enter("%step --entry V[0]").contains("did you mean") == false)
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("The keys have a page of the help")
  func keys() {
    let text = Talk().enter("%help keys")
    for key in [
      "Left", "Home", "End", "Tab", "Alt-Enter", "Alt-B", "Alt-F", "Alt-D", "Alt-Y", "Alt-P",
      "Alt-N", "Ctrl-_",
    ] + "ABEFJKUWYRSLCDZ".map({ "Ctrl-\($0)" }) {
      #expect(text.contains(key), "\(key)")
    }
    for line in text.split(separator: "\n") { #expect(line.count <= 79, "\(line)") }
    #expect(Talk().enter("%help").contains("%help keys"))
    #expect(Talk().completions("%help k") == ["keys"])
    #expect(Talk().enter("%help key").hasSuffix("hint: did you mean %help keys?\n"))
  }

  @Test("A question is a name with a question mark; a command may have any words")
  func requests() {
    let talk = talk()
    // A text over two lines, a question within it.
    for code in ["s = '''what?", "x = (1 # why?", "f('?"] {
      #expect(talk.conversation.isComplete(code) == (code == "f('?"))
      #expect(!talk.enter(code).contains("there is nothing called"))
    }
    #expect(talk.enter("s = '''what?\nthat'''", "s") == "'what?\\nthat'\n")
    for name in ["a?", "?a", "a ?", "b[0]?", "a.grad?", "max()?", "%step?", "?", "??", " a? "] {
      #expect(talk.conversation.isComplete(name))
      #expect(!talk.enter(name).contains("SyntaxError"), "\(name)")
    }
    #expect(talk.enter("%time 1 + 1 # note") == "2\n")
    #expect(talk.enter("%time '#'") == "'#'\n")
    #expect(talk.enter("%graph -o l#1.svg") == "written to l#1.svg\n")
    #expect(talk.enter("%who # note").contains("one word too many"))
    #expect(talk.enter("%time 'a?'") == "'a?'\n")
  }

  @Test("What is misspelt is set right")
  func nearMisses() {
    let talk = talk()
    let cases = [
      ("%stpe", "did you mean %step?"), ("%Quiz", "did you mean %quiz?"),
      ("%xyzzy", "%help lists the commands"), ("%", "%help lists the commands"),
      ("%step los", "did you mean 'loss'?"), ("%quiz --fom 2", "did you mean --from?"),
      ("%who now", "%help who says more"), ("%why c", "variables that hold Values: a, b, loss"),
      ("%help stpe", "did you mean %help step?"), ("%save x", "%save x.md"),
      ("%graph --as dto", "there are text, dot, mermaid, svg, html"),
      ("%load", "%help load says more"),
      ("%graph --as", "%graph [NAME] [--fold] [--as FORM] [-o FILE]"),
      ("%save a.md --force=yes", "leave it out"), ("sofmax?", "did you mean 'softmax'?"),
      ("%check a b", "%help check says more"), ("%step x y", "%help step says more"),
    ]
    for (entry, hint) in cases {
      let text = talk.enter(entry)
      #expect(text.hasSuffix("hint: \(hint)\n"), "\(entry): \(text)")
    }
    #expect(talk.enter("%load nope.py") == "cannot read 'nope.py'\n")
    #expect(!talk.isOver)
  }

  @Test("Every cell of a notebook that is run begins its own line")
  func cells() {
    let talk = Talk()
    talk.disk.files["a.md"] =
      "```python\nprint('no newline', end='')\n```\n```python\nprint('x')\n```\n"
    #expect(talk.enter("%load a.md") == "no newline\nx\n")
  }

  @Test("A name that is no Value, or a loss that there is none of")
  func losses() {
    let talk = Talk()
    for command in ["step", "back", "quiz", "graph", "check", "gradcheck"] {
      let text = talk.enter("%\(command)")
      #expect(text.hasPrefix("NameError: there is no loss to "), "\(text)")
      #expect(text.hasSuffix("hint: compute one from Values first: a = Value(2.0), loss = a*a\n"))
    }
    talk.enter("loss = 3.0", "xs = [1]")
    #expect(
      talk.enter("%step").hasPrefix("TypeError: loss is a plain number: no Value went into it"))
    #expect(talk.enter("%step xs").hasPrefix("TypeError: xs is not a Value\nhint: "))
    talk.enter("ws = values([1, 2])")
    #expect(
      talk.enter("%check ws")
        == "TypeError: ws is a list of 2 Values\nhint: name one, as in %check ws[0]\n"
    )
    #expect(
      talk.enter("%graph ws[2]")
        == "NameError: there is no place 'ws[2]'\nhint: ws is a list of 2; places count from 0\n")
    talk.enter("out = Value(2.0)*3")
    #expect(talk.enter("%step out").contains("loss") == false)
    talk.enter("q", "q")
    #expect(
      talk.enter("%step nope").hasSuffix("hint: %step NAME wants a variable that holds a Value\n"))
    #expect(talk.enter("%step uot").hasSuffix("hint: did you mean 'out'?\n"))
    talk.enter("del loss")
    #expect(
      talk.enter("%quiz").hasSuffix("hint: call it loss, cost, L or J, or name it: %quiz out\n"))
    talk.enter("for i in range(30_000): out = out + 1")
    let text = talk.enter("%graph out --as html", "%graph out -o a.svg")
    #expect(
      text.hasPrefix(
        "the graph has 30002 nodes; as html it may have 5000\nhint: %graph NAME draws a part"),
      "\(text)")
    #expect(text.contains("as svg it may have 5000"))
    #expect(talk.disk.files.isEmpty)
  }

  @Test("%graph prints text, DOT and Mermaid, and writes pictures")
  func graphs() throws {
    let talk = talk()
    #expect(talk.enter("%graph").contains("loss = t3.1+b[1]"))
    #expect(talk.enter("%graph a").contains("a"))
    #expect(talk.enter("%graph --as dot").hasPrefix("digraph"))
    #expect(talk.enter("%graph --as mermaid").hasPrefix("flowchart"))
    #expect(talk.enter("%graph --as svg") == "written to loss.svg\n")
    #expect(try #require(talk.disk.files["loss.svg"]).hasPrefix("<svg"))
    #expect(talk.enter("%graph --as svg") == "'loss.svg' is there already\n")
    #expect(talk.enter("%graph --as svg --force") == "written to loss.svg\n")
    #expect(talk.enter("%graph loss -o 'my page.html'") == "written to my page.html\n")
    #expect(try #require(talk.disk.files["my page.html"]).contains("<html"))
    #expect(talk.enter("%graph -o g.dot") == "written to g.dot\n")
    #expect(try #require(talk.disk.files["g.dot"]).hasPrefix("digraph"))
    #expect(talk.enter("%graph -o g.gv") == "written to g.gv\n")
    #expect(talk.disk.files["g.gv"] == talk.disk.files["g.dot"])
    #expect(talk.enter("%graph -o G.Md") == "written to G.Md\n")
    let markdown = try #require(talk.disk.files["G.Md"])
    #expect(markdown.hasPrefix("```mermaid\nflowchart") && markdown.hasSuffix("\n```\n"))
    #expect(talk.enter("%graph -o g.mmd") == "written to g.mmd\n")
    #expect(try #require(talk.disk.files["g.mmd"]).hasPrefix("flowchart"))
    #expect(talk.enter("%graph --as text -o g.md") == "written to g.md\n")
    #expect(try #require(talk.disk.files["g.md"]).contains("loss = t3.1+b[1]"))
    #expect(
      talk.enter("%graph -o g.png") == """
        the name 'g.png' does not say what to write
        hint: Graphviz makes pictures of dots: %graph -o graph.dot, then dot -Tpng
          graph.dot -o graph.png

        """)
    for name in ["g.xyz", "l.py", "''", "L.PY --as svg --force"] {
      #expect(!talk.enter("%graph -o \(name)").contains("written"))
    }
    #expect(talk.enter("%graph b[0] --as svg") == "written to b_0_.svg\n")
    talk.enter("evil = label(Value(2.0), '../../etc/passwd')", "loss = evil*2", "loss.label='../x'")
    #expect(talk.enter("%graph --as svg") == "written to ___x.svg\n")
  }

  @Test("%why, %check and %gradcheck answer as the command line does")
  func reports() {
    let talk = talk()
    #expect(talk.enter("%why a") == "a = 2.0, and da = 1.0\n  straight to the loss:  b[0] = 1.0\n")
    #expect(talk.enter("%why b[1]").hasPrefix("b[1] = -3.0, and db[1] = 1.0\n"))
    #expect(talk.enter("%check").contains("no derivative of loss is claimed"))
    talk.enter("da = 1.0\ndb = [2.0, -1.0]")
    let text = talk.enter("%check")
    #expect(text.contains("✓ da  right") && text.contains("✗ db  wrong"))
    #expect(talk.enter("%check loss") == text)
    #expect(talk.enter("%gradcheck").contains("The judges agree on all 3 derivatives"))
  }

  @Test("%who lists the variables, with gradients where there are any")
  func who() {
    let talk = Talk()
    #expect(talk.enter("%who") == "there are no variables yet\n")
    talk.enter("import math", "n = 3", "w = values([[1, 2], [3, 4]])", "s = 'a\\nb'")
    talk.enter("def f(x, k=2, *rest): return x\n", "m = [[1, 2], [3]]", "d = {'a': 1}")
    #expect(
      talk.enter("%who") == """
        name   type            shape   value                      gradient
        n      int                     3
        w      list of Value   2 x 2   [[1.0, 2.0], [3.0, 4.0]]   -
        s      str             3       'a\\nb'
        f      function                f(x, k=..., *rest)
        m      list                    [[1, 2], [3]]
        d      dict            1       {'a': 1}

        """)
    talk.enter("picture = plot([1, 2])")
    #expect(talk.enter("%who").contains("\npicture   drawing                 <drawing>\n"))
    talk.enter("loss = w[0][0]*w[1][1]", "loss.backward()")
    #expect(talk.enter("%who").contains("[[4.0, -], [-, 1.0]]\n"))
    talk.enter("long = list(range(10**6))", "deep = []\nfor i in range(10**5): deep = [deep]\n")
    for line in talk.enter("%who").split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("%history, %time and %reset")
  func history() {
    final class Time { var now = 0.0 }
    let time = Time()
    let talk = Talk(clock: {
      time.now += 0.25
      return time.now
    })
    talk.enter("x = 1", "for i in range(2):\n    y = i\n", "%who", "1/0")
    #expect(
      talk.enter("%history") == """
          1  x = 1
          2  for i in range(2):
          3      y = i
        ! 4  1/0

        """)
    let timed = talk.enter("%time x + 1")
    #expect(timed.hasPrefix("2\ntook ") && timed.hasSuffix("s\n"))
    #expect(talk.enter("%time 1/0").contains("ZeroDivisionError"))
    #expect(talk.enter("%reset") == "all variables are forgotten\n")
    #expect(talk.enter("x").contains("line 1, column 1"))
    #expect(talk.enter("%history") == "! 1  x\n")
  }

  @Test("Files are run in the session, notebooks cell by cell")
  func load() {
    let talk = Talk()
    talk.disk.files["s.py"] = "x = 4\nprint('hello')\nx + 1\n"
    talk.disk.files["n.md"] =
      "```python\ny = 1\n```\n```python raises\n1/0\n```\n```python\nz = x + y\n```\n"
    talk.disk.files["bad.py"] = "k = 1\n\n  oops\n"
    talk.disk.files["prose.md"] = "nothing\n"
    #expect(talk.enter("%load s.py") == "hello\n5\n")
    #expect(talk.enter("%load n.md").contains("ZeroDivisionError"))
    #expect(talk.enter("z") == "5\n")
    #expect(talk.enter("%load bad.py").contains("\nFile \"bad.py\", line 3"))
    #expect(talk.enter("%load prose.md").contains("\n'prose.md' has no cell\nhint: "))
    // The lines of the prompt go on behind those of the files.
    #expect(talk.enter("nope").hasPrefix("File \"<prompt>\", line 22, column 1"))
    #expect(talk.enter("x?").hasSuffix("assigned  line 1 of s.py: x = 4\n"))
  }
}
