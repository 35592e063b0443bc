/// What `help` says.
enum Help {
  /// The version of the program.
  static let version = "0.1.0"

  /// What the program says of itself without a command.
  static let short = """
    Gradual checks hand-derived derivatives and shows back-propagation step by step.

    usage: gradual COMMAND [OPTION]...

      run FILE                 run a worksheet, or the cells of a notebook
      check PATH...            check hand-derived derivatives in files and folders
      step FILE                show every forward and backward step of the loss
      graph FILE               draw how the loss was computed
      why FILE NAME            say where a derivative comes from, and why it is 0
      gradcheck FILE           check the engine itself by several judges
      notebook check FILE...   compare what notebooks print with what they show
      notebook update FILE...  write into notebooks what they print
      train [BLUEPRINT]        train a network on data
      agree BLUEPRINT          compare both engines on a network, number by number
      help COMMAND             say more; 'help blueprint' says it about networks
      --version                show the version

    Without a command, worksheets are typed line by line; through a pipe one is run
    whole: gradual < sheet.py

    """

  /// The help on a command.
  static func text(on command: Command) -> String {
    let head = words(on: command)
    let options = Option.all.filter { $0.commands.contains(command) && $0.name != "version" }
    var text = head + "\nOptions:\n"
    let lines = options.map { option in
      let spelling = option.spellings.reversed().joined(separator: ", ")
      return (left: option.value.map { "\(spelling) \($0)" } ?? spelling, right: option.help)
    }
    let width = max(16, 1 + (lines.map(\.left.count).max() ?? 0))
    for (left, right) in lines {
      text += "  " + left + String(repeating: " ", count: width - left.count)
      text += wrapped(right, behind: 2 + width) + "\n"
    }
    return text + "\n" + statuses
  }

  private static let statuses = """
    Exit status: 0 all is well; 1 an answer or a notebook is wrong, nothing was
    there to check, a training diverged, or the engines do not agree; 2 wrong usage,
    or a file that cannot be read or written; 3 an error in a worksheet; 4 a limit
    was reached; 130 stopped by Ctrl-C; 143 a training was stopped by the signal
    TERM. Of several files the highest counts.

    """
}
