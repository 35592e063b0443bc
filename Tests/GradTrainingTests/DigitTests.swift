import GradTraining
import Testing

@Suite("Digits that are drawn here")
struct DigitTests {
  static func samples(_ data: DataSet) -> (pixels: [UInt8], labels: [Int]) {
    guard case .bytes(let pixels) = data.values, case .classes(let labels, _) = data.targets else {
      return ([], [])
    }
    return (Array(pixels), Array(labels))
  }

  @Test("The same seed draws the same, and fewer are the first of more")
  func seeds() {
    let (pixels, labels) = Self.samples(.digits(count: 50, seed: 3))
    let (more, moreLabels) = Self.samples(.digits(count: 60, seed: 3))
    #expect(pixels == Array(more[..<(50 * 784)]))
    #expect(labels == Array(moreLabels[..<50]))
    #expect(Self.samples(.digits(count: 50, seed: 4)).pixels != pixels)
    #expect(DataSet.digits(count: 0, seed: 1).count == 0)
  }

  @Test("The bytes are those of the same steps in Python")
  func bytes() {
    // By References/digits.py: the first labels, the sum of all grey levels, and their hash by
    // FNV-1a.
    let (pixels, labels) = Self.samples(.digits(count: 200, seed: 1))
    #expect(Array(labels[..<12]) == [5, 9, 4, 8, 2, 4, 4, 4, 6, 6, 0, 4])
    #expect(pixels.reduce(0) { $0 + Int($1) } == 4_729_076)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in pixels { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    #expect(hash == 0xdbd2_11c2_c89d_b827)
  }

  @Test("Every digit is there about as often, and can be seen")
  func classes() {
    let (pixels, labels) = Self.samples(.digits(count: 300, seed: 1))
    for digit in 0..<10 {
      // 30 are expected, with a deviation of √(300 · 0.1 · 0.9) ≈ 5.2; five times that.
      #expect(abs(labels.count { $0 == digit } - 30) < 26)
    }
    for sample in 0..<300 {
      let bright = pixels[sample * 784..<(sample + 1) * 784].count { $0 > 100 }
      #expect((15..<400).contains(bright), "sample \(sample)")
    }
  }

  @Test("Mean pictures tell digits apart better than chance, and not well")
  func means() {
    // The class whose mean picture is nearest is a linear rule. By chance it would find 20 of 200.
    let (pixels, labels) = Self.samples(.digits(count: 600, seed: 1))
    let training = 400
    var means = [[Float]](repeating: [Float](repeating: 0, count: 784), count: 10)
    var counts = [Float](repeating: 0, count: 10)
    for sample in 0..<training {
      counts[labels[sample]] += 1
      for i in 0..<784 { means[labels[sample]][i] += Float(pixels[sample * 784 + i]) }
    }
    for digit in 0..<10 { for i in 0..<784 { means[digit][i] /= counts[digit] } }
    var right = 0
    for sample in training..<600 {
      let distances = means.map { mean in
        (0..<784).reduce(Float(0)) { sum, i in
          let gap = mean[i] - Float(pixels[sample * 784 + i])
          return sum + gap * gap
        }
      }
      if distances.indices.min(by: { distances[$0] < distances[$1] }) == labels[sample] {
        right += 1
      }
    }
    #expect(right > 80)
    #expect(right < 190)
  }
}
