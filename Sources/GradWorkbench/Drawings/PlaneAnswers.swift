import GradDrawing
import GradWorksheet

/// What a function of the worksheet answered at the points of a grid.
struct PlaneAnswers {
  /// One answer.
  enum Answer {
    case score(Double)
    case scores([Double])
    case place(Int)
  }

  /// Row by row from the bottom.
  let rows: [[Answer]]

  /// By how much each class is ahead, for the regions of a chart.
  func fields(
    _ classes: PointClasses, level: Double?
  ) throws(Failure) -> [Chart.Regions.Field] {
    var (scores, lists, places) = (0, 0, 0)
    for answer in rows.joined() {
      switch answer {
      case .score: scores += 1
      case .scores: lists += 1
      case .place: places += 1
      }
    }
    guard [scores, lists, places].count(where: { $0 > 0 }) == 1 else {
      throw .type("f answers boundary() with a score here, and with a class or a list there")
    }
    let count = classes.names.count
    if scores > 0 {
      guard count == 2 else {
        throw .value(
          "a single score tells two classes apart, and boundary() was given \(count)",
          hint: "f may answer a list of scores, one for each class, or a class")
      }
      let above = margin(above: level ?? usualLevel)
      let below = above.map { $0.map { -$0 } }
      return zip(classes.names, [below, above]).map { Chart.Regions.Field($0, $1) }
    }
    return (0..<count).map { place in
      Chart.Regions.Field(classes.names[place], lead(of: place))
    }
  }

  /// Shares are above a half or below; other scores above 0 or below.
  private var usualLevel: Double {
    rows.joined().allSatisfy { answer in
      if case .score(let score) = answer { (0...1).contains(score) } else { false }
    } ? 0.5 : 0
  }

  private func margin(above level: Double) -> [[Double]] {
    rows.map { row in
      row.map { answer in
        if case .score(let score) = answer { score - level } else { .nan }
      }
    }
  }

  /// How far a class is ahead of the best of the others.
  private func lead(of place: Int) -> [[Double]] {
    rows.map { row in
      row.map { answer in
        switch answer {
        case .score: return .nan
        case .place(let answer): return answer == place ? 1 : -1
        case .scores(let scores):
          let others = scores.enumerated().filter { $0.offset != place }.map(\.element)
          return scores[place] - (others.max() ?? 0)
        }
      }
    }
  }
}

extension DrawingArguments {
  /// Calls a function of the worksheet at the points of a grid.
  func answers(
    _ function: Object, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ size: Int,
    _ classes: PointClasses, _ machine: inout Machine
  ) throws(Failure) -> PlaneAnswers {
    switch function {
    case .function, .native, .method, .type: break
    default:
      throw .type("boundary() takes a function as f, not '\(machine.typeName(function))'")
    }
    var rows: [[PlaneAnswers.Answer]] = []
    func place(_ step: Int, _ range: ClosedRange<Double>) -> Double {
      let share = Double(step) / Double(size)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
    for row in 0...size {
      var answers: [PlaneAnswers.Answer] = []
      for column in 0...size {
        try machine.spend(4_096)
        let point = machine.list([.float(place(column, x)), .float(place(row, y))])
        let object: Object
        do throws(Failure) {
          object = try machine.call(function, Arguments([point]))
        } catch {
          var failure = error
          if failure.hint == nil, failure.message.contains("positional argument") {
            failure.hint = "boundary() calls f([x, y]), with one list of two numbers"
          }
          throw failure
        }
        answers.append(try answer(object, classes, machine))
      }
      rows.append(answers)
    }
    return PlaneAnswers(rows: rows)
  }

  private func answer(
    _ object: Object, _ classes: PointClasses, _ machine: borrowing Machine
  ) throws(Failure) -> PlaneAnswers.Answer {
    switch object {
    case .list, .tuple:
      let items = object.itemsOfList
      var scores: [Double] = []
      for item in items {
        guard let score = number(item) else {
          throw .type(
            "f answers boundary() with a list, and one of it is '\(machine.typeName(item))'")
        }
        scores.append(score)
      }
      guard scores.count == classes.names.count else {
        throw .value(
          "f answers boundary() with \(scores.count) scores, and there are "
            + "\(classes.names.count) classes")
      }
      return .scores(scores)
    case .string, .int, .bool:
      if let place = classes.place(of: try key(object, machine)) { return .place(place) }
    default: break
    }
    if let score = number(object) { return .score(score) }
    try host.refuseHuge(object)
    throw .type(
      "f answers boundary() with '\(machine.typeName(object))'",
      hint: "a score, a list of scores or a class tells where a class rules")
  }
}

extension Object {
  /// What a list or a tuple holds; nothing where it is neither.
  fileprivate var itemsOfList: [Object] {
    switch self {
    case .list(let list): list.elements
    case .tuple(let tuple): tuple.elements
    default: []
    }
  }
}
