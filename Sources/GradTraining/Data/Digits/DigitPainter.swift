import GradNumbers

/// Paints one digit on 28 x 28 grey levels.
///
/// Sums, products, quotients and square roots only: IEEE 754 rounds these the same everywhere, so a
/// seed means the same bytes on every machine. Angles are drawn by their half tangent for that
/// reason.
struct DigitPainter {
  static let side = 28
  private var generator = SplitMix64(seed: 0)
  /// The squared distance of each pixel to the nearest stroke, as far as it may be seen.
  private var distances = [Double](repeating: 0, count: side * side)

  /// Appends the pixels of a digit, which follow from it and the seed.
  mutating func paint(_ digit: Int, seed: UInt64, into pixels: inout [UInt8]) {
    generator = SplitMix64(seed: seed)
    let ways = DigitStroke.digits[digit]
    let strokes = ways[generator.integer(below: ways.count)]
    let half = generator.uniform(0.7, 1.8)
    let place = Placement(using: &generator)
    for i in distances.indices { distances[i] = .infinity }
    for stroke in strokes {
      draw(stroke.wobbled(by: 0.05, using: &generator), half: half, on: place)
    }
    if generator.integer(below: 10) == 0 { scratch(half: half * 0.8) }
    let ink = generator.uniform(140, 255)
    let noise = generator.uniform(4, 60)
    let cover = cover()
    for y in 0..<Self.side {
      for x in 0..<Self.side {
        let distance = distances[y * Self.side + x].squareRoot()
        var level = ink * min(max(half + 0.5 - distance, 0), 1)
        if cover.contains(x, y) { level = 0 }
        // The sum of three is nearly normal, and needs no logarithm.
        let sum = generator.uniform() + generator.uniform() + generator.uniform() - 1.5
        pixels.append(UInt8(min(max(level + noise * sum, 0), 255)))
      }
    }
  }

  /// Brings every pixel near a stroke as near as the stroke is.
  private mutating func draw(_ stroke: DigitStroke, half: Double, on place: Placement) {
    let points = stroke.polyline().map(place.apply)
    for (start, end) in zip(points, points.dropFirst()) { draw(start, end, half: half) }
  }

  private mutating func draw(_ start: SIMD2<Double>, _ end: SIMD2<Double>, half: Double) {
    let reach = half + 1
    let line = end - start
    let squared = max((line * line).sum(), 1e-12)
    func range(_ a: Double, _ b: Double) -> Range<Int> {
      let low = Int(max(min(a, b) - reach, 0))
      let high = Int(max(min(max(a, b) + reach + 1, Double(Self.side)), 0))
      return min(low, high)..<high
    }
    // Written out in numbers: vectors of two are slow in builds that optimize nothing.
    let (lineX, lineY) = (line.x, line.y)
    let columns = range(start.x, end.x)
    for y in range(start.y, end.y) {
      let pixelY = Double(y) - start.y
      for x in columns {
        let pixelX = Double(x) - start.x
        let share = min(max((pixelX * lineX + pixelY * lineY) / squared, 0), 1)
        let (gapX, gapY) = (pixelX - lineX * share, pixelY - lineY * share)
        let index = y * Self.side + x
        distances[index] = min(distances[index], gapX * gapX + gapY * gapY)
      }
    }
  }

  /// A stroke that belongs to no digit.
  private mutating func scratch(half: Double) {
    let edge = Double(Self.side)
    let start = SIMD2(generator.uniform(0, edge), generator.uniform(0, edge))
    let way = SIMD2(generator.uniform(-9, 9), generator.uniform(-9, 9))
    draw(start, start + way, half: half)
  }

  /// A part of the picture in which nothing is seen; mostly there is none.
  private mutating func cover() -> Cover {
    guard generator.integer(below: 8) == 0 else { return Cover(xs: 0..<0, ys: 0..<0) }
    let (width, height) = (3 + generator.integer(below: 4), 3 + generator.integer(below: 4))
    let x = 4 + generator.integer(below: 18)
    let y = 4 + generator.integer(below: 18)
    return Cover(xs: x..<x + width, ys: y..<y + height)
  }

  private struct Cover {
    let xs: Range<Int>
    let ys: Range<Int>
    func contains(_ x: Int, _ y: Int) -> Bool { xs.contains(x) && ys.contains(y) }
  }

  /// Where the square of a digit lands: turned, slanted, stretched and moved.
  private struct Placement {
    let x: SIMD2<Double>
    let y: SIMD2<Double>
    let middle: SIMD2<Double>

    init(using generator: inout SplitMix64) {
      let height = generator.uniform(14.5, 20.5)
      let width = height * generator.uniform(0.55, 0.95)
      let slant = generator.uniform(-0.3, 0.3)
      // Half tangents up to 0.15: angles up to 17 degrees.
      let t = generator.uniform(-0.15, 0.15)
      let (cosine, sine) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
      x = SIMD2(cosine, sine) * width
      y = SIMD2(-sine, cosine) * height + SIMD2(cosine, sine) * (slant * height)
      middle = SIMD2(13.5 + generator.uniform(-2, 2), 13.5 + generator.uniform(-2, 2))
    }

    func apply(_ point: SIMD2<Double>) -> SIMD2<Double> {
      middle + x * (point.x - 0.5) + y * (point.y - 0.5)
    }
  }
}

extension DigitStroke {
  /// The same stroke by an unsteady hand.
  func wobbled(by most: Double, using generator: inout SplitMix64) -> DigitStroke {
    var moved: [SIMD2<Double>] = []
    for point in points {
      let shift = SIMD2(generator.uniform(-most, most), generator.uniform(-most, most))
      moved.append(point + shift)
    }
    return DigitStroke(points: moved, isSmooth: isSmooth)
  }

  /// Straight pieces that follow the stroke: where it is smooth, four for each part of a
  /// Catmull-Rom spline.
  ///
  /// Source: E. Catmull, R. Rom, "A class of local interpolating splines", 1974.
  func polyline() -> [SIMD2<Double>] {
    guard isSmooth, let first = points.first else { return points }
    var line = [first]
    for i in 1..<points.count {
      let (b, c) = (points[i - 1], points[i])
      let a = i > 1 ? points[i - 2] : b
      let d = i + 1 < points.count ? points[i + 1] : c
      for t in [0.25, 0.5, 0.75, 1] {
        let straight = b * 2 + (c - a) * t
        let bend = (a * 2 - b * 5 + c * 4 - d) * (t * t)
        let turn = (b * 3 - a - c * 3 + d) * (t * t * t)
        line.append((straight + bend + turn) * 0.5)
      }
    }
    return line
  }
}
