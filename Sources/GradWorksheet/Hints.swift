/// Advice for errors whose place in the code gave none.
///
/// The code that raises an error knows best what to advise, and says so where it can. What remains
/// is found here, by the type and the words of the error.
enum Hints {
  /// One piece of advice for an error; nil where there is nothing to add.
  static func general(type: String, message: String) -> String? {
    if type == "NameError" { return name(message) }
    return table.first { $0.type == type && message.contains($0.words) }?.hint
  }

  /// Names that Python has and worksheets do not.
  private static func name(_ message: String) -> String {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    switch parts.count > 1 ? String(parts[1]) : "" {
    case "open", "input": return "worksheets read no files and ask nothing: write the data as lists"
    case "eval", "exec", "compile": return "worksheets run no text: write what it says"
    case "np": return "write 'import numpy as np' first"
    default: return "assign it before this line runs, and spell it as it is spelt there"
    }
  }

  private static let arithmetic =
    "lists do no arithmetic: take an entry, or write a comprehension over the entries"

  private static let table: [(type: String, words: String, hint: String)] = [
    (
      "SyntaxError", "was never closed",
      "close it where the expression ends; the caret shows where it was opened"
    ),
    ("SyntaxError", "unterminated", "end the string with the quotes that it began with"),
    ("SyntaxError", "unmatched", "take it away, or open a bracket before it"),
    (
      "SyntaxError", "does not match opening", "close brackets in the reverse order of opening them"
    ),
    (
      "SyntaxError", "too many nested parentheses",
      "give parts of the expression names of their own"
    ),
    ("SyntaxError", "expected ':'", "put a colon at the end of the line that begins a block"),
    ("SyntaxError", "invalid syntax", "something is missing or too much at the caret or before it"),
    ("IndentationError", "", "the lines of one block begin in the same column"),
    ("TabError", "", "indent with spaces only"),
    (
      "ZeroDivisionError", "zero",
      "print the divisor before this line to see where it becomes 0"
    ),
    ("ZeroDivisionError", "modulo", "print the divisor before this line to see where it becomes 0"),
    (
      "ValueError", "math domain error",
      "log needs a number above 0 and sqrt none below it: print the argument before this line"
    ),
    (
      "OverflowError", "out of range",
      "the result is beyond the largest float, 1.8e308"
    ),
    ("IndexError", "out of range", "the first index is 0 and the last is len(...) - 1"),
    ("KeyError", "", "print list(...) of the dict to see its keys"),
    (
      "TypeError", "operand type(s) for ^",
      "a power is written **"
    ),
    (
      "TypeError", "not tuple", "an entry of a list of lists is W[0][1], with two pairs of brackets"
    ),
    ("TypeError", "'list' and", arithmetic),
    ("TypeError", "and 'list'", arithmetic),
    ("TypeError", "and 'str'", "float(...) makes a number of a text"),
    ("TypeError", "'str' and", "float(...) makes a number of a text"),
    (
      "TypeError", "'float' object is not callable",
      "a number takes no brackets: x.grad and x.data stand without"
    ),
    (
      "AttributeError", "'numpy' has no attribute 'float'",
      "NumPy 1.24 took np.float away: write float"
    ),
    (
      "AttributeError", "'numpy' has no attribute 'int'",
      "NumPy 1.24 took np.int away: write int"
    ),
    (
      "AttributeError", "'numpy' has no attribute 'object'",
      "NumPy 1.24 took np.object away: write object"
    ),
    (
      "AttributeError", "'Value' object",
      "a Value has data, grad and backward(), and functions such as relu() and exp()"
    ),
    (
      "AttributeError", "'list' object",
      "lists have no shape and no arithmetic; len(...) counts, and comprehensions compute"
    ),
  ]
}
