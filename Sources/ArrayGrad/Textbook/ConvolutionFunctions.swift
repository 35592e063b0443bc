/// A cross-correlation with a bias, as deep learning calls convolution; zeros stand around the images.
///
/// x is (N, C, H, W), W (O, C, K, K), b (O), and y (N, O, H', W') with H' = (H + 2·padding - K) / stride + 1.
public func convolution<E: ArrayElement>(
  _ x: NDArray<E>, weights: NDArray<E>, biases: NDArray<E>, stride: Int = 1, padding: Int = 0,
  kernels: Kernels = .standard
) -> NDArray<E> {
  let sizes = convolutionSizes(x, weights, stride, padding)
  precondition(
    biases.shape == [sizes.o], "biases of shape \(biases.shape) for kernels of \(weights.shape)")
  let scratch = Storage<E>(count: Convolution.scratchCount(sizes))
  let y = Array<E>(count: sizes.outputCount) { y in
    x.elements.withView { x in
      weights.elements.withView { w in
        biases.elements.withView { b in
          scratch.use {
            Convolution.forward(
              x, w: w, b: b, into: y, sizes: sizes, scratch: $0, kernels: kernels)
          }
        }
      }
    }
  }
  return NDArray(shape: [sizes.n, sizes.o, sizes.outHeight, sizes.outWidth], elements: y)
}

/// The derivatives of a convolution by its images, kernels and biases, from those by its outputs.
public func convolutionBackward<E: ArrayElement>(
  _ x: NDArray<E>, weights: NDArray<E>, dy: NDArray<E>, stride: Int = 1, padding: Int = 0,
  kernels: Kernels = .standard
) -> (dx: NDArray<E>, dWeights: NDArray<E>, dBiases: NDArray<E>) {
  let sizes = convolutionSizes(x, weights, stride, padding)
  let outputs = [sizes.n, sizes.o, sizes.outHeight, sizes.outWidth]
  precondition(dy.shape == outputs, "dy of shape \(dy.shape) for outputs of shape \(outputs)")
  let scratch = Storage<E>(count: Convolution.scratchCount(sizes))
  var dx = NDArray<E>(repeating: 0, shape: x.shape)
  var dw = NDArray<E>(repeating: 0, shape: weights.shape)
  var db = NDArray<E>(repeating: 0, shape: [sizes.o])
  x.elements.withView { x in
    weights.elements.withView { w in
      dy.elements.withView { dy in
        dx.elements.write { dx in
          dw.elements.write { dw in
            db.elements.write { db in
              scratch.use {
                Convolution.backward(
                  dy, x: x, w: w, dw: dw, db: db, dx: dx, sizes: sizes, scratch: $0,
                  kernels: kernels)
              }
            }
          }
        }
      }
    }
  }
  return (dx, dw, db)
}

private func convolutionSizes<E>(
  _ x: NDArray<E>, _ w: NDArray<E>, _ stride: Int, _ padding: Int
) -> Convolution.Sizes {
  precondition(
    x.rank == 4 && w.rank == 4 && x.shape[1] == w.shape[1] && w.shape[2] == w.shape[3],
    "images of shape \(x.shape) for kernels of shape \(w.shape)")
  return Convolution.Sizes(
    n: x.shape[0], c: x.shape[1], h: x.shape[2], w: x.shape[3], o: w.shape[0], k: w.shape[2],
    stride: stride, padding: padding)
}
