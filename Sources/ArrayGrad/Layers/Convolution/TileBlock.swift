/// The tiles of some rows of results of several pictures, which go into one product together.
///
/// Winograd's way F(2 x 2, 3 x 3) makes a tile of 2 x 2 results from 4 x 4 places d and a kernel g
/// of 3 x 3:
///
///     y = Aᵀ [(G g Gᵀ) ∘ (Bᵀ d B)] A
///
///          1  0 -1  0          1    0    0
///     Bᵀ = 0  1  1  0     G =  1/2  1/2  1/2      Aᵀ = 1  1  1  0
///          0 -1  1  0          1/2 -1/2  1/2           0  1 -1 -1
///          0  1  0 -1          0    0    1
///
/// where ∘ multiplies number by number: 16 products, where the definition has 36. In one dimension
/// the four products are (d0 - d2)·g0, (d1 + d2)·(g0 + g1 + g2)/2, (d2 - d1)·(g0 - g1 + g2)/2 and
/// (d1 - d3)·g2, whose first three sum up to d0·g0 + d1·g1 + d2·g2, and the last three, with signs,
/// to d1·g0 + d2·g1 + d3·g2. Over many channels and tiles each of the 16 places ("frequencies") is
/// a matrix product of its own: tiles by kernels, summed over the channels.
///
/// The gradient of the kernels goes the same way backward: with D = A dy Aᵀ and V = Bᵀ d B it is Gᵀ
/// (Σ D ∘ V) G.
///
/// Rounding: whole numbers stay exact, since G halves at most twice. A result depends on its own 3
/// x 3 places alone, also by its roundings: where they are zeros it is 0, and a NaN elsewhere does
/// not reach it. The errors are those of the definition times a small factor, but relative to
/// products d·g that the definition does not have, and which cancel: to the largest numbers of the
/// tile, beside which a result may be small. With d[0, 0] = 1e-20, d[2, 0] = 1, g[0, 0] = 1 and
/// zeros else, y[0, 0] is 0 and not 1e-20.
///
/// Source: A. Lavin, S. Gray, "Fast algorithms for convolutional neural networks", CVPR 2016,
/// section 4.1.
struct TileBlock {
  /// How many pictures.
  let pictures: Int
  /// Rows of tiles of each picture.
  let rows: Range<Int>
  /// Tiles in a row.
  let wide: Int

  /// The tiles of 2 x 2 that cover some rows of results.
  init(pictures: Int, rows: Range<Int>, of plan: Convolution.Correlation) {
    self.pictures = pictures
    self.rows = rows.lowerBound / 2..<(rows.upperBound + 1) / 2
    wide = plan.tilesWide
  }

  /// How many tiles there are.
  var count: Int { pictures * rows.count * wide }

  /// The tiles of one of the pictures among all of them.
  func tiles(channels: Int) -> Tiles {
    Tiles(
      high: rows.count, wide: wide, channels: channels,
      plane: Convolution.plane(count, channels))
  }
}

extension Convolution.Correlation {
  /// The products of the tiles of a block with the tiles of the kernels, one for each frequency.
  func multiply<E: ArrayElement>(
    _ block: TileBlock, _ pictures: View<E>, _ weights: View<E>, _ own: Convolution.Own<E>,
    by kernels: Kernels
  ) {
    transform(block, pictures, into: own.tiles, by: kernels)
    let product = DeepProduct(
      rows: block.count, columns: lanes, outer: 1, inner: inputs, aRow: pixel, aOuter: 0,
      aInner: 1, bOuter: 0, bInner: lanes, cRow: lanes)
    let from = block.tiles(channels: pixel).plane
    let to = block.tiles(channels: lanes).plane
    for f in 0..<16 {
      kernels.multiply(
        product, own.tiles.readable.part(f * from..<f * from + block.count * pixel),
        weights.part(f * inputs * lanes..<(f + 1) * inputs * lanes),
        into: own.otherTiles.part(f * to..<f * to + block.count * lanes))
    }
  }

  /// Laid out pictures to their tiles: (16, tiles of all pictures, pixel).
  func transform<E: ArrayElement>(
    _ block: TileBlock, _ pictures: View<E>, into numbers: MutableView<E>, by kernels: Kernels
  ) {
    let tiles = block.tiles(channels: pixel)
    let corner = (origin + 2 * block.rows.lowerBound) * paddedRow + origin * pixel
    for slot in 0..<block.pictures {
      kernels.tilesOfImage(
        pictures.part(slot * paddedCount + corner..<(slot + 1) * paddedCount), row: paddedRow,
        tiles: tiles, into: numbers.part(slot * tiles.size..<numbers.count))
    }
  }
}
