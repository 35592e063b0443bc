import GradExplain
import GradWorksheet
import ScalarGrad

// Derivatives that a mask has changed in place.
extension Checker {
  /// A claim by what a relu gives, as the claim by what it got that a mask has made of it.
  ///
  /// `dH = dY @ W.T` is the derivative by H. After `dH[H <= 0] = 0` the same variable holds the
  /// derivative by the Z of H = relu(Z), which is what the next line wants; no name of it was wrong.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - name: What it is called.
  /// - Returns: The claim by what went into the relus, where the text masks it, every entry is by a
  ///   relu, and those that are off are claimed to be 0, at least one of them; nil otherwise.
  func masked(_ claim: Examination.Claim, called name: String) -> Examination.Claim? {
    guard dependencies.maskings[name] != nil else { return nil }
    var masked = claim
    var isMasked = false
    for place in claim.entries.indices {
      let entry = claim.entries[place]
      let node = host.tape.node(at: entry.node)
      guard node.op == .relu, case .node(let inner)? = node.operands.first else { return nil }
      if host.tape.primal(inner) <= 0 {
        guard entry.number == 0 else { return nil }
        isMasked = true
      }
      masked.entries[place].node = inner
    }
    return isMasked ? masked : nil
  }
}
