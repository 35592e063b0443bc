import Testing

@testable import ArrayGrad

@Suite("Multiplying matrices")
struct MultiplyTests {
  @Test("Two by three times three by two, by hand")
  func byHand() {
    let kernels = Kernels.standard
    let a = Storage<Double>(count: 6)
    let b = Storage<Double>(count: 6)
    let c = Storage<Double>(count: 4)
    for index in 0..<6 {
      a.view[index] = Double(index + 1)
      b.view[index] = Double(index + 7)
    }
    let into = MutableMatrix(c.view, rows: 2, columns: 2)
    let left = Matrix(a.view.readable, rows: 2, columns: 3)
    kernels.multiply(left, Matrix(b.view.readable, rows: 3, columns: 2), into: into)
    // (1·7 + 2·9 + 3·11, 1·8 + 2·10 + 3·12; 4·7 + 5·9 + 6·11, 4·8 + 5·10 + 6·12)
    #expect((0..<4).map { c.view[$0] } == [58, 64, 139, 154])
    kernels.multiply(
      left, Matrix(b.view.readable, rows: 2, columns: 3).transposed, into: into, adding: true)
    // Adds (1·7 + 2·8 + 3·9, ...; ...), the second factor being ((7, 10), (8, 11), (9, 12)): (50, 68; 122, 167).
    #expect((0..<4).map { c.view[$0] } == [108, 132, 261, 321])
  }
}
