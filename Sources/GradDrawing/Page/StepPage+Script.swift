extension StepPage {
  /// The script of the page, one idea after the other.
  ///
  /// Whatever it shows it sets as text; the policy of the page refuses markup made by scripts.
  static let script = "(() => {\n'use strict';\n" + parts.joined(separator: "\n") + "\n})();\n"

  private static let parts = [
    scriptOfSteps, scriptOfArrays, scriptOfGraph, scriptOfStepCard, scriptOfOrigins,
    scriptOfNumbers, scriptOfJudge,
    scriptOfPredicting, scriptOfControls, scriptOfStart,
  ]
}
