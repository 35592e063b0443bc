enum BindingRules {
  static func check(_ module: Module, in source: Source) throws(WorksheetError) {}
}
enum FlowRules { static func check(_ module: Module, in source: Source) throws(WorksheetError) {} }
