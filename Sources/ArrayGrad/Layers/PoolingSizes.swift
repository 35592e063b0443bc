/// The sizes of a pooling: n images of c channels, h by w, and windows on them.
struct PoolingSizes: Hashable, Sendable {
  /// Images.
  let n: Int
  /// Channels.
  let c: Int
  /// Height of an image.
  let h: Int
  /// Width of an image.
  let w: Int
  /// Height and width of a window.
  let size: Int
  /// The distance between neighbouring windows.
  let stride: Int

  /// Takes sizes that fit together; that they do is checked.
  init(n: Int, c: Int, h: Int, w: Int, size: Int, stride: Int) {
    precondition(
      n >= 0 && c > 0 && h > 0 && w > 0 && size > 0 && stride > 0,
      "a pooling of images \((n, c, h, w)) by windows of \(size), stride \(stride)")
    precondition(
      size <= h && size <= w, "windows of \(size) are larger than images \((n, c, h, w))")
    self.n = n
    self.c = c
    self.h = h
    self.w = w
    self.size = size
    self.stride = stride
  }

  /// Height of an output.
  var outHeight: Int { (h - size) / stride + 1 }
  /// Width of an output.
  var outWidth: Int { (w - size) / stride + 1 }
  /// How many numbers the images hold.
  var inputCount: Int { n * c * h * w }
  /// How many numbers the outputs hold.
  var outputCount: Int { n * c * outHeight * outWidth }

  /// Stops where views do not hold what these sizes say.
  func check(x: Int, y: Int) {
    precondition(
      x == inputCount, "the images \((n, c, h, w)) are \(inputCount) numbers, and there are \(x)")
    precondition(
      y == outputCount,
      "the outputs \((n, c, outHeight, outWidth)) are \(outputCount) numbers, and there are \(y)")
  }
}
