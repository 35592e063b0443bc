import Testing

/// A worksheet with a claim that fits its batch only.
struct PlantedBatch: CustomTestStringConvertible {
  let what: String
  let text: String
  let claim: String
  /// What the counterexample says.
  let words: String
  let mistakes: [String]

  var testDescription: String { what }

  /// One sample of two numbers.
  static let one = """
    import numpy as np
    X = np.array([[1.0, 2.0]])
    Y = np.array([[0.5, -1.0, 2.0]])
    W = values(np.array([[0.5, -1.0, 0.25], [2.0, 0.75, -0.5]]))
    b = values(np.array([0.1, 0.2, 0.3]))
    Z = X @ W + b

    """

  /// Three samples, three features, three units.
  static let square = """
    import numpy as np
    X = np.array([[1.0, 2.0, 0.5], [-1.0, 0.5, 1.5], [0.25, 3.0, -2.0]])
    W = values(np.array([[0.5, -1.0, 0.25], [2.0, 0.75, -0.5], [1.0, 0.5, 0.125]]))
    b = values(np.array([0.1, 0.2, 0.3]))
    Z = X @ W + b
    loss = np.mean(np.sum(Z**2, axis=1))

    """

  static let all: [PlantedBatch] = [
    // z[0] = 1*0.5 + 2*2 + 0.1 = 4.6, so that dZ[0] = 2 * 4.1 = 8.2; the second sample is
    // x = (1.25, 1.8), y[0] = 0.625: z[0] = 4.325, and 2 * 3.7 = 7.4 more.
    PlantedBatch(
      what: "the deltas of one sample for the bias",
      text: one
        + """
        loss = np.sum((Z - Y)**2)
        dZ = 2 * (Z - Y)
        dW = X.T @ dZ
        db = dZ[0]
        """,
      claim: "db", words: "with a second row in X and Y db[0] is 8.2, should be 15.6",
      mistakes: ["bias-not-summed", "last-write-wins", "one-path-only"]),
    PlantedBatch(
      what: "a bias that is a row, and deltas of another shape than it",
      text: one.replacing("[0.1, 0.2, 0.3]", with: "[[0.1, 0.2, 0.3]]")
        + """
        loss = np.sum((Z - Y)**2)
        dZ = 2 * (Z - Y)
        db = dZ
        """,
      claim: "db", words: "with a second row in X and Y db is (2, 3), b is (1, 3)",
      mistakes: ["bias-not-summed"]),
    PlantedBatch(
      what: "the sum where the loss takes the mean",
      text: one
        + """
        loss = np.sum((Z - Y)**2) / len(X)
        dZ = 2 * (Z - Y)
        dW = X.T @ dZ
        db = dZ.sum(axis=0)
        """,
      claim: "dZ", words: "with a second row in X and Y dZ[0, 0] is 8.2, should be 4.1",
      mistakes: ["sum-for-mean"]),
    PlantedBatch(
      what: "the mean where the loss takes the sum",
      text: one
        + """
        loss = np.sum((Z - Y)**2)
        dZ = 2 * (Z - Y)
        dW = X.T @ dZ / len(X)
        """,
      // 1 * 8.2 and 1.25 * 7.4 of the second sample: 17.45, half of it 8.725.
      claim: "dW", words: "with a second row in X and Y dW[0, 0] is 8.725, should be 17.45",
      mistakes: ["mean-for-sum"]),
    PlantedBatch(
      what: "an outer product by broadcasting",
      text: one
        + """
        loss = np.sum((Z - Y)**2) / 2
        dZ = Z - Y
        dW = X.T * dZ
        """,
      claim: "dW",
      words: "with a second row in X and Y line 9 fails: operands could not be broadcast together "
        + "with shapes (2,2) (2,3)",
      mistakes: []),
    PlantedBatch(
      what: "lists of lists, and the deltas of one sample for the bias",
      text: """
        X = [[1.0, 2.0]]
        Y = [[0.5, -1.0]]
        W = values([[0.5, -1.0], [2.0, 0.75]])
        b = values([0.1, 0.2])
        Z = [[sum(x[i] * W[i][j] for i in range(len(W))) + b[j] for j in range(len(b))] for x in X]
        loss = sum((z - y)**2 for zs, ys in zip(Z, Y) for z, y in zip(zs, ys)) / len(X)
        dZ = [[2 * (z - y) / len(X) for z, y in zip(zs, ys)] for zs, ys in zip(Z, Y)]
        db = dZ[0]
        """,
      // The same numbers as above, halved.
      claim: "db", words: "with a second row in X and Y db[0] is 4.1, should be 7.8",
      mistakes: ["bias-not-summed", "last-write-wins", "one-path-only"]),
    PlantedBatch(
      what: "samples in columns, and the bias of one",
      text: """
        import numpy as np
        X = np.array([[1.0], [2.0]])
        Y = np.array([[0.5]])
        W = values(np.array([[0.5, 2.0]]))
        b = values(np.array([[0.1]]))
        m = X.shape[1]
        Z = W @ X + b
        loss = np.sum((Z - Y)**2) / m
        dZ = 2 * (Z - Y) / m
        dW = dZ @ X.T
        db = dZ
        """,
      claim: "db", words: "with a second column in X and Y db is (1, 2), b is (1, 1)",
      mistakes: ["bias-not-summed"]),
    // Z[0, 0] = 0.5 + 4 + 0.5 + 0.1 = 5.1; 2 * 5.1 / 3 = 3.4.
    PlantedBatch(
      what: "the number of features for that of samples",
      text: square + "dZ = 2 * Z / X.shape[1]\ndW = X.T @ dZ\ndb = dZ.sum(axis=0)\n",
      claim: "dZ", words: "with the first 2 rows of X dZ[0, 0] is 3.4, should be 5.1", mistakes: []
    ),
    PlantedBatch(
      what: "the length of the bias for the number of samples",
      text: square + "dZ = 2 * Z / len(b)\n",
      claim: "dZ", words: "with the first 2 rows of X dZ[0, 0] is 3.4, should be 5.1", mistakes: []
    ),
    PlantedBatch(
      what: "a number of samples that has a name, and is that of the features",
      text: square + "N = X.shape[1]\ndZ = 2 * Z / N\n",
      claim: "dZ", words: "with the first 2 rows of X dZ[0, 0] is 3.4, should be 5.1", mistakes: []
    ),
    // X is symmetric: X.T @ dZ and X @ dZ are the same as long as it is.
    PlantedBatch(
      what: "a product that fits only a square matrix",
      text: """
        import numpy as np
        X = np.array([[1.0, 2.0], [2.0, -0.5]])
        W = values(np.array([[0.5, -1.0], [-1.0, 0.75]]))
        Z = X @ W
        loss = np.sum(Z**2) / len(X)
        dZ = 2 * Z / len(X)
        dW = np.dot(X, dZ)
        """,
      claim: "dW",
      words: "with one more row in X line 7 fails: shapes (3,2) and (3,2) not aligned: 2 (dim 1) "
        + "!= 3 (dim 0)", mistakes: []),
    PlantedBatch(
      what: "the same in a function",
      text: """
        import numpy as np
        def backward(X, Z):
            dZ = 2 * Z / len(X)
            dW = np.dot(X, dZ)
            return dZ, dW
        X = np.array([[1.0, 2.0], [2.0, -0.5]])
        W = values(np.array([[0.5, -1.0], [-1.0, 0.75]]))
        Z = X @ W
        loss = np.sum(Z**2) / len(X)
        dZ, dW = backward(X, Z)
        """,
      claim: "dW",
      words: "with one more row in X line 10 fails: shapes (3,2) and (3,2) not aligned: 2 (dim 1) "
        + "!= 3 (dim 0)", mistakes: []),
    // A loss that is linear: the claim is the same wherever W is.
    PlantedBatch(
      what: "the mean over the wrong axis of a loss without curvature",
      text: """
        import numpy as np
        X = np.array([[1.0, 2.0], [2.0, -0.5]])
        w = values(np.array([0.5, -1.0]))
        loss = np.mean(X @ w)
        dw = X.sum(axis=0) / X.shape[1]
        """,
      // The third row begins with 1.75: 4.75 / 2 for 4.75 / 3.
      claim: "dw", words: "with one more row in X dw[0] is 2.375, should be 1.58333", mistakes: []),
    // Two samples: p - y = (-0.25, -1), times x (1, 2): -2.25; 2/3 of it -1.5.
    PlantedBatch(
      what: "numbers in a row, and the number of parameters for that of samples",
      text: """
        import numpy as np
        x = np.array([1.0, 2.0, 4.0])
        y = np.array([1.0, 2.25, 2.0])
        w = Value(0.5)
        b = Value(0.25)
        c = Value(0.0)
        p = w * x + b + c
        loss = np.mean((p - y)**2)
        dw = np.sum(2 * (p - y) * x) / len([w, b, c])
        """,
      claim: "dw", words: "with the first 2 numbers of x and y dw is -1.5, should be -2.25",
      mistakes: []),
    // e = (3.6, 0.6): 8.4 / 3 = 2.8, and 8.4 / 2 = 4.2. The 3 of N may follow, 2 + 1 does not.
    PlantedBatch(
      what: "a size with a name, and a claim that takes another",
      text: """
        import numpy as np
        X = np.array([[1.0, 2.0], [-1.0, 0.5], [0.25, 3.0]])
        Y = np.array([[1.0], [0.0], [2.0]])
        W = values(np.array([[0.5], [2.0]]))
        b = values(np.array([[0.1]]))
        Z = X @ W + b
        N = 3
        loss = np.mean((Z - Y)**2)
        dZ = 2 * (Z - Y) / N
        db = np.sum(2 * (Z - Y), axis=0, keepdims=True) / (X.shape[1] + len(b))
        """,
      claim: "db", words: "with the first 2 rows of X and Y db[0, 0] is 2.8, should be 4.2",
      mistakes: []),
  ]
}
