extension Convolution {
  /// The sizes of a convolution: n images of c channels, h by w, to o channels, outHeight by
  /// outWidth.
  struct Sizes: Hashable, Sendable {
    /// Images.
    let n: Int
    /// Channels of an image.
    let c: Int
    /// Height of an image.
    let h: Int
    /// Width of an image.
    let w: Int
    /// Kernels, which are the channels of an output.
    let o: Int
    /// Height and width of a kernel.
    let k: Int
    /// The distance between neighbouring places of the kernel.
    let stride: Int
    /// How many zeros stand on each side of an image.
    let padding: Int

    /// Takes sizes that fit together; that they do is checked.
    init(n: Int, c: Int, h: Int, w: Int, o: Int, k: Int, stride: Int = 1, padding: Int = 0) {
      precondition(
        n >= 0 && c > 0 && h > 0 && w > 0 && o > 0 && k > 0 && stride > 0 && padding >= 0,
        "a convolution of images \((n, c, h, w)) by kernels \((o, c, k, k)), stride \(stride), "
          + "padding \(padding)")
      precondition(
        k <= h + 2 * padding && k <= w + 2 * padding,
        "kernels \((o, c, k, k)) are larger than images \((n, c, h, w)) with padding \(padding)")
      self.n = n
      self.c = c
      self.h = h
      self.w = w
      self.o = o
      self.k = k
      self.stride = stride
      self.padding = padding
    }

    /// Height of an output.
    var outHeight: Int { (h + 2 * padding - k) / stride + 1 }
    /// Width of an output.
    var outWidth: Int { (w + 2 * padding - k) / stride + 1 }
    /// How many numbers the images hold.
    var inputCount: Int { n * c * h * w }
    /// How many numbers the outputs hold.
    var outputCount: Int { n * o * outHeight * outWidth }
    /// How many numbers the kernels hold.
    var weightCount: Int { o * c * k * k }

    /// Whether Winograd's tiles serve: 3 x 3 at every place, and enough channels to be worth their
    /// transformations.
    var isTiled: Bool {
      k == 3 && stride == 1 && padding <= 2 && c >= 8 && o >= 8 && outHeight >= 3 && outWidth >= 3
    }

    /// Stops where views do not hold what these sizes say.
    func check(x: Int, w weights: Int, b: Int, y: Int) {
      precondition(
        x == inputCount, "images \((n, c, h, w)) are \(inputCount) numbers, and there are \(x)")
      precondition(
        weights == weightCount,
        "kernels \((o, c, k, k)) are \(weightCount) numbers, and there are \(weights)")
      precondition(b == o, "\(o) kernels, and there are \(b) biases")
      precondition(
        y == outputCount,
        "outputs \((n, o, outHeight, outWidth)) are \(outputCount) numbers, and there are \(y)")
    }
  }
}
