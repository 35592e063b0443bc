/// One step of the machine: an operation and up to four operands, most of them registers of the
/// running frame.
struct Instruction {
  var op: Opcode
  var a: Int32
  var b: Int32
  var c: Int32
  var d: Int32
}

/// The machine's operations.
///
/// `r[x]` is a register, `k[x]` a constant, `=>` a jump.
enum Opcode: UInt8 {
  /// r[a] = k[b]
  case loadConstant
  /// r[a] = r[b], an error where r[b] is not bound
  case move
  // The globals are the first registers of the stack, so a module reaches them like variables.
  /// r[a] = global b
  case loadGlobal
  /// global a = r[b]
  case storeGlobal
  /// Unbinds global a.
  case deleteGlobal
  /// r[a] = unbound; an error where it was not bound
  case deleteLocal
  /// r[a] = a new cell that holds r[a]
  case makeCell
  /// r[a] = the content of the cell in r[b]
  case loadCell
  /// The cell in r[a] holds r[b].
  case storeCell
  /// Empties the cell in r[a].
  case deleteCell
  /// r[a] = the content of the function's cell b
  case loadFree
  /// The function's cell a holds r[b].
  case storeFree

  // r[a] = r[b] op r[c]
  case add, subtract, multiply, divide, floorDivide, modulo, power
  /// r[a] = r[b] op r[c]; d is the place of the operator in `BinaryOperator.allCases`.
  case binary
  /// r[a] = r[b] op= r[c]: like `binary`, but lists change in place and errors say `op=`. The first
  /// three of `BinaryOperator.allCases` are +, - and *.
  case augmented

  /// r[a] = op r[b]
  case negate, positive, invert, not

  // r[a] = r[b] op r[c]
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
  case contains, containsNot, same, notSame

  /// => a
  case jump
  /// => a, backwards: limits are looked at and the host may collect.
  case loop
  /// => b where r[a] is true (false).
  case jumpIfTrue, jumpIfFalse
  // => a unless r[b] op r[c]
  case jumpUnlessLess, jumpUnlessLessOrEqual, jumpUnlessGreater, jumpUnlessGreaterOrEqual
  case jumpUnlessEqual, jumpUnlessNotEqual

  /// r[a] = [r[b], ... c of them]
  case buildList
  /// r[a] = (r[b], ... c of them)
  case buildTuple
  /// r[a] = {r[b]: r[b+1], ... c pairs}
  case buildDict
  /// r[a] = r[b]:r[b+1]:r[b+2]
  case buildSlice
  /// r[a] = the c strings from r[b] on, joined
  case buildString
  /// The list r[a] gets r[b] at its end.
  case listAppend
  /// The list r[a] gets all that r[b] gives at its end.
  case listExtend
  /// The list r[a] as a tuple in r[a].
  case listToTuple
  /// The dict r[a] gets r[b]: r[c].
  case dictSet
  /// The dict r[a] gets all of the dict r[b]; c is 1 where keys must not repeat (a call).
  case dictUpdate
  /// r[a] = r[b] as text; c the conversion (0 none, 1 str, 2 repr, 3 ascii), d the register of the
  /// format spec or -1
  case formatValue

  /// r[a] = r[b].name of site c
  case getAttribute
  /// r[a].name of site b = r[c]
  case setAttribute
  /// r[a] = r[b][r[c]]
  case getItem
  /// r[a][r[b]] = r[c]
  case setItem
  /// Deletes r[a][r[b]].
  case deleteItem

  /// r[a] = r[b](r[b+1], ... c arguments)
  case call
  /// The same, the last of them by the names of keyword list d.
  case callKeywords
  /// r[a] = r[b](*r[b+1], **r[b+2])
  case callSpread
  /// An error where r[a] has no method of site b: before the arguments are evaluated.
  case checkMethod
  /// r[a] = r[b].name(r[b+1], ... c arguments), the name of site d
  case callMethod
  /// Returns r[a].
  case returns
  /// Hands r[a] to whoever iterates and waits.
  case yields

  /// r[a] = an iterator over r[b]
  case iterate
  /// r[a] = the next of iterator r[b]; at its end => c
  case next
  /// r[a], ... d of them = the items of the next of iterator r[b]; at its end => c
  case nextRow
  /// r[a], ... b of them = the items of r[c]
  case unpack
  /// The same with a starred target: b before it, d after it.
  case unpackStarred

  /// r[a] = function of code b with the defaults r[c], ... d of them
  case makeFunction
  /// r[a] = generator of code b over the iterator r[c]
  case makeGenerator
  /// r[a] = module name b, or the package that holds it where c is 0
  case importModule
  /// r[a] = name c of module name b
  case importName
  /// r[a] = r[b], a variable of a class's body; global c where it is not bound
  case loadName
  /// Deletes r[a].name of site b.
  case deleteAttribute
  /// r[a] = the class whose body this is; its methods find it in the cell r[b], or b is -1
  case endClass
  /// Raises r[a], or the error that is handled where a is -1; r[b] is the cause, r[c] the error that
  /// is handled, -1 for none.
  case raises
  /// Raises r[a] once more.
  case reraise
  /// Raises r[b] once more where r[a] is 1.
  case endFinally
  /// r[a] = whether the error r[b] is of the class r[c], or of one of a tuple of classes
  case matches
  /// r[a] = what r[b] gives as it is entered; r[c] = how it is left
  case enterContext
  /// Calls r[a] with the error r[c] where r[b] is 1, which it may keep from going on.
  case exitContext
  /// r[a] = {r[b], ... c of them}
  case buildSet
  /// The set r[a] gets r[b].
  case setAdd
  /// The set r[a] gets all that r[b] gives; c is 1 where it gets them one by one.
  case setExtend
  /// Raises AssertionError with the message in r[a], or none where a is -1.
  case failAssertion
  /// The host learns that r[a] has the name of its number b.
  case nameValue
  /// r[a] as a leaf of the host.
  case makeLeaf
  /// r[a] = what name b gets in place of it
  case substitute
  /// r[a] as a leaf of the host, if r[b] is a dict.
  case makeLeafOfDict
}

/// Instructions whose errors go on at another one.
struct ErrorHandler {
  let range: Range<Int>
  let target: Int
  /// Where the error waits.
  let register: Int32
}

/// A variable of an enclosing function as a new function gets it.
enum Capture {
  /// The cell in a register of the function that makes it.
  case register(Int32)
  /// The cell that this function got itself.
  case free(Int32)
}

/// A compiled function or module.
///
/// It never changes, so that reading it needs no check for exclusive access.
final class Code {
  let name: String
  /// The name with those of the functions around it, as errors of calls say it.
  let qualifiedName: String
  let docstring: String?
  let source: Source
  let instructions: [Instruction]
  /// The place in the text of each instruction.
  let positions: [Position]
  let constants: [Object]
  let sites: [AttributeSite]
  let names: [String]
  let keywordLists: [[String]]
  let codes: [Code]
  let registerCount: Int
  /// For a module, how many of the first registers are the globals; 0 for a function.
  let globalCount: Int
  let parameters: Parameters
  /// Whether a call with exactly this many arguments by position needs no more work; -1 for never.
  let plainArguments: Int
  /// The names of the registers that are variables.
  let localNames: [String]
  /// The registers of variables that are not parameters.
  let unboundRegisters: Range<Int>
  /// The names of the cells that it got from enclosing functions.
  let freeNames: [String]
  let captures: [Capture]
  /// Where the text names the variables that instructions read right from their registers: for each
  /// register the next instruction and the place.
  ///
  /// Only errors look here.
  let namePlaces: [Int32: [(pc: Int32, place: Position)]]
  /// Where errors go, the innermost `try` first.
  let handlers: [ErrorHandler]

  init(_ draft: Draft, source: Source) {
    name = draft.name
    qualifiedName = draft.qualifiedName
    docstring = draft.docstring
    self.source = source
    instructions = draft.instructions
    positions = draft.positions
    constants = draft.constants
    sites = draft.sites
    names = draft.names
    keywordLists = draft.keywordLists
    codes = draft.codes
    registerCount = draft.registerCount
    globalCount = draft.globalCount
    parameters = draft.parameters
    plainArguments = draft.parameters.simple ? draft.parameters.positional : -1
    localNames = draft.localNames
    let parameters = min(draft.parameters.names.count, draft.localNames.count)
    unboundRegisters = parameters..<draft.localNames.count
    freeNames = draft.freeNames
    captures = draft.captures
    namePlaces = draft.namePlaces
    handlers = draft.handlers
  }

  /// Where the text names the variable in a register that the instruction at `pc` reads.
  func namePlace(of register: Int32, before pc: Int) -> Position? {
    namePlaces[register]?.last { Int($0.pc) <= pc }?.place
  }

  /// Code while it is being made.
  struct Draft {
    let name: String
    let qualifiedName: String
    var docstring: String?
    var instructions: [Instruction] = []
    var positions: [Position] = []
    var constants: [Object] = []
    var sites: [AttributeSite] = []
    var names: [String] = []
    var keywordLists: [[String]] = []
    var codes: [Code] = []
    var registerCount = 0
    var globalCount = 0
    var parameters = Parameters()
    var localNames: [String] = []
    var freeNames: [String] = []
    var captures: [Capture] = []
    var namePlaces: [Int32: [(pc: Int32, place: Position)]] = [:]
    var handlers: [ErrorHandler] = []
  }
}

/// What a function takes.
///
/// The registers of its parameters come in this order: positional ones, by name only, `*args`,
/// `**kwargs`.
struct Parameters {
  var names: [String] = []
  /// How many may come by position.
  var positional = 0
  /// How many of these by position only.
  var positionalOnly = 0
  /// How many come by name only.
  var keywordOnly = 0
  /// Which parameters have a default, by their place in `names`.
  var defaults: [Int?] = []
  var starred = false
  var doubleStarred = false

  /// Whether a call with exactly `positional` arguments by position needs no more work.
  var simple: Bool { keywordOnly == 0 && !starred && !doubleStarred }
}
