import GradCheck
import GradNumbers
import Testing

@Suite struct ReluNetTests {
  /// 0 for what is before the kink, 1 for what is after it, or anything between.
  private func share(_ random: inout SplitMix64) -> Double {
    let choice = random.integer(below: 3)
    return choice < 2 ? Double(choice) : random.uniform()
  }

  /// Just outside on either side, by a hundredth of the gap or of 1.
  private func outside(_ a: Double, _ b: Double, _ random: inout SplitMix64) -> Double {
    let room = 0.01 * max((a - b).magnitude, 1)
    return random.integer(below: 2) == 0 ? max(a, b) + room : min(a, b) - room
  }

  /// Nets with one or two preactivations of exactly 0.
  ///
  /// Everything is exact but the referee: the derivatives of both sides are carried forward by hand.
  @Test func `At a kink, what lies between the sides is accepted and nothing else`() throws {
    var random = SplitMix64(seed: 11)
    var (kinks, flat, plain) = (0, 0, 0)
    for number in 0..<1_000 {
      var net = ReluNet(using: &random)
      for _ in 0...random.integer(below: 2) {
        net.set(net.units[random.integer(below: net.units.count)], to: 0)
      }
      let before = net.parameters.indices.map { net.slope($0, sign: -1) }
      let after = net.parameters.indices.map { net.slope($0, sign: 1) }
      let zeros = Set(net.switches(net.parameters).filter { $0.margin == 0 }.map(\.name))
      #expect(!zeros.isEmpty)
      // Each coordinate claims what is left or right of it, or something between.
      let claimed = zip(before, after).map { $0 + share(&random) * ($1 - $0) }
      let report = try checkGradient(
        of: net.loss, at: net.parameters, claimed: claimed, switches: net.switches)
      #expect(report.isRight, "net \(number): \(report)")
      for row in report.coordinates {
        let (left, right) = (before[row.index], after[row.index])
        if left == right {
          #expect(row.verdict == .right, "net \(number): \(report)")
          if row.kink?.distance == 0 { flat += 1 } else { plain += 1 }
          continue
        }
        kinks += 1
        #expect(row.verdict == .kink, "net \(number): \(report)")
        let kink = try #require(row.kink)
        #expect(kink.isCertified && kink.distance == 0)
        #expect(!zeros.isDisjoint(with: kink.names), "net \(number): \(report)")
        for (side, exact) in [(row.before, left), (row.after, right)] {
          let side = try #require(side)
          #expect((side.value - exact).magnitude <= side.estimate, "net \(number): \(report)")
          #expect(side.estimate < 1e-6 * max(1, net.loss(net.parameters)))
        }
      }
      // The control, at every fourth net.
      if number % 4 != 0 { continue }
      let off = zip(before, after).map { outside($0, $1, &random) }
      let control = try checkGradient(
        of: net.loss, at: net.parameters, claimed: off, switches: net.switches)
      #expect(control.count(.wrong) == control.coordinates.count, "net \(number): \(control)")
    }
    #expect(kinks > 1_000 && flat > 100 && plain > 5_000)
  }

  /// The same nets, with the relus hidden from the referee.
  @Test func `Without switches the numbers show the kink`() throws {
    var random = SplitMix64(seed: 12)
    var kinks = 0
    for number in 0..<300 {
      var net = ReluNet(using: &random)
      net.set(net.units[random.integer(below: net.units.count)], to: 0)
      let before = net.parameters.indices.map { net.slope($0, sign: -1) }
      let after = net.parameters.indices.map { net.slope($0, sign: 1) }
      let claimed = zip(before, after).map { $0 + share(&random) * ($1 - $0) }
      let report = try checkGradient(of: net.loss, at: net.parameters, claimed: claimed)
      #expect(report.isRight, "net \(number): \(report)")
      for row in report.coordinates where before[row.index] != after[row.index] {
        kinks += 1
        #expect(row.verdict == .kink, "net \(number): \(report)")
        #expect(row.kink?.isCertified == false)
      }
      // The control, at every fourth net.
      if number % 4 != 0 { continue }
      let off = zip(before, after).map { outside($0, $1, &random) }
      let control = try checkGradient(of: net.loss, at: net.parameters, claimed: off)
      #expect(control.count(.wrong) == control.coordinates.count, "net \(number): \(control)")
    }
    #expect(kinks > 300)
  }

  /// Nets with a preactivation between 0 and the steps that a check would like to take.
  @Test func `Near a kink the steps stay below it and the certificate names it`() throws {
    var random = SplitMix64(seed: 13)
    var (certified, vague, blindCount, notJudged) = (0, 0, 0, 0)
    for number in 0..<1_000 {
      var net = ReluNet(using: &random)
      let chosen = net.units[random.integer(below: net.units.count)]
      let margin = Double(sign: .plus, exponent: -4 - random.integer(below: 31), significand: 1)
      net.set(chosen, to: random.integer(below: 2) == 0 ? margin : -margin)
      let isAtKink = net.switches(net.parameters).contains { $0.margin == 0 }
      if isAtKink { continue }
      let gradient = net.parameters.indices.map { net.slope($0, sign: 1) }
      let report = try checkGradient(
        of: net.loss, at: net.parameters, claimed: gradient, switches: net.switches)
      // Where two kinks leave no room on either side, nothing is said.
      #expect(report.count(.right) + report.count(.notJudged) == report.coordinates.count)
      vague += report.count(.notJudged)
      for row in report.coordinates {
        // The nearest unit on either side, if all go on as they go here.
        let motion = net.motion(row.index, sign: 1)
        let crossings = zip(net.units, motion).compactMap { unit, motion in
          motion.rate == 0 ? nil : (name: unit.name, distance: -motion.z / motion.rate)
        }
        guard let nearest = crossings.map(\.distance.magnitude).min() else { continue }
        // Steps end at a quarter of the parameter's size, a power of two.
        let size = net.parameters[row.index].magnitude
        if nearest >= 0.25 * (size >= 2 ? 2 : 1) { continue }
        let kink = try #require(row.kink, "net \(number): \(report)")
        // Parameters and the terms of preactivations, up to about 50, are rounded to 2^-53 of their
        // size, and so is the place of the change: four digits of the smallest distance are left.
        let room = 1e-9 * nearest + 0x1p-46 * max(1, size)
        let named = crossings.filter { kink.names == [$0.name] }
        #expect(
          named.contains { ($0.distance - kink.distance).magnitude <= room },
          "net \(number): \(row), \(crossings)")
        #expect(kink.distance.magnitude <= nearest + room, "net \(number): \(report)")
        certified += 1
      }
      // The control, at every fourth net, which are looked at without switches, too.
      if number % 4 != 0 { continue }
      let off = gradient.map { $0 + 0.05 * max(1, $0.magnitude) }
      let control = try checkGradient(
        of: net.loss, at: net.parameters, claimed: off, switches: net.switches)
      #expect(control.count(.wrong) == control.coordinates.count, "net \(number): \(control)")
      let blind = try checkGradient(of: net.loss, at: net.parameters, claimed: gradient)
      #expect(blind.verdict != .wrong, "net \(number), without switches: \(blind)")
      blindCount += blind.coordinates.count
      notJudged += blind.count(.notJudged)
    }
    #expect(notJudged * 20 < blindCount)
    #expect(certified > 3_000 && vague < 10)
  }
}
