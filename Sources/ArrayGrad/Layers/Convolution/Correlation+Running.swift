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
    if isTiled { multiplyTiles(images.count, pictures, weights, own, by: kernels) }
    let plane = outHeight * outWidth
    for n in images {
      let slot = n - images.lowerBound
      if isTiled {
        let sums = own.otherTiles.readable
        kernels.imageOfTiles(
          sums.part(slot * tileCount * lanes..<sums.count),
          tiles: tiles(of: images.count, channels: lanes), start: biases, into: own.result,
          height: outHeight, width: outWidth)
      } else {
        let picture = pictures.part(slot * paddedCount..<(slot + 1) * paddedCount)
        slide(over: picture, weights, biases, into: own.result, by: kernels)
      }
      kernels.transpose(
        rows: plane, columns: outputs, own.result.readable, row: lanes,
        into: y.part(n * outputs * plane..<(n + 1) * outputs * plane), row: plane)
    }
  }

  /// The result of one picture, a row at a time: a window is a piece of K rows of it.
  private func slide<E: ArrayElement>(
    over picture: View<E>, _ weights: View<E>, _ biases: View<E>?, into result: MutableView<E>,
    by kernels: Kernels
  ) {
    let product = DeepProduct(
      rows: outWidth, columns: lanes, outer: kernel, inner: kernel * pixel, aRow: stride * pixel,
      aOuter: paddedRow, aInner: 1, bOuter: kernel * pixel * lanes, bInner: lanes, cRow: lanes)
    for i in 0..<outHeight {
      let corner = (origin + i * stride) * paddedRow + origin * pixel
      kernels.multiply(
        product, picture.part(corner..<paddedCount), weights,
        into: result.part(i * outWidth * lanes..<(i + 1) * outWidth * lanes),
        from: biases.map { .row($0) } ?? .zero)
    }
  }

  /// The products of the tiles of a group with the tiles of the kernels, one for each frequency.
  private func multiplyTiles<E: ArrayElement>(
    _ count: Int, _ pictures: View<E>, _ weights: View<E>, _ own: Convolution.Own<E>,
    by kernels: Kernels
  ) {
    transform(count, pictures, into: own.tiles, by: kernels)
    let all = count * tileCount
    let product = DeepProduct(
      rows: all, columns: lanes, outer: 1, inner: inputs, aRow: pixel, aOuter: 0, aInner: 1,
      bOuter: 0, bInner: lanes, cRow: lanes)
    let from = tiles(of: count, channels: pixel).plane
    let to = tiles(of: count, channels: lanes).plane
    for f in 0..<16 {
      kernels.multiply(
        product, own.tiles.readable.part(f * from..<f * from + all * pixel),
        weights.part(f * inputs * lanes..<(f + 1) * inputs * lanes),
        into: own.otherTiles.part(f * to..<f * to + all * lanes))
    }
  }

  /// Some laid out pictures to their tiles: (16, tiles of all of them, pixel).
  func transform<E: ArrayElement>(
    _ count: Int, _ pictures: View<E>, into numbers: MutableView<E>, by kernels: Kernels
  ) {
    let tiles = tiles(of: count, channels: pixel)
    for slot in 0..<count {
      let corner = slot * paddedCount + origin * paddedRow + origin * pixel
      kernels.tilesOfImage(
        pictures.part(corner..<(slot + 1) * paddedCount), row: paddedRow, tiles: tiles,
        into: numbers.part(slot * tileCount * pixel..<numbers.count))
    }
  }

  /// The tiles of one picture among the tiles of several.
  func tiles(of pictures: Int, channels: Int) -> Tiles {
    Tiles(
      high: tilesHigh, wide: tilesWide, channels: channels,
      plane: Convolution.plane(pictures * tileCount, channels))
  }
}
