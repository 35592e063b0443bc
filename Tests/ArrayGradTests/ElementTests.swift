import ArrayGrad
import Testing

@Suite("Elements")
struct ElementTests {
  @Test("Arrays hold floats and doubles")
  func elements() {
    #expect(Float(1) is any ArrayElement)
    #expect(Double(1) is any ArrayElement)
  }
}
