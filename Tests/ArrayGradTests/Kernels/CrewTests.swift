import Testing

@testable import ArrayGrad

@Suite("Crews of threads")
struct CrewTests {
  @Test("Every part is done once", arguments: [1, 2, 3, 4])
  func parts(_ threads: Int) {
    let kernels = Kernels(threads: threads)
    #expect(kernels.threads == threads)
    for parts in [0, 1, 2, 3, 17, 100] {
      let counts = Storage<Double>(count: parts)
      // Often, since a race need not show at once.
      for _ in 0..<50 { kernels.run(parts: parts) { counts.view[$0] += 1 } }
      #expect(counts.numbers == [Double](repeating: 50, count: parts))
    }
  }

  @Test("What one piece of work wrote, the next one reads on any thread")
  func order() {
    let kernels = Kernels(threads: 4)
    let count = 64
    var (from, to) = (Storage<Double>(count: count), Storage<Double>(count: count))
    for _ in 0..<200 {
      kernels.run(parts: count) { to.view[$0] = from.view[($0 + 1) % count] + 1 }
      swap(&from, &to)
    }
    #expect(from.numbers == [Double](repeating: 200, count: count))
  }

  @Test("Work inside of work stays on its thread, and is done too", arguments: [1, 2, 4])
  func nested(_ threads: Int) {
    let kernels = Kernels(threads: threads)
    let sums = Storage<Double>(count: 8)
    let factors = Storage<Double>([Double](repeating: 2, count: 24))
    kernels.run(parts: 8) { part in
      kernels.run(parts: part) { sums.view[part] += Double($0) }
      let matrix = Matrix(factors.view.readable.part(part * 3..<part * 3 + 3), rows: 1, columns: 3)
      kernels.multiply(
        matrix, matrix.transposed,
        into: MutableMatrix(sums.view.part(part..<part + 1), rows: 1, columns: 1), adding: true)
    }
    // 0 + 1 + ... + (part - 1), and three times 2 · 2.
    #expect(sums.numbers == [12, 12, 13, 15, 18, 22, 27, 33])
  }

  @Test("Several threads share a crew, one piece of work after the other")
  func shared() async {
    let kernels = Kernels(threads: 2)
    let all = await withTaskGroup(of: [Double].self) { group in
      for task in 0..<4 {
        group.addTask {
          let counts = Storage<Double>(count: 10)
          for _ in 0..<100 {
            kernels.run(parts: 10) { counts.view[$0] += Double(task) }
          }
          return counts.numbers
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for sums in all { #expect(Set(sums).count == 1) }
    #expect(all.map { $0[0] }.sorted() == [0, 100, 200, 300])
  }

  @Test("Crews come and go, used or not")
  func ends() {
    for round in 0..<50 {
      let kernels = Kernels(threads: 3)
      let counts = Storage<Double>(count: 3)
      if round % 2 == 0 { kernels.run(parts: 3) { counts.view[$0] += 1 } }
      #expect(counts.numbers == [Double](repeating: round % 2 == 0 ? 1 : 0, count: 3))
    }
  }
}
