import GradDrawing

/// Graphs that people draw.
enum SampleGraphs {
  static let all: [String: Graph] = [
    "micrograd": micrograd, "hand": hand, "hand folded": hand.folded, "softmax": softmax,
    "softmax folded": softmax.folded, "network": network, "network folded": network.folded,
    "chain": chain(60), "sharing chain": chain(40, sharing: true), "one node": chain(0),
    "fan": fan(12), "wide fan": fan(150), "recurrent": recurrent(12), "hostile": hostile,
  ]

  /// The expression of micrograd's README, whose values stand there: g = 24.7041, dg/da = 138.8338,
  /// dg/db = 645.5773.
  static var micrograd: Graph {
    let build = GraphBuilder()
    let (a, b) = (build.leaf("a", -4), build.leaf("b", 2))
    var c = build.add(a, b, "c")
    var d = build.add(build.multiply(a, b), build.power(b, 3), "d")
    c = build.add(c, build.add(c, number: 1), "c(2)")
    c = build.add(c, build.subtract(build.add(c, number: 1), a), "c(3)")
    d = build.add(
      d, build.add(build.multiply(number: 2, d), build.relu(build.add(b, a))), "d(2)")
    d = build.add(
      d, build.add(build.multiply(number: 3, d), build.relu(build.subtract(b, a))), "d(3)")
    let e = build.subtract(c, d, "e")
    let f = build.power(e, 2, "f")
    let g = build.multiply(number: 0.5, f, "g")
    _ = build.add(g, build.divide(number: 10, f), "g(2)")
    return build.graph("g")
  }

  /// Two inputs, three sigmoid units, two classes: loss = log 2, dloss/dW2[0][0] = -0.440399.
  static var hand: Graph {
    let build = GraphBuilder()
    let x = build.leaves("X", [1, -1])
    let w1 = [1.0, -1].enumerated().map { i, w in
      (0..<3).map { build.leaf("W1[\(i)][\($0)]", w) }
    }
    let b1 = build.leaves("b1", [0, 0, 0])
    let w2 = [1.0, -1, -1].enumerated().map { i, w in
      (0..<2).map { build.leaf("W2[\(i)][\($0)]", w) }
    }
    let b2 = build.leaves("b2", [0, 0])
    let z1 = (0..<3).map { j in
      build.add(
        build.add(build.multiply(x[0], w1[0][j]), build.multiply(x[1], w1[1][j])), b1[j],
        "Z1[\(j)]")
    }
    let a1 = z1.enumerated().map { j, z in
      build.divide(
        number: 1, build.add(build.exp(build.negate(z)), number: 1), "A1[\(j)]")
    }
    let z2 = (0..<2).map { k in
      var sum = build.multiply(a1[0], w2[0][k])
      for j in 1..<3 { sum = build.add(sum, build.multiply(a1[j], w2[j][k])) }
      return build.add(sum, b2[k], "Z2[\(k)]")
    }
    let total = build.add(build.exp(z2[0]), build.exp(z2[1]), "total")
    let a2 = build.divide(build.exp(z2[0]), total, "A2[0]")
    _ = build.negate(build.log(a2), "loss")
    build.list("W1", "2 x 3", w1.flatMap { $0 })
    build.list("W2", "3 x 2", w2.flatMap { $0 })
    build.list("Z1", "3", z1)
    build.list("A1", "3", a1)
    build.list("Z2", "2", z2)
    return build.graph("loss")
  }

  /// Softmax and cross-entropy of three classes.
  static var softmax: Graph {
    let build = GraphBuilder()
    let z = build.leaves("z", [2, 1, 0.1])
    let e = z.enumerated().map { build.exp($1, "e[\($0)]") }
    let total = build.sum(e, "total")
    let p = e.enumerated().map { build.divide($1, total, "p[\($0)]") }
    _ = build.negate(build.log(p[0]), "loss")
    build.list("e", "3", e)
    build.list("p", "3", p)
    return build.graph("loss")
  }

  /// A network 2-4-1 with relu.
  static var network: Graph {
    let build = GraphBuilder()
    let x = build.leaves("x", [0.5, -0.25])
    let w1 = (0..<4).map { i in
      (0..<2).map { build.leaf("W1[\(i)][\($0)]", Double(i) / 3 - Double($0)) }
    }
    let b1 = build.leaves("b1", [0.1, -0.1, 0.2, 0])
    let w2 = build.leaves("W2", [1, -2, 0.5, 0.25])
    let b2 = build.leaf("b2", 0.1)
    let z = (0..<4).map { i in
      build.add(
        build.add(build.multiply(w1[i][0], x[0]), build.multiply(w1[i][1], x[1])), b1[i],
        "z[\(i)]")
    }
    let h = z.enumerated().map { build.relu($1, "h[\($0)]") }
    var sum = build.multiply(w2[0], h[0])
    for i in 1..<4 { sum = build.add(sum, build.multiply(w2[i], h[i])) }
    let output = build.add(sum, b2, "out")
    _ = build.power(build.subtract(output, build.constant(1)), 2, "loss")
    build.list("W1", "4 x 2", w1.flatMap { $0 })
    build.list("z", "4", z)
    build.list("h", "4", h)
    return build.graph("loss")
  }

  /// A chain of operations; each may use one number as well.
  static func chain(_ length: Int, sharing: Bool = false) -> Graph {
    let build = GraphBuilder()
    let shared = build.leaf("x", 0.001)
    var last = build.leaf("a", 1)
    for _ in 0..<length {
      last = sharing ? build.add(last, shared) : build.add(last, number: 0.5)
    }
    return build.graph("chain")
  }

  /// One number that is used many times, and the sum of it all.
  static func fan(_ width: Int) -> Graph {
    let build = GraphBuilder()
    let x = build.leaf("x", 1.5)
    _ = build.sum((0..<width).map { build.multiply(number: Double($0), x) }, "total")
    return build.graph("fan")
  }

  /// A recurrent network, unrolled.
  static func recurrent(_ steps: Int) -> Graph {
    let build = GraphBuilder()
    let (w, u) = (build.leaf("w", 0.9), build.leaf("u", 0.3))
    var h = build.leaf("h", 0)
    var losses: [Int] = []
    for step in 0..<steps {
      let x = build.leaf("x[\(step)]", Double(step % 3) - 1)
      h = build.add(build.multiply(w, h), build.multiply(u, x), "h(\(step))")
      losses.append(build.power(h, 2))
    }
    _ = build.sum(losses, "loss")
    return build.graph("recurrent")
  }

  /// Names that mean something to one format or another.
  static var hostile: Graph {
    let names = [
      "<img src=x onerror=alert(1)>", "\"quoted\" `tick` [x] {y} | end", "end", "a#b;c%%d",
      "名前 𝒙 🎉🎉", "\\N \\\\ \\{|}", "style:#1;", "a\u{337}\u{321}\u{31B}\u{32E}\u{31E}b",
      "x\ny\u{202E}z\u{0}", String(repeating: "long", count: 40), "]]>", "--> n0", "&amp;&#60;",
      "</title></style></svg>", "$$x$$", "%%{init: {}}%%", "1. one", "classDef a fill:#f00;",
      "click n0 call alert()", "", " ", "'", "www.example.com", "_a_ **b** ~~c~~",
      "مرحبا", "นี้", "\u{FFFE}\u{FFFF}", "fa:fa-car", "subgraph", "@{ shape: x }", "\\\"];",
    ]
    let build = GraphBuilder()
    let leaves = names.enumerated().map { build.leaf($1, Double($0) - 9.5) }
    let products = leaves.map { build.multiply(number: 2, $0) }
    _ = build.sum(products, "1. *total* <b>")
    return build.graph("<script>alert(1)</script> \" \\ ]]>")
  }
}
