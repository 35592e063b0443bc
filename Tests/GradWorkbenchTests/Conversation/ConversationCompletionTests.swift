import Testing

@testable import GradWorkbench

@Suite("Completion")
struct ConversationCompletionTests {
  private func talk() -> Talk {
    let talk = Talk()
    talk.enter("import math", "weights = values([[1.0]])", "word = 'a'", "_hidden = 1")
    talk.disk.files = ["one.py": "", "two.md": "", "folder/": "", "picture.svg": ""]
    return talk
  }

  @Test("Names of variables, functions and keywords")
  func names() {
    let talk = talk()
    #expect(talk.completions("we") == ["weights"])
    #expect(talk.completions("w") == ["weights", "while", "why", "with", "word"])
    #expect(talk.completions("x = soft") == ["softmax", "softplus"])
    #expect(talk.completions("for i in ran") == ["range"])
    #expect(talk.completions("_h") == ["_hidden"])
    talk.enter(
      "from micrograd.nn import MLP", "model = MLP(2, [1])", "import random",
      "r = random.Random(1)")
    #expect(talk.completions("model.par") == ["parameters"])
    #expect(talk.completions("model.") == ["layers", "parameters", "zero_grad"])
    #expect(talk.completions("r.shu") == ["shuffle"])
    for text in ["", "x = ", "3", "(", "'we", "x # we", "\"we", "'it\\'s we"] {
      #expect(talk.completions(text) == [], "\(text)")
    }
    #expect(talk.completions("'a' + we") == ["weights"])
    #expect(talk.completions("# a\nwe") == ["weights"])
  }

  @Test("What stands behind a dot")
  func attributes() {
    let talk = talk()
    #expect(talk.completions("weights.ap") == ["append"])
    #expect(talk.completions("weights[0][0].b") == ["backward"])
    #expect(talk.completions("weights[0][0].gra") == ["grad"])
    #expect(talk.completions("word.is").contains("isalpha"))
    #expect(talk.completions("math.sq") == ["sqrt"])
    #expect(talk.completions("x = 2*math.co").contains("cosh"))
    #expect(talk.completions("nope.") == [])
    #expect(talk.completions("weights[7].") == [])
    #expect(talk.completions("str.upp") == ["upper"])
  }

  @Test("Attributes and methods of layers")
  func layers() {
    let talk = Talk()
    talk.enter("import micrograd.nn as nn\nmodel = nn.MLP(2, [3, 1])\nmodel.note = 1")
    #expect(talk.completions("model.par") == ["parameters"])
    #expect(talk.completions("model.") == ["layers", "note", "parameters", "zero_grad"])
    #expect(
      talk.completions("model.layers[0].neurons[1].")
        == ["b", "nonlin", "parameters", "w", "zero_grad"])
    #expect(talk.completions("x = graph(model.layers[0].neurons[0].b).") == [])
  }

  @Test("Commands, their options, and files")
  func commands() {
    let talk = talk()
    #expect(talk.completions("%gr") == ["%gradcheck", "%graph"])
    #expect(talk.completions("%graph --as m") == ["mermaid"])
    #expect(talk.completions("%graph --") == ["--as", "--out", "--fold", "--force"])
    #expect(talk.completions("%load o") == ["one.py"])
    #expect(talk.completions("%load ") == ["folder/", "one.py", "two.md"])
    #expect(talk.completions("%save p") == ["picture.svg"])
    #expect(talk.completions("%graph -o t") == ["two.md"])
    #expect(talk.completions("%save --f") == ["--force"])
    #expect(talk.completions("%help qu") == ["quit", "quiz"])
    #expect(talk.completions("%why w") == ["weights"])
    #expect(talk.completions("%nope x") == [])
    #expect(talk.completions("%time we") == ["weights"])
    talk.enter("loss = weights[0][0]*2")
    #expect(talk.completions("%step l") == ["loss"])
    #expect(talk.completions("%who x") == [])
  }

  @Test("In the middle of a text, what stands before the cursor counts")
  func cursor() {
    let (replaced, candidates) = talk().conversation.completions(for: "weig + 1", at: 3)
    #expect(replaced == 3 && candidates == ["weights"])
    #expect(talk().conversation.completions(for: "we", at: 99).candidates == ["weights"])
  }

  @Test("In a quiz names are completed, on a walk nothing is")
  func modes() {
    let talk = talk()
    talk.enter("loss = weights[0][0]*2", "%quiz")
    #expect(talk.completions("we") == ["weights"])
    talk.enter("q", "%back")
    talk.enter("loss = weights[0][0]*2*3", "%back")
    #expect(talk.completions("we") == [])
  }
}
