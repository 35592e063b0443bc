/// The bytes that a worksheet's objects take, held against the limit.
///
/// Every object adds its size when it is made or grows and takes it away when it goes. The machine
/// looks at the total on every jump backwards, and asks before anything large is made.
public final class Heap {
  var bytes = 0
  /// How many objects of the host are being asked something that may lead to the next.
  var depth = 0
  let limit: Int

  /// Asked for a reason to stop when much was read or made.
  var poll: (() -> Failure?)?
  /// The bytes that were read or made since.
  private var work = 0
  private static let workBetweenPolls = 4 << 20

  /// What dying containers held and nobody has let go of yet.
  private var dying: [Object] = []
  /// All instances of classes: those that only hold each other are found among them.
  var instances = Living<InstanceObject>()
  /// All classes of the worksheet, which their methods hold.
  var classes = Living<ClassObject>()
  /// Whether a program with a class in it was compiled.
  var hasOwnClasses = false
  /// How often a class has changed, so that what was looked up before can be told to be old.
  var classChanges = 0
  /// The same for changes that can matter to a place of the text that remembers a method: a class
  /// that counts its instances must not make it forget.
  var methodChanges = 0
  /// With so many bytes it is time to look for instances that only hold each other.
  var sweepLimit: Int
  static let firstSweep = 64_000_000
  private var isBurying = false

  /// Makes an empty account with a limit in bytes.
  public init(limit: Int) {
    self.limit = limit
    sweepLimit = min(Heap.firstSweep, limit / 2)
  }

  /// Stops the worksheet where `count` more bytes would go over the limit.
  func reserve(_ count: Int) throws(Failure) {
    if count > limit - bytes { throw .memory(limit: limit) }
    try spend(count)
  }

  /// The same for something in the making that is `count` bytes by now, `piece` of them new.
  func reserve(_ count: Int, piece: Int) throws(Failure) {
    if count > limit - bytes { throw .memory(limit: limit) }
    try spend(64 &+ piece)
  }

  /// Counts the bytes that one operation is about to go through.
  ///
  /// The machine's loop looks at the limits after so many operations, and one that searches or copies
  /// a hundred megabytes takes as long as a million others.
  func spend(_ count: Int) throws(Failure) {
    work &+= count
    if work >= Heap.workBetweenPolls { try look() }
  }

  /// The same for an operation of unknown size: it goes through a part of all there is.
  func spend() throws(Failure) { try spend(64 &+ bytes >> 6) }

  @inline(never)
  private func look() throws(Failure) {
    work = 0
    if let failure = poll?() { throw failure }
  }

  /// Lets go of what a dying container held.
  ///
  /// A list in a list in a list, a million deep, must not overflow the stack when it goes: what
  /// dies while something else is being let go of only leaves its parts here, and the first to die
  /// lets go of all of them, one after the other.
  func bury(_ items: inout [Object]) {
    guard items.contains(where: { $0.isContainer }) else { return }
    var containers = items.filter { $0.isContainer }
    // What else dies here may hold containers, such as a module its functions, and come back: not while
    // the list of the dying is being changed.
    items = []
    dying.append(contentsOf: containers)
    // The list alone holds them now: what this array held until the end would die within each other.
    containers = []
    if isBurying { return }
    isBurying = true
    while let item = dying.popLast() { _ = consume item }
    isBurying = false
    dying = []
  }

  /// The same for a container of one object.
  func bury(_ item: inout Object) {
    guard item.isContainer else { return }
    var items = [item]
    item = .none
    bury(&items)
  }
}

extension Object {
  /// Whether it can hold other objects.
  var isContainer: Bool {
    switch self {
    case .list, .tuple, .dict, .view, .slice, .cell, .function, .iterator, .method, .instance,
      .classObject, .descriptor, .parent, .set:
      true
    case .host(let object): object.holdsObjects
    default: false
    }
  }
}

extension Object {
  /// Whether it is a value of the host or may hold one.
  var leadsToForeign: Bool {
    if case .foreign = self { true } else { isContainer }
  }
}
