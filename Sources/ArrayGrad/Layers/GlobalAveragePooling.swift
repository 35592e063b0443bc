/// The mean over all places of a channel.
enum GlobalAveragePooling {
  /// x: (N, C, H, W), y: (N, C); `planes` is N·C, and `places` is H·W.
  static func forward<E: ArrayElement>(
    _ x: View<E>, into y: MutableView<E>, planes: Int, places: Int, kernels: Kernels
  ) {
    check(x: x.count, y: y.count, planes: planes, places: places)
    for plane in 0..<planes {
      var sum: E = 0
      for place in 0..<places { sum += x[plane * places + place] }
      y[plane] = sum / E(places)
    }
  }

  /// dy: (N, C), dx: (N, C, H, W): every place of a channel gets the same share, dy / (H·W).
  static func backward<E: ArrayElement>(
    _ dy: View<E>, into dx: MutableView<E>, planes: Int, places: Int, kernels: Kernels
  ) {
    check(x: dx.count, y: dy.count, planes: planes, places: places)
    for plane in 0..<planes {
      dx.part(plane * places..<(plane + 1) * places).fill(dy[plane] / E(places))
    }
  }

  private static func check(x: Int, y: Int, planes: Int, places: Int) {
    precondition(planes >= 0 && places > 0, "the mean of \(planes) planes of \(places) places")
    precondition(
      x == planes * places, "\(planes) planes of \(places) places, and there are \(x) numbers")
    precondition(y == planes, "\(planes) planes, and there are \(y) means")
  }
}
