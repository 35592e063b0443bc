import Testing

import GradTraining

@Suite("History")
struct HistoryTests {
  /// Two epochs, the second without a measured test.
  private var history: History {
    var history = History()
    var first = History.Epoch(
      epoch: 1, steps: 10, trainLoss: 2.5, trainAccuracy: 0.25, gradientNorm: 1.5,
      lastGradientNorm: 1.25, rate: 0.1)
    first.validationLoss = 2
    first.validationAccuracy = 0.5
    first.testLoss = 2.25
    first.testAccuracy = 0.375
    history.epochs = [
      first,
      History.Epoch(
        epoch: 2, steps: 20, trainLoss: 1e-7, gradientNorm: 3, lastGradientNorm: 0, rate: 0.05),
    ]
    history.steps = [
      History.Step(step: 1, epoch: 1, loss: 3, gradientNorm: 2, rate: 0.1),
      History.Step(step: 11, epoch: 2, loss: .pi, gradientNorm: 0.5, rate: 0.05),
    ]
    return history
  }

  @Test("As tables: what was not measured is empty")
  func csv() {
    #expect(
      history.csv == """
        epoch,steps,train_loss,train_accuracy,validation_loss,validation_accuracy,test_loss,\
        test_accuracy,gradient_norm,last_gradient_norm,rate
        1,10,2.5,0.25,2.0,0.5,2.25,0.375,1.5,1.25,0.1
        2,20,1e-07,,,,,,3.0,0.0,0.05

        """)
    // The 17 digits of π as a double.
    #expect(
      history.stepsCSV == """
        step,epoch,loss,gradient_norm,rate
        1,1,3.0,2.0,0.1
        11,2,3.141592653589793,0.5,0.05

        """)
  }

  @Test("Through a checkpoint and back")
  func tensors() throws {
    let file = try SafeTensors(bytes: SafeTensors(history.tensors).bytes)
    #expect(try History(from: file) == history)
    #expect(try History(from: SafeTensors(History().tensors)) == History())
  }

  @Test("Rows that no training leaves are refused")
  func refusals() {
    func refusal(_ tensors: [SafeTensors.Tensor]) -> CheckpointError? {
      do {
        _ = try History(from: SafeTensors(tensors))
        return nil
      } catch { return error }
    }
    let steps = History().tensors[1]
    func epochs(_ shape: [Int], _ numbers: [Double]) -> SafeTensors.Tensor {
      SafeTensors.Tensor("history.epochs", shape: shape, numbers)
    }
    #expect(refusal([steps]) == .missing("history.epochs"))
    #expect(refusal([epochs([0, 11], [])]) == .missing("history.steps"))
    #expect(
      refusal([epochs([1, 2], [1, 2]), steps])
        == .shape("history.epochs", found: [1, 2], wanted: [1, 11]))
    #expect(
      refusal([epochs([], [1]), steps]) == .shape("history.epochs", found: [], wanted: [0, 11]))
    #expect(
      refusal([epochs([1, 11], [0.5] + [Double](repeating: 0, count: 10)), steps])
        == .number("history.epochs", "0.5"))
    #expect(
      refusal([SafeTensors.Tensor("history.epochs", shape: [0], [] as [Float]), steps])
        == .kind("history.epochs", found: .f32, wanted: .f64))
  }

  /// The mean of 1, 2, 3, 4 is 5/2, and the sum of the squares of the distances to it is 5.
  @Test("Means and standard deviations, with the divisor n - 1")
  func spread() throws {
    let spread = try #require(Spread([1, 2, 3, 4]))
    #expect(spread.mean == 2.5)
    #expect(spread.deviation == (5.0 / 3).squareRoot())
    #expect(Spread([]) == nil)
    #expect(Spread([7]).map { [$0.mean] } == [7])
    #expect(Spread([7])?.deviation == nil)
    // Three times 0.1 is not 0.3, but three equal numbers do not differ.
    #expect(Spread([0.1, 0.1, 0.1])?.mean == 0.1)
    #expect(Spread([0.1, 0.1, 0.1])?.deviation == 0)
  }

  @Test("Side by side: epochs that all runs have, measures that all runs took")
  func histories() {
    var other = history
    other.epochs[0].trainLoss = 3.5
    other.epochs.removeLast()
    let both = Histories([history, other])
    #expect(both.epochs == 1)
    // 2.5 and 3.5: the mean is 3, the deviation the root of (1/4 + 1/4) / 1.
    #expect(both.spread(of: .trainLoss, at: 0)?.mean == 3)
    #expect(both.spread(of: .trainLoss, at: 0)?.deviation == 0.5.squareRoot())
    #expect(both.spread(of: .trainLoss, at: 1) == nil)
    #expect(Histories([history, history]).spread(of: .testLoss, at: 1) == nil)
    let lines = Histories([history]).csv.split(separator: "\n")
    #expect(lines[0].hasPrefix("epoch,runs,train_loss_mean,train_loss_deviation,train_accuracy_m"))
    #expect(lines[1].hasPrefix("1,1,2.5,,0.25,,"))
    #expect(lines[2] == "2,1,1e-07,,,,,,,,,,,,3.0,,0.0,,0.05,")
  }
}
