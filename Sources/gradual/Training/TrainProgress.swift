internal import ArrayGrad
internal import GradTraining

/// The line that shows on a terminal how far a training is.
struct TrainProgress {
  private let console: Console
  private let start = System.clock()
  private var shown = 0.0
  /// Samples that were learned from since the start of the program.
  private var samples = 0
  private let name: String

  /// Begins a line; `name` stands in front where there are several trainings.
  init(_ console: Console, name: String) {
    self.console = console
    self.name = name
  }

  /// What the line tells.
  struct State {
    var epoch: Int
    var epochs: Int
    /// How much of the epoch is done, from 0 to 1.
    var share: Double
    var loss: Double?
    var accuracy: Double?
    /// Samples per second; nil while nothing is known of it.
    var speed: Double?
    var secondsLeft: Double?
    /// What samples are: images, or anything else.
    var unit: String
  }

  /// Shows where a trainer is, ten times a second at most.
  mutating func show<Element>(_ trainer: Trainer<Element>, after count: Int) {
    samples += count
    let now = System.clock()
    guard now - shown >= 0.1 else { return }
    shown = now
    let all = trainer.data.training.count
    let seconds = now - start
    let left =
      Double(trainer.plan.epochs - trainer.epoch) * Double(all) - Double(trainer.place)
    let speed = seconds >= 0.2 && samples > 0 ? Double(samples) / seconds : nil
    let text = Self.text(
      State(
        epoch: min(trainer.epoch + 1, trainer.plan.epochs), epochs: trainer.plan.epochs,
        share: Double(trainer.place) / Double(all), loss: trainer.meanLoss,
        accuracy: trainer.accuracy, speed: speed,
        secondsLeft: speed.map { left / $0 },
        unit: trainer.data.training.sampleShape.count == 3 ? "images" : "samples"))
    let width = (System.columns(System.standardError) ?? 80) - 1
    console.progress(String((name + text).prefix(width)))
  }

  /// The line: `epoch 2 of 5 ████░░░░░░ 40 %  loss 0.3124  accuracy 91.20 %  18,400 images/s  12 s left`.
  static func text(_ state: State) -> String {
    let full = Int(state.share * 10)
    var text = "epoch \(state.epoch) of \(state.epochs) "
    text += String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
    text += " \(Int(state.share * 100)) %"
    if let loss = state.loss { text += "  loss \(TrainNumber.short(loss))" }
    if let accuracy = state.accuracy { text += "  accuracy \(TrainNumber.percent(accuracy))" }
    if let speed = state.speed {
      text += "  \(TrainNumber.grouped(Int(speed))) \(state.unit)/s"
    }
    if let left = state.secondsLeft { text += "  \(TrainNumber.time(left)) left" }
    return text
  }
}
