import GradNumbers
import ScalarGrad
import Testing

@testable import GradExplain

/// The search for names on recordings that are too large for some way of searching them.
@Suite("Names on large recordings") struct LargeSearchTests {
  /// Two sums of products of (rows, inner) by (inner, columns), squared and added up.
  private struct Layer {
    let tape = Tape()
    var weights: [UInt32] = []
    var inputs: [[UInt32]] = []
    var root: UInt32 = 0

    init(rows: Int, inner: Int, columns: Int) throws {
      for place in 0..<inner * columns { weights.append(try tape.leaf(Double(place % 7) - 2.5)) }
      for row in 0..<rows {
        inputs.append(
          try (0..<inner).map { try tape.leaf(Double((row * inner + $0) % 5) - 1.25) })
      }
      var squares: [UInt32] = []
      for input in inputs {
        for column in 0..<columns {
          let own = (0..<inner).map { weights[$0 * columns + column] }
          let product = try tape.record(.dot, list: input + own)
          squares.append(try tape.record(.multiply, product, product))
        }
      }
      root = try tape.record(.mean, list: squares)
    }

    /// A claim that is the right one times a factor.
    func claim(times factor: Double) throws -> Examination.Claim {
      let judge = try Judge(tape: tape, root: root)
      return Examination.Claim(
        by: "W",
        entries: weights.enumerated().map { place, node in
          ClaimedEntry(
            index: [place], node: node, number: judge.expected(node).value * factor)
        })
    }
  }

  @Test("What leads to a few numbers gives them as the whole does")
  func parts() throws {
    let layer = try Layer(rows: 3, inner: 20, columns: 16)
    let judge = try Judge(tape: layer.tape, root: layer.root)
    let scene = Scene([judge], claimed: layer.weights, Surroundings())
    let segment = Segment(layer.weights, roots: [layer.root], slopes: scene.slopes)
    let part = segment.part([0, 17, 300, 319])
    var variants = [Segment.Variant()]
    for pick in [Segment.Variant.Pick.first, .last, .number(1)] {
      var variant = Segment.Variant()
      variant.pick = pick
      variant.picked = Set(layer.weights)
      variants.append(variant)
    }
    var halved = Segment.Variant()
    halved.slopes = segment.edges.slopes.map { $0 / 2 }
    variants.append(halved)
    for variant in variants {
      let all = segment.predict(variant)
      #expect(segment.predict(variant, at: part) == part.numbers.map { all[$0] })
    }
    // The derivative itself: 2/N times the sum of x·(x·w).
    #expect(segment.predict() == layer.weights.map { judge.expected($0).value })
  }

  @Test("A claim of hundreds of numbers gets its name")
  func named() throws {
    let layer = try Layer(rows: 4, inner: 20, columns: 16)
    let judge = try Judge(tape: layer.tape, root: layer.root)
    let found = Examination([try layer.claim(times: 64)], judge, Surroundings(), hidden: true)
    #expect(found.judgements.map(\.verdict) == [.wrong])
    #expect(found.mistakes == [[.sumForMean]])
    #expect(found.unsearched == nil)
  }

  @Test("Beyond its bounds the search ends, and says for which claims")
  func bounded() throws {
    let layer = try Layer(rows: 4, inner: 20, columns: 16)
    let judge = try Judge(tape: layer.tape, root: layer.root)
    // 64 products of 2·20 factors.
    #expect(layer.tape.operandCount >= 64 * 40)
    for effort in [1_000, 64 * 40 * Examination.passes] {
      let found = Examination(
        [try layer.claim(times: 64)], judge, Surroundings(), hidden: true, effort: effort)
      #expect(found.judgements.map(\.verdict) == [.wrong])
      #expect(found.mistakes == [[]])
      #expect(found.unsearched?.claims == [0])
      #expect(found.unsearched?.nodes == Int(layer.root) + 1)
    }
  }
}
