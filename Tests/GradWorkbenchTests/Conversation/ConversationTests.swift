import GradWorksheet
import Testing

@testable import GradWorkbench

@Suite("A conversation")
struct ConversationTests {
  @Test("The value of the last line is shown, variables stay, and _ is what was shown last")
  func echo() {
    let talk = Talk()
    #expect(talk.enter("a = Value(2.0)") == "")
    #expect(talk.enter("a * 3") == "Value(data=6.0, grad=0)\n")
    #expect(talk.enter("_ + 1") == "Value(data=7.0, grad=0)\n")
    #expect(talk.enter("x = 1\nx + 1") == "2\n")
    #expect(talk.enter("None", "print('p')", "'q'") == "p\n'q'\n")
    #expect(talk.enter("", "   ", "\n") == "")
  }

  @Test("A block of several lines is one entry, complete where CPython's prompt has it so")
  func blocks() {
    let talk = Talk()
    let incomplete = [
      "for i in range(2):", "for i in range(2):\n    print(i)", "x = [1,", "f(1,\n  2", "def f():",
      "'''", "x = 1 + \\", "if True: pass",
    ]
    for text in incomplete { #expect(!talk.conversation.isComplete(text), "\(text)") }
    let complete = [
      "x = 1", "", "for i in range(2):\n    print(i)\n", "x = [1,\n2]", "x = )", "%step",
      "%graph (",
      "W1?", "?W1", "x = '''a\nb'''", "if True: pass\n", "%who # (",
    ]
    for text in complete { #expect(talk.conversation.isComplete(text), "\(text)") }
    #expect(talk.enter("for i in range(2):\n    print(i)\n") == "0\n1\n")
  }

  @Test("Of a session that was copied, the code is taken")
  func transcript() {
    let talk = Talk()
    let copied = ">>> x = 3\n>>> for i in range(2):\n...     x += i\n...\n>>> x\n4\n>>> x * 2"
    #expect(talk.conversation.isComplete(copied))
    #expect(!talk.conversation.isComplete(">>> for i in range(2):\n...     x += i"))
    #expect(talk.enter(copied) == "8\n")
    #expect(talk.enter("x") == "4\n")
    #expect(talk.enter("'>>> x'") == "'>>> x'\n")
    #expect(talk.enter(">>> ") == "")
    #expect(talk.enter(">>> %who").hasPrefix("name"))
  }

  @Test("The next line of a block is indented")
  func indent() {
    let indents = [
      ("for i in x:", 4), ("    if a:  # why", 8), ("x = 1", 0), ("    return x", 0),
      ("        break", 4), ("x = {'a':", 4), ("print('#:')", 0), ("    y = 1", 4), ("", 0),
      ("pass", 0), ("for i in x:\n    y = i", 4), ("returned = 1", 0),
    ]
    for (text, count) in indents {
      #expect(Talk().conversation.indent(after: text).count == count, "\(text)")
    }
  }

  @Test("Errors stand under their line, and lines count through the session")
  func errors() {
    let talk = Talk()
    talk.enter("x = 1\ny = 2", "for i in range(1):\n    z = 3\n")
    #expect(
      talk.enter("x + weight") == """
        File "<prompt>", line 5, column 5
            x + weight
                ^
        NameError: name 'weight' is not defined
        hint: assign it before this line runs, and spell it as it is spelt there

        """)
    talk.enter("def f(v):\n    return v + w\n")
    let text = talk.enter("f(1)")
    #expect(text.hasPrefix("File \"<prompt>\", line 7, column 16\n    return v + w\n"))
    #expect(text.contains("  in f(), called on line 8\n"))
    #expect(talk.enter("x = = 1").contains("line 9"))
    #expect(talk.enter("x", "y") == "1\n2\n")
  }

  @Test("What failed keeps the variables that it had assigned")
  func kept() {
    let talk = Talk()
    talk.enter("a = 1\nb = 2\nc = nope\nd = 4")
    #expect(talk.enter("a + b") == "3\n")
    #expect(talk.enter("d").contains("NameError"))
  }

  @Test("Ctrl-C ends what is computed, and the session goes on")
  func interruption() {
    final class Key { var isDown = false }
    let key = Key()
    let talk = Talk(interrupted: { key.isDown })
    talk.enter("n = 0")
    key.isDown = true
    #expect(talk.enter("while True:\n    n += 1\n") == "KeyboardInterrupt\n")
    key.isDown = false
    #expect(talk.enter("n > 100") == "True\n")
    talk.enter("a = Value(2.0)\nloss = a*a")
    key.isDown = true
    #expect(talk.enter("%step") == "KeyboardInterrupt\n")
    #expect(talk.enter("%gradcheck") == "KeyboardInterrupt\n")
    key.isDown = false
    #expect(talk.enter("loss.data") == "4.0\n")
    #expect(talk.interrupt() == "KeyboardInterrupt\n")
    #expect(!talk.isOver)
  }

  @Test("Limits hold for every entry anew")
  func limits() {
    final class Time { var now = 0.0 }
    let time = Time()
    var limits = Limits.strict
    limits.seconds = 5
    let talk = Talk(
      limits: limits,
      clock: {
        time.now += 1
        return time.now
      })
    for _ in 0..<3 {
      #expect(talk.enter("while True: pass\n").contains("TimeoutError: the worksheet ran for more"))
      time.now += 100
      #expect(talk.enter("1 + 1") == "2\n")
    }
    #expect(talk.enter("def f(): return f()\n", "f()").contains("RecursionError"))
    #expect(talk.enter("[0] * 10**10").contains("MemoryError"))
    #expect(talk.enter("1 + 1") == "2\n")
  }

  @Test("The prompt begins a line, whatever was printed before it")
  func lineEnd() {
    let talk = Talk()
    #expect(talk.enter("print('a', end='')") == "a\n")
    #expect(talk.enter("print('a', end='')\n1/0").hasPrefix("a\nFile "))
  }

  @Test("One leaves by exit, quit, their calls, %quit or Ctrl-D")
  func leaving() {
    for word in ["exit", "quit", "exit()", "quit()", "%quit", " exit "] {
      let talk = Talk()
      talk.enter(word)
      #expect(talk.isOver, "\(word)")
    }
    let talk = Talk()
    #expect(talk.enter("quit = 7", "quit") == "7\n")
    #expect(!talk.isOver)
    #expect(talk.end() == "\n")
    #expect(talk.isOver)
  }

  @Test("Numbers of variables that the command line names become Values")
  func leaves() {
    let talk = Talk(leaves: ["w"])
    #expect(talk.enter("w = 2.0", "loss = w * w", "gradient(loss, w)") == "4.0\n")
  }
}
