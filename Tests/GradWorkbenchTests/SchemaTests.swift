import Foundation
import GradExplain
import GradWorkbench
import GradWorksheet
import Testing

/// The page on the JSON of reports, held against reports.
@Suite struct SchemaTests {
  /// Worksheets that use all keys and verdicts between them.
  private static let worksheets = [
    // right, rounded, wrong, and one that cannot be judged
    """
    w = values([1.0, 3.0, 7.0])
    loss = w[0] * w[1] / w[2]
    dw = [0.43, 1 / 7, -0.62]
    dQ = 1
    """,
    // shape, follows
    """
    w = values([2.0, 5.0])
    y = w[0] * w[1]
    loss = y * y
    dy = 10
    dw = [50, 20]
    w_grad = [[50], [20]]
    """,
    // here only, with what would not show
    "w = Value(2.0)\nx = Value(1.0)\nloss = w * w * x\ndw = w * w\ndx = w * w\n",
    // a batch
    "X = [[1.0], [2.0], [4.0]]\nw = values([0.5])\nZ = [[x[0] * w[0]] for x in X]\n"
      + "loss = sum(z[0] ** 2 for z in Z)\ndZ = [[2 * z[0]] for z in Z]\n",
    // kink
    "z = Value(0.0)\nloss = abs(z)\ndz = 1\n",
    "w = Value(2.0)\nloss = w\n", "w = ", "while True:\n    pass\n",
  ]

  private static let limits = Limits(
    seconds: nil, nodes: 100_000, depth: 100, memory: 20_000_000)

  /// The reports as a reader of JSON sees them.
  private static func reports() throws -> [[String: Any]] {
    try worksheets.map { text in
      var polls = 0
      let report = checkFile(
        name: "worksheet.py", text: text, options: CheckOptions(limits: limits),
        interrupted: {
          polls += 1
          return polls > 1000
        })
      let object = try JSONSerialization.jsonObject(with: Data(report.json().utf8))
      return try #require(object as? [String: Any])
    }
  }

  static func page() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "Sources/GradWorkbench/Reports/Schema.md"), encoding: .utf8)
  }

  /// The first cells of the tables of a section.
  static func keys(under heading: String, in page: String) -> Set<String> {
    let section = page.components(separatedBy: "\n## ").first { $0.hasPrefix(heading) } ?? ""
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
    return Set(rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) })
  }

  @Test func `every key is on the page, and every key of the page in a report`() throws {
    let page = try Self.page()
    let reports = try Self.reports()
    let checks = reports.flatMap { $0["checks"] as? [[String: Any]] ?? [] }
    let claims = checks.flatMap { $0["claims"] as? [[String: Any]] ?? [] }
    func known(_ heading: String) -> Set<String> { Self.keys(under: heading, in: page) }
    let words: Set = ["right", "wrong", "nothing", "error", "limit", "status", "verdict"]
    for report in reports {
      #expect(Set(report.keys).subtracting(["status"]) == known("A file").subtracting(words))
    }
    for check in checks { #expect(Set(check.keys) == known("A check")) }
    let verdicts = Set(Verdict.allCases.map(\.rawValue))
    #expect(!claims.isEmpty)
    for claim in claims {
      #expect(Set(claim.keys) == known("A claim").subtracting(verdicts).union(["verdict"]))
    }
    #expect(verdicts.isSubset(of: known("A claim")))
    func inner(_ objects: [[String: Any]], _ key: String) -> Set<String> {
      objects.reduce(into: Set()) { keys, object in
        keys.formUnion((object[key] as? [String: Any])?.keys.map { $0 } ?? [])
      }
    }
    #expect(inner(claims, "worst") == ["index", "yours", "expected", "ulps"])
    #expect(inner(claims, "points") == ["tried", "held"])
    #expect(inner(claims, "batch") == ["size", "tried", "held"])
    let pairs = checks.flatMap { $0["invisible"] as? [[String: Any]] ?? [] }
    #expect(!pairs.isEmpty)
    for pair in pairs { #expect(Set(pair.keys) == ["mistake", "of"]) }
  }

  /// What a gradcheck of a worksheet prints, as a reader of JSON sees it.
  private static func gradcheck(_ text: String) throws -> [String: Any] {
    let session = Session(limits: limits, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    let json = try session.gradcheck(of: nil).json(file: "w.py")
    #expect(!json.contains("\n"))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `every key of a gradcheck is on the page`() throws {
    let page = try Self.page()
    func known(_ heading: String) -> Set<String> { Self.keys(under: heading, in: page) }
    let verdicts: Set = ["agree", "kink", "differ", "not judged"]
    let smooth = try Self.gradcheck("w = Value(2.0)\nv = Value(-1.0)\nloss = exp(w) * v\n")
    let kink = try Self.gradcheck("w = Value(0.0)\nloss = relu(w)\n")
    let lost = try Self.gradcheck("w = Value(0.0)\nloss = log(w)\n")
    for report in [smooth, kink, lost] {
      #expect(Set(report.keys) == known("A gradcheck"))
      for row in report["derivatives"] as? [[String: Any]] ?? [] {
        #expect(Set(row.keys) == known("A judged derivative").subtracting(verdicts).union(["kink"]))
        #expect(verdicts.contains(row["verdict"] as? String ?? ""))
        for judge in ["dual", "central", "exact"] {
          let opinion = try #require(row[judge] as? [String: Any])
          #expect(Set(opinion.keys) == known("An opinion"))
        }
      }
    }
    #expect(verdicts.isSubset(of: known("A judged derivative")))
    let curve = try #require(smooth["curve"] as? [String: Any])
    #expect(Set(curve.keys) == known("A curve"))
    let step = try #require((curve["steps"] as? [[String: Any]])?.first)
    #expect(Set(step.keys) == ["h", "central", "forward"])
    #expect(Set((smooth["inexact"] as? [String: Any] ?? [:]).keys) == ["node", "reason"])
    let row = try #require((kink["derivatives"] as? [[String: Any]])?.first)
    #expect(row["verdict"] as? String == "kink")
    #expect(
      Set((row["kink"] as? [String: Any] ?? [:]).keys) == ["nodes", "distance", "left", "right"])
    #expect(kink["curve"] is NSNull && kink["agreed"] as? Bool == true)
    #expect(lost["value"] as? String == "-inf" && lost["agreed"] as? Bool == false)
  }

  @Test func `every status and every verdict occurs`() throws {
    let reports = try Self.reports()
    #expect(
      reports.map { $0["status"] as? String } == [
        "wrong", "wrong", "wrong", "right", "right", "nothing", "error", "limit",
      ])
    let claims = reports.flatMap { $0["checks"] as? [[String: Any]] ?? [] }
      .flatMap { $0["claims"] as? [[String: Any]] ?? [] }
    let verdicts = Set(claims.compactMap { $0["verdict"] as? String })
    // The numbers of the first worksheet make one claim, whose worst verdict counts.
    #expect(verdicts.isSuperset(of: ["right", "follows", "wrong", "here only", "shape"]))
    #expect(claims.contains { $0["note"] as? String == "kink" })
    #expect(claims.contains { !($0["mistakes"] as? [String] ?? []).isEmpty })
    #expect(claims.contains { $0["hint"] is String })
  }

  @Test func `with hints there is no number that gives the answer away`() throws {
    let report = checkFile(
      name: "worksheet.py", text: Self.worksheets[1],
      options: CheckOptions(limits: Self.limits, hints: true))
    let json = report.json()
    #expect(json.contains(#""worst": null"#))
    #expect(!json.contains(#""worst": {"#))
    #expect(!json.contains(#""mistakes": [""#))
    #expect(json.contains(#""hint": ""#))
    // dy is 20 and dw is [100, 40].
    let text = report.text(color: false)
    for number in ["20", "100", "40", "factor-half"] { #expect(!text.contains(number)) }
    #expect(text.contains("follow the constant factors"))
  }
}
