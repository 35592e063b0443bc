import Foundation
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

  /// What Linux says of an x86 processor; nil elsewhere.
  private static let flags: Set<String>? = {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else {
      return nil
    }
    let line = text.split(separator: "\n").first { $0.hasPrefix("flags") }
    return line.map { Set($0.split(separator: " ").map(String.init)) }
  }()

  /// With a level that is there and not found, the other tests would leave its code out unseen.
  @Test(
    "The levels are those of the processor's features, as Linux lists them",
    .enabled(if: flags != nil))
  func features() throws {
    let flags = try #require(Self.flags)
    let hasVectors = flags.isSuperset(of: ["avx2", "fma"])
    #expect(Kernels.Level.avx2.isAvailable == hasVectors)
    #expect(
      Kernels.Level.avx512.isAvailable
        == (hasVectors && flags.isSuperset(of: ["avx512f", "avx512vl", "avx512dq"])))
  }

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
