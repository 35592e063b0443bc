import Foundation

/// Published derivations in NumPy, whose statements can be exchanged.
enum Arrays {
  /// The three-layer network of report 003 with the fixture of section 4.3, and its backward pass as it
  /// was published.
  static let report003 = """
    import numpy as np

    x = np.array([[1.0, 2.0], [-1.0, 3.0]])
    y = np.array([[1.0], [-2.0]])
    W0 = values(np.array([[1.0, -2.0, 1.0], [2.0, 1.0, -1.0]]))
    b0 = values(np.array([0.0, 1.0, 0.0]))
    W1 = values(np.array([[1.0, -1.0], [2.0, 1.0], [1.0, 3.0]]))
    b1 = values(np.array([-1.0, 1.0]))
    W2 = values(np.array([[2.0], [-3.0]]))
    b2 = values(np.array([1.0]))

    def relu_derivative(a):
        return np.where(a > 0, 1.0, 0.0)

    N = x.shape[0]
    z1 = x @ W0 + b0
    a1 = np.maximum(z1, 0)
    z2 = a1 @ W1 + b1
    a2 = np.maximum(z2, 0)
    f = a2 @ W2 + b2
    J = np.sum((f - y) ** 2) / (2 * N)

    df = (f - y) / N
    dW2 = a2.T @ df
    db2 = np.sum(df, axis=0)
    dz2 = (df @ W2.T) * relu_derivative(a2)
    dW1 = a1.T @ dz2
    db1 = np.sum(dz2, axis=0)
    dz1 = (dz2 @ W1.T) * relu_derivative(a1)
    dW0 = x.T @ dz1
    db0 = np.sum(dz1, axis=0)
    check(J)

    """

  /// The batched pass of report 004 (section 5.3) without its mistakes: sigmoid, softmax, the mean of
  /// the cross-entropy.
  static let report004 = """
    import numpy as np

    X = np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.5], [-1.0, 1.0, 0.75], [2.0, -0.5, 1.0],
                  [0.25, 0.5, -1.5]])
    Y = np.array([2, 0, 1, 2, 1])
    B = 5
    W1 = values(np.array([[0.1, -0.2, 0.3, 0.4], [0.5, 0.6, -0.7, 0.8], [-0.9, 1.0, 0.2, -0.1]]))
    b1 = values(np.array([[0.1, -0.1, 0.2, 0.3]]))
    W2 = values(np.array([[0.3, -0.5, 0.2], [0.7, 0.1, -0.4], [-0.6, 0.8, 0.9], [0.2, -0.3, 0.5]]))
    b2 = values(np.array([[0.05, -0.15, 0.25]]))

    Z1 = X @ W1 + b1
    A1 = 1 / (1 + np.exp(-Z1))
    Z2 = A1 @ W2 + b2
    E = np.exp(Z2 - np.max(Z2, axis=1, keepdims=True))
    A2 = E / np.sum(E, axis=1, keepdims=True)
    loss = np.mean(-np.log(A2[np.arange(B), Y]))

    onehot = np.zeros((B, 3))
    onehot[np.arange(B), Y] = 1
    dZ2 = (A2 - onehot) / B
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0, keepdims=True)
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * A1 * (1 - A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0, keepdims=True)
    check(loss)

    """

  /// A worksheet with other statements in the place of those that assign to the same variables.
  static func changed(_ text: String, _ statements: String...) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for statement in statements {
      let target = statement.prefix { $0 != "=" } + "="
      if let place = lines.firstIndex(where: { $0.hasPrefix(target) }) { lines[place] = statement }
    }
    return lines.joined(separator: "\n")
  }

  /// The same with the numbers of Values wherever the backward pass reads them.
  static func withPlainNumbers(_ text: String, of names: [String]) -> String {
    guard let start = text.range(of: "\nd")?.lowerBound else { return text }
    let tail = text[start...].split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> String in
      guard let equals = line.firstIndex(of: "="), line.hasPrefix("d") else { return String(line) }
      var value = String(line[equals...])
      for name in names {
        value = value.replacing(name, with: "\(name)@").replacing("\(name)@", with: "\(name).data")
      }
      return line[..<equals] + value
    }
    return text[..<start] + tail.joined(separator: "\n")
  }
}
