import GradWorksheet

/// A claim that is an array, beside the array that it is the derivative by.
///
/// NumPy lays arrays on one another before it adds them: `b1 -= rate * db1` takes a db1 of shape (1, 1)
/// or (3,) for a b1 of shape (1, 3). Such a claim is judged as what it stands for there.
struct ArrayClaim {
  private let claim: ArrayObject
  private let target: ArrayObject

  /// Nil where the target is no array, or the claim neither an array nor a single number.
  init?(_ claim: Object, of target: Object) {
    guard case .host(let host) = target, let target = host as? ArrayObject else { return nil }
    switch claim {
    case .host(let host):
      guard let array = (host as? ArrayObject) ?? (host as? ScalarObject)?.array else { return nil }
      self.claim = array
    case .int, .float, .foreign:
      self.claim = ArrayObject(Buffer([claim], target.numpy), [], target.numpy)
    default: return nil
    }
    self.target = target
  }

  /// The claim laid on the shape of the target, as NumPy would do it; nil where it does not fit.
  var laid: Nested? {
    guard Broadcasting.shape([claim.shape, target.shape]) == target.shape else { return nil }
    return Nested(.host(claim.view(target.shape, claim.broadcast(to: target.shape))))
  }

  /// Both shapes as NumPy prints them.
  var shapes: (yours: String, expected: String) { (spaced(claim.shape), spaced(target.shape)) }

  /// What else there is to say of shapes that differ; nil where there is nothing.
  var hint: String? {
    if claim.rank > 1, claim.shape != target.shape, Array(claim.shape.reversed()) == target.shape {
      return "its transpose would fit"
    }
    if claim.count == target.count {
      return "it holds the right number of entries: reshape would fit"
    }
    return nil
  }

  /// What is said of a claim that was laid on the shape of its target; nil where all its axes are there.
  var note: String? {
    if claim.count == target.count { return nil }
    return
      "yours has the shape \(spaced(claim.shape)) and is repeated to \(spaced(target.shape)), as "
      + "NumPy repeats it"
  }
}
