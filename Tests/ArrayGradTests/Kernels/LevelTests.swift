import Testing

@testable import ArrayGrad

@Suite("Levels of vector instructions")
struct LevelTests {
  @Test("Every machine has the portable level, and all below its best")
  func order() {
    #expect(Kernels.Level.portable.isAvailable)
    #expect(Machine.levels == Array(Kernels.Level.allCases.prefix(Machine.levels.count)))
    #expect(Machine.levels.last == Kernels.Level.best)
    #expect(Kernels.standard.level == .best)
    #expect(Kernels.standard.threads == 1)
  }

  @Test("avx2 is there, so the other tests try it", .enabled(if: Kernels.Level.avx2.isAvailable))
  func avx2() { #expect(Machine.levels.contains(.avx2)) }

  @Test(
    "avx512 is there, so the other tests try it", .enabled(if: Kernels.Level.avx512.isAvailable))
  func avx512() { #expect(Machine.levels.contains(.avx512)) }

  @Test("A level that the machine lacks is refused, and the error names both levels")
  func missing() {
    for level in Kernels.Level.allCases where !level.isAvailable {
      #expect(throws: Kernels.MissingLevel.self) { try Kernels(level: level) }
    }
    let message = Kernels.MissingLevel(level: .avx512).message
    #expect(message.contains("avx512") && message.contains(Kernels.Level.best.name))
  }

  @Test("Levels are found by their names", arguments: Kernels.Level.allCases)
  func names(_ level: Kernels.Level) {
    #expect(Kernels.Level(name: level.name) == level)
    #expect(Kernels.Level(name: level.name.uppercased()) == nil)
  }
}
