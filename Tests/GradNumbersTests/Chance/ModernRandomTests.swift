import GradNumbers
import Testing

/// The numbers are those that NumPy 2.4's `default_rng` draws.
@Suite("NumPy's new generator") struct ModernRandomTests {
  @Test(
    arguments: [
      ([0], [0x1.461fd79fb3850p-1, 0x1.1442f7e20b674p-2]),
      ([12_345], [0x1.d1958c6d97fe0p-3, 0x1.445c4c5727930p-2]),
      ([5, 2], [0x1.e6da3fbe57b94p-3, 0x1.b616ca46d818ap-2]),
    ] as [([UInt32], [Double])])
  func uniform(seed: [UInt32], expected: [Double]) {
    var random = ModernRandom(seed: seed)
    #expect([random.uniform(), random.uniform()] == expected)
  }

  @Test("Normal numbers and integers follow uniform ones")
  func mixed() {
    var random = ModernRandom(seed: [12_345])
    _ = (random.uniform(), random.uniform())
    let normals = (0..<3).map { _ in random.normal() }
    #expect(normals == [-0x1.bdc76014d359ep-1, -0x1.0964b5602ac3cp-2, -0x1.349b2ef952a32p-4])
    #expect((0..<3).map { _ in random.integer(upTo: 999) } == [839, 332, 567])
    #expect(random.integer(upTo: (1 << 40) - 1) == 205_316_408_374)
  }

  @Test("Of 200,000 normal numbers some come from the tail")
  func tail() {
    var random = ModernRandom(seed: [1])
    var largest = 0.0
    var sum = 0.0
    for _ in 0..<200_000 {
      let number = random.normal()
      largest = max(largest, number.magnitude)
      // Whole numbers: their sum is the same in any order.
      sum += (number * 0x1p20).rounded(.toNearestOrEven)
    }
    #expect(largest == 0x1.1a01b234764ebp+2)
    #expect(sum == -520_805_409)
    #expect(random.choice(6, of: 20, replacing: false) == [10, 9, 17, 2, 14, 5])
    var order = Array(0..<6)
    random.shuffle(&order)
    #expect(order == [4, 5, 3, 0, 2, 1])
  }
}
