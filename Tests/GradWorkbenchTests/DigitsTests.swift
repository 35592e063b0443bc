import Testing

@Suite("Digits in worksheets")
struct DigitsTests {
  @Test("Pictures are rows of grey levels from 0 to 1, with a class each")
  func shapes() {
    let text = """
      images, labels = digits(20, seed=3)
      print(len(images), len(labels), [len(image) for image in images] == [784] * 20)
      print(all(0 <= v <= 1 for image in images for v in image))
      print(any(v > 0.9 for v in images[0]), all(label in range(10) for label in labels))
      """
    #expect(printed(text) == "20 20 True\nTrue\nTrue True\n")
  }

  @Test("The same seed draws the same, another one something else")
  func seeds() {
    let text = """
      print(digits(2, 5) == digits(2, 5), digits(2, 5) == digits(2, 6))
      """
    #expect(printed(text) == "True False\n")
  }

  @Test("A smaller picture has the means of squares", arguments: [14, 7, 4])
  func sizes(_ size: Int) {
    let text = """
      large = digits(3, seed=1)[0]
      small = digits(3, seed=1, size=\(size))[0]
      side = 28 // \(size)
      right = True
      for n in range(3):
          for i in range(\(size)):
              for j in range(\(size)):
                  total = sum(large[n][(i * side + u) * 28 + j * side + v] for u in range(side) for v in range(side))
                  right = right and abs(total / side**2 - small[n][i * \(size) + j]) < 1e-12
      print(right)
      """
    #expect(printed(text) == "True\n")
  }

  @Test(
    "What cannot be drawn is refused",
    arguments: [
      ("digits(0)", "ValueError: digits() draws 1 to 100000 digits, not 0"),
      ("digits(2, -1)", "ValueError: digits() takes a seed from 0 up, not -1"),
      ("digits(2, 0, 5)", "ValueError: digits() has the sizes 28, 14, 7 and 4, not 5"),
      ("digits(2.0)", "TypeError: digits() takes an integer as count, not 'float'"),
      ("digits()", "TypeError: digits() missing 1 required positional argument: 'count'"),
    ])
  func refusals(_ call: String, _ error: String) {
    #expect(printed(call + "\n").contains(error))
  }
}
