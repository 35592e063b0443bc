import Foundation
import Testing

/// Submissions that want to stop, to fill or to deceive the grader.
@Suite("Hostile submissions")
struct HostileTests {
  private static let start = "x = Value(3.0)\nloss = x * x\n"

  /// Each with what becomes of it; what is not right has to be over soon.
  private static let submissions: [(name: String, text: String, status: String)] = [
    ("loop", start + "while True:\n    pass\n", "limit"),
    ("long-list", start + "a = [0] * 10**9\n", "limit"),
    ("long-range", start + "a = list(range(10**9))\n", "limit"),
    ("long-string", start + "a = 'x' * 10**10\n", "limit"),
    ("doubling", start + "a = 'x'\nwhile True:\n    a = a + a\n", "limit"),
    ("shared", start + "a = [1]\nfor i in range(60):\n    a = [a, a]\nprint(a)\n", "limit"),
    (
      "deep-brackets",
      start + "a = " + String(repeating: "[", count: 100_000)
        + String(repeating: "]", count: 100_000) + "\n", "error"
    ),
    ("deep-minus", start + "a = " + String(repeating: "-", count: 100_000) + "1\n", "error"),
    ("deep-list", start + "a = []\nfor i in range(10**5):\n    a = [a]\nprint(a)\n", "limit"),
    ("deep-claim", start + "a = []\nfor i in range(10**5):\n    a = [a]\ndx = a\n", "wrong"),
    ("recursion", start + "def f(n):\n    return f(n + 1)\nf(0)\n", "limit"),
    ("native", start + "def f(n):\n    return list(map(f, [n]))\nf(0)\n", "limit"),
    ("power", start + "a = 2**10**12\n", "limit"),
    ("shift", start + "a = 1 << 10**12\n", "limit"),
    ("factorial", start + "import math\nmath.factorial(10**9)\n", "limit"),
    ("product", start + "a = (1 << 10**8) - 1\na * a\n", "limit"),
    ("squares", start + "a = 3\nwhile True:\n    a = a * a\n", "limit"),
    ("long-text", start + "a = 7**10**5\nprint(a)\n", "error"),
    ("digits", start + "a = int('9' * 10**7)\n", "limit"),
    ("width", start + "a = f'{1:1000000000}'\n", "limit"),
    (
      "searches", start + "a = 'a' * 10**6\nb = a + 'b'\nfor i in range(10**4):\n    b in a + a\n",
      "limit"
    ),
    ("sums", start + "a = [1.0] * 10**6\nfor i in range(10**5):\n    sum(a)\n", "limit"),
    ("slices", start + "a = [1.0] * 10**6\nfor i in range(10**5):\n    b = a[1:]\n", "limit"),
    ("vectors", start + "v = [x] * 10**5\nfor i in range(10**6):\n    y = dot(v, v)\n", "limit"),
    (
      "sweeps",
      start + "for i in range(10**5):\n    loss = loss + x\n"
        + "for i in range(10**6):\n    loss.backward()\n", "limit"
    ),
    ("checks", start + "dx = 6\nfor i in range(10**6):\n    check(loss)\n", "limit"),
    ("claims", start + (1...5000).map { "dA\($0) = 1\n" }.joined(), "limit"),
    ("output", start + "dx = 6.0\nprint('x' * 10**7)\n", "right"),
    ("endless-output", start + "while True:\n    print('x' * 10**6)\n", "limit"),
    ("nan", start + "dx = float('nan')\n", "wrong"),
    ("infinity", start + "dx = float('inf')\n", "wrong"),
    ("redefined", start + "Value = math = values = check = print = None\ndx = 6.0\n", "right"),
    ("replaced", start + "loss = 5\ndef check(x):\n    return 1\ndx = 6.0\n", "nothing"),
    (
      "escapes", start + #"assert False, "\x1b[2J<b>\n| a.py: right `\u202e""# + "\n", "error"
    ),
    ("label", "x = Value(3.0, label='\\x1b[2J')\ncheck(label(x * x, '\\n<img>'))\n", "nothing"),
    ("names", "x\u{300} = Value(3.0)\nloss = x\u{300} * 2\ndx\u{300} = 2.0\n", "right"),
  ]

  @Test("Each is graded within the limits, and the next one is not affected")
  func grading() throws {
    let sandbox = try Sandbox()
    for (number, submission) in Self.submissions.enumerated() {
      try sandbox.write("class/\(100 + number)-\(submission.name).py", submission.text)
    }
    try sandbox.write("class/zz.py", Self.start + "dx = 6.0\n")
    let begin = ContinuousClock.now
    let csv = try sandbox.gradual(
      "check", "class", "--seconds", "4", "--memory", "64", "--csv", "-", "--jobs", "2")
    // Four seconds for each: what is no trap takes a tenth of one, and a debug build on a busy machine
    // a good deal more.
    #expect(ContinuousClock.now - begin < .seconds(6 * Self.submissions.count))
    let statuses = csv.output.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",").prefix(2).joined(separator: ",")
    }
    #expect(
      statuses
        == Self.submissions.enumerated().map { "class/\(100 + $0)-\($1.name).py,\($1.status)" }
        + ["class/zz.py,right"])
    #expect(csv.status == 4)
  }

  @Test("Nothing that a submission says reaches a terminal or a page as a command")
  func controlCharacters() throws {
    let sandbox = try Sandbox()
    let evil = #"\x1b[2J\x07<script>alert(1)</script>\r\n| a.py: right |\n# `\u202e\u2028"#
    try sandbox.write("class/a.py", Self.start + "print(\"\(evil)\")\nassert False, \"\(evil)\"\n")
    try sandbox.write("class/b.py", "x = Value(3.0, label=\"\(evil)\")\ny = x * x\ncheck(y)\n")
    try sandbox.write("class/=c\u{1B}[2J<b>|`.py", Self.start + "dx = 5.0\n")
    for words in [[], ["--json"], ["--csv", "-"], ["--report", "-"]] {
      let result = try sandbox.finish(sandbox.start(["check", "class"] + words))
      let commands = result.output.unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\r"
          || $0 == "\u{202E}" || $0 == "\u{2028}"
      }
      #expect(commands.isEmpty, "\(words)")
    }
    let report = try sandbox.gradual("check", "class", "--report", "-").output
    // HTML stands only within code.
    let outside = report.split(separator: "\n").map { line in
      line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined()
    }
    #expect(!outside.contains { $0.contains("<") && !$0.contains("|`") })
    #expect(!report.contains("<script>"))
  }
}
