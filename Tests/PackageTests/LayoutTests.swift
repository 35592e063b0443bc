import Testing

@Suite("The shape of the package")
struct LayoutTests {
  @Test("At the top stand the manifest, four folders and files, and nothing else")
  func topLevel() {
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "Notebooks-md", "LICENSE", "README.md",
      "Package.resolved",
    ]
    #expect(SourceFiles.names(in: ".").filter { !allowed.contains($0) } == [])
    #expect(allowed.subtracting(SourceFiles.names(in: ".")).subtracting(["Package.resolved"]) == [])
  }

  @Test("No folder is empty", arguments: ["Sources", "Tests", "Notebooks-md"])
  func emptyFolders(_ top: String) {
    func empty(_ folder: String) -> [String] {
      let names = SourceFiles.names(in: folder)
      if names.isEmpty { return [folder] }
      return names.map { "\(folder)/\($0)" }.filter(SourceFiles.isFolder).flatMap(empty)
    }
    #expect(empty(top) == [])
  }

  /// Where unsafe pointers are: the storage of the engines and their inner loops; the directory
  /// entries of C, whose names have no safe form in Swift; threads and their locks, which C takes by
  /// address.
  private static let pointerFiles: Set = [
    "Sources/ArrayGrad/Kernels/Crew.swift",
    "Sources/ArrayGrad/Kernels/DeepProduct.swift",
    "Sources/ArrayGrad/Kernels/Kernels+Functions.swift",
    "Sources/ArrayGrad/Kernels/Kernels+Lists.swift",
    "Sources/ArrayGrad/Kernels/Kernels+Multiply.swift",
    "Sources/ArrayGrad/Kernels/Kernels+Pooling.swift",
    "Sources/ArrayGrad/Kernels/Kernels+Rectify.swift",
    "Sources/ArrayGrad/Kernels/Kernels+Tiles.swift",
    "Sources/ArrayGrad/Kernels/Product.swift",
    "Sources/ArrayGrad/Storage/Array+View.swift",
    "Sources/ArrayGrad/Storage/Places.swift",
    "Sources/ArrayGrad/Storage/Storage.swift",
    "Sources/ArrayGrad/Storage/View+Loops.swift",
    "Sources/ArrayGrad/Storage/View.swift",
    "Sources/ScalarGrad/Platform.swift",
    "Sources/ScalarGrad/Tape+Backward.swift",
    "Sources/ScalarGrad/Tape+Gradients.swift",
    "Sources/ScalarGrad/Tape.swift",
    "Sources/ScalarGrad/TapeHeader.swift",
    "Sources/gradual/System/System+Threads.swift",
    "Sources/gradual/System/System.swift",
  ]

  @Test("Unsafe pointers stay in the files that need them")
  func pointers() throws {
    var found: Set<String> = []
    for file in SourceFiles.files(in: "Sources") where file.hasSuffix(".swift") {
      // The array engine's views hold a pointer, whose uses do not say that it is one.
      let words = file.hasPrefix("Sources/ArrayGrad/") ? ["unsafe", ".base", "(base:"] : ["unsafe"]
      let code = SourceFiles.code(try SourceFiles.text(file)).map { $0.lowercased() }
      let isUnsafe = code.contains { line in words.contains { line.contains($0) } }
      if isUnsafe { found.insert(file) }
      #expect(!isUnsafe || Self.pointerFiles.contains(file), "\(file) uses unsafe pointers")
    }
    #expect(Self.pointerFiles.subtracting(found).sorted() == [], "these files use none")
  }

  @Test(
    "Nothing promises the compiler what it could check itself",
    arguments: ["Sources", "Tests", "Package.swift"])
  func promises(_ place: String) throws {
    // Taken apart, so that this file does not hold them.
    let promises = ["try" + "!", "as" + "!", "@un" + "checked", "unsafe" + "Flags"]
    let files = SourceFiles.isFolder(place) ? SourceFiles.files(in: place) : [place]
    for file in files where file.hasSuffix(".swift") {
      for (index, line) in SourceFiles.code(try SourceFiles.text(file)).enumerated() {
        for promise in promises where line.contains(promise) {
          Issue.record("\(file):\(index + 1) holds \(promise)")
        }
      }
    }
  }

  @Test("The libraries print nothing, and read no clock and no environment")
  func silence() throws {
    let libraries = SourceFiles.names(in: "Sources").filter { $0 != "gradual" && $0 != "bench" }
    let words = ["print(", "readLine(", "getenv(", "clock_gettime(", "ContinuousClock", "fopen("]
    for file in libraries.flatMap({ SourceFiles.files(in: "Sources/\($0)") })
    where file.hasSuffix(".swift") {
      for line in SourceFiles.code(try SourceFiles.text(file)) {
        let statement = line.drop { $0 == " " }
        for word in words where statement.hasPrefix(word) {
          Issue.record("\(file) calls \(word)...)")
        }
      }
    }
  }
}
