import GradNumbers

/// The order of the samples in each epoch, which follows from a seed and the epoch's number alone.
///
/// So a training that was interrupted finds the order of its epoch again.
public struct Shuffle: Hashable, Sendable {
  /// What all orders follow from.
  public let seed: UInt64

  /// Makes the orders of a seed.
  public init(seed: UInt64) { self.seed = seed }

  /// The numbers from 0 to `count` - 1 in the order of an epoch.
  public func order(count: Int, epoch: Int) -> [Int] {
    var order: [Int] = []
    fill(&order, count: count, epoch: epoch)
    return order
  }

  /// Writes the order of an epoch over another, whose memory it keeps.
  public func fill(_ order: inout [Int], count: Int, epoch: Int) {
    precondition(count >= 0, "an order of \(count) samples")
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<count)
    // Neighbouring epochs must not share their stream: the odd factor sets their states far apart.
    var first = SplitMix64(seed: seed &+ UInt64(bitPattern: Int64(epoch)) &* 0xd134_2543_de82_ef95)
    var generator = SplitMix64(seed: first.next())
    // Fisher and Yates as in SplitMix64.shuffle, which is generic and so twenty times slower from
    // here.
    var last = count - 1
    while last > 0 {
      order.swapAt(last, generator.integer(below: last + 1))
      last -= 1
    }
  }
}
