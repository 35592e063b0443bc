import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

@Suite struct CompactionTests {
  @Test func `Random graphs have the same gradients before and after`() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let tape = Tape()
      let graph = Graph.random(using: &random)
      var waste: [UInt32] = []
      func addWaste(_ x: UInt32) throws {
        waste.append(try tape.record(.sum, list: [x, x]))
        waste.append(try tape.record(.multiply, x, x))
        waste.append(try tape.leaf(1))
      }
      try addWaste(try tape.leaf(4))
      tape.currentLine = 1
      let indexes = try graph.record(on: tape)
      tape.currentLine = 2
      for index in indexes { try addWaste(index) }
      let kept = indexes[random.integer(below: indexes.count)]
      let root = try #require(indexes.last)
      tape.setLabel("kept", of: kept)
      tape.setLabel("root", of: root)
      let before = try tape.gradient(of: root, wrt: indexes)
      try tape.sweep(from: root)
      let gradients = indexes.map { tape.gradient(at: $0) }

      let map = try tape.compact(keeping: indexes)
      #expect(tape.count == indexes.count)
      #expect(waste.allSatisfy { map[$0] == nil })
      let moved = try indexes.map { try #require(map[$0]) }
      #expect(moved == moved.sorted())
      #expect(moved.map { tape.gradient(at: $0) } == gradients)
      #expect(try tape.gradient(of: moved[moved.count - 1], wrt: moved) == before)
      #expect(tape.label(of: try #require(map[root])) == "root")
      #expect(moved.allSatisfy { tape.line(of: $0) == 1 })
      #expect(tape.leaves == Array(moved.prefix(graph.leaves.count)))

      // Only the root: what it does not depend on goes, too.
      let reached = tape.reached(from: moved[moved.count - 1]).filter { $0 }.count
      let second = try tape.compact(keeping: [moved[moved.count - 1]])
      #expect(tape.count == reached)
      let last = try #require(second[moved[moved.count - 1]])
      let leaves = moved.prefix(graph.leaves.count).compactMap { second[$0] }
      let expected = moved.indices.filter { $0 < graph.leaves.count && second[moved[$0]] != nil }
      #expect(try tape.gradient(of: last, wrt: leaves) == expected.map { before[$0] })
    }
  }

  @Test func `A training loop runs in bounded memory`() throws {
    let tape = Tape()
    var w = try tape.leaf(0)
    for _ in 0..<20_000 {
      let error = try tape.record(.subtract, w, constant: 3)
      let loss = try tape.record(.multiply, error, error)
      try tape.sweep(from: loss)
      try tape.assign(tape.primal(w) - 0.125 * (tape.gradient(at: w) ?? 0), to: w)
      tape.setGradient(0, at: w)
      if tape.count > 1000 { w = try #require(try tape.compact(keeping: [w])[w]) }
    }
    // The fixed point of w - (w - 3)/4 in doubles: it stops where the step rounds to nothing.
    #expect(tape.primal(w).isClose(to: 3, ulps: 4))
    #expect(tape.count <= 1001)
  }

  @Test func `A leaf stays stale for what used it, and only for that`() throws {
    let tape = Tape()
    _ = try tape.leaf(9)
    let w = try tape.leaf(2)
    let old = try tape.record(.exp, w)
    try tape.assign(3, to: w)
    let new = try tape.record(.sin, w)
    let map = try tape.compact(keeping: [old, new])
    let (before, after) = (try #require(map[old]), try #require(map[new]))
    #expect(throws: TapeError.self) { try tape.sweep(from: before) }
    try tape.sweep(from: after)
  }

  @Test func `Handles from before say that the tape was compacted`() throws {
    let tape = Tape()
    let x = Value(2, on: tape)
    let y = x * x
    let map = try tape.compact(keeping: [y.index])
    #expect(x.misuse == .compacted && y.misuse == .compacted)
    let moved = tape.value(at: try #require(map[y.index]))
    #expect(moved.misuse == nil && moved.data == 4)
    moved.backward()
    #expect(tape.value(at: try #require(map[x.index])).grad == 4)
    tape.openScope()
    #expect(throws: TapeError.scopeOpen) { try tape.compact(keeping: []) }
    tape.closeScope()
  }
}
