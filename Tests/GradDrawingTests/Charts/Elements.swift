import Foundation
#if canImport(FoundationXML)
import FoundationXML
#endif

/// The elements of a document with their attributes and texts, as a parser of XML reads them.
struct Element {
  var name: String
  var attributes: [String: String]
  var text: String

  /// The number that an attribute is.
  func number(_ attribute: String) -> Double? { attributes[attribute].flatMap { Double($0) } }
}

enum Elements {
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append(Element(name: name, attributes: attributes, text: ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      elements[elements.count - 1].text += text
    }
  }

  /// The elements in order; nil where the text is no XML.
  static func all(of text: String) -> [Element]? {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse() else { return nil }
    for index in reader.elements.indices {
      // The line breaks behind an element are no part of it.
      let text = reader.elements[index].text
      reader.elements[index].text = text.trimmingCharacters(in: .newlines)
    }
    return reader.elements
  }

  /// The pairs of texts that stand on each other, and the texts that leave the picture.
  ///
  /// Letters are as wide as those of DejaVu Sans, the widest of the usual fonts.
  static func overlaps(in svg: String) -> [String] {
    guard let elements = all(of: svg), let frame = elements.first?.attributes["viewBox"] else {
      return ["no picture"]
    }
    let size = frame.split(separator: " ").compactMap { Double($0) }
    var boxes: [(text: String, x: ClosedRange<Double>, y: ClosedRange<Double>)] = []
    for element in elements where element.name == "text" && !element.text.isEmpty {
      let size = element.number("font-size") ?? 13
      let bold = element.attributes["font-weight"] == nil ? 1 : 1.1
      let width = element.text.reduce(0) { $0 + self.width($1) } * size * bold
      let x = element.number("x") ?? 0
      let left =
        switch element.attributes["text-anchor"] {
        case "end": x - width
        case "middle": x - width / 2
        default: x
        }
      let y = element.number("y") ?? 0
      boxes.append((element.text, left...left + width, y - 0.72 * size...y + 0.1 * size))
    }
    var faults = boxes.filter {
      $0.x.lowerBound < 0 || $0.x.upperBound > size[2] || $0.y.lowerBound < 0
        || $0.y.upperBound > size[3]
    }.map { "'\($0.text)' leaves the picture" }
    for (index, box) in boxes.enumerated() {
      for other in boxes[..<index] where box.x.overlaps(other.x) && box.y.overlaps(other.y) {
        faults.append("'\(box.text)' stands on '\(other.text)'")
      }
    }
    return faults
  }

  private static func width(_ letter: Character) -> Double {
    switch letter {
    case "i", "j", "l", "'": 0.278
    case " ", ".", ",": 0.318
    case "t", "f", "r", "I", "(", ")", "-", ":", ";", "|", "/": 0.41
    case "m", "M", "W", "@", "%": 0.99
    case "w", "−": 0.838
    case "A"..."Z": 0.71
    default: letter.isASCII || letter.unicodeScalars.allSatisfy { $0.value < 0x1100 } ? 0.636 : 1
    }
  }
}
