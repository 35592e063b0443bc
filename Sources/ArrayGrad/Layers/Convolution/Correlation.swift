extension Convolution {
  /// One sliding of kernels over pictures, without a bias: the forward pass is one, and so is the
  /// input's gradient.
  ///
  /// The pictures are laid out channels last, with zeros around them and, where the gradient of a
  /// convolution with a stride is spread out again, zeros between their places (`dilation`).
  struct Correlation {
    /// Channels of the pictures.
    let inputs: Int
    /// Height and width of the pictures.
    let height: Int
    let width: Int
    /// Channels of the results.
    let outputs: Int
    /// Height and width of the results.
    let outHeight: Int
    let outWidth: Int
    /// Height and width of the kernels, and how far they move.
    let kernel: Int
    let stride: Int
    /// Where the first place of a picture stands, how far apart its places are, and where the
    /// kernels start.
    let margin: Int
    let dilation: Int
    let origin: Int
    /// Numbers at a place: the channels of a picture, and of a result, with room up to a multiple
    /// of 8.
    let pixel: Int
    let lanes: Int
    /// Whether this goes by Winograd's tiles.
    let isTiled: Bool

    /// y[o, i, j] = Σ w[o, c, u, v] · x[c, i·stride + u - padding, j·stride + v - padding].
    init(forwardOf s: Sizes) {
      inputs = s.c
      height = s.h
      width = s.w
      outputs = s.o
      outHeight = s.outHeight
      outWidth = s.outWidth
      kernel = s.k
      stride = s.stride
      margin = s.padding
      dilation = 1
      origin = 0
      isTiled = s.isTiled
      pixel = isTiled ? roundedToEight(s.c) : s.c
      lanes = roundedToEight(s.o)
    }

    /// dx[c, i, j] = Σ w[o, c, k-1-u, k-1-v] · e[o, i + u - (k-1-padding), j + v - (k-1-padding)],
    /// where e is dy with stride - 1 zeros between its places.
    init(inputGradientOf s: Sizes) {
      inputs = s.o
      height = s.outHeight
      width = s.outWidth
      outputs = s.c
      outHeight = s.h
      outWidth = s.w
      kernel = s.k
      stride = 1
      // Where the padding is larger than the kernel, the first outputs saw nothing of the image.
      margin = max(0, s.k - 1 - s.padding)
      dilation = s.stride
      origin = max(0, s.padding - (s.k - 1))
      isTiled = s.isTiled
      pixel = roundedToEight(s.o)
      lanes = roundedToEight(s.c)
    }

    /// Rows of results that are made at a time, an even number of them where they go by tiles.
    ///
    /// Some 64 tiles, or 128 windows, are large enough for a product, and stay in the nearer
    /// caches.
    var pieceHeight: Int {
      let rows = isTiled ? 2 * ((64 + tilesWide - 1) / tilesWide) : (128 + outWidth - 1) / outWidth
      return min(rows, isTiled ? 2 * ((outHeight + 1) / 2) : outHeight)
    }
    /// Tiles of 2 x 2 results, in a row of them and in a piece.
    var tilesWide: Int { (outWidth + 1) / 2 }
    var pieceTiles: Int { pieceHeight / 2 * tilesWide }

    /// The rows of results, a piece at a time.
    func forEachPiece(_ body: (_ rows: Range<Int>) -> Void) {
      for first in Swift.stride(from: 0, to: outHeight, by: pieceHeight) {
        body(first..<min(first + pieceHeight, outHeight))
      }
    }

    /// Height and width of the laid out pictures.
    var paddedHeight: Int { padded(height, outHeight) }
    var paddedWidth: Int { padded(width, outWidth) }
    /// Numbers of a row of a laid out picture, and of a picture.
    var paddedRow: Int { paddedWidth * pixel }
    var paddedCount: Int { paddedHeight * paddedRow }
    /// Numbers of a piece of results, channels last.
    var resultCount: Int { pieceHeight * outWidth * lanes }
    /// Numbers of the kernels, laid out for the product.
    var weightCount: Int { isTiled ? 16 * inputs * lanes : kernel * kernel * pixel * lanes }

    private func padded(_ side: Int, _ outSide: Int) -> Int {
      let seen = isTiled ? 2 * ((outSide + 1) / 2) + 2 : (outSide - 1) * stride + kernel
      // Tiles of gradients may reach one place beyond the picture.
      let held = margin + (side - 1) * dilation + 1 + (isTiled ? 1 : 0)
      return max(origin + seen, held)
    }
  }

  /// The next multiple of 8, which half of the widest vector of floats holds.
  static func roundedToEight(_ count: Int) -> Int { (count + 7) / 8 * 8 }
}
