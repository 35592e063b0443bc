internal import ArrayKernels

/// The tiles of 2 x 2 outputs that cover some pictures, whose channels stand last; see `TileBlock`.
struct Tiles {
  /// Rows of tiles.
  let high: Int
  /// Tiles of a row.
  let wide: Int
  /// Numbers at a place of a picture, a multiple of 8.
  let channels: Int
  /// The distance between the frequencies.
  let plane: Int

  /// How many tiles there are.
  var count: Int { high * wide }
  /// Numbers of one frequency.
  var size: Int { count * channels }
  /// The last place that is used of the tiles' numbers.
  fileprivate var last: Int { 15 * plane + count * channels - 1 }
  fileprivate var call: gk_tiles { gk_tiles(high: high, wide: wide, channels: channels) }
  fileprivate var isSound: Bool {
    high > 0 && wide > 0 && channels > 0 && channels % 8 == 0 && plane >= count * channels
  }
}

extension Kernels {
  /// x: (2·high + 2 rows of `row` numbers), v: (16, high·wide, C).
  func tilesOfImage<E: ArrayElement>(
    _ x: View<E>, row: Int, tiles: Tiles, into v: MutableView<E>
  ) {
    let last = (2 * tiles.high + 1) * row + (2 * tiles.wide + 2) * tiles.channels - 1
    precondition(tiles.isSound && row > 0 && last < x.count && tiles.last < v.count, "\(tiles)")
    // The C loops read no place of x beyond the last, and write none of v beyond the tiles' last.
    var call = tiles.call
    gk_tiles_of_images(cLevel, E.cNumber, &call, x.base, row, v.base, tiles.plane)
  }

  /// dy: (2·high rows of `row` numbers), v: (16, high·wide, C).
  func tilesOfGradient<E: ArrayElement>(
    _ dy: View<E>, row: Int, tiles: Tiles, into v: MutableView<E>
  ) {
    let last = (2 * tiles.high - 1) * row + 2 * tiles.wide * tiles.channels - 1
    precondition(tiles.isSound && row > 0 && last < dy.count && tiles.last < v.count, "\(tiles)")
    var call = tiles.call
    gk_tiles_of_gradients(cLevel, E.cNumber, &call, dy.base, row, v.base, tiles.plane)
  }

  /// v: (16, high·wide, C), start: (C), y: (height, width, C).
  func imageOfTiles<E: ArrayElement>(
    _ v: View<E>, tiles: Tiles, start: View<E>?, into y: MutableView<E>, height: Int, width: Int
  ) {
    precondition(
      tiles.isSound && tiles.last < v.count && (height + 1) / 2 == tiles.high
        && (width + 1) / 2 == tiles.wide && height * width * tiles.channels <= y.count
        && (start?.count ?? tiles.channels) >= tiles.channels,
      "\(tiles) to \(height) x \(width)")
    var call = tiles.call
    gk_images_of_tiles(
      cLevel, E.cNumber, &call, v.base, tiles.plane, start?.base, y.base, height, width)
  }

  /// w: (count, 9, C), v: (16, count, C): the kernels, turned by half a turn if `flipped`, as
  /// tiles.
  func tilesOfKernels<E: ArrayElement>(
    _ w: View<E>, count: Int, channels: Int, flipped: Bool, into v: MutableView<E>, plane: Int
  ) {
    precondition(
      count > 0 && channels > 0 && channels % 8 == 0 && plane >= count * channels
        && count * 9 * channels <= w.count && 15 * plane + count * channels <= v.count)
    gk_tiles_of_kernels(
      cLevel, E.cNumber, count, channels, flipped ? 1 : 0, w.base, v.base, plane)
  }

  /// v: (16, count, C), w: (count, 9, C): the gradient of the kernels from that of their tiles.
  func kernelsOfTiles<E: ArrayElement>(
    _ v: View<E>, count: Int, channels: Int, plane: Int, into w: MutableView<E>
  ) {
    precondition(
      count > 0 && channels > 0 && channels % 8 == 0 && plane >= count * channels
        && count * 9 * channels <= w.count && 15 * plane + count * channels <= v.count)
    gk_kernels_of_tiles(cLevel, E.cNumber, count, channels, v.base, plane, w.base)
  }

  /// Sets y[j·yRow + i] to x[i·xRow + j].
  func transpose<E: ArrayElement>(
    rows: Int, columns: Int, _ x: View<E>, row xRow: Int, into y: MutableView<E>, row yRow: Int
  ) {
    precondition(
      rows > 0 && columns > 0 && xRow > 0 && yRow > 0
        && (rows - 1) * xRow + columns <= x.count && (columns - 1) * yRow + rows <= y.count,
      "the transpose of \(rows) x \(columns), rows \(xRow) apart in \(x.count) numbers, "
        + "to rows \(yRow) apart in \(y.count)")
    gk_transpose(cLevel, E.cNumber, rows, columns, x.base, xRow, y.base, yRow)
  }
}
