import ArrayGrad
import Foundation

// Prints what things cost. No figure here decides a test: machines are shared, and times vary.

let usage = """
  USAGE: bench [--json] [--only NAMES] [--repeats N] [--threads N] [--kernels LEVEL] [--mnist DIR]

  Times the engines and prints each figure with its spread over the repeats.

    --json         one JSON object in place of the table
    --only NAMES   only these benchmarks, separated by commas
    --repeats N    how often each is repeated (default: its own number)
    --threads N    threads of the array engine (default: one for each core)
    --kernels L    its vector instructions: portable, avx2 or avx512 (default: the best here)
    --mnist DIR    train on the images of this folder (default: random numbers, the same work)

  BENCHMARKS: \(benchmarks.map(\.name).joined(separator: ", "))
  """

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("bench: \(message)\n\(usage)\n".utf8))
  exit(2)
}

// As `gradual` does.
KeptMemory.enable()
var json = false
var names: [String]?
var repeats: Int?
var setting = Setting()
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--help", "-h":
    print(usage)
    exit(0)
  case "--json": json = true
  case "--only":
    guard let list = arguments.popFirst() else { fail("--only needs names") }
    names = list.split(separator: ",").map(String.init)
  case "--repeats":
    guard let count = arguments.popFirst().flatMap({ Int($0) }), count > 0 else {
      fail("--repeats needs a number above 0")
    }
    repeats = count
  case "--threads":
    guard let count = arguments.popFirst().flatMap({ Int($0) }), (1...64).contains(count) else {
      fail("--threads needs a number from 1 to 64")
    }
    setting.threads = count
  case "--kernels":
    guard let level = arguments.popFirst().flatMap({ Kernels.Level(name: $0) }) else {
      fail("--kernels needs portable, avx2 or avx512")
    }
    guard level.isAvailable else {
      fail("this machine has no \(level.name); its best is \(Kernels.Level.best.name)")
    }
    setting.level = level
  case "--mnist":
    guard let folder = arguments.popFirst() else { fail("--mnist needs a folder") }
    setting.mnist = folder
  default: fail("unknown argument \(argument)")
  }
}
if let unknown = names?.first(where: { name in !benchmarks.contains { $0.name == name } }) {
  fail("there is no benchmark named \(unknown)")
}

var object: [String: Any] = [:]
if !json {
  let head = ["min", "median", "max"].map { String(repeating: " ", count: 12 - $0.count) + $0 }
  print(String(repeating: " ", count: 34) + head.joined())
}
for benchmark in benchmarks {
  if let names {
    if !names.contains(benchmark.name) { continue }
  } else if onlyByName.contains(benchmark.name) {
    continue
  }
  setting.repeats = repeats ?? benchmark.repeats
  for figure in try benchmark.run(setting) {
    object[figure.name] = figure.json
    if !json { print(figure.line) }
  }
}
if json {
  let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys]
  let data = try JSONSerialization.data(withJSONObject: object, options: options)
  print(String(decoding: data, as: UTF8.self))
}
