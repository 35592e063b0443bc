import GradWorksheet

/// How much all claims of a check may be about, together.
///
/// A list may be claimed under thousands of names, and each time its numbers are held anew.
struct Room {
  /// More than all parameters of a network that runs as a worksheet, and their claims.
  static let largest = 2_000_000
  /// How many entries of lists may still be read.
  private var entries = Room.largest
  /// How many nodes the sweeps for Jacobians may still look at, one for each of the upper values.
  var sweeps = 4_000_000

  /// Takes the entries of a list.
  mutating func take(_ count: Int) throws(Failure) {
    entries -= count
    if entries < 0 {
      throw Failure(
        "MemoryError", "more than \(Room.largest) numbers are claimed",
        hint: "claim each derivative once", category: .limit)
    }
  }
}
