import GradNumbers
extension Machine {
  static func mathModule(heap: Heap) -> ModuleObject { ModuleObject("math", members: ["exp": .native(NativeFunction("exp", module: "math") { (m: inout Machine, o: Object) throws(Failure) -> Object in
    if case .float(let x) = o { return .float(Double.exp(x)) }; return .none })]) }
}
