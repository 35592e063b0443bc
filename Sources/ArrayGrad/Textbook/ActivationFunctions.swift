public import GradTraining

/// The function of each number, or the softmax of each row.
public func activate<E: ArrayElement>(
  _ x: NDArray<E>, by activation: Activation, kernels: Kernels = .standard
) -> NDArray<E> {
  let (n, k) = rows(of: x, for: activation)
  let y = Array<E>(count: x.count) { y in
    x.elements.withView { activation.forward(x: $0, y: y, n: n, k: k, kernels: kernels) }
  }
  return NDArray(shape: x.shape, elements: y)
}

/// The derivatives by the inputs of an activation, from those by its outputs.
///
/// dx = dy·f'(x); of the softmax, dxᵢ = yᵢ·(dyᵢ - Σⱼ yⱼ·dyⱼ).
public func activateBackward<E: ArrayElement>(
  _ x: NDArray<E>, dy: NDArray<E>, by activation: Activation, kernels: Kernels = .standard
) -> NDArray<E> {
  precondition(dy.shape == x.shape, "dy of shape \(dy.shape) for numbers of shape \(x.shape)")
  let (n, k) = rows(of: x, for: activation)
  let y = activate(x, by: activation, kernels: kernels)
  let dx = Array<E>(count: x.count) { dx in
    x.elements.withView { x in
      y.elements.withView { y in
        dy.elements.withView { dy in
          activation.backward(x: x, y: y, dy: dy, dx: dx, n: n, k: k, kernels: kernels)
        }
      }
    }
  }
  return NDArray(shape: x.shape, elements: dx)
}

/// exp(xᵢ) / Σ exp(xⱼ) along the last axis, the largest number taken out first.
///
/// Numbers of ±1000 are fine. A number of -inf has the probability 0; with a number of +inf, or with nothing
/// but -inf, every probability is nan, as in PyTorch.
public func softmax<E: ArrayElement>(_ x: NDArray<E>) -> NDArray<E> { activate(x, by: .softmax) }

/// The derivatives by the inputs of the softmax, dxᵢ = yᵢ·(dyᵢ - Σⱼ yⱼ·dyⱼ), from its outputs y.
public func softmaxBackward<E: ArrayElement>(_ y: NDArray<E>, dy: NDArray<E>) -> NDArray<E> {
  precondition(dy.shape == y.shape, "dy of shape \(dy.shape) for numbers of shape \(y.shape)")
  let (n, k) = rows(of: y, for: .softmax)
  let dx = Array<E>(count: y.count) { dx in
    y.elements.withView { y in
      dy.elements.withView { dy in
        Softmax.backward(y: y, dy: dy, dx: dx, n: n, k: k)
      }
    }
  }
  return NDArray(shape: y.shape, elements: dx)
}

/// How many rows an activation sees, and how long they are.
private func rows<E>(of x: NDArray<E>, for activation: Activation) -> (n: Int, k: Int) {
  precondition(
    activation != .softmax || x.rank > 0, "the softmax of a single number has no axis to run along")
  let width = x.shape.last ?? 1
  return (width == 0 ? 0 : x.count / width, width)
}
