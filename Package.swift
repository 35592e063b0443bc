// swift-tools-version: 6.2
import PackageDescription

// The arrows between the targets are the architecture: what imports what is held against this
// table by Tests/PackageTests. Foundation stays out of every library.
let package = Package(
  name: "Gradual",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "gradual", targets: ["gradual"]),
    .library(name: "ScalarGrad", targets: ["ScalarGrad"]),
    .library(name: "ArrayGrad", targets: ["ArrayGrad"]),
    .library(name: "GradNumbers", targets: ["GradNumbers"]),
    .library(name: "GradTraining", targets: ["GradTraining"]),
    .library(name: "GradDrawing", targets: ["GradDrawing"]),
    .library(name: "GradCheck", targets: ["GradCheck"]),
    .library(name: "GradWorksheet", targets: ["GradWorksheet"]),
    .library(name: "GradExplain", targets: ["GradExplain"]),
    .library(name: "GradWorkbench", targets: ["GradWorkbench"]),
  ],
  targets: [
    // Libraries, lowest first.
    .target(name: "GradNumbers"),
    .target(name: "GradDrawing"),
    .target(name: "LineEditing"),
    .target(name: "GradCheck", dependencies: ["GradNumbers"]),
    .target(name: "GradWorksheet", dependencies: ["GradNumbers"], exclude: ["Grammar.md"]),
    .target(name: "GradTraining", dependencies: ["GradNumbers"]),
    .target(name: "ScalarGrad", dependencies: ["GradNumbers", "GradTraining"]),
    .target(name: "ArrayKernels"),
    .target(name: "ArrayGrad", dependencies: ["GradNumbers", "GradTraining", "ArrayKernels"]),
    .target(name: "GradExplain", dependencies: ["ScalarGrad", "GradDrawing", "GradNumbers"]),
    .target(
      name: "GradWorkbench",
      dependencies: [
        "GradWorksheet", "ScalarGrad", "ArrayGrad", "GradExplain", "GradCheck", "GradDrawing",
        "GradTraining", "GradNumbers",
      ],
      exclude: ["Reports/Schema.md"]),

    // Executables.
    .executableTarget(
      name: "gradual",
      dependencies: [
        "GradWorkbench", "GradWorksheet", "ScalarGrad", "ArrayGrad", "GradTraining", "GradDrawing",
        "LineEditing", "GradNumbers",
      ]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "ScalarGrad", "ArrayGrad", "GradTraining", "GradWorkbench", "GradWorksheet", "GradDrawing",
        "GradNumbers",
      ],
      exclude: ["Peers", "Worksheets"]),

    // Tests.
    .target(
      name: "GradTestSupport", dependencies: ["ScalarGrad", "GradTraining", "GradNumbers"],
      path: "Tests/GradTestSupport"),
    .testTarget(
      name: "GradNumbersTests", dependencies: ["GradNumbers", "GradTestSupport"],
      exclude: ["Tables"]),
    .testTarget(name: "GradDrawingTests", dependencies: ["GradDrawing"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing"]),
    .testTarget(
      name: "ScalarGradTests",
      dependencies: ["ScalarGrad", "GradTraining", "GradNumbers", "GradTestSupport"],
      exclude: ["References"]),
    .testTarget(
      name: "GradCheckTests",
      dependencies: ["GradCheck", "GradNumbers", "ScalarGrad", "GradTestSupport"]),
    .testTarget(
      name: "GradWorksheetTests", dependencies: ["GradWorksheet"],
      exclude: ["Corpus", "Scripts", "SyntaxOracle"]),
    .testTarget(
      name: "GradExplainTests",
      dependencies: ["GradExplain", "GradDrawing", "ScalarGrad", "GradNumbers"]),
    .testTarget(
      name: "GradWorkbenchTests",
      dependencies: [
        "GradWorkbench", "GradWorksheet", "GradExplain", "GradDrawing", "ScalarGrad", "GradNumbers",
      ],
      exclude: ["Numpy/Corpus"]),
    .testTarget(
      name: "MistakeTests",
      dependencies: ["GradWorkbench", "GradWorksheet", "GradExplain", "GradNumbers"]),
    .testTarget(
      name: "JudgeTests",
      dependencies: ["ScalarGrad", "GradCheck", "GradNumbers", "GradTestSupport"],
      exclude: ["References"]),
    .testTarget(
      name: "GradTrainingTests", dependencies: ["GradTraining", "GradNumbers"],
      exclude: ["References"]),
    .testTarget(
      name: "ArrayGradTests",
      dependencies: ["ArrayGrad", "ArrayKernels", "GradTraining", "GradCheck", "GradNumbers"]),
    .testTarget(
      name: "AgreementTests",
      dependencies: [
        "GradWorkbench", "ScalarGrad", "ArrayGrad", "GradTraining", "GradNumbers",
        "GradTestSupport",
      ]),
    .testTarget(name: "NotebookTests", dependencies: ["GradWorkbench"]),
    .testTarget(name: "CommandLineTests", dependencies: ["gradual"]),
    .testTarget(name: "PackageTests"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("InternalImportsByDefault"),
    ]
}
