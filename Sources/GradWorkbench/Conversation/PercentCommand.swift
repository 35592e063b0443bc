/// What can be asked for with a percent sign.
enum PercentCommand: String, CaseIterable {
  case step, back, quiz, graph, why, check, gradcheck, who, history, time, save, load, reset, help
  case quit

  /// How it is written.
  var usage: String {
    switch self {
    case .step: "%step [NAME] [--entry ENTRY]"
    case .back: "%back [NAME]"
    case .quiz: "%quiz [NAME] [--from N]"
    case .graph: "%graph [NAME] [--fold] [--as FORM] [-o FILE]"
    case .why: "%why NAME [LOSS]"
    case .check: "%check [NAME]"
    case .gradcheck: "%gradcheck [NAME]"
    case .who: "%who"
    case .history: "%history"
    case .time: "%time CODE"
    case .save: "%save FILE.md [--force]"
    case .load: "%load FILE"
    case .reset: "%reset"
    case .help: "%help [COMMAND]"
    case .quit: "%quit"
    }
  }

  /// What it does, in one line.
  var summary: String {
    switch self {
    case .step: "go through both passes of the loss, step by step"
    case .back: "go through the backward pass, one contribution at a time"
    case .quiz: "be asked for each derivative before it is told"
    case .graph: "draw how the loss was computed"
    case .why: "say where a derivative comes from, and why it is 0"
    case .check: "check the derivatives that were derived by hand"
    case .gradcheck: "check the engine itself: derivatives by several judges"
    case .who: "list the variables"
    case .history: "list what was entered, with the numbers of its lines"
    case .time: "run a line of code and say how long it took"
    case .save: "write the session as a notebook"
    case .load: "run a worksheet or a notebook in this session"
    case .reset: "forget all variables"
    case .help: "say more about a command; NAME? says what a name is"
    case .quit: "leave, as Ctrl-D does"
    }
  }

  /// The options that it knows, and whether they want a value.
  var options: [(name: String, hasValue: Bool)] {
    switch self {
    case .step: [("--entry", true)]
    case .quiz: [("--from", true)]
    case .graph:
      [("--as", true), ("-o", true), ("--out", true), ("--fold", false), ("--force", false)]
    case .save: [("--force", false)]
    default: []
    }
  }

  /// How many words it takes besides.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .step, .back, .quiz, .graph, .check, .gradcheck, .help: 0...1
    case .why: 1...2
    case .save, .load: 1...1
    // The code behind %time is taken as it is.
    case .time: 1...Int.max
    case .who, .history, .reset, .quit: 0...0
    }
  }

  /// More about it.
  var detail: String {
    switch self {
    case .step:
      """
      Shows every step of the forward pass, then every contribution of the backward pass: the rule in
      symbols and with the numbers put in, the product, and the sum so far. Enter goes on, b goes one
      step back, a number goes to that step, all shows the rest, q leaves. --entry 'W1[2, 1]' shows
      only the steps that lead to that entry, and the sum that its derivative is.

      """ + PercentCommand.aboutTheLoss
    case .back:
      """
      As %step, without the forward pass.

      """ + PercentCommand.aboutTheLoss
    case .quiz:
      """
      Goes through the backward pass and asks twice at each contribution: for the local derivative,
      and for what the operand's derivative becomes. An answer is a number or an expression in the
      worksheet's variables; it is right to within rounding, or to the digits that were written, two
      at least. What is wrong with a wrong one is said where it can be seen. ? gives a hint, up to
      three for each question; skip tells the answer; q leaves. --from N begins at contribution N.

      """ + PercentCommand.aboutTheLoss
    case .graph:
      """
      FORM is text, which is printed and is so without --as; dot (for Graphviz), mermaid (for
      Markdown), svg, or html, a page that shows every step. -o FILE says where it is written, and by
      its end as what: .svg, .html, .dot, .gv, .mmd, .txt, or .md for Mermaid in a fence. What is no
      text goes to NAME.svg and the like without it. --force replaces a file. --fold draws every
      list or array as one box, with its largest value and its largest derivative.

      """ + PercentCommand.aboutTheLoss
    case .why:
      """
      Lists the ways from NAME to the loss, what cancels, and what is switched off. NAME is a
      variable or a place in one, such as W1[0][2].

      """ + PercentCommand.aboutTheLoss
    case .check:
      """
      Judges every variable dX against the derivative of the loss by X, and names the mistake where
      it is known.

      """ + PercentCommand.aboutTheLoss
    case .gradcheck:
      """
      Compares the derivatives of the engine with differences, dual numbers and fractions.

      """ + PercentCommand.aboutTheLoss
    case .who:
      """
      Name, type, shape, value and gradient of each variable. A gradient is there when backward() has
      reached it.

      """
    case .history:
      """
      Lines are numbered through the whole session, as in errors and steps. Entries that an error
      stopped are marked with !.

      """
    case .time:
      """
      The code is one line, and is run as if it stood alone.

      """
    case .save:
      """
      Every entry becomes a cell, with what it prints below it: 'gradual notebook check FILE.md' runs
      it again. Entries that an error stopped become cells that must fail. Commands are left out. An
      existing file is replaced with --force only.

      """
    case .load:
      """
      A worksheet (.py) is run as one entry, a notebook (.md) cell by cell. The variables stay. Where
      something came before, the lines are numbered on, as is said then.

      """
    case .reset:
      """
      Variables, recording and history begin anew; so does what %save would write.

      """
    case .help:
      """
      Without a word: all commands. %help keys lists the keys for editing. NAME? says what a variable
      holds or what a function does.

      """
    case .quit:
      """
      So do exit, quit and Ctrl-D. Nothing is saved unless %save was used.

      """
    }
  }

  private static let aboutTheLoss = """
    NAME is the variable that holds the loss; without it the loss is what check(...) was given last,
    else loss, cost, L or J.

    """
}
