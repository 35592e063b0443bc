/// The second pass: what is looked for at the places where a mistake is likely.
extension Parser {
  mutating func diagnoseNamed(_ value: Parsed) throws(Stop) {}
  mutating func diagnoseExpression(_ value: Parsed, from begin: Int) throws(Stop) {}
  mutating func diagnoseConditional(from value: Parsed, _ test: Parsed) throws(Stop) {}
  mutating func diagnoseElement() throws(Stop) -> Parsed { throw failure() }
  mutating func diagnoseArgument(_ value: Parsed, from begin: Int, isKeyword: Bool) throws(Stop) {}
  func diagnoseGroup(_ stop: Stop, open: Int) -> Stop { stop }
  mutating func diagnoseTarget(_ elements: [Expression], start: Position) throws(Stop) {}
  mutating func diagnoseMissingColon(_ key: Parsed) -> Stop { failure() }
  mutating func diagnoseDictValue(_ colon: Position) throws(Stop) {}
  mutating func diagnoseSlash(_ list: [Parameter], sawSlash: Bool, sawStar: Bool) throws(Stop) {}
  mutating func diagnoseBehindKeywords() throws(Stop) {}
  mutating func diagnoseParameter(_ place: ParameterPlace) throws(Stop) {}
  mutating func diagnoseStatement(_ stop: Stop, from begin: Int) -> Stop { stop }
  mutating func diagnoseAssignment(_ value: Parsed, at: Position, _ name: String, isFirst: Bool)
    throws(Stop) -> Stop
  {
    error("cannot assign to \(name)", at: at)
  }
  mutating func diagnoseAnnotation(_ target: Parsed) throws(Stop) {}
  func hint(for token: Token) -> String? { nil }
}
extension Targets {
  static func firstNamed(_ expression: Expression) -> Position? { nil }
}
