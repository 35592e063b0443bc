import GradTraining
import Testing

@Suite("Texts of optimizers, schedules and clipping")
struct OptimizerTextTests {
  static func message(_ body: () throws(TextError) -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return error.message
    }
  }

  @Test(
    "Optimizers are read, with what is left out put in",
    arguments: [
      ("sgd", OptimizerRule.sgd), ("momentum", .heavyBall(momentum: 0.9)),
      ("Heavy-Ball( 0.5 )", .heavyBall(momentum: 0.5)), ("ema(0.8)", .movingAverage(beta: 0.8)),
      ("nesterov", .nesterov(momentum: 0.9)), ("adam", .adam),
      ("adam()", .adam), ("adamw", .adamW),
      ("adamw(0.9,0.99,1e-6,0)", .adamW(beta1: 0.9, beta2: 0.99, epsilon: 1e-6, decay: 0)),
      ("rmsprop", .rmsProp(beta: 0.99, epsilon: 1e-8)),
    ])
  func optimizers(_ text: String, _ rule: OptimizerRule) throws {
    #expect(try OptimizerRule(text: text) == rule)
    #expect(try OptimizerRule(text: rule.text) == rule)
  }

  @Test(
    "What is no optimizer says so",
    arguments: [
      ("adm", "'adm' is no optimizer; did you mean adam?"),
      (
        "lbfgs",
        "'lbfgs' is no optimizer; known are sgd, heavy-ball, moving-average, nesterov, adam, "
          + "adamw, rmsprop, momentum, ema"
      ),
      (
        "sgd(0.9)",
        "'sgd(0.9)' has too many numbers; sgd takes no numbers; heavy-ball(0.9) has momentum"
      ),
      (
        "momentum(1)",
        "'momentum(1)' keeps 1.0 of what was; momentum and averages keep a share from 0 up to, but "
          + "not, 1"
      ),
      (
        "adam(0.9,0.999,-1)",
        "'adam(0.9,0.999,-1)' has the epsilon -1.0; it keeps 0/0 away, so it is above 0: "
          + "from 1.1754944e-38 on"
      ),
      (
        "rmsprop(0.9,0)",
        "'rmsprop(0.9,0)' has the epsilon 0.0; it keeps 0/0 away, so it is above 0: "
          + "from 1.1754944e-38 on"
      ),
      (
        // 2^-127 is half of the least normal float.
        "adamw(0.9,0.999,5.877471754111438e-39,0.01)",
        "'adamw(0.9,0.999,5.877471754111438e-39,0.01)' has the epsilon 5.877471754111438e-39; it keeps "
          + "0/0 away, so it is above 0: from 1.1754944e-38 on"
      ),
      (
        "adamw(0.9,0.999,1e-8,-0.1)",
        "'adamw(0.9,0.999,1e-8,-0.1)' has the decay -0.1; a decay is 0 or more"
      ),
      ("adam(0.9", "'adam(0.9' has an open parenthesis; close it at the end"),
      ("adam(x)", "'adam(x)' holds 'x', which is no number; write adam(0.9,0.999,1e-8)"),
      ("adam(nan)", "'adam(nan)' holds 'nan', which is no number; write adam(0.9,0.999,1e-8)"),
      ("adam(0.9,)", "'adam(0.9,)' lacks a number; write adam(0.9,0.999,1e-8)"),
      (
        "adamw(0.01)",
        "'adamw(0.01)' gives 1 of its 4 numbers: beta1, beta2, epsilon, decay; write "
          + "adamw(0.9,0.999,1e-8,0.01)"
      ),
      (
        "adam(0.9,0.999)",
        "'adam(0.9,0.999)' gives 2 of its 3 numbers: beta1, beta2, epsilon; write "
          + "adam(0.9,0.999,1e-8)"
      ),
      (
        "rmsprop(0.001)",
        "'rmsprop(0.001)' gives 1 of its 2 numbers: beta, epsilon; write rmsprop(0.99,1e-8)"
      ),
    ])
  func badOptimizers(_ text: String, _ message: String) {
    #expect(Self.message { () throws(TextError) in _ = try OptimizerRule(text: text) } == message)
  }

  @Test(
    "Schedules come back from their text",
    arguments: [
      ("0.03", Schedule.constant(0.03)), ("1e-3", .constant(0.001)),
      ("step(0.1,0.5,2)", .step(from: 0.1, factor: 0.5, every: 2)),
      ("exponential(0.1, 0.9)", .exponential(from: 0.1, factor: 0.9)),
      ("Cosine(0.03..0.001)", .cosine(from: 0.03, to: 0.001)),
      ("cosine(3e-2..1e-05)", .cosine(from: 0.03, to: 1e-5)),
      ("warmup(0.5)+cosine(1..0)", .warmUp(epochs: 0.5, .cosine(from: 1, to: 0))),
      ("warmup(1)+1e+3", .warmUp(epochs: 1, .constant(1000))),
    ])
  func schedules(_ text: String, _ schedule: Schedule) throws {
    #expect(try Schedule(text: text) == schedule)
    #expect(try Schedule(text: schedule.text) == schedule)
  }

  @Test(
    "What is no schedule says so",
    arguments: [
      ("", "'' is no learning rate; write a number of 0 or more, such as 0.03"),
      ("-0.1", "'-0.1' has the rate -0.1; rates are 0 or more"),
      ("0x1p3", "'0x1p3' is no learning rate; write a number of 0 or more, such as 0.03"),
      ("cosin(1..0)", "'cosin' is no schedule; did you mean cosine?"),
      ("cosine(1)", "'cosine(1)' lacks its two rates; write cosine(0.03..0.001)"),
      (
        "step(1,0.5,1.5)",
        "'step(1,0.5,1.5)' does not say how it falls; step(0.1,0.5,2) halves the rate after every "
          + "2 epochs"
      ),
      ("warmup(1)", "'warmup(1)' has nothing behind it; write warmup(0.5)+0.03"),
      ("cosine()", "'cosine()' lacks its two rates; write cosine(0.03..0.001)"),
      ("cosine(0.1..)", "'cosine(0.1..)' lacks a number; write cosine(0.03..0.001)"),
      ("cosine(1..x)", "'cosine(1..x)' holds 'x', which is no number; write cosine(0.03..0.001)"),
      (
        "exponential(0.1..0.01)",
        "'exponential(0.1..0.01)' holds '..', which stands only in cosine(…); write "
          + "exponential(0.1,0.9)"
      ),
      (
        "step(0.1..0.5,2)",
        "'step(0.1..0.5,2)' holds '..', which stands only in cosine(…); write step(0.1,0.5,2)"
      ),
      ("warmup()+1", "'warmup()' needs its number of epochs; write warmup(0.5)+0.03"),
      ("step(1,1,1)+1", "'step(1,1,1)' goes before another schedule; only warmup(1)+… does"),
      (
        "warmup(1)+warmup(1)+1", "'warmup(1)+warmup(1)+1' warms up twice; write one warmup(…)+"
      ),
    ])
  func badSchedules(_ text: String, _ message: String) {
    #expect(Self.message { () throws(TextError) in _ = try Schedule(text: text) } == message)
  }

  @Test("Clipping is named by norm or by value")
  func clipping() throws {
    for clipping in [Clipping.none, .norm(5), .value(0.25)] {
      #expect(try Clipping(text: clipping.text) == clipping)
    }
    func message(_ text: String) -> String? {
      Self.message { () throws(TextError) in _ = try Clipping(text: text) }
    }
    #expect(message("5") == "'5' does not say how it clips; write norm(5) or value(5)")
    #expect(message("norm()") == "'norm()' lacks its limit; write norm(5)")
    #expect(message("norm") == "'norm' lacks its limit; write norm(5)")
    #expect(message("norm(0)") == "'norm(0)' lacks its limit; write norm(5)")
    #expect(message("vale(5)") == "'vale' is no way to clip; did you mean value?")
  }
}
