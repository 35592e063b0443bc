public import GradTraining

/// The cross-entropy -log softmax(z)[c] of the samples' logits and classes, and the softmax.
///
/// z is (N, K). The backward pass needs the probabilities, which are (N, K) too.
public func crossEntropy<E: ArrayElement>(
  _ z: NDArray<E>, classes: [Int], reduction: Blueprint.Reduction = .mean
) -> (loss: Double, probabilities: NDArray<E>) {
  let (n, k) = sizes(z, classes)
  var p = NDArray<E>(repeating: 0, shape: [n, k])
  let sum = z.elements.withView { z in
    p.elements.write { p in CrossEntropy.forward(z: z, classes: classes, p: p, n: n, k: k) }
  }
  return (reduction.loss(sum, n), p)
}

/// The derivatives of the cross-entropy by the logits: (softmax - one-hot) / N for the mean.
public func crossEntropyBackward<E: ArrayElement>(
  _ probabilities: NDArray<E>, classes: [Int], reduction: Blueprint.Reduction = .mean
) -> NDArray<E> {
  let (n, k) = sizes(probabilities, classes)
  return derivative(of: probabilities) { p, dz in
    CrossEntropy.backward(p: p, classes: classes, scale: reduction.scale(n), dz: dz, n: n, k: k)
  }
}

/// The negative log-likelihood -log p[c] of the samples' probabilities, (N, K), and classes.
public func negativeLogLikelihood<E: ArrayElement>(
  _ p: NDArray<E>, classes: [Int], reduction: Blueprint.Reduction = .mean
) -> Double {
  let (n, k) = sizes(p, classes)
  return p.elements.withView {
    reduction.loss(NegativeLogLikelihood.forward(p: $0, classes: classes, n: n, k: k), n)
  }
}

/// The derivatives of the negative log-likelihood by the probabilities: -1 / (N·p[c]) for the mean, else 0.
public func negativeLogLikelihoodBackward<E: ArrayElement>(
  _ p: NDArray<E>, classes: [Int], reduction: Blueprint.Reduction = .mean
) -> NDArray<E> {
  let (n, k) = sizes(p, classes)
  return derivative(of: p) { p, dp in
    NegativeLogLikelihood.backward(
      p: p, classes: classes, scale: reduction.scale(n), dp: dp, n: n, k: k)
  }
}

/// The cross-entropy of two classes, 0 and 1, from one logit of each sample, (N).
public func binaryCrossEntropy<E: ArrayElement>(
  _ z: NDArray<E>, classes: [Int], reduction: Blueprint.Reduction = .mean
) -> Double {
  let n = samples(z, classes)
  return z.elements.withView {
    reduction.loss(BinaryCrossEntropy.forward(z: $0, classes: classes, n: n), n)
  }
}

/// The derivatives of the two-class cross-entropy by the logits: (sigmoid(z) - t) / N for the mean.
public func binaryCrossEntropyBackward<E: ArrayElement>(
  _ z: NDArray<E>, classes: [Int], reduction: Blueprint.Reduction = .mean
) -> NDArray<E> {
  let n = samples(z, classes)
  return derivative(of: z) { z, dz in
    BinaryCrossEntropy.backward(z: z, classes: classes, scale: reduction.scale(n), dz: dz, n: n)
  }
}

/// The hinge loss max(0, 1 - y·z) of two classes, from one score of each sample, (N); y is 1 for class 1, else -1.
public func hinge<E: ArrayElement>(
  _ z: NDArray<E>, classes: [Int], reduction: Blueprint.Reduction = .mean
) -> Double {
  let n = samples(z, classes)
  return z.elements.withView { reduction.loss(Hinge.forward(z: $0, classes: classes, n: n), n) }
}

/// The derivatives of the hinge loss by the scores: -y / N for the mean where 1 - y·z > 0, else 0.
public func hingeBackward<E: ArrayElement>(
  _ z: NDArray<E>, classes: [Int], reduction: Blueprint.Reduction = .mean
) -> NDArray<E> {
  let n = samples(z, classes)
  return derivative(of: z) { z, dz in
    Hinge.backward(z: z, classes: classes, scale: reduction.scale(n), dz: dz, n: n)
  }
}

/// The squared error, of each sample the mean of (y - t)² over its outputs; y and t are (N, K).
public func squaredError<E: ArrayElement>(
  _ y: NDArray<E>, targets: NDArray<E>, reduction: Blueprint.Reduction = .mean
) -> Double {
  let (n, k) = sizes(y, targets)
  return y.elements.withView { y in
    targets.elements.withView { t in
      reduction.loss(SquaredError.forward(y: y, targets: .numbers(t), n: n, k: k), n)
    }
  }
}

/// The derivatives of the squared error by the outputs: 2·(y - t) / (N·K) for the mean.
public func squaredErrorBackward<E: ArrayElement>(
  _ y: NDArray<E>, targets: NDArray<E>, reduction: Blueprint.Reduction = .mean
) -> NDArray<E> {
  let (n, k) = sizes(y, targets)
  return derivative(of: y) { y, dy in
    targets.elements.withView { t in
      SquaredError.backward(
        y: y, targets: .numbers(t), scale: reduction.scale(n), dy: dy, n: n, k: k)
    }
  }
}

private func derivative<E: ArrayElement>(
  of x: NDArray<E>, _ body: (View<E>, MutableView<E>) -> Void
) -> NDArray<E> {
  let dx = Array<E>(count: x.count) { dx in x.elements.withView { body($0, dx) } }
  return NDArray(shape: x.shape, elements: dx)
}

private func sizes<E>(_ z: NDArray<E>, _ classes: [Int]) -> (n: Int, k: Int) {
  precondition(
    z.rank == 2 && classes.count == z.shape[0],
    "\(classes.count) classes for outputs of shape \(z.shape)")
  for target in classes {
    precondition((0..<z.shape[1]).contains(target), "class \(target) for outputs of \(z.shape)")
  }
  return (z.shape[0], z.shape[1])
}

private func sizes<E>(_ y: NDArray<E>, _ targets: NDArray<E>) -> (n: Int, k: Int) {
  precondition(
    y.rank == 2 && targets.shape == y.shape,
    "targets of shape \(targets.shape) for outputs of shape \(y.shape)")
  return (y.shape[0], y.shape[1])
}

private func samples<E>(_ z: NDArray<E>, _ classes: [Int]) -> Int {
  precondition(
    z.count == classes.count && classes.allSatisfy { $0 == 0 || $0 == 1 },
    "classes \(classes) for one output of shape \(z.shape); they must be 0 or 1")
  return classes.count
}
