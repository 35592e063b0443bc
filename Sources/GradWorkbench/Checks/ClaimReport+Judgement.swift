import GradExplain

extension ClaimReport {
  /// Takes over what the judge said.
  mutating func take(_ judgement: Judgement, _ found: [Mistake]) {
    verdict = judgement.verdict
    root = judgement.verdict == .wrong
    note = judgement.note
    isLost = judgement.isLost
    relativeDigits = judgement.relativeDigits
    missed = judgement.missed.map {
      Judgement.Missed(
        place: places.isEmpty ? $0.place : places[$0.place], yours: $0.yours,
        expected: $0.expected)
    }
    largest = judgement.largest
    worst = judgement.worst
    count.wrong = judgement.misses
    isUninformative = judgement.isUninformative
    mistakes = found.map(\.rawValue)
  }
}
