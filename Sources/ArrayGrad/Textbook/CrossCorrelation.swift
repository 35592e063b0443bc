/// Slides a kernel over one image as it stands: what deep learning calls convolution.
///
///     y[i, j] = Σ k[u, v] · x[i + u - padding, j + v - padding]
///
/// x is (H, W), k (K, L), and y (H + 2·padding - K + 1, W + 2·padding - L + 1). Outside of the
/// image are zeros.
///
///     let a: NDArray<Double> = [[0, 1, 0, 1, 0], [0, 1, 0, 1, 0], [0, 1, 0, 1, 0]]
///     crossCorrelate(a, [[1, -2, 1]])     // each row is [-2, 2, -2]
///
/// - Parameters:
///   - image: The image.
///   - kernel: The kernel, which must not be larger than the image with its zeros.
///   - padding: How many zeros stand on each side.
/// - Returns: The sums, one for each place of the kernel.
public func crossCorrelate<E: ArrayElement>(
  _ image: NDArray<E>, _ kernel: NDArray<E>, padding: Int = 0
) -> NDArray<E> {
  precondition(
    image.rank == 2 && kernel.rank == 2 && kernel.count > 0,
    "an image of shape \(image.shape) and a kernel of shape \(kernel.shape), which must be (H, W)")
  let (h, w) = (image.shape[0], image.shape[1])
  let (k, l) = (kernel.shape[0], kernel.shape[1])
  let (high, wide) = (h + 2 * padding - k + 1, w + 2 * padding - l + 1)
  precondition(
    padding >= 0 && high > 0 && wide > 0,
    "a kernel of shape \(kernel.shape) on an image of shape \(image.shape), padding \(padding)")
  var y = NDArray<E>(repeating: 0, shape: [high, wide])
  for i in 0..<high {
    for j in 0..<wide {
      var sum: E = 0
      for u in 0..<k {
        for v in 0..<l {
          let (row, column) = (i + u - padding, j + v - padding)
          guard row >= 0, row < h, column >= 0, column < w else { continue }
          sum += kernel.elements[u * l + v] * image.elements[row * w + column]
        }
      }
      y.elements[i * wide + j] = sum
    }
  }
  return y
}

/// Slides a kernel turned by half a turn over one image: what mathematics calls convolution.
///
///     y[i, j] = Σ k[K-1-u, L-1-v] · x[i + u - padding, j + v - padding]
///
/// It is `crossCorrelate(image, turned(kernel))`. The two agree where a kernel looks the same after
/// half a turn, as [1, -2, 1] does; they differ for a slope such as [-1, 0, 1], whose answer
/// changes its sign. A network does not care, since it learns the numbers of its kernels either
/// way; but its gradient does:
///
/// With y[i, j] = Σ k[u, v] · x[i + u, j + v], the number x[p, q] is multiplied by k[u, v] on its
/// way to y[p - u, q - v]. So its derivative is
///
///     dx[p, q] = Σ k[u, v] · dy[p - u, q - v]
///
/// where the places of k and dy run against each other: a convolution of dy, with zeros around it
/// so that the kernel reaches over the edges. The kernel's own derivative is a cross-correlation
/// again, of the image by dy:
///
///     dk[u, v] = Σ dy[i, j] · x[i + u, j + v]
///
/// In words of these functions, for a K x K kernel:
///
///     y  = crossCorrelate(x, k)
///     dx = convolve(dy, k, padding: K - 1)
///     dk = crossCorrelate(x, dy)
///
/// - Parameters:
///   - image: The image.
///   - kernel: The kernel, which must not be larger than the image with its zeros.
///   - padding: How many zeros stand on each side.
/// - Returns: The sums, one for each place of the kernel.
public func convolve<E: ArrayElement>(
  _ image: NDArray<E>, _ kernel: NDArray<E>, padding: Int = 0
) -> NDArray<E> {
  crossCorrelate(image, turned(kernel), padding: padding)
}

/// A kernel turned by half a turn: the last row first, and in each row the last number first.
public func turned<E: ArrayElement>(_ kernel: NDArray<E>) -> NDArray<E> {
  NDArray(shape: kernel.shape, elements: kernel.elements.reversed())
}
