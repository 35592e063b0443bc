// The layers as functions of arrays, for readers and for lessons: the same code that networks run, with new
// memory for every answer.

/// A layer of weighted sums, y = x·W + b: x is (N, D), W (D, K), b (K), and y (N, K).
public func linear<E: ArrayElement>(
  _ x: NDArray<E>, weights: NDArray<E>, biases: NDArray<E>, kernels: Kernels = .standard
) -> NDArray<E> {
  let (n, d, k) = linearSizes(x, weights)
  precondition(
    biases.shape == [k], "biases of shape \(biases.shape) for weights of shape \(weights.shape)")
  let y = Array<E>(count: n * k) { y in
    x.elements.withView { x in
      weights.elements.withView { w in
        biases.elements.withView { b in
          Linear.forward(x: x, weights: w, biases: b, y: y, n: n, d: d, k: k, kernels: kernels)
        }
      }
    }
  }
  return NDArray(shape: [n, k], elements: y)
}

/// The derivatives of a layer of weighted sums, from those by its outputs.
///
/// dx = dy·Wᵀ is (N, D), dW = xᵀ·dy is (D, K), and db = Σₙ dyₙ is (K): a sum over the samples alone.
public func linearBackward<E: ArrayElement>(
  _ x: NDArray<E>, weights: NDArray<E>, dy: NDArray<E>, kernels: Kernels = .standard
) -> (dx: NDArray<E>, dWeights: NDArray<E>, dBiases: NDArray<E>) {
  let (n, d, k) = linearSizes(x, weights)
  precondition(dy.shape == [n, k], "dy of shape \(dy.shape) for outputs of shape \([n, k])")
  var dx = NDArray<E>(repeating: 0, shape: [n, d])
  var dw = NDArray<E>(repeating: 0, shape: [d, k])
  var db = NDArray<E>(repeating: 0, shape: [k])
  x.elements.withView { x in
    weights.elements.withView { w in
      dy.elements.withView { dy in
        dx.elements.write { dx in
          dw.elements.write { dw in
            db.elements.write { db in
              Linear.backward(
                x: x, weights: w, dy: dy, dWeights: dw, dBiases: db, dx: dx, n: n, d: d, k: k,
                kernels: kernels)
            }
          }
        }
      }
    }
  }
  return (dx, dw, db)
}

private func linearSizes<E>(_ x: NDArray<E>, _ weights: NDArray<E>) -> (n: Int, d: Int, k: Int) {
  precondition(
    x.rank == 2 && weights.rank == 2 && x.shape[1] == weights.shape[0],
    "inputs of shape \(x.shape) for weights of shape \(weights.shape)")
  return (x.shape[0], weights.shape[0], weights.shape[1])
}
