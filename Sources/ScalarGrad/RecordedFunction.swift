package import GradNumbers

/// A recorded loss as a function of some of its leaves: the recording carried out again at other
/// numbers.
///
/// What was recorded is what is computed: where a program took a branch, or selected an object, the
/// branch stays taken whatever the numbers are. Nothing of the tape changes. Here and not in the
/// modules that ask, since here the compiler makes code for each number system.
package struct RecordedFunction {
  /// The loss.
  package let root: UInt32
  /// The leaves, in the order of the numbers that the function takes.
  package let leaves: [UInt32]
  private let tape: Tape
  /// Which number each node stands for; -1 for all nodes that keep their own.
  private let places: [Int32]

  /// Reads a loss.
  ///
  /// - Parameters:
  ///   - root: The loss.
  ///   - tape: The recording.
  ///   - leaves: The leaves to put numbers in place of; all others keep theirs.
  package init(of root: UInt32, on tape: Tape, by leaves: [UInt32]) {
    self.root = root
    self.leaves = leaves
    self.tape = tape
    var places = [Int32](repeating: -1, count: Int(root) + 1)
    for (place, leaf) in leaves.enumerated() where leaf <= root { places[Int(leaf)] = Int32(place) }
    self.places = places
  }

  /// How many nodes one evaluation computes.
  package var cost: Int { places.count }

  /// The numbers that the leaves hold now.
  package var point: [Double] { leaves.map { tape.primal($0) } }

  /// The loss at a point.
  package func callAsFunction(_ point: [Double]) -> Double {
    values(at: point).last ?? .nan
  }

  /// The values of all nodes at a point, the loss last.
  package func values(at point: [Double]) -> [Double] {
    tape.replay(upTo: root, in: Double.self) { node in
      let place = places[Int(node)]
      return place < 0 ? nil : point[Int(place)]
    }
  }

  /// The loss at the leaves' own numbers, and its derivative along a direction, carried forward.
  package func derivative(along direction: [Double]) -> Dual<Double> {
    let values = tape.replay(upTo: root, in: Dual<Double>.self) { node in
      let place = places[Int(node)]
      return place < 0
        ? nil : Dual(primal: tape.primal(node), tangent: direction[Int(place)])
    }
    return values.last ?? Dual(.nan)
  }
}
