/// Where a derivative comes from: what each way to the loss contributes, and what stands in the way.
///
/// Everything here is data; `Why+Text.swift` makes words of it.
public struct Why: Sendable {
  /// One of the ways from a value to the loss: through the next value that has a name.
  public struct Way: Sendable {
    /// The value that uses it; nil for the loss itself.
    public let through: String?
    /// The derivative of the loss by that value.
    public let upstream: Double
    /// The derivative of that value by the one in question, along the nameless steps between them.
    public let local: Double
    /// The same in symbols, `W2[0][0]`; empty for 1, `-` for -1, nil where it is no product of names.
    public internal(set) var factor: String?
    /// What comes this way: the product of the two.
    public let amount: Double
    /// Why nothing comes this way, or little; only where the value has several ways.
    public internal(set) var notes: [Explanation] = []
  }

  /// Why a derivative is 0, or much less than one might think.
  public enum Reason: Hashable, Sendable {
    /// The loss does not depend on it; these values use it, but none of them leads to the loss.
    case unused(by: [String])
    /// It was computed after the loss.
    case tooLate
    /// relu and its kind: the input is below 0, where the slope is 0 or small.
    case off(function: String, input: String, value: Double, slope: Double)
    /// The input is exactly where the function has a kink, and the slope counts as 0.
    case kink(function: String, input: String)
    /// maximum or minimum took the other one.
    case otherTaken(
      function: String, this: String, value: Double, other: String, otherValue: Double)
    /// It is multiplied by 0; where the 0 comes from a relu that is off, the relu's input.
    case zeroFactor(
      String, of: String, isNumber: Bool, line: Int, offInput: String?, offValue: Double)
    /// A squashing function is at its end.
    case saturated(
      function: String, output: String, outputValue: Double, input: String, inputValue: Double,
      slope: Double)
    /// Another function is flat there.
    case flat(function: String, input: String, value: Double)
    /// The ways to the loss cancel, all or nearly.
    case cancel(Cancellation)
    /// The search was given up: too much hangs together without names.
    case unknown
  }

  /// Contributions that take each other away.
  public struct Cancellation: Hashable, Sendable {
    /// A contribution in symbols, and its number.
    public struct Term: Hashable, Sendable {
      /// Such as `W2[0][0]*dZ2[0]`.
      public let text: String
      /// What it contributes.
      public let amount: Double
    }

    /// The terms, those that cancel each other side by side, or else the largest first.
    public let terms: [Term]
    /// How many there are.
    public let count: Int
    /// Whether they cancel two by two, as listed.
    public let inPairs: Bool
    /// What the positive ones add up to.
    public let positive: Double
    /// What the negative ones add up to.
    public let negative: Double
    /// What is left, 0 where that is rounding.
    public let rest: Double
  }

  /// A reason, and the values between: nothing arrives at any of them.
  public struct Explanation: Hashable, Sendable {
    /// The values on the way to where the reason lies, nearest first.
    public let path: [String]
    /// How many values are left out before the last one.
    public let hidden: Int
    /// The reason.
    public let reason: Reason
  }

  /// One value.
  public struct Entry: Sendable {
    /// What it is called.
    public let name: String
    /// The value.
    public let value: Double
    /// The derivative of the loss by it.
    public let gradient: Double
    /// Whether the loss depends on it.
    public let isReached: Bool
    /// Whether it is the loss.
    public let isLoss: Bool
    /// Whether the derivative is 0, or what rounding leaves of 0.
    public let isZero: Bool
    /// The ways to the loss: all, or the ones that carry most.
    public internal(set) var ways: [Way] = []
    /// How many ways there are.
    public internal(set) var wayCount = 0
    /// The reasons why the derivative is 0, or small.
    public internal(set) var explanations: [Explanation] = []
    /// Whether there are more reasons than are listed.
    public internal(set) var hasMore = false
  }

  /// Entries of a long list that have the same explanation.
  public struct Group: Sendable {
    /// The entries, the first of them in full.
    public let first: Entry
    /// The names of all of them, or of the first few.
    public let names: [String]
    /// How many there are.
    public let count: Int
  }

  /// What can be said of a long list as a whole.
  public struct Summary: Sendable {
    /// What the list is called.
    public let name: String
    /// How many entries there are.
    public let count: Int
    /// How many of them the loss does not depend on.
    public let unreached: Int
    /// How many derivatives are 0 although the loss depends on the value.
    public let zero: Int
    /// How many are far below what their terms add up to.
    public let cancelling: Int
    /// The entry with the largest derivative in magnitude; nil where all are 0.
    public let largest: (name: String, gradient: Double)?
    /// The one with the smallest that is not 0.
    public let smallest: (name: String, gradient: Double)?
    /// How many entries need an explanation that is not given.
    public let unexplained: Int
  }

  /// What the loss is called.
  public let loss: String
  /// Its value.
  public let value: Double
  /// The entries in turn; empty for a long list.
  public let entries: [Entry]
  /// For a long list: the entries that need an explanation, those with the same one together.
  public let groups: [Group]
  /// For a long list: what can be said of the whole.
  public let summary: Summary?

  /// The entries of the list that are plain numbers, and so have no derivative.
  public var plainNumbers: [String] = []

  /// Lists that are longer than this are summed up.
  public static let longList = 12
}
