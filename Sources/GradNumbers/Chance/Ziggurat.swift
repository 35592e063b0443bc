/// The layers under the bell curve by which NumPy's `default_rng` draws normal numbers.
///
/// Source: G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables", Journal
/// of Statistical Software 5, 2000, with 256 layers and 52 bits for the place in a layer.
enum Ziggurat {
  /// Where the tail begins.
  static let tail = 0x1.d3bb48209ad33p+1

  /// The area of a layer, in the rounding with which NumPy's layers were computed.
  private static let area = 0x1.43016a5a4372ep-8

  /// The layers: below which number of 52 bits a draw lies inside for sure, by what it is multiplied,
  /// and how high the curve is there.
  static let layers: (sure: [UInt64], width: [Double], height: [Double]) = {
    let whole = 0x1p52
    var sure = [UInt64](repeating: 0, count: 256)
    var width = [Double](repeating: 0, count: 256)
    var height = [Double](repeating: 1, count: 256)
    var edge = tail
    width[255] = edge / whole
    height[255] = libmExp(-0.5 * edge * edge)
    // The lowest layer goes on into the tail.
    width[0] = area / height[255] / whole
    sure[0] = UInt64((edge * height[255] / area * whole).rounded())
    for layer in (1...254).reversed() {
      let next = libmSqrt(-2 * libmLog(area / edge + height[layer + 1]))
      sure[layer + 1] = UInt64((next / edge * whole).rounded())
      width[layer] = next / whole
      height[layer] = libmExp(-0.5 * next * next)
      // Here the height lies so close to the middle of two doubles that NumPy's is the upper one.
      if layer == 38 { height[layer] = height[layer].nextUp }
      edge = next
    }
    return (sure, width, height)
  }()
}
