import Foundation
import Testing

@testable import gradual

@Suite("The command line itself")
struct UsageTests {
  private func fails(
    _ arguments: [String], _ message: String, _ hint: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let sandbox = try Sandbox()
    #expect(
      try sandbox.finish(sandbox.start(arguments))
        == Sandbox.Result(error: "gradual: \(message)\nhint: \(hint)\n", status: 2),
      sourceLocation: sourceLocation)
  }

  @Test("Unknown commands and options, with what may have been meant")
  func nearMisses() throws {
    try fails(["chek", "a.py"], "there is no command 'chek'", "did you mean 'check'?")
    try fails(
      ["gradchek", "a.py"], "there is no command 'gradchek'", "did you mean 'gradcheck'?")
    try fails(
      ["gradcheck", "--svgg=a.svg", "a.py"], "there is no option '--svgg'", "did you mean '--svg'?")
    try fails(
      ["step", "--exakt", "a.py"], "there is no option '--exakt'", "did you mean '--exact'?")
    try fails(["grpah", "a.py"], "there is no command 'grpah'", "did you mean 'graph'?")
    try fails(["a.py"], "there is no command 'a.py'", "to run a file: gradual run a.py")
    try fails(["paint"], "there is no command 'paint'", "'gradual help' lists the commands")
    try fails(
      ["run", "--secnods=3", "a.py"], "there is no option '--secnods'",
      "did you mean '--seconds'?")
    try fails(
      ["run", "-x"], "there is no option '-x'", "'gradual help run' lists its options")
    try fails(
      ["-x"], "there is no option '-x'", "'gradual help COMMAND' lists the options of a command")
  }

  @Test("Options that do nothing, lack their value, or have a wrong one")
  func options() throws {
    try fails(
      ["run", "--json", "a.py"], "the option '--json' does nothing in 'run'",
      "'gradual help run' says more")
    let (list, checkList) = (
      "'gradual help run' lists its options", "'gradual help check' lists its options"
    )
    try fails(
      ["--nodes"], "the option '--nodes' needs a value: --nodes N",
      "'gradual help COMMAND' lists the options of a command")
    try fails(["run", "--nodes"], "the option '--nodes' needs a value: --nodes N", list)
    try fails(["check", "--json=1", "a.py"], "the option '--json' takes no value", checkList)
    try fails(
      ["run", "--seconds=-1", "a.py"],
      "'-1' is no value for '--seconds': wanted is a number of seconds above 0", list)
    try fails(
      ["run", "--nodes", "many", "a.py"],
      "'many' is no value for '--nodes': wanted is a whole number above 0", list)
    try fails(
      ["run", "--memory", "1T", "a.py"],
      "'1T' is no value for '--memory': wanted is megabytes, or a size such as 500K, 64M or 2G",
      list)
    try fails(
      ["check", "--points=-1", "a.py"],
      "'-1' is no value for '--points': wanted is a whole number, 0 or more", checkList)
    try fails(
      ["check", "--seed=1e3", "a.py"],
      "'1e3' is no value for '--seed': wanted is a whole number, 0 or more", checkList)
    try fails(
      ["check", "--color=red", "a.py"],
      "'red' is no value for '--color': wanted is auto, always, never", checkList)
    try fails(
      ["check", "--leaves=a,,b", "a.py"],
      "'a,,b' is no value for '--leaves': wanted is names with commas between them", checkList)
  }

  /// `--html --json` once wrote a page into a file called `--json`, and ended with 0.
  @Test("An option in the place of a value is none, unless '=' says so")
  func optionsAsValues() throws {
    try fails(
      ["step", "a.py", "--html", "--json"], "the option '--html' needs a value: --html FILE",
      "to mean '--json' itself: --html=--json")
    try fails(
      ["graph", "a.py", "-o", "--fold"], "the option '--out' needs a value: --out FILE",
      "to mean '--fold' itself: --out=--fold")
    try fails(
      ["step", "a.py", "--of", "-h"], "the option '--of' needs a value: --of NAME",
      "to mean '-h' itself: --of=-h")
    try fails(
      ["step", "--html", "--as=text", "a.py"], "the option '--html' needs a value: --html FILE",
      "to mean '--as=text' itself: --html=--as=text")
    let words = try Arguments(["graph", "a.py", "--of=--fold", "-o", "-"])
    #expect(words["of"] == "--fold")
    #expect(words["out"] == "-")
    // That a number is negative is for the command to judge.
    #expect(try Arguments(["check", "--points", "-1", "a.py"])["points"] == "-1")
  }

  @Test("Too few and too many files")
  func operands() throws {
    try fails(
      ["run"], "'run' needs a file, or '-' for standard input", "'gradual help run' says more")
    try fails(
      ["run", "a.py", "b.py"], "'run' takes one file; 'b.py' is one too many",
      "'gradual help run' says more")
    try fails(
      ["check"], "'check' needs a file or a folder, or '-' for standard input",
      "'gradual help check' says more")
  }

  @Test("Help and version")
  func help() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.gradual("--version") == Sandbox.Result(output: "gradual 0.1.0\n"))
    let short = try sandbox.gradual("help")
    #expect(short.output.hasPrefix("Gradual checks hand-derived derivatives"))
    #expect(short.status == 0)
    #expect(try sandbox.gradual("--help") == short)
    #expect(try sandbox.gradual("-h") == short)
    for command in Command.allCases where command != .help {
      let text = try sandbox.gradual("help", command.rawValue)
      #expect(text.output.hasPrefix("usage: gradual \(command.rawValue) "))
      #expect(text.output.contains("Exit status: 0 all is well"))
      #expect(try sandbox.gradual(command.rawValue, "--help") == text)
    }
    #expect(try sandbox.gradual("help", "rnu").status == 2)
    let pages = Command.allCases.map(Help.text) + [Help.short, Help.blueprint]
    let lines = pages.joined().split(separator: "\n")
    for line in lines where line.count > 80 { Issue.record("\(line.count) columns: \(line)") }
  }

  /// What the pages show is what the readers take.
  @Test("The page on blueprints, and the examples on it and on that of training")
  func examples() throws {
    let sandbox = try Sandbox()
    func recipe(_ words: String...) throws -> TrainRecipe {
      var recipe = TrainRecipe()
      try recipe.apply(Arguments(["train"] + words))
      return recipe
    }
    let page = try sandbox.gradual("help", "blueprint")
    #expect(page == Sandbox.Result(output: Help.blueprint))
    for text in ["784-300-10:sigmoid", "1x28x28-conv8-pool2-10", "2-16-16-2:tanh,init=he-normal"] {
      #expect(page.output.contains("  \(text)  "))
      #expect(throws: Never.self) { try recipe(text) }
    }
    for item in ["conv8k5s2p0", "pool3s2", "avgpool3s2", "gap", "flatten"] {
      #expect(page.output.contains(item))
      #expect(throws: Never.self) { try recipe("1x28x28-conv2-\(item)-10") }
    }
    let start = try #require(page.output.firstIndex(of: "{"))
    let end = try #require(page.output.lastIndex(of: "}"))
    try sandbox.write("net.json", String(page.output[start...end]))
    let path = sandbox.folder.appending(path: "net.json").path()
    #expect(try recipe(path) == (try recipe("1x28x28-conv8-pool2-10")))

    let train = try sandbox.gradual("help", "train").output
    for rate in ["step(0.1,0.5,2)", "exponential(0.1,0.9)", "cosine(0.1..0.001)", "warmup(1)+0.03"]
    {
      #expect(train.contains("  \(rate)  "))
      #expect(throws: Never.self) { try recipe("--rate", rate) }
    }
    for rule in ["adam(0.9,0.999,1e-8)", "rmsprop(0.99,1e-8)", "adamw(0.9,0.999,1e-8,0.01)"] {
      #expect(train.contains(rule))
      #expect(throws: Never.self) { try recipe("--optimizer", rule) }
    }
  }

  @Test("Words are sorted by GNU's conventions")
  func sorting() throws {
    let arguments = try Arguments([
      "--of", "a", "check", "x.py", "--of=b=c", "-", "--", "--json", "-h",
    ])
    #expect(arguments.command == .check)
    #expect(arguments.operands == ["x.py", "-", "--json", "-h"])
    #expect(arguments["of"] == "b=c")
    #expect(!arguments.has("json"))
    #expect(try Arguments(["run", "--memory", "500K"]).size("memory") == 500_000)
    #expect(try Arguments(["run", "--memory", "64"]).size("memory") == 64_000_000)
    #expect(try Arguments(["run", "--leaves", "W1, b1"]).names("leaves") == ["W1", "b1"])
  }

  @Test("Lines of a batch are read as JSON writes them")
  func json() {
    #expect(
      JSONReader.strings(#" { "a" : "b\n\"\\\/\t" , "c":"" } "#) == ["a": "b\n\"\\/\t", "c": ""])
    #expect(JSONReader.strings(#"{"a": "\u00e9\ud83d\ude00\ud83d!"}"#) == ["a": "é😀\u{FFFD}!"])
    #expect(JSONReader.strings("{}") == [:])
    for broken in ["", "[]", "{", #"{"a": 1}"#, #"{"a": "b"} x"#, #"{"a": "\u12"}"#, #"{"a": "b}"#]
    {
      #expect(JSONReader.strings(broken) == nil)
    }
  }

  @Test("An empty name of the loss, and a limit below a megabyte")
  func smallThings() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.py", "x = [0] * 100000\n")
    let empty = try sandbox.gradual("check", "a.py", "--of=")
    #expect(empty.error.hasPrefix("gradual: '' is no value for '--of'"))
    #expect(empty.status == 2)
    let small = try sandbox.gradual("run", "a.py", "--memory", "1K")
    #expect(small.error.contains("MemoryError: more than 1 KB of lists and strings"))
    #expect(small.status == 4)
  }
}
