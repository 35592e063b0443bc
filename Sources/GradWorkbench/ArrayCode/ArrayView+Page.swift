import GradDrawing

extension ArrayView {
  /// The arrays for the page: what is given where it is first needed, then each in its turn.
  var tables: [StepPage.ArrayTable] {
    var tables: [StepPage.ArrayTable] = []
    var seen: Set<Int> = []
    for entry in entries {
      for operand in entry.operands
      where quantities[operand].isGiven && seen.insert(operand).inserted {
        tables.append(table(quantities[operand]))
      }
      var table = table(quantities[entry.quantity])
      table.line = entry.line
      let result = ArrayStatements.words(quantities[entry.quantity].shape)
      if let text = entry.text, let shapes = entry.shapes {
        table.formula = StepPage.ArrayTable.Formula(
          text: "\(table.name) = \(text)", shapes: ArrayView.shapes(shapes, to: result))
      }
      table.rules = entry.rules.map { rule in
        StepPage.ArrayTable.Formula(
          text: "\(left(of: rule)) \(rule.text)",
          shapes: ArrayView.shapes(rule.shapes, to: ArrayStatements.words(rule.shape)))
      }
      tables.append(table)
    }
    return tables
  }

  private func table(_ quantity: Quantity) -> StepPage.ArrayTable {
    StepPage.ArrayTable(
      name: quantity.name, shape: quantity.shape, values: quantity.values,
      gradients: quantity.gradients, nodes: quantity.nodes)
  }

  private static func shapes(_ shapes: String, to result: String) -> String {
    shapes == result || shapes.count > 160 ? result : "\(shapes) -> \(result)"
  }
}
