import Testing

/// The arrows between the modules are the architecture, and the compiler does not guard them: it
/// lets a file import what only another module depends on.
@Suite("What imports what")
struct ImportTests {
  private static let libc: Set = ["Glibc", "Musl", "Darwin"]

  /// What each module may import.
  private static let arrows: [String: Set<String>] = [
    "GradNumbers": libc,
    "GradDrawing": [],
    "LineEditing": [],
    "GradCheck": ["GradNumbers"],
    "GradWorksheet": libc.union(["GradNumbers"]),
    "GradTraining": libc.union(["GradNumbers"]),
    "ScalarGrad": libc.union(["GradNumbers", "GradTraining"]),
    // Never the other engine: two engines that share a derivative agree about nothing.
    "ArrayKernels": [],
    "ArrayGrad": libc.union(["GradNumbers", "GradTraining", "ArrayKernels"]),
    "GradExplain": ["ScalarGrad", "GradDrawing", "GradNumbers"],
    "GradWorkbench": [
      "GradWorksheet", "ScalarGrad", "ArrayGrad", "GradExplain", "GradCheck", "GradDrawing",
      "GradTraining", "GradNumbers",
    ],
    // The executable hands sources over and shows errors, which belong to GradWorksheet.
    "gradual": libc.union([
      "GradWorkbench", "GradWorksheet", "ScalarGrad", "ArrayGrad", "GradTraining", "GradDrawing",
      "LineEditing", "GradNumbers",
    ]),
    "bench": libc.union([
      "ScalarGrad", "ArrayGrad", "GradTraining", "GradWorkbench", "GradWorksheet", "GradDrawing",
      "GradNumbers",
      "Foundation",
    ]),
  ]

  /// The files in which a module may speak to the C library.
  private static let platformFiles: Set = [
    "Sources/ArrayGrad/Libm.swift",
    "Sources/GradNumbers/Libm.swift",
    "Sources/GradWorksheet/Builtins/Libm.swift",
    "Sources/ScalarGrad/Platform.swift",
    "Sources/gradual/System/System.swift",
    "Sources/gradual/System/System+Actions.swift",
    "Sources/gradual/System/System+Folders.swift",
    "Sources/gradual/System/System+ManyFiles.swift",
    "Sources/gradual/System/System+Processes.swift",
    "Sources/gradual/System/System+Signals.swift",
    "Sources/gradual/System/System+Terminal.swift",
    "Sources/gradual/System/System+Threads.swift",
    "Sources/gradual/System/Interrupts.swift",
    "Sources/gradual/System/HeldInterrupts.swift",
  ]

  @Test("Every module has its row in the table, and every row its module")
  func rows() {
    #expect(SourceFiles.names(in: "Sources") == Self.arrows.keys.sorted())
  }

  @Test("No file imports more than the table allows", arguments: arrows.keys.sorted())
  func table(_ module: String) throws {
    let files = SourceFiles.files(in: "Sources/\(module)").filter { $0.hasSuffix(".swift") }
    // One module is C, and includes nothing of ours.
    #expect(!files.isEmpty || module == "ArrayKernels")
    for file in files {
      for found in Import.all(in: try SourceFiles.text(file)) {
        let isAllowed = Self.arrows[module]?.contains(found.module) == true
        #expect(isAllowed, "\(file) imports \(found.module)")
        #expect(found.attributes == [], "\(file) imports \(found.module) with attributes")
        if Self.libc.contains(found.module), module != "bench" {
          #expect(Self.platformFiles.contains(file), "\(file) imports \(found.module)")
        }
      }
    }
  }

  @Test("Imports are recognised in every form that Swift knows")
  func forms() {
    let text = """
      import A
      public import B; import C
        @testable import D
      @_exported @preconcurrency public import E
      import struct F.Part
      internal import func G.part
      // import H
      /// import H
      /*
      import H
      */
      let text = "import H"
      important
      let lines = \"""
        import H
        \"""
      #if canImport(H)
      import I
      #endif
      """
    let imports = Import.all(in: text)
    #expect(imports.map(\.module) == ["A", "B", "C", "D", "E", "F", "G", "I"])
    #expect(imports[3].attributes == ["@testable"])
    #expect(imports[4].attributes == ["@_exported", "@preconcurrency"])
  }
}
