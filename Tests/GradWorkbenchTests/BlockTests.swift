import GradExplain
import GradWorksheet
import Testing

@testable import GradWorkbench

/// Readers of texts look into every block, whatever statement it belongs to.
@Suite("What stands in a block is read")
struct BlockTests {
  @Test("Whatever binds a variable is seen")
  func bindings() throws {
    let module = try Parser.parse(
      Source(
        name: "w.py",
        text: """
          with f(a) as (b, c):
              d = b
          print((n := len(d)))
          class Net:
              e = n
              def step(self):
                  g = 1
          try:
              h = n
          except ValueError as error:
              i = h
          """))
    let assignments = Assignments([module])
    #expect(Set(assignments.bindings.flatMap(\.names)) == ["b", "c", "d", "n", "h", "i"])
    #expect(Set(assignments.innerBindings.flatMap(\.names)) == ["e", "g"])
    #expect(assignments.mentions["b"] == ["f", "a"])
    #expect(assignments.mentions["n"] == ["len", "d"])
    #expect(assignments.isUsed("h"))
  }

  @Test("Every part of every statement is visited")
  func parts() throws {
    let module = try Parser.parse(
      Source(
        name: "w.py",
        text: """
          def f(x=b):
              return {c, *d}
          class N(e):
              def m(self):
                  raise h from i
          try:
              j
          except k:
              l
          else:
              m
          finally:
              n
          with o as p:
              q
          r = {s for t in u if v}
          f"{w:{y}}"
          """))
    var names: Set<String> = []
    module.forEachExpression { if case .name(let name) = $0.kind { names.insert(name) } }
    #expect(names == Set("bcdehijklmnopqrstuvwy".map(String.init)))
    var functions: [String] = []
    module.forEachStatement {
      if case .define(let function) = $0.kind { functions.append(function.name) }
    }
    #expect(functions == ["f", "m"])
  }

  @Test("What is computed in a block is noted")
  func noted() throws {
    let module = try Parser.parse(
      Source(
        name: "w.py",
        text: """
          try:
              a = x @ y
          except E:
              b = x @ y
          else:
              c = x @ y
          finally:
              d = x @ y
          with f() as g:
              h = x @ y
          """))
    #expect(module.noting(with: "note it", from: 0).1.map(\.target) == ["a", "b", "c", "d", "h"])
  }

  @Test("A function that is defined once more, wherever, is no pure one for that")
  func definitions() throws {
    let pure = "def f(z):\n    return z\n"
    for again in [
      "try:\n    def f(z):\n        print(z)\nfinally:\n    pass\n",
      "with g():\n    def f(z):\n        print(z)\n",
    ] {
      let module = try Parser.parse(Source(name: "w.py", text: pure + again))
      #expect(Definitions([module])["f"]?.count == 2)
    }
    for other in ["class f:\n    pass\n"] {
      let module = try Parser.parse(Source(name: "w.py", text: pure + other))
      #expect(Definitions([module])["f"] == nil)
    }
  }

  @Test("What a method, a with or a lambda calls by the name of a variable is not that variable")
  func clips() throws {
    func limits(_ text: String) throws -> [String?] {
      let module = try Parser.parse(Source(name: "w.py", text: text))
      return ClipSite.all(in: [module], ["c": 5]).map(\.magnitude)
    }
    #expect(try limits("np.clip(d, -c, c)") == ["5"])
    for text in [
      "class N:\n    def m(self, c):\n        return np.clip(d, -c, c)\n",
      "if t:\n    def m(c):\n        return np.clip(d, -c, c)\n",
      "def m():\n    with g() as c:\n        return np.clip(d, -c, c)\n",
      "def m():\n    try:\n        c = g()\n    finally:\n        return np.clip(d, -c, c)\n",
      "m = lambda c: np.clip(d, -c, c)\n",
    ] {
      #expect(try limits(text) == [nil], "\(text)")
    }
  }

  @Test("Functions in classes and blocks are the worksheet's, and not NumPy's")
  func ownFunctions() throws {
    let module = try Parser.parse(
      Source(
        name: "w.py",
        text: """
          class N:
              def exp(self): pass
          if t:
              def tanh(z): pass
          try:
              relu = lambda z: z
          finally:
              pass
          """))
    #expect(ArrayNotes([module]).functions == ["exp", "tanh", "relu"])
  }
}
