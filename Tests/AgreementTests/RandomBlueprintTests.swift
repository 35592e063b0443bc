import GradTestSupport
import GradTraining
import Testing

@Suite("Random blueprints")
struct RandomBlueprintTests {
  @Test("Among five hundred everything occurs that a network can be made of")
  func features() {
    var seen: Set<String> = []
    for seed in 0..<500 { seen.formUnion(RandomBlueprint(seed: UInt64(seed)).features) }
    #expect(RandomBlueprint.allFeatures.subtracting(seen).sorted() == [])
  }

  @Test("A seed makes the same network each time, and fits its batch")
  func seeds() throws {
    for seed in 0..<100 {
      let (a, b) = (RandomBlueprint(seed: UInt64(seed)), RandomBlueprint(seed: UInt64(seed)))
      #expect(a.blueprint == b.blueprint && a.parameters == b.parameters)
      #expect(a.batch.inputs == b.batch.inputs && a.batch.classes == b.batch.classes)
      #expect(a.batch.numbers == b.batch.numbers)
      try a.blueprint.check(a.batch)
    }
  }
}
