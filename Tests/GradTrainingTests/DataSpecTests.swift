import GradTraining
import Testing

@Suite("Names of data sets")
struct DataSpecTests {
  @Test(
    "Names are read, and come back from their text",
    arguments: [
      ("digits", DataSpec(.digits(count: 10_000))),
      ("Digits:20000", DataSpec(.digits(count: 20_000))),
      ("synth", DataSpec(.synth(.v1))), ("synth:v2", DataSpec(.synth(.v2))),
      ("moons:500", DataSpec(.moons(count: 500, noise: 0.1))),
      ("moons,noise=0", DataSpec(.moons(count: 1000, noise: 0))),
      ("spirals:30,arms=5,noise=0.5", DataSpec(.spirals(count: 30, arms: 5, noise: 0.5))),
      ("sinc", DataSpec(.sinc(count: 1000))),
      ("mnist:/a,b=c:d", DataSpec(.mnist(folder: "/a,b=c:d"))),
      (
        "mnist:/Data,scale=standard,labels=random",
        DataSpec(.mnist(folder: "/Data"), normalization: .standard, hasShuffledTargets: true)
      ),
      ("csv:a.csv,scale=min-max", DataSpec(.csv(file: "a.csv"), normalization: .minMax)),
    ])
  func names(_ text: String, _ spec: DataSpec) throws {
    #expect(try DataSpec(text: text) == spec)
    #expect(try DataSpec(text: spec.text) == spec)
  }

  @Test(
    "What is no data set says so",
    arguments: [
      ("digit", "'digit' is no data set; did you mean digits?"),
      (
        "iris",
        "'iris' is no data set; known are digits, synth, moons, spirals, sinc, mnist, csv"
      ),
      ("digits:many", "'many' is no number of samples; write digits or digits:10000"),
      ("digits:0", "'0' is no number of samples; write digits or digits:10000"),
      ("digits:9999999", "'9999999' is too many samples; 1000000 is the most that are made"),
      ("synth:v3", "'v3' is no version of synth; there are v1 and v2"),
      ("moons,noise=x", "'x' is no noise; write a number of 0 or more, as noise=0.1"),
      (
        "moons:100,noise=1e308",
        "'1e308' is too much noise; 1000000.0 is the most, and 0.1 is usual"
      ),
      ("spirals,noise=2e6", "'2e6' is too much noise; 1000000.0 is the most, and 0.1 is usual"),
      ("moons,noise=inf", "'inf' is no noise; write a number of 0 or more, as noise=0.1"),
      ("moons,arms=3", "'arms' is no option of moons; spirals has it"),
      ("digits,noise=1", "'noise' is no option of digits; moons and spirals have it"),
      ("digits,scal=none", "'scal' is no option of data; did you mean scale?"),
      ("digits,scale=stndard", "'stndard' is no normalization; did you mean standard?"),
      ("digits,labels=none", "'none' says nothing of labels; write labels=random"),
      ("digits,scale=none,scale=none", "'scale=none' is given twice; give scale once"),
      ("spirals,arms=1", "'1' is no number of arms; write 2 or more, as arms=3"),
      ("mnist", "'mnist' lacks its place; write mnist:DIR"),
      ("mnist:", "'mnist' lacks its place; write mnist:DIR"),
    ])
  func mistakes(_ text: String, _ message: String) {
    do {
      Issue.record("read as \(try DataSpec(text: text))")
    } catch {
      #expect(error.message == message)
    }
  }

  @Test("Data sets are made in three parts that differ")
  func made() throws {
    for text in ["digits:50", "moons:50", "spirals:50", "sinc:50"] {
      let split = try #require(try DataSpec(text: text).made(seed: 1))
      #expect([split.training.count, split.validation.count, split.test.count] == [50, 10, 10])
      var batches = [Batch<Float>(), Batch<Float>(), Batch<Float>()]
      split.training.fill(&batches[0], rows: 0..<10)
      split.validation.fill(&batches[1], rows: 0..<10)
      split.test.fill(&batches[2], rows: 0..<10)
      #expect(batches[0].inputs != batches[1].inputs)
      #expect(batches[1].inputs != batches[2].inputs)
      #expect(batches[0].inputs != batches[2].inputs)
    }
    #expect(try DataSpec(text: "mnist:x").made(seed: 1) == nil)
  }

  @Test("The most noise that a text may ask for is made", arguments: ["moons", "spirals"])
  func noise(_ name: String) throws {
    let split = try #require(try DataSpec(text: "\(name):100,noise=1e6").made(seed: 1))
    var batch = Batch<Float>()
    split.training.fill(&batch, rows: 0..<100)
    #expect(batch.inputs.count == 200 && batch.inputs.allSatisfy { $0.isFinite })
  }

  @Test("Random labels change the training part alone, and scales are fitted on it")
  func finished() throws {
    let plain = try #require(try DataSpec(text: "moons:100").made(seed: 1))
    let changed = try #require(
      try DataSpec(text: "moons:100,scale=min-max-each,labels=random").made(seed: 1))
    var (first, second) = (Batch<Double>(), Batch<Double>())
    plain.training.fill(&first, rows: 0..<100)
    changed.training.fill(&second, rows: 0..<100)
    #expect(first.classes != second.classes)
    #expect(second.inputs.min() == -1)
    #expect(second.inputs.max() == 1)
    plain.test.fill(&first, rows: 0..<20)
    changed.test.fill(&second, rows: 0..<20)
    #expect(first.classes == second.classes)
  }
}
