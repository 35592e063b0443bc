/// Homework about the samples that there are.
extension SoundHomework {
  static let samples = [
    SoundHomework(
      what: "one sample as a row", size: 1,
      text: """
        import numpy as np
        x = values(np.array([[1.5, -0.5, 2.0]]))
        W = values(np.array([[0.5, -1.0], [0.25, 2.0], [1.0, 1.0]]))
        b = values(np.array([[0.0, 0.1]]))
        z = x @ W + b
        loss = 0.5 * np.sum(z**2)
        dz = z
        dW = x.T @ dz
        db = dz.sum(axis=0, keepdims=True)
        dx = dz @ W.T
        """),
    SoundHomework(
      what: "one sample as a column: a vector", size: nil,
      text: """
        import numpy as np
        x = np.array([[1.5], [-0.5]])
        y = np.array([[0.0], [1.0]])
        W = values(np.array([[0.5, -1.0], [0.25, 2.0]]))
        b = values(np.array([[0.0], [0.1]]))
        z = W @ x + b
        loss = 0.5 * np.sum((z - y)**2)
        dz = z - y
        dW = dz @ x.T
        db = dz
        dx = W.T @ dz
        """),
    SoundHomework(
      what: "one sample as a flat array", size: nil,
      text: """
        import numpy as np
        x = np.array([1.5, -0.5])
        y = np.array([0.0, 1.0])
        W = values(np.array([[0.5, -1.0], [0.25, 2.0]]))
        b = values(np.array([0.0, 0.1]))
        z = x @ W + b
        loss = 0.5 * np.sum((z - y)**2)
        dz = z - y
        dW = np.outer(x, dz)
        db = dz
        """),
    SoundHomework(
      what: "a sum written out sample by sample", size: 2,
      text: """
        import numpy as np
        X = np.array([[1.0, 2.0], [-1.0, 0.5]])
        Y = np.array([[1.0], [0.0]])
        W = values(np.array([[0.5], [2.0]]))
        Z = X @ W
        loss = np.sum((Z - Y)**2)
        dZ = 2 * (Z - Y)
        dW = [[dZ[0][0] * X[0][0] + dZ[1][0] * X[1][0]], [dZ[0][0] * X[0][1] + dZ[1][0] * X[1][1]]]
        """),
    SoundHomework(
      what: "both passes written out sample by sample", size: nil,
      text: """
        import numpy as np
        X = np.array([[1.0, 2.0], [-1.0, 0.5]])
        y = np.array([1.0, 0.0])
        w = values(np.array([0.5, -0.25]))
        p = 1 / (1 + np.exp(-(X @ w)))
        loss = 0
        for n in range(2):
            loss = loss - (y[n] * np.log(p[n]) + (1 - y[n]) * np.log(1 - p[n]))
        loss = loss / 2
        dw = (X[0] * (p[0] - y[0]) + X[1] * (p[1] - y[1])) / 2
        """),
    SoundHomework(
      what: "the only sample once more as numbers", size: 1,
      text: """
        import numpy as np
        X = np.array([[1.5, 2.5]])
        Y = np.array([[1.0]])
        W = values(np.array([[0.5], [2.0]]))
        Z = X @ W
        loss = np.sum((Z - Y)**2)
        dZ = 2 * (Z - Y)
        dW = np.array([[1.5], [2.5]]) * dZ
        """),
    SoundHomework(
      what: "as many samples, features and classes, and shapes as numbers", size: nil,
      text: """
        import numpy as np
        X = np.array([[1.0, 2.0, 0.0], [-1.0, 0.5, 1.0], [0.25, 3.0, 1.0]])
        Y = np.array([[1.0, 0, 0], [0, 1.0, 0], [0, 0, 1.0]])
        W = values(np.ones((3, 3)) * 0.5)
        b = values(np.zeros((1, 3)))
        S = X @ W + b
        E = np.exp(S)
        P = E / np.sum(E, axis=1).reshape(3, 1)
        loss = -np.sum(Y * np.log(P)) / 3
        dS = (P - Y) / 3
        dW = X.T @ dS
        db = np.ones((1, 3)) @ dS
        """),
  ]
}
