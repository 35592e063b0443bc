extension Convolution.Correlation {
  /// x: (N, C, H, W), some images of it to laid out pictures (padded height, padded width, pixel).
  ///
  /// What is not written, the zeros, must be there already.
  func layOut<E: ArrayElement>(
    _ x: View<E>, images: Range<Int>, into pictures: MutableView<E>, by kernels: Kernels
  ) {
    let plane = height * width
    for n in images {
      let image = x.part(n * inputs * plane..<(n + 1) * inputs * plane)
      let first = (n - images.lowerBound) * paddedCount
      let picture = pictures.part(first..<first + paddedCount)
      // Some channels at a time: the memory sees as many rows of numbers that it can read ahead.
      for c in Swift.stride(from: 0, to: inputs, by: 16) {
        for i in 0..<height {
          let place = (margin + i * dilation) * paddedRow + margin * pixel + c
          kernels.transpose(
            rows: min(16, inputs - c), columns: width,
            image.part(c * plane + i * width..<image.count), row: plane,
            into: picture.part(place..<paddedCount), row: dilation * pixel)
        }
      }
    }
  }

  /// Slides the kernels over laid out pictures; y: (N, O, H', W').
  func run<E: ArrayElement>(
    images: Range<Int>, pictures: View<E>, weights: View<E>, biases: View<E>?,
    own: Convolution.Own<E>, into y: MutableView<E>, by kernels: Kernels
  ) {
    let plane = outHeight * outWidth
    forEachPiece { rows in
      let block = TileBlock(pictures: images.count, rows: rows, of: self)
      if isTiled { multiply(block, pictures, weights, own, by: kernels) }
      for n in images {
        let slot = n - images.lowerBound
        if isTiled {
          let tiles = block.tiles(channels: lanes)
          kernels.imageOfTiles(
            own.otherTiles.readable.part(slot * tiles.size..<own.otherTiles.count), tiles: tiles,
            start: biases, into: own.result, height: rows.count, width: outWidth)
        } else {
          let picture = pictures.part(slot * paddedCount..<(slot + 1) * paddedCount)
          slide(rows, over: picture, weights, biases, into: own.result, by: kernels)
        }
        let image = y.part(n * outputs * plane..<(n + 1) * outputs * plane)
        kernels.transpose(
          rows: rows.count * outWidth, columns: outputs, own.result.readable, row: lanes,
          into: image.part(rows.lowerBound * outWidth..<image.count), row: plane)
      }
    }
  }

  /// Some rows of results of one picture: a window is a piece of K rows of the picture, in place.
  private func slide<E: ArrayElement>(
    _ rows: Range<Int>, over picture: View<E>, _ weights: View<E>, _ biases: View<E>?,
    into result: MutableView<E>, by kernels: Kernels
  ) {
    let product = DeepProduct(
      rows: outWidth, columns: lanes, outer: kernel, inner: kernel * pixel, aRow: stride * pixel,
      aOuter: paddedRow, aInner: 1, bOuter: kernel * pixel * lanes, bInner: lanes, cRow: lanes)
    for i in rows {
      let corner = (origin + i * stride) * paddedRow + origin * pixel
      let place = (i - rows.lowerBound) * outWidth * lanes
      kernels.multiply(
        product, picture.part(corner..<paddedCount), weights,
        into: result.part(place..<place + outWidth * lanes),
        from: biases.map { .row($0) } ?? .zero)
    }
  }
}
