extension Convolution {
  /// How the work is cut, and where its scratch memory stands: both follow from the sizes alone.
  ///
  /// The images are cut into parts, which may run at the same time, and those into groups, whose
  /// tiles make products large enough. A part has scratch memory of its own.
  struct Workspace {
    let sizes: Sizes
    /// The images to the outputs.
    let forward: Correlation
    /// The outputs' gradients to the images'.
    let backward: Correlation
    /// How many parts there are; more processors than that are of no use to one convolution.
    let parts: Int
    /// Images whose tiles go into one product.
    let group: Int

    init(_ sizes: Sizes) {
      self.sizes = sizes
      forward = Correlation(forwardOf: sizes)
      backward = Correlation(inputGradientOf: sizes)
      parts = min(sizes.n, 8)
      // A product of 64 rows or more hides the loading of its sums.
      let wanted = sizes.isTiled ? max(1, 64 / forward.pieceTiles) : 1
      group = parts == 0 ? 1 : min(wanted, (sizes.n + parts - 1) / parts)
    }

    /// The images of a part.
    func images(of part: Int) -> Range<Int> {
      sizes.n * part / parts..<sizes.n * (part + 1) / parts
    }

    /// The groups of a part.
    func forEachGroup(of part: Int, _ body: (_ images: Range<Int>) -> Void) {
      let images = images(of: part)
      for first in stride(from: images.lowerBound, to: images.upperBound, by: group) {
        body(first..<min(first + group, images.upperBound))
      }
    }

    // Scratch memory: what all parts share, then each part's own.

    var weightCount: Int { max(forward.weightCount, backward.weightCount) }
    /// The kernels, channels last, before they are laid out: (channels, K·K, lanes).
    var tableCount: Int {
      sizes.k * sizes.k * max(sizes.c * forward.lanes, sizes.o * backward.lanes)
    }
    /// The gradients of the laid out kernels and of the biases.
    var gradientCount: Int { kernelGradientCount + forward.lanes }
    /// The gradients of the laid out kernels, the pixels of whose pictures have no room left.
    var kernelGradientCount: Int {
      (sizes.isTiled ? 16 : sizes.k * sizes.k) * sizes.c * forward.lanes
    }
    var imageCount: Int { group * forward.paddedCount }
    var errorCount: Int { group * backward.paddedCount }
    var resultCount: Int { max(forward.resultCount, backward.resultCount) }
    var tileCount: Int {
      guard sizes.isTiled else { return 0 }
      let tiles = max(forward.pieceTiles, backward.pieceTiles) * group
      return 16 * Convolution.plane(tiles, max(forward.lanes, backward.lanes))
    }

    var sharedCount: Int { aligned(weightCount) + aligned(tableCount) + aligned(forward.lanes) }
    var partCount: Int {
      aligned(gradientCount) + aligned(1) + aligned(imageCount) + aligned(errorCount)
        + aligned(resultCount) + 2 * aligned(tileCount)
    }
    /// All of it.
    var count: Int { sharedCount + parts * partCount }

    /// Stops where there is too little scratch memory.
    func check<E>(_ scratch: MutableView<E>) {
      precondition(
        scratch.count >= count,
        "\(scratch.count) numbers of scratch memory; \(sizes) wants \(count)")
    }
  }

  /// The numbers of a frequency of some tiles, with room behind them: else all frequencies would
  /// fall upon few cache sets.
  static func plane(_ tiles: Int, _ channels: Int) -> Int { tiles * channels + 16 }

  /// Whole cache lines.
  static func aligned(_ count: Int) -> Int { (count + 15) / 16 * 16 }

  /// Takes pieces from scratch memory, one after another.
  struct Pieces<E: ArrayElement> {
    private var rest: MutableView<E>

    init(_ scratch: MutableView<E>) { rest = scratch }

    /// The next piece.
    mutating func take(_ count: Int) -> MutableView<E> {
      let piece = rest.part(0..<count)
      rest = rest.part(aligned(count)..<rest.count)
      return piece
    }
  }

  /// What all parts share.
  struct Shared<E: ArrayElement> {
    /// The kernels, laid out for the product.
    let weights: MutableView<E>
    /// The kernels, or their gradient, channels last: (channels, K·K, lanes).
    let table: MutableView<E>
    /// The biases, with room up to a multiple of 8.
    let biases: MutableView<E>

    init(_ scratch: MutableView<E>, _ space: Workspace) {
      var pieces = Pieces(scratch)
      weights = pieces.take(space.weightCount)
      table = pieces.take(space.tableCount)
      biases = pieces.take(space.forward.lanes)
    }
  }

  /// What a part has of its own.
  struct Own<E: ArrayElement> {
    /// The sums of the part's gradients, of the kernels and then of the biases; they stand first.
    let gradient: MutableView<E>
    /// A one, which makes a sum of a product.
    let one: MutableView<E>
    /// A group of images, and of outputs' gradients, laid out.
    let images: MutableView<E>
    let errors: MutableView<E>
    /// The result of one image, channels last.
    let result: MutableView<E>
    /// The tiles that go into a product, and its other factor or its result.
    let tiles: MutableView<E>
    let otherTiles: MutableView<E>

    init(_ scratch: MutableView<E>, _ space: Workspace, part: Int) {
      let start = space.sharedCount + part * space.partCount
      var pieces = Pieces(scratch.part(start..<start + space.partCount))
      gradient = pieces.take(space.gradientCount)
      one = pieces.take(1)
      images = pieces.take(space.imageCount)
      errors = pieces.take(space.errorCount)
      result = pieces.take(space.resultCount)
      tiles = pieces.take(space.tileCount)
      otherTiles = pieces.take(space.tileCount)
    }
  }
}
