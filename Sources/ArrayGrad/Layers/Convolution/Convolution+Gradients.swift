extension Convolution.Workspace {
  /// Adds what a group of images gives to the gradients of the laid out kernels and of the biases.
  ///
  /// The images and the outputs' gradients are laid out already.
  func addGradients<E: ArrayElement>(
    images: Range<Int>, own: Convolution.Own<E>, by kernels: Kernels
  ) {
    for slot in 0..<images.count { addBiases(slot, own, by: kernels) }
    if sizes.isTiled {
      forward.forEachPiece { rows in
        let block = TileBlock(pictures: images.count, rows: rows, of: forward)
        addTiles(block, own, by: kernels)
      }
    } else {
      for slot in 0..<images.count { addWindows(slot, own, by: kernels) }
    }
  }

  /// db[o] = Σ dy[o, i, j]: a product with a one.
  private func addBiases<E: ArrayElement>(
    _ slot: Int, _ own: Convolution.Own<E>, by kernels: Kernels
  ) {
    let product = DeepProduct(
      rows: 1, columns: forward.lanes, outer: sizes.outHeight, inner: sizes.outWidth, aRow: 0,
      aOuter: 0, aInner: 0, bOuter: backward.dilation * backward.paddedRow,
      bInner: backward.dilation * backward.pixel, cRow: forward.lanes)
    kernels.multiply(
      product, own.one.readable, errors(slot, own),
      into: own.gradient.part(kernelGradientCount..<gradientCount), from: .result)
  }

  /// dw[o, c, u, v] = Σ dy[o, i, j] · x[c, i·stride + u, j·stride + v], for each row u of the
  /// kernels.
  private func addWindows<E: ArrayElement>(
    _ slot: Int, _ own: Convolution.Own<E>, by kernels: Kernels
  ) {
    let lanes = forward.lanes
    let rows = sizes.k * sizes.c
    let product = DeepProduct(
      rows: rows, columns: lanes, outer: sizes.outHeight, inner: sizes.outWidth, aRow: 1,
      aOuter: sizes.stride * forward.paddedRow, aInner: sizes.stride * forward.pixel,
      bOuter: backward.dilation * backward.paddedRow,
      bInner: backward.dilation * backward.pixel, cRow: lanes)
    let first = slot * forward.paddedCount
    for u in 0..<sizes.k {
      kernels.multiply(
        product,
        own.images.readable.part(first + u * forward.paddedRow..<first + forward.paddedCount),
        errors(slot, own), into: own.gradient.part(u * rows * lanes..<(u + 1) * rows * lanes),
        from: .result)
    }
  }

  /// The same by tiles: a product for each frequency, whose depth is the tiles of the group.
  private func addTiles<E: ArrayElement>(
    _ block: TileBlock, _ own: Convolution.Own<E>, by kernels: Kernels
  ) {
    let (left, right) = (
      block.tiles(channels: forward.pixel), block.tiles(channels: forward.lanes)
    )
    forward.transform(block, own.images.readable, into: own.tiles, by: kernels)
    for slot in 0..<block.pictures {
      let errors = errors(slot, own)
      kernels.tilesOfGradient(
        errors.part(2 * block.rows.lowerBound * backward.paddedRow..<errors.count),
        row: backward.paddedRow, tiles: right,
        into: own.otherTiles.part(slot * right.size..<own.otherTiles.count))
    }
    let product = DeepProduct(
      rows: sizes.c, columns: right.channels, outer: 1, inner: block.count, aRow: 1, aOuter: 0,
      aInner: left.channels, bOuter: 0, bInner: right.channels, cRow: right.channels)
    let size = sizes.c * right.channels
    for f in 0..<16 {
      let (a, b) = (f * left.plane, f * right.plane)
      kernels.multiply(
        product, own.tiles.readable.part(a..<a + block.count * left.channels),
        own.otherTiles.readable.part(b..<b + block.count * right.channels),
        into: own.gradient.part(f * size..<(f + 1) * size), from: .result)
    }
  }

  /// An output's gradient, laid out, from its first place on.
  private func errors<E: ArrayElement>(_ slot: Int, _ own: Convolution.Own<E>) -> View<E> {
    let corner = backward.margin * (backward.paddedRow + backward.pixel)
    return own.errors.readable.part(
      slot * backward.paddedCount + corner..<(slot + 1) * backward.paddedCount)
  }

  /// Adds the parts' gradients to the first part's, always in the order of the parts.
  func addParts<E: ArrayElement>(_ scratch: MutableView<E>, by kernels: Kernels) {
    let owns = Convolution.Own(scratch, self, part: 0)
    let cuts = 16
    let eights = gradientCount / 8
    kernels.run(parts: cuts) { cut in
      let columns = 8 * (eights * cut / cuts)..<8 * (eights * (cut + 1) / cuts)
      guard !columns.isEmpty, parts > 1 else { return }
      let product = DeepProduct(
        rows: 1, columns: columns.count, outer: 1, inner: parts - 1, aRow: 0, aOuter: 0, aInner: 0,
        bOuter: 0, bInner: partCount, cRow: columns.count)
      let next = sharedCount + partCount + columns.lowerBound
      kernels.multiply(
        product, owns.one.readable, scratch.readable.part(next..<scratch.count),
        into: owns.gradient.part(columns), from: .result)
    }
  }
}
