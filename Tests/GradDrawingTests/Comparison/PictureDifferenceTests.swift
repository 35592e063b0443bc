import Testing

@testable import GradDrawing

/// What counts as the same picture.
@Suite struct PictureDifferenceTests {
  private func difference(_ written: String, _ drawn: String) -> String? {
    func picture(_ inside: String) -> String { "<svg class=\"gd-a\">\n\(inside)\n</svg>\n" }
    return PictureDifference.find(written: picture(written), drawn: picture(drawn))
  }

  @Test func `lengths agree to a tenth of a unit`() {
    #expect(difference(#"<circle cx="10" cy="2.1"/>"#, #"<circle cx="10.1" cy="2"/>"#) == nil)
    #expect(
      difference(#"<circle cx="10" cy="2.2"/>"#, #"<circle cx="10" cy="2"/>"#)
        == "mark 2 (<circle>) has cy 2.2 instead of 2")
    #expect(
      difference(#"<path d="M84 386 L-1.5 66Z"/>"#, #"<path d="M84.1 386 L-1.6 66Z"/>"#) == nil)
    #expect(
      difference(#"<path d="M84 386 L388 66"/>"#, #"<path d="M84 386 L388 60"/>"#)
        == "mark 2 (<path>) has d 66 instead of 60")
    #expect(
      difference(#"<path d="M84 386 L388 66"/>"#, #"<path d="M84 386"/>"#)
        == "mark 2 (<path>) has d 'M84 386 L388 66' instead of 'M84 386'")
  }

  @Test func `other numbers agree to six digits, give or take one`() {
    func text(_ written: String, _ drawn: String) -> String? {
      difference("<text>\(written)</text>", "<text>\(drawn)</text>")
    }
    #expect(text("a = 0.881234", "a = 0.881235") == nil)
    #expect(text("a = 0.881234567", "a = 0.881234") == nil)
    #expect(
      text("a = 0.881234", "a = 0.881237")
        == "mark 2 (<text>) says 0.881234 instead of 0.881237")
    #expect(text("0.8812", "0.8813") == nil)
    #expect(text("0.8812", "0.8814") != nil)
    // Few digits are exact: a count is a count.
    #expect(text("1", "2") != nil)
    #expect(text("0.5", "0.6") != nil)
    #expect(text("0.881", "0.882") != nil)
    #expect(text("1e-9", "1e-8") != nil)
    #expect(text("−0.5", "-0.5") == nil)
    #expect(text("0.5", "-0.5") == "mark 2 (<text>) says 0.5 instead of -0.5")
    #expect(text("W2", "W3") == "mark 2 (<text>) says 'W2' instead of 'W3'")
    #expect(text("W2001.5", "W2001.6") != nil)
    // Of long words, where they part.
    #expect(
      text("A graph of 12 nodes, of which h is red", "A graph of 12 nodes, of which h is blue")
        == "mark 2 (<text>) says '... which h is red' instead of '... which h is blue'")
    #expect(text("10⁻³", "10⁻⁴") != nil)
    #expect(text("nan", "nan") == nil)
    #expect(text("99999.9", "100000") == nil)
  }

  @Test func `names and classes are exact, colours nearly`() {
    #expect(difference(#"<g id="gd-n1000"/>"#, #"<g id="gd-n1001"/>"#) != nil)
    #expect(difference(#"<g data-node="12345"/>"#, #"<g data-node="12346"/>"#) != nil)
    #expect(difference(##"<rect fill="#0072b2"/>"##, ##"<rect fill="#0170b4"/>"##) == nil)
    #expect(
      difference(##"<rect fill="#0072b2"/>"##, ##"<rect fill="#0075b2"/>"##)
        == "mark 2 (<rect>) has fill '#0072b2' instead of '#0075b2'")
  }

  @Test func `what was put in or left out is named`() {
    #expect(
      difference("<g/><g/>", "<g/>") == "it has 3 marks instead of 2")
    #expect(difference("<g/><a/>", "<g/><b/>") == "mark 3 is <a> instead of <b>")
    #expect(
      difference("<g><a/></g>", "<g/><a/>") == "mark 3 (<a>) stands in another group")
    #expect(
      difference(#"<g onclick="x"/>"#, "<g/>")
        == "mark 2 (<g>) has an attribute 'onclick' too many")
    #expect(difference("<g/>", #"<g id="a"/>"#) == "mark 2 (<g>) has no id")
    #expect(difference("<script>1</script>", "<g>1</g>") == "mark 2 is <script> instead of <g>")
    // The order of attributes and line breaks of two letters are no difference.
    #expect(difference(#"<g id="a" class="b"/>"#, #"<g class="b" id="a"/>"#) == nil)
    #expect(difference("<desc>a\r\nb</desc>\r\n", "<desc>a\nb</desc>") == nil)
  }

  @Test(
    arguments: [
      "", "text", "<svg>", "<svg></g>", "<svg/><svg/>", "<svg a=1/>", "<svg><g</svg>", "<svg",
      "<svg a=\"1\" a=\"2\"/>", "<!DOCTYPE svg><svg/>", "<svg/>text", "<", "</svg>", "<svg a=\"",
    ])
  func `what is no picture is called that`(_ text: String) {
    #expect(
      PictureDifference.find(written: text, drawn: "<svg class=\"gd-a\"/>")
        == "it cannot be read as a picture")
  }

  @Test func `every chart is a picture of ours`() {
    let chart = Chart(
      title: "<t>", x: Chart.Axis(label: "x & y"), y: Chart.Axis(label: "\"y\""),
      series: [Chart.Series("a", [Chart.Point(x: 1, y: 2), Chart.Point(x: 2, y: 3)])])
    #expect(PictureDifference.isOurs(chart.svg))
    #expect(!PictureDifference.isOurs("<svg width=\"1\"><g class=\"node\"/></svg>"))
    #expect((PictureReader.marks(of: chart.svg)?.count ?? 0) > 20)
    var other = chart
    other.series[0].points[1].y = 4
    #expect(PictureDifference.find(written: chart.svg, drawn: chart.svg) == nil)
    #expect(PictureDifference.find(written: chart.svg, drawn: other.svg) != nil)
  }
}
