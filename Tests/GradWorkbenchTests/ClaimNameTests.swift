import Testing

@testable import GradWorkbench

@Suite struct ClaimNameTests {
  private func read(_ name: String, _ variables: Set<String> = ["W", "z1", "h", "loss"])
    -> ClaimName?
  {
    ClaimName(name, losses: ["loss"], variables: variables)
  }

  @Test(arguments: ["dW", "W_grad", "grad_W", "dloss_dW", "dL_dW", "dJ_dW", "dlossdW", "dLdW"])
  func `the ways to claim a derivative of the loss`(name: String) {
    #expect(read(name) == .ofLoss(by: "W"))
  }

  @Test func `the derivative of another variable is a local one`() {
    #expect(read("dh_dz1") == .local(of: "h", by: "z1"))
    // L is a variable here, and not the loss.
    #expect(read("dL_dW", ["L", "W", "loss"]) == .local(of: "L", by: "W"))
  }

  @Test func `a variable with such a name counts only where there is no other reading`() {
    #expect(read("dh_dz1", ["h_dz1", "loss"]) == .ofLoss(by: "h_dz1"))
    #expect(read("dh_dz1", ["h_dz1", "h", "z1", "loss"]) == .local(of: "h", by: "z1"))
  }

  @Test func `without the underscore it is the loss by a variable, and nothing else`() {
    // A variable LdW takes the name for itself, and a variable L is not the loss.
    #expect(read("dLdW", ["LdW", "W", "loss"]) == .ofLoss(by: "LdW"))
    #expect(read("dLdW", ["L", "W", "loss"]) != .ofLoss(by: "W"))
    #expect(read("dlossd") == nil && read("dlossdone") == nil)
    // What it is by is missing, and not an Lda.
    #expect(read("dLda") == .ofLoss(by: "a"))
    #expect(read("dEdge") == .ofLoss(by: "Edge"))
  }

  @Test func `names that look like derivatives are claims although there is no such variable`() {
    #expect(read("dQ") == .ofLoss(by: "Q"))
    #expect(read("dx") == .ofLoss(by: "x"))
    #expect(read("db_2") == .ofLoss(by: "b_2"))
    #expect(read("Q_grad") == .ofLoss(by: "Q"))
  }

  @Test(arguments: ["data", "delta", "depth", "d", "dist", "digits", "loss", "W", "d1", "grad"])
  func `other names are not`(name: String) {
    #expect(read(name) == nil)
  }
}
