import Foundation
import Testing

@testable import GradDrawing

@Suite("What a page tells its script")
struct PageDataTests {
  @Test(arguments: PageFixture.hostile + ["", "tab\tnewline\n", "\u{7F}\u{1F}", "\u{1F600}"])
  func `any text comes back as it was`(_ text: String) throws {
    let written = DataText.array([.string(text)]).text
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8))
    #expect(read as? [String] == [text])
    #expect(!written.contains { "<>&".contains($0) })
    #expect(!written.unicodeScalars.contains { $0 == "\u{2028}" || $0.value < 0x20 })
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "-0.0"), (0.1, "0.1"), (1e300, "1e+300"),
    (.leastNonzeroMagnitude, "5e-324"),
    (.nan, "\"nan\""), (.infinity, "\"inf\""), (-.infinity, "\"-inf\""),
  ])
  func numbers(_ number: Double, _ text: String) throws {
    #expect(DataText.number(number).text == text)
    let read = try JSONSerialization.jsonObject(with: Data("[\(text)]".utf8))
    if number.isFinite { #expect(read as? [Double] == [number]) }
  }

  @Test func `the data of a page are JSON, with a step for every number`() throws {
    let data = try #require(
      PageFixture.page().html.between(
        "<script type=\"application/json\" id=\"gp-data\">", "</script>"))
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    #expect(read["title"] as? String == "y")
    let nodes = try #require(read["nodes"] as? [[String: Any]])
    #expect(nodes.compactMap { $0["name"] as? String } == ["a", "b", "t", "y"])
    #expect(nodes.compactMap { $0["operands"] as? [Int] } == [[], [], [0, 1], [2, 0]])
    let forward = try #require(read["forward"] as? [[String: Any]])
    #expect(forward.compactMap { $0["node"] as? Int } == [0, 1, 2, 3])
    let backward = try #require(read["backward"] as? [[String: Any]])
    let sums = backward.compactMap { ($0["sum"] as? [Any])?.first as? String }
    #expect(sums == ["1.0", "1.0", "-2.0", "2.0"])
    #expect(backward.filter { $0["before"] is NSNull }.count == 3)
    #expect((read["seed"] as? [Any])?.first as? String == "1.0")
  }
}
