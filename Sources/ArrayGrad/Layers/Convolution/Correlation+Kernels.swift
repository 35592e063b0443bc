extension Convolution.Correlation {
  /// w: (O, C, K, K) to the weights of the forward product, by way of the table (C, K·K, lanes).
  func layOut<E: ArrayElement>(
    kernels w: View<E>, table: MutableView<E>, into weights: MutableView<E>, by kernels: Kernels
  ) {
    let square = kernel * kernel
    kernels.clear(table)
    kernels.transpose(
      rows: outputs, columns: inputs * square, w, row: inputs * square, into: table, row: lanes)
    layOut(table: table.readable, flipped: false, into: weights, by: kernels)
  }

  /// w: (O, C, K, K) to the weights of the input gradient's product: transposed, and turned by half
  /// a turn.
  func layOut<E: ArrayElement>(
    flippedKernels w: View<E>, table: MutableView<E>, into weights: MutableView<E>,
    by kernels: Kernels
  ) {
    let square = kernel * kernel
    kernels.clear(table)
    for o in 0..<inputs {
      let size = square * lanes
      kernels.transpose(
        rows: outputs, columns: square, w.part(o * outputs * square..<(o + 1) * outputs * square),
        row: square, into: table.part(o * size..<(o + 1) * size), row: lanes)
    }
    layOut(table: table.readable, flipped: true, into: weights, by: kernels)
  }

  private func layOut<E: ArrayElement>(
    table: View<E>, flipped: Bool, into weights: MutableView<E>, by kernels: Kernels
  ) {
    if isTiled {
      kernels.tilesOfKernels(
        table, count: inputs, channels: lanes, flipped: flipped, into: weights,
        plane: inputs * lanes)
      return
    }
    kernels.clear(weights)
    let square = kernel * kernel
    for place in 0..<square {
      for c in 0..<inputs {
        let from = (c * square + (flipped ? square - 1 - place : place)) * lanes
        let to = (place * pixel + c) * lanes
        weights.part(to..<to + lanes).copy(table.part(from..<from + lanes))
      }
    }
  }

  /// The gradient of the laid out kernels to dw: (O, C, K, K), by way of the table (C, K·K, lanes).
  func collect<E: ArrayElement>(
    gradient: View<E>, table: MutableView<E>, into dw: MutableView<E>, by kernels: Kernels
  ) {
    let square = kernel * kernel
    if isTiled {
      kernels.kernelsOfTiles(
        gradient, count: inputs, channels: lanes, plane: inputs * lanes, into: table)
    } else {
      for place in 0..<square {
        for c in 0..<inputs {
          let from = (place * inputs + c) * lanes
          let to = (c * square + place) * lanes
          table.part(to..<to + lanes).copy(gradient.part(from..<from + lanes))
        }
      }
    }
    kernels.transpose(
      rows: inputs * square, columns: outputs, table.readable, row: lanes, into: dw,
      row: inputs * square)
  }
}
