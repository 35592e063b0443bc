/// What the program can be asked to do.
enum Command: String, CaseIterable {
  case run, check, step, graph, why, gradcheck, notebook, train, agree, help
}

/// An option: its name, what it wants, and the commands in which it does something.
struct Option {
  /// The name behind the two dashes.
  let name: String
  /// What stands for its value in the help; nil for an option without a value.
  let value: String?
  /// The commands that know it.
  let commands: [Command]
  /// What it does.
  let help: String

  /// The letter behind one dash; nil where there is none.
  var short: Character?

  /// How it can be written.
  var spellings: [String] { ["--" + name] + (short.map { ["-\($0)"] } ?? []) }

  private static let worksheets: [Command] = [
    .run, .check, .step, .graph, .why, .gradcheck, .notebook,
  ]

  /// Every option there is.
  static let all: [Option] = [
    Option(
      name: "of", value: "NAME", commands: [.check, .step, .graph, .why, .gradcheck],
      help: "the loss; else the argument of check(...), else loss, cost, L or J"),
    Option(
      name: "leaves", value: "A,B", commands: [.run, .check, .step, .graph, .why, .gradcheck],
      help: "floats assigned to these names become Values, in lists, dicts and objects too"),
    Option(
      name: "exact", value: nil, commands: [.step],
      help: "fractions, where there are any; 0.1 is 1/10 then"),
    Option(
      name: "as", value: "FORMAT", commands: [.graph],
      help: "text, dot, mermaid, svg or html; else what the name of the file says"),
    Option(
      name: "as", value: "FORMAT", commands: [.step],
      help: "text, markdown or html; else what the name of the file says"),
    Option(
      name: "html", value: "FILE", commands: [.step],
      help: "the same as --as html --out FILE"),
    Option(
      name: "entry", value: "NAME", commands: [.step],
      help: "only the steps that lead to one entry, such as 'W1[2,1]'"),
    Option(
      name: "fold", value: nil, commands: [.graph], help: "draw every list of Values as one box"),
    Option(
      name: "out", value: "FILE", commands: [.graph, .step],
      help: "write this file, and not to standard output", short: "o"),
    Option(
      name: "interactive", value: nil, commands: [.step],
      help: "ask for each derivative of the backward pass before it is told"),
    Option(
      name: "batch", value: nil, commands: [.run],
      help: "run many programs, given as JSON lines"),
    Option(
      name: "hints", value: nil, commands: [.check],
      help: "hints only: no right numbers, no names of mistakes"),
    Option(
      name: "points", value: "N", commands: [.check],
      help: "try formulas at so many other points (20)"),
    Option(
      name: "data", value: "NAME", commands: [.train],
      help: "what to learn from: digits, mnist:DIR, csv:FILE, synth, moons, ... (digits)"),
    Option(
      name: "data", value: "NAME", commands: [.agree],
      help: "samples of these data, named as in 'train'; else random numbers"),
    Option(
      name: "epochs", value: "N", commands: [.train], help: "see all samples so many times (5)"),
    Option(
      name: "batch", value: "N", commands: [.train], help: "samples in a step (50)"),
    Option(
      name: "batch", value: "N", commands: [.agree],
      help: "so many samples (4, or as many as --nodes allows)"),
    Option(
      name: "steps", value: "N", commands: [.agree],
      help: "compare the parameters after so many steps, too"),
    Option(
      name: "optimizer", value: "NAME", commands: [.train],
      help: "sgd, momentum(0.9), ema(0.9), nesterov(0.9), adam, adamw, rmsprop (adam)"),
    Option(
      name: "optimizer", value: "NAME", commands: [.agree],
      help: "what makes the steps, as in 'train' (sgd)"),
    Option(
      name: "rate", value: "X", commands: [.train],
      help: "the learning rate, or a schedule: cosine(0.1..0.001), warmup(1)+0.03"),
    Option(
      name: "rate", value: "X", commands: [.agree], help: "the learning rate of the steps (0.01)"),
    Option(
      name: "clip-norm", value: "X", commands: [.train],
      help: "scale gradients down that are longer than this"),
    Option(
      name: "clip-value", value: "X", commands: [.train],
      help: "bring each number of a gradient between -X and X"),
    Option(
      name: "normalize", value: "HOW", commands: [.train],
      help: "none, 255, min-max, min-max-each (to [-1, 1]), standard, standard-each"),
    Option(
      name: "shuffle", value: nil, commands: [.train],
      help: "another order of the samples in each epoch (so it is)"),
    Option(
      name: "no-shuffle", value: nil, commands: [.train],
      help: "the order of the data in each epoch"),
    Option(
      name: "double", value: nil, commands: [.train], help: "compute with 64 bits, not with 32"),
    Option(
      name: "float", value: nil, commands: [.agree],
      help: "the array engine computes with 32 bits, not with 64"),
    Option(
      name: "all", value: nil, commands: [.agree],
      help: "show every number; of a small network all are shown anyway"),
    Option(
      name: "seed", value: "N", commands: [.check, .gradcheck],
      help: "what the choice of points and directions starts from (0)"),
    Option(
      name: "seed", value: "N", commands: [.train],
      help: "what the first parameters and the orders follow from (1)"),
    Option(
      name: "seed", value: "N", commands: [.agree],
      help: "what parameters and random samples follow from (1)"),
    Option(
      name: "repeat", value: "N", commands: [.train],
      help: "train from N seeds one after another; means and deviations"),
    Option(
      name: "threads", value: "N", commands: [.train],
      help: "work on so many threads; by default one per core"),
    Option(
      name: "threads", value: "N", commands: [.agree],
      help: "the array engine works on so many threads (1)"),
    Option(
      name: "kernels", value: "LEVEL", commands: [.train, .agree],
      help: "portable, avx2 or avx512; by default the best of the machine"),
    Option(
      name: "out", value: "DIR", commands: [.train],
      help: "save checkpoints, history and curves in this folder", short: "o"),
    Option(
      name: "resume", value: "PATH", commands: [.train],
      help: "go on with what --out DIR saved"),
    Option(
      name: "force", value: nil, commands: [.train],
      help: "replace another training in --out DIR"),
    Option(
      name: "checkpoint-every", value: "N", commands: [.train],
      help: "save every N steps too, apart from the ends of epochs"),
    Option(
      name: "log-every", value: "N", commands: [.train],
      help: "note every N-th step in the history"),
    Option(
      name: "suggest", value: nil, commands: [.check],
      help: "propose numbers at which no mistake stays invisible"),
    Option(
      name: "key", value: "FILE", commands: [.check],
      help: "the worksheet that defines the network and the loss"),
    Option(
      name: "csv", value: "FILE", commands: [.check],
      help: "write marks as a table, one row per file; '-' for standard output"),
    Option(
      name: "report", value: "FILE", commands: [.check],
      help: "write a report on the whole class, in Markdown"),
    Option(
      name: "svg", value: "FILE", commands: [.gradcheck],
      help: "draw the curve of the errors as SVG; '-' for standard output"),
    Option(
      name: "jobs", value: "N", commands: [.check],
      help: "check so many files at a time; by default one per core"),
    Option(
      name: "json", value: nil, commands: [.check, .step, .why, .gradcheck, .notebook],
      help: "one JSON object per file, each on a line"),
    Option(
      name: "json", value: nil, commands: [.train],
      help: "one line of JSON at the end, and no table"),
    Option(
      name: "json", value: nil, commands: [.agree], help: "one line of JSON, and no table"),
    Option(
      name: "color", value: "WHEN", commands: [.check, .notebook],
      help: "auto (on a terminal, unless NO_COLOR is set), always or never"),
    Option(
      name: "seconds", value: "S", commands: worksheets,
      help: "stop a worksheet after this time"),
    Option(
      name: "nodes", value: "N", commands: worksheets,
      help: "stop when so many nodes are recorded"),
    Option(
      name: "nodes", value: "N", commands: [.agree],
      help: "the scalar engine may record so many nodes (10000000)"),
    Option(
      name: "depth", value: "N", commands: worksheets,
      help: "stop when calls nest deeper than this"),
    Option(
      name: "memory", value: "MB", commands: worksheets,
      help: "stop when lists, strings, long integers fill more; 500K, 64M and 2G are sizes too"),
    Option(
      name: "help", value: nil, commands: Command.allCases, help: "show this help", short: "h"),
    Option(
      name: "version", value: nil, commands: Command.allCases, help: "show the version"),
  ]
}
