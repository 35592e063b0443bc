package import GradNumbers

/// What a recording gives in exact fractions: see `Tape.exact`.
package struct ExactReplay: Sendable {
  /// The node whose value and derivatives these are.
  package let root: UInt32

  /// How recorded numbers were read.
  let reading: ExactReading

  /// The value of each node up to the root; nil where the root does not depend on it.
  package let values: [Rational?]

  /// The derivative of the root by each node up to it; nil where it does not depend on it.
  package let adjoints: [Rational?]

  /// Where the first value is refused, in the order of recording; nil where all are exact.
  package let valueRefusal: ExactRefusal?

  /// Where the first derivative is refused, in the order of the sweep; nil where all are exact.
  package let derivativeRefusal: ExactRefusal?

  /// The value of the root.
  package var value: Rational { values[Int(root)] ?? 0 }
}

/// How a replay in fractions reads the numbers that were recorded.
struct ExactReading: Sendable {
  /// How many bits a numerator or a denominator may take.
  let limit: Int
  /// Whether a number is the decimal that was written, and not its double.
  let asWritten: Bool

  /// What a recorded number stands for.
  func callAsFunction(_ number: Double) -> Rational {
    (asWritten ? Rational(decimal: number) : Rational(number)).limited(to: limit)
  }
}

extension Tape {
  /// A root's value and its derivatives by all nodes, as fractions where they exist.
  ///
  /// Recorded numbers are read as the decimals that a person wrote: 0.1 is 1/10; or, to judge what was
  /// computed from them, as the doubles that they are. A refused value does
  /// not refuse every derivative: that of log(x) is 1/x. But where a refused number would have to
  /// decide on which side of a kink it is, the derivative is refused too.
  ///
  /// - Parameters:
  ///   - root: The node to derive.
  ///   - limit: How many bits a numerator or a denominator may take; what is larger is refused.
  ///   - asWritten: Whether a number is the decimal that was written, and not its double.
  ///   - leaves: The fractions to put in place of leaves; nil reads the leaf's data.
  /// - Returns: The fractions, and where the first refusals began.
  package func exact(
    from root: UInt32, limit: Int = Rational.defaultLimit, asWritten: Bool = true,
    leaves: (UInt32) -> Rational? = { _ in nil }
  ) -> ExactReplay {
    let reached = self.reached(from: root)
    let read = ExactReading(limit: limit, asWritten: asWritten)
    let values = replay(
      upTo: root, in: Rational.self, reached: reached,
      leaves: { leaves($0)?.limited(to: limit) }, reading: { read($0) })

    let adjoints = adjoints(from: root, in: Rational.self, values: values, reading: { read($0) })
    let refusedValue = values.indices.first { reached[$0] && values[$0].refusal != nil }
    let refusedAdjoint = adjoints.lastIndex { $0?.refusal != nil }
    return ExactReplay(
      root: root, reading: read, values: zip(values, reached).map { $1 ? $0 : nil },
      adjoints: adjoints,
      valueRefusal: refusedValue.map { refusal(ofValue: $0, values) },
      derivativeRefusal: refusedAdjoint.map { refusal(ofAdjoint: $0, adjoints, values, read) })
  }

  /// A root's value and its derivative along a direction, by dual fractions carried forward.
  ///
  /// This shares no derivative with `exact`, which it judges: the slopes are those of `Dual`.
  ///
  /// - Parameters:
  ///   - root: The node to derive.
  ///   - direction: How fast each leaf changes.
  ///   - limit: How many bits a numerator or a denominator may take; what is larger is refused.
  ///   - leaves: The fractions to put in place of leaves; nil reads the leaf's data.
  /// - Returns: The value; its tangent is the derivative. Each may be a refusal by itself.
  package func exactTangent(
    of root: UInt32, along direction: (UInt32) -> Rational, limit: Int = Rational.defaultLimit,
    leaves: (UInt32) -> Rational? = { _ in nil }
  ) -> Dual<Rational> {
    let reached = self.reached(from: root)
    return replay(
      upTo: root, in: Dual<Rational>.self, reached: reached,
      leaves: { leaf in
        let number = leaves(leaf) ?? Rational(decimal: primal(leaf))
        return Dual(primal: number.limited(to: limit), tangent: direction(leaf))
      }, reading: { Dual(primal: Rational(decimal: $0).limited(to: limit)) })[Int(root)]
  }

  // MARK: Where a refusal began

  /// Goes from a refused value to the node that was the first to refuse.
  private func refusal(ofValue index: Int, _ values: [Rational]) -> ExactRefusal {
    var index = index
    while let earlier = refusedOperand(of: index, values) { index = earlier }
    return exactRefusal(index, values[index].refusal, isDerivative: false)
  }

  private func refusedOperand(of index: Int, _ values: [Rational]) -> Int? {
    var refused: Int?
    forEachOperand(of: index) { if refused == nil, values[$0].refusal != nil { refused = $0 } }
    return refused
  }

  /// Where the refusal of a derivative by one node began; nil where it is exact.
  package func refusal(ofAdjoint index: UInt32, _ replay: ExactReplay) -> ExactRefusal? {
    guard Int(index) < replay.adjoints.count, replay.adjoints[Int(index)]?.refusal != nil else {
      return nil
    }
    return refusal(
      ofAdjoint: Int(index), replay.adjoints, replay.values.map { $0 ?? 0 }, replay.reading)
  }

  /// Goes from a refused adjoint to the rule that refused, or to the value that the rule needed.
  private func refusal(
    ofAdjoint index: Int, _ adjoints: [Rational?], _ values: [Rational],
    _ read: ExactReading
  ) -> ExactRefusal {
    var node = index
    // From user to user, each after the node: one that passes a refusal on is the next node.
    for user in index..<adjoints.count {
      guard let upstream = adjoints[user], !upstream.vanishes else { continue }
      var reason: Rational.Refusal?
      forEachLocal(of: UInt32(user), values: values, reading: { read($0) }) { operand, local in
        guard operand == node, reason == nil else { return }
        reason = Rational.passed(upstream, through: local).refusal
      }
      guard let reason else { continue }
      if upstream.refusal != nil {
        node = user
      } else if let value = refusedOperand(of: user, values) {
        return refusal(ofValue: value, values)
      } else {
        return exactRefusal(user, reason, isDerivative: true)
      }
    }
    // No contribution by itself: their sum is too large.
    return exactRefusal(node, adjoints[node]?.refusal, isDerivative: true)
  }

  private func exactRefusal(
    _ index: Int, _ reason: Rational.Refusal?, isDerivative: Bool
  ) -> ExactRefusal {
    let expression = node(at: UInt32(index)).formula { labels[$0] ?? "v\($0)" }
    return ExactRefusal(
      node: index, line: line(of: UInt32(index)), isDerivative: isDerivative,
      reason: reason ?? .notFinite, expression: expression)
  }
}
