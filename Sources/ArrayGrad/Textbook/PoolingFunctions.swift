/// The largest number of each window: x is (N, C, H, W), and y (N, C, H', W').
public func maxPool<E: ArrayElement>(
  _ x: NDArray<E>, size: Int, stride: Int? = nil, kernels: Kernels = .standard
) -> NDArray<E> {
  let sizes = poolingSizes(x, size, stride)
  let places = Places(count: sizes.outputCount)
  let y = Array<E>(count: sizes.outputCount) { y in
    x.elements.withView {
      MaxPooling.forward($0, into: y, places: places, sizes: sizes, kernels: kernels)
    }
  }
  return NDArray(shape: sizes.outputShape, elements: y)
}

/// The derivatives by the images: each goes to the largest number of its window, the first of equals.
///
/// A nan counts as the largest, the last one of several.
public func maxPoolBackward<E: ArrayElement>(
  _ x: NDArray<E>, dy: NDArray<E>, size: Int, stride: Int? = nil, kernels: Kernels = .standard
) -> NDArray<E> {
  let sizes = poolingSizes(x, size, stride)
  checkOutputs(dy, sizes)
  let places = Places(count: sizes.outputCount)
  let y = Storage<E>(count: sizes.outputCount)
  let dx = Array<E>(count: x.count) { dx in
    x.elements.withView { x in
      y.use { MaxPooling.forward(x, into: $0, places: places, sizes: sizes, kernels: kernels) }
    }
    dy.elements.withView {
      MaxPooling.backward($0, places: places, into: dx, sizes: sizes, kernels: kernels)
    }
  }
  return NDArray(shape: x.shape, elements: dx)
}

/// The mean of each window: x is (N, C, H, W), and y (N, C, H', W').
public func averagePool<E: ArrayElement>(
  _ x: NDArray<E>, size: Int, stride: Int? = nil, kernels: Kernels = .standard
) -> NDArray<E> {
  let sizes = poolingSizes(x, size, stride)
  let y = Array<E>(count: sizes.outputCount) { y in
    x.elements.withView { AveragePooling.forward($0, into: y, sizes: sizes, kernels: kernels) }
  }
  return NDArray(shape: sizes.outputShape, elements: y)
}

/// The derivatives by the images of shape `shape`: each is shared by all numbers of its window.
public func averagePoolBackward<E: ArrayElement>(
  shape: [Int], dy: NDArray<E>, size: Int, stride: Int? = nil, kernels: Kernels = .standard
) -> NDArray<E> {
  var dx = NDArray<E>(repeating: 0, shape: shape)
  let sizes = poolingSizes(dx, size, stride)
  checkOutputs(dy, sizes)
  dy.elements.withView { dy in
    dx.elements.write { AveragePooling.backward(dy, into: $0, sizes: sizes, kernels: kernels) }
  }
  return dx
}

extension PoolingSizes {
  /// The shape of the outputs.
  fileprivate var outputShape: [Int] { [n, c, outHeight, outWidth] }
}

private func checkOutputs<E>(_ dy: NDArray<E>, _ sizes: PoolingSizes) {
  precondition(
    dy.shape == sizes.outputShape,
    "dy of shape \(dy.shape) for outputs of shape \(sizes.outputShape)")
}

private func poolingSizes<E>(_ x: NDArray<E>, _ size: Int, _ stride: Int?) -> PoolingSizes {
  precondition(x.rank == 4, "images of shape \(x.shape), which must be (N, C, H, W)")
  return PoolingSizes(
    n: x.shape[0], c: x.shape[1], h: x.shape[2], w: x.shape[3], size: size, stride: stride ?? size)
}
