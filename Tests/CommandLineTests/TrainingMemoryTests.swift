import Foundation
import Testing

@Suite("Long training")
struct TrainingMemoryTests {
  private static let training = """
    import math
    X = [1, -1]
    W1 = values([[1, 1, 1], [-1, -1, -1]]); b1 = values([0, 0, 0])
    W2 = values([[1, -1], [-1, 1], [-1, -1]]); b2 = values([0, 0])
    params = [w for row in W1 + W2 for w in row] + b1 + b2
    for step in range(100000):
        Z1 = [sum(X[i] * W1[i][j] for i in range(2)) + b1[j] for j in range(3)]
        A1 = [1 / (1 + math.exp(-z)) for z in Z1]
        Z2 = [sum(A1[i] * W2[i][j] for i in range(3)) + b2[j] for j in range(2)]
        A2 = [math.exp(z) / sum(math.exp(v) for v in Z2) for z in Z2]
        loss = -math.log(A2[0])
        for p in params:
            p.grad = 0
        loss.backward()
        for p in params:
            p.data -= 0.01 * p.grad
    print(loss.data < 0.01)

    """

  #if os(Linux)
  /// The largest resident size of a process so far, in kilobytes; nil once it has ended.
  private func peak(of process: Process) -> Int? {
    let path = "/proc/\(process.processIdentifier)/status"
    guard let status = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }

  /// The system keeps the largest size, so the last look before the end has it, but for a moment.
  @Test(
    "100,000 steps of training stay under 64 MB",
    .enabled(if: ProcessInfo.processInfo.environment["GRADUAL_LONG"] != nil))
  func memory() throws {
    let sandbox = try Sandbox()
    try sandbox.write("train.py", Self.training)
    let process = try sandbox.start(["run", "train.py"])
    var (largest, looks) = (0, 0)
    while process.isRunning {
      if let now = peak(of: process) {
        largest = max(largest, now)
        looks += 1
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    #expect(try sandbox.finish(process) == Sandbox.Result(output: "True\n"))
    #expect(looks > 10 && largest > 1000 && largest < 64 * 1024, "\(largest) kB in \(looks) looks")
  }
  #endif
}
