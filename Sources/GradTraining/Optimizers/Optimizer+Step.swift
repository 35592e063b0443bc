// The loops of the rules, one for each; generic here, compiled for Float and for Double because
// those call `step` with their own type. The numbers of a step that are the same for all parameters
// are computed in Double and then rounded once. A loop's bounds are checked before it, so that it
// can use vectors.

extension Optimizer {
  mutating func step(
    _ parameters: inout MutableSpan<Element>, gradient: Span<Element>, rate: Double
  ) {
    steps += 1
    switch rule {
    case .sgd: Self.descend(&parameters, gradient, rate: rate)
    case .heavyBall(let momentum):
      Self.roll(&parameters, gradient, &first, rate, keep: momentum, take: 1)
    case .movingAverage(let beta):
      Self.roll(&parameters, gradient, &first, rate, keep: beta, take: 1 - beta)
    case .nesterov(let momentum):
      Self.lookAhead(&parameters, gradient, &first, rate, momentum)
    case .adam(let beta1, let beta2, let epsilon):
      adapt(&parameters, gradient, rate, (beta1, beta2), epsilon)
    case .adamW(let beta1, let beta2, let epsilon, let decay):
      for range in decayed { Self.shrink(&parameters, range, by: rate * decay) }
      adapt(&parameters, gradient, rate, (beta1, beta2), epsilon)
    case .rmsProp(let beta, let epsilon):
      Self.scale(&parameters, gradient, &second, rate, beta, epsilon)
    }
  }

  /// θ ← θ - η·g.
  private static func descend(
    _ p: inout MutableSpan<Element>, _ g: Span<Element>, rate: Double
  ) {
    let rate = Element(rate)
    let count = p.count
    precondition(g.count == count)
    for i in 0..<count { p[i] -= rate * g[i] }
  }

  /// v ← keep·v + take·g, θ ← θ - η·v.
  private static func roll(
    _ p: inout MutableSpan<Element>, _ g: Span<Element>, _ state: inout [Element], _ rate: Double,
    keep: Double, take: Double
  ) {
    let (rate, keep, take) = (Element(rate), Element(keep), Element(take))
    var v = state.mutableSpan
    let count = p.count
    precondition(g.count == count && v.count == count)
    for i in 0..<count {
      let next = keep * v[i] + take * g[i]
      v[i] = next
      p[i] -= rate * next
    }
  }

  /// v ← μ·v + g, θ ← θ - η·(g + μ·v).
  private static func lookAhead(
    _ p: inout MutableSpan<Element>, _ g: Span<Element>, _ state: inout [Element], _ rate: Double,
    _ momentum: Double
  ) {
    let (rate, momentum) = (Element(rate), Element(momentum))
    var v = state.mutableSpan
    let count = p.count
    precondition(g.count == count && v.count == count)
    for i in 0..<count {
      let next = momentum * v[i] + g[i]
      v[i] = next
      p[i] -= rate * (g[i] + momentum * next)
    }
  }

  /// θ ← θ - by·θ at some places.
  private static func shrink(_ p: inout MutableSpan<Element>, _ range: Range<Int>, by share: Double)
  {
    let factor = Element(1 - share)
    precondition(range.upperBound <= p.count)
    for i in range { p[i] *= factor }
  }

  /// Adam's step, with what is the same for all parameters computed once.
  private mutating func adapt(
    _ p: inout MutableSpan<Element>, _ g: Span<Element>, _ rate: Double,
    _ betas: (Double, Double), _ epsilon: Double
  ) {
    let rate = rate / (1 - power(betas.0, steps))
    let scale = 1 / (1 - power(betas.1, steps)).squareRoot()
    Self.adapt(&p, g, &first, &second, Element(rate), Element(scale), betas, Element(epsilon))
  }

  private static func adapt(
    _ p: inout MutableSpan<Element>, _ g: Span<Element>, _ means: inout [Element],
    _ squares: inout [Element], _ rate: Element, _ scale: Element, _ betas: (Double, Double),
    _ epsilon: Element
  ) {
    let (keep1, take1) = (Element(betas.0), Element(1 - betas.0))
    let (keep2, take2) = (Element(betas.1), Element(1 - betas.1))
    var m = means.mutableSpan
    var s = squares.mutableSpan
    let count = p.count
    precondition(g.count == count && m.count == count && s.count == count)
    for i in 0..<count {
      let mean = keep1 * m[i] + take1 * g[i]
      let square = keep2 * s[i] + take2 * g[i] * g[i]
      m[i] = mean
      s[i] = square
      p[i] -= rate * mean / (root(square) * scale + epsilon)
    }
  }

  /// s ← β·s + (1 - β)·g², θ ← θ - η·g / (√s + ε).
  private static func scale(
    _ p: inout MutableSpan<Element>, _ g: Span<Element>, _ state: inout [Element], _ rate: Double,
    _ beta: Double, _ epsilon: Double
  ) {
    let (rate, keep, take) = (Element(rate), Element(beta), Element(1 - beta))
    let epsilon = Element(epsilon)
    var s = state.mutableSpan
    let count = p.count
    precondition(g.count == count && s.count == count)
    for i in 0..<count {
      let square = keep * s[i] + take * g[i] * g[i]
      s[i] = square
      p[i] -= rate * g[i] / (root(square) + epsilon)
    }
  }
}

/// The root of a number that is not negative.
///
/// Taking off a sign that is not there tells the compiler that C's root cannot fail, which it would
/// have to report: so it takes the processor's, for several numbers at a time: Adam is four times
/// as fast in Float, twice in Double.
@inline(__always)
private func root<Element: TrainingNumber>(_ number: Element) -> Element {
  number.magnitude.squareRoot()
}

/// base to a whole power, by repeated squaring: the same bits on every machine, which libm does not
/// promise.
private func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}
