import ArrayGrad
import Testing

@Suite("Arrays in words")
struct DescriptionTests {
  @Test("Doubles are printed as NumPy prints them", arguments: printedDoubles.indices)
  func doubles(_ index: Int) {
    #expect(printedDoubles[index].array.description == printedDoubles[index].text)
  }

  @Test("Floats are printed as NumPy prints them", arguments: printedFloats.indices)
  func floats(_ index: Int) {
    #expect(printedFloats[index].array.description == printedFloats[index].text)
  }

  @Test("A single number is printed as itself")
  func single() {
    #expect(NDArray<Double>(1.5).description == "1.5")
  }
}
