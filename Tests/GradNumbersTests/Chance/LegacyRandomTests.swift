import GradNumbers
import Testing

/// NumPy's legacy generator; all numbers were printed by NumPy 2.4.
@Suite("NumPy's RandomState")
struct LegacyRandomTests {
  struct Case {
    let seed: UInt32
    let uniform, normal, between, wide: [Double]
    let small, long: [Int]
    let full: Int
    let words, bytes, halves, booleans, permutation, shuffled: [Int]
    let choice, apart, weighted, weightedApart: [Int]
    let exponential, last: Double
  }

  private static let cases = [
    Case(
      seed: 0, uniform: [0.5488135039273248, 0.7151893663724195],
      normal: [0.9787379841057392, 2.240893199201458, 1.8675579901499675],
      between: [0.18793605631346244], wide: [3.045444240247178, 7.532237059715557],
      small: [7, 8, 1, 5], long: [1207190907725, 25598379301641], full: 2733288685858261107,
      words: [1581585360, 3576074995], bytes: [69, 30, 8, 71, 53], halves: [842, 426, 692],
      booleans: [0, 0, 0, 0, 0], permutation: [4, 5, 1, 0, 3, 2], shuffled: [0, 1, 2, 4, 3],
      choice: [0, 1, 9], apart: [8, 1, 5], weighted: [1, 1, 2], weightedApart: [1, 2, 3],
      exponential: 0.5977460774551373, last: 0.6130634578841324),
    Case(
      seed: 1, uniform: [0.417022004702574, 0.7203244934421581],
      normal: [-0.5281717522634557, -1.0729686221561705, 0.8654076293246785],
      between: [0.09597257201647391], wide: [0.39692260623943465, 2.9659717270659587],
      small: [2, 4, 7, 7], long: [11997693494001, 7012729783382], full: 5547758050423199721,
      words: [4158651785, 3447817223], bytes: [63, 17, 60, 80, 61], halves: [529, 311, 308],
      booleans: [1, 0, 0, 0, 0], permutation: [3, 2, 5, 1, 4, 0], shuffled: [0, 1, 2, 4, 3],
      choice: [8, 7, 3], apart: [8, 2, 9], weighted: [3, 3, 0], weightedApart: [3, 1, 2],
      exponential: 0.10895140695069858, last: 0.44789352617590517),
    Case(
      seed: 42, uniform: [0.3745401188473625, 0.9507143064099162],
      normal: [0.6476885381006925, 1.5230298564080254, -0.23415337472333597],
      between: [-1.7095819391590026], wide: [4.531726086101639, 5.5580825844002755],
      small: [7, 2, 5, 4], long: [2206419183959, 28746219456897], full: -5869293399537773637,
      words: [787716372, 2652062880], bytes: [75, 81, 98, 77, 57], halves: [16, 593, 247],
      booleans: [1, 1, 0, 1, 0], permutation: [1, 4, 3, 2, 5, 0], shuffled: [0, 4, 2, 3, 1],
      choice: [2, 6, 3], apart: [5, 3, 1], weighted: [3, 2, 2], weightedApart: [0, 1, 3],
      exponential: 0.9415999701070139, last: 0.8331949117361643),
    Case(
      seed: 123456789, uniform: [0.532833024789759, 0.5341366008904166],
      normal: [1.8417114045748335, 0.08238247951406152, 0.858963679564603],
      between: [2.4193959184477185], wide: [3.3479671457331452, 5.906263206473361],
      small: [4, 2, 4, 5], long: [8158252676209, 24018275122319], full: -8997304718893372342,
      words: [1518450101, 908768462], bytes: [74, 27, 47, 25, 86], halves: [667, 749, 117],
      booleans: [1, 0, 1, 0, 1], permutation: [2, 1, 5, 4, 0, 3], shuffled: [4, 0, 1, 2, 3],
      choice: [6, 9, 2], apart: [3, 1, 5], weighted: [3, 3, 0], weightedApart: [1, 2, 3],
      exponential: 0.045682328210603584, last: 0.2662315906619275),
    Case(
      seed: 4294967295, uniform: [0.0976320289940138, 0.9123828453026218],
      normal: [0.6484086742306527, 0.6693235306338161, -1.0805437227474493],
      between: [2.5468753639888524], wide: [5.569002089597262, 5.631916165303401],
      small: [5, 9, 9, 9], long: [30632767968643, 24849038542585], full: -2334546328160005225,
      words: [4273850057, 2493314799], bytes: [24, 26, 61, 39, 2], halves: [764, 497, 867],
      booleans: [1, 1, 1, 0, 1], permutation: [2, 0, 1, 3, 5, 4], shuffled: [3, 2, 4, 0, 1],
      choice: [8, 6, 9], apart: [9, 8, 4], weighted: [1, 0, 2], weightedApart: [3, 1, 2],
      exponential: 1.365294805314065, last: 0.7928474062725971),
  ]

  @Test("Calls one after the other give NumPy's numbers", arguments: cases)
  func calls(_ expected: Case) {
    var random = LegacyRandom(seed: expected.seed)
    #expect([random.uniform(), random.uniform()] == expected.uniform)
    #expect([random.normal(), random.normal(), random.normal()] == expected.normal)
    #expect([random.uniform(-2, 3)] == expected.between)
    // The first of them is what the three numbers above have left.
    #expect(
      [random.normal(mean: 5, deviation: 2), random.normal(mean: 5, deviation: 2)]
        == expected.wide)
    #expect((0..<4).map { _ in random.integer(from: 0, below: 10) } == expected.small)
    #expect((0..<2).map { _ in random.integer(from: -1 << 40, below: 1 << 45) } == expected.long)
    #expect(random.integer(from: .min, below: .max) == expected.full)
    #expect((0..<2).map { _ in random.integer(from: 0, below: 1 << 32) } == expected.words)
    #expect(random.integers(bits: 8, from: 0, below: 100, count: 5) == expected.bytes)
    #expect(random.integers(bits: 16, from: -5, below: 1000, count: 3) == expected.halves)
    #expect(random.integers(bits: 1, from: 0, below: 2, count: 5) == expected.booleans)
    #expect(random.permutation(6) == expected.permutation)
    var list = Array(0..<5)
    random.shuffle(&list)
    #expect(list == expected.shuffled)
    #expect(random.choice(3, of: 10, replacing: true) == expected.choice)
    #expect(random.choice(3, of: 10, replacing: false) == expected.apart)
    let weights = [0.1, 0.2, 0.3, 0.4]
    #expect(random.choice(3, probabilities: weights, replacing: true) == expected.weighted)
    #expect(random.choice(3, probabilities: weights, replacing: false) == expected.weightedApart)
    #expect(random.exponential() == expected.exponential)
    #expect(random.uniform() == expected.last)
  }

  @Test("A data set of 70,000 points begins and ends as NumPy's")
  func points() {
    var random = LegacyRandom(seed: 0)
    let numbers = (0..<140_000).map { _ in random.normal() }
    #expect(numbers.first == 1.764052345967664)
    #expect(numbers.last == -0.20996169601805517)
    #expect(random.uniform() == 0.15371418488140465)
  }

  @Test("Several numbers are a seed")
  func several() {
    var random = LegacyRandom(seeds: [1, 2, 3])
    #expect(random.uniform() == 0.6098612722867289)
  }

  @Test("What has one possible outcome takes no number")
  func nothing() {
    var random = LegacyRandom(seed: 1)
    #expect(random.integer(from: 7, below: 8) == 7)
    #expect(random.integers(bits: 8, from: 3, below: 4, count: 2) == [3, 3])
    #expect(random == LegacyRandom(seed: 1))
    #expect(random.permutation(0) == [])
    #expect(random.permutation(1) == [0])
    #expect(random == LegacyRandom(seed: 1))
  }
}
