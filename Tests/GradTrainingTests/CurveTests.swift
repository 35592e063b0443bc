import GradNumbers
import GradTraining
import Testing

@Suite("Moons, spirals and a curve")
struct CurveTests {
  @Test("Two moons without noise stand on their circles")
  func moons() {
    let data = DataSet.moons(count: 101, noise: 0, seed: 7)
    var batch = Batch<Double>()
    data.fill(&batch, rows: 0..<101)
    var counts = [0, 0]
    for row in 0..<101 {
      let (x, y) = (batch.inputs[2 * row], batch.inputs[2 * row + 1])
      let label = batch.classes[row]
      counts[label] += 1
      let (dx, dy) = label == 0 ? (x, y) : (x - 1, y - 0.5)
      #expect(abs(dx * dx + dy * dy - 1) < 1e-15)
      #expect(label == 0 ? y >= 0 : y <= 0.5)
    }
    #expect(counts == [50, 51])
  }

  @Test("Noise shifts both coordinates by its deviation")
  func noise() {
    let count = 4000
    let data = DataSet.moons(count: count, noise: 0.3, seed: 7)
    let clean = DataSet.moons(count: count, noise: 0, seed: 7)
    var (noisy, exact) = (Batch<Double>(), Batch<Double>())
    data.fill(&noisy, rows: 0..<count)
    clean.fill(&exact, rows: 0..<count)
    let shifts = zip(noisy.inputs, exact.inputs).map { $0 - $1 }
    let mean = shifts.reduce(0, +) / Double(shifts.count)
    let variance = shifts.reduce(0) { $0 + $1 * $1 } / Double(shifts.count)
    // Of n = 8000 normal numbers the mean deviates by 0.3/√n = 0.0034, the variance by 0.09·√(2/n)
    // = 0.0014; five times that.
    #expect(abs(mean) < 0.017)
    #expect(abs(variance - 0.09) < 0.0071)
    #expect(noisy.classes == exact.classes)
  }

  @Test("Arms without noise turn once around the middle")
  func spirals() {
    let data = DataSet.spirals(count: 90, arms: 3, noise: 0, seed: 1)
    var batch = Batch<Double>()
    data.fill(&batch, rows: 0..<90)
    var radii: [[Double]] = [[], [], []]
    for row in 0..<90 {
      let (x, y) = (batch.inputs[2 * row], batch.inputs[2 * row + 1])
      let arm = batch.classes[row]
      let radius = (x * x + y * y).squareRoot()
      radii[arm].append(radius)
      // The point of an arm at radius r, turned back by k/3 + r of a circle, is (r, 0).
      let angle = -2 * Double.pi * (Double(arm) / 3 + radius)
      let back = x * Double.sin(angle) + y * Double.cos(angle)
      #expect(abs(back) < 1e-14)
    }
    for arm in radii {
      for (radius, right) in zip(arm.sorted(), 1...30) {
        #expect(abs(radius - Double(right) / 30) < 1e-15)
      }
    }
  }

  @Test("The curve at 0.01, 0.1, 0.5 and 1")
  func sinc() {
    let data = DataSet.sinc(count: 100)
    var batch = Batch<Double>()
    data.fill(&batch, rows: [0, 9, 49, 99])
    #expect(batch.inputs == [0.01, 0.1, 0.5, 1])
    // mpmath: sin(5πx)/(5πx) at 0.01; 2/π; 2/(5π); and at 1 the rounding of π alone is left.
    let expected = [0.99589273524356137, 2 / Double.pi, 2 / (5 * Double.pi), 0]
    for (a, b) in zip(batch.numbers, expected) { #expect(abs(a - b) < 2e-16) }
    let shifted = DataSet.sinc(count: 4, shift: 0.5)
    shifted.fill(&batch, rows: 0..<4)
    #expect(batch.inputs == [0.125, 0.375, 0.625, 0.875])
  }

  @Test("The mean and the mean square of the curve")
  func moments() {
    // mpmath: the integrals over (0, 1] are 0.104021432838262 and 0.097977634230776. At n midpoints
    // the error is about h²/24 · (f'(1) - f'(0)), below 1/n² for either.
    let n = 2000
    var batch = Batch<Double>()
    DataSet.sinc(count: n, shift: 0.5).fill(&batch, rows: 0..<n)
    let mean = batch.numbers.reduce(0, +) / Double(n)
    let square = batch.numbers.reduce(0) { $0 + $1 * $1 } / Double(n)
    #expect(abs(mean - 0.104021432838261703) < 2.5e-7)
    #expect(abs(square - 0.0979776342307757319) < 2.5e-7)
  }

  @Test("Shuffled targets are the same targets in another order")
  func shuffled() {
    let data = DataSet.moons(count: 1000, seed: 3)
    let random = data.withShuffledTargets(seed: 4)
    var (first, second) = (Batch<Double>(), Batch<Double>())
    data.fill(&first, rows: 0..<1000)
    random.fill(&second, rows: 0..<1000)
    #expect(first.inputs == second.inputs)
    #expect(first.classes.reduce(0, +) == second.classes.reduce(0, +))
    let same = zip(first.classes, second.classes).count { $0 == $1 }
    // Two orders of 500 and 500 agree in 500 places, with a deviation of 500/√999 ≈ 16; five times
    // that.
    #expect(abs(same - 500) < 80)
    var third = Batch<Double>()
    data.shuffled(seed: 4).fill(&third, rows: 0..<1000)
    #expect(third.classes == second.classes)
    #expect(third.inputs != first.inputs)
    #expect(third.inputs.sorted() == first.inputs.sorted())
  }
}
