/// Batches that come about in other ways.
extension SoundHomework {
  static let shapes = [
    SoundHomework(
      what: "attention, in which samples are both axes", size: 3,
      text: """
        import numpy as np
        np.random.seed(5)
        T, d = 3, 2
        X = values(np.random.randn(T, d))
        Wq = values(np.random.randn(d, d))
        Wk = values(np.random.randn(d, d))
        Wv = values(np.random.randn(d, d))
        mask = np.triu(np.ones((T, T)), 1) * -1e9
        Q = X @ Wq
        K = X @ Wk
        V = X @ Wv
        S = Q @ K.T / np.sqrt(d) + mask
        E = np.exp(S)
        A = E / E.sum(axis=1, keepdims=True)
        O = A @ V
        loss = np.sum(O**2)
        dO = 2 * O
        dV = A.T @ dO
        dA = dO @ V.T
        dS = A * (dA - np.sum(dA * A, axis=1, keepdims=True))
        dQ = dS @ K / np.sqrt(d)
        dK = dS.T @ Q / np.sqrt(d)
        dWq = X.T @ dQ
        dWk = X.T @ dK
        dWv = X.T @ dV
        """),
    SoundHomework(
      what: "training data cut off from standardised data", size: 4,
      text: """
        import numpy as np
        np.random.seed(6)
        data = np.random.randn(6, 3)
        mean = data.mean(axis=0)
        data = (data - mean) / data.std(axis=0)
        X_train = data[:4, :2]
        y_train = data[:4, 2]
        X_val = data[4:, :2]
        y_val = data[4:, 2]
        w = values(np.zeros(2) + 0.3)
        b = Value(0.1)
        pred = X_train @ w + b
        err = pred - y_train
        loss = np.mean(err**2)
        dw = 2 / len(y_train) * X_train.T @ err
        db = 2 * np.mean(err)
        """),
    SoundHomework(
      what: "data, forward and backward pass in functions", size: 5,
      text: """
        import numpy as np
        def make_data(n):
            rng = np.random.RandomState(1)
            X = rng.randn(n, 2)
            y = (X[:, 0] * X[:, 1] > 0).astype(int)
            return X, y
        def forward(X, W, b):
            s = X @ W + b
            e = np.exp(s)
            return e / e.sum(axis=1, keepdims=True)
        def backward(X, P, y):
            n = X.shape[0]
            d = P.copy()
            d[range(n), y] -= 1
            d = d / n
            return X.T @ d, d.sum(axis=0)
        X, y = make_data(5)
        W = values(np.array([[0.1, -0.2], [0.3, 0.4]]))
        b = values(np.zeros(2))
        P = forward(X, W, b)
        loss = -np.mean(np.log(P[range(5), y]))
        dW, db = backward(X, P, y)
        """),
    SoundHomework(
      what: "data that are transposed first", size: 3,
      text: """
        import numpy as np
        data = np.array([[1.0, -1.0, 0.5], [2.0, 0.5, -0.5], [1.0, 0.0, 2.0]])
        X = data[:2].T
        y = data[2]
        w = values(np.array([0.5, -0.25]))
        p = 1 / (1 + np.exp(-(X @ w)))
        loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
        dw = X.T @ (p - y) / len(y)
        """),
    SoundHomework(
      what: "a loss over all pairs", size: 3,
      text: """
        import numpy as np
        X = values(np.array([[1.0, 2.0], [-1.0, 0.5], [0.25, 3.0]]))
        n = len(X)
        loss = 0
        for i in range(n):
            for j in range(n):
                if i != j:
                    loss = loss + np.sum((X[i] - X[j])**2)
        dX = 4 * (n * X - X.sum(axis=0))
        """),
    SoundHomework(
      what: "labels of 1 and -1", size: 4,
      text: """
        import numpy as np
        X = np.array([[1.0, 2.0], [-1.0, 0.5], [0.25, -3.0], [1.0, 1.0]])
        t = np.array([1, -1, -1, 1])
        w = values(np.array([0.1, 0.2]))
        b = Value(0.3)
        f = X @ w + b
        loss = np.mean(np.maximum(0, 1 - t * f))
        on = np.array([1 - ti * fi.data > 0 for ti, fi in zip(t, f)])
        dw = -(X * (t * on)[:, None]).sum(axis=0) / len(t)
        db = -np.sum(t * on) / len(t)
        """),
    SoundHomework(
      what: "loops over samples in plain Python", size: 3,
      text: """
        X = [[1.0, 2.0], [0.5, -1.0], [2.0, 0.0]]
        Y = [1.0, 0.0, 2.0]
        W = values([0.5, -1.0])
        b = Value(0.25)
        N = len(X)
        errors = []
        for x, y in zip(X, Y):
            z = sum(w * v for w, v in zip(W, x)) + b
            errors.append(z - y)
        loss = sum(e * e for e in errors) / N
        dW = [0.0, 0.0]
        db = 0.0
        for n in range(N):
            for i in range(2):
                dW[i] += 2 * errors[n].data * X[n][i] / N
            db += 2 * errors[n].data / N
        """),
    SoundHomework(
      what: "loops over range(3)", size: 3,
      text: """
        X = [[1.0, 2.0], [0.5, -1.0], [2.0, 0.0]]
        Y = [1.0, 0.0, 2.0]
        W = values([0.5, -1.0])
        b = Value(0.25)
        Z = []
        for n in range(3):
            Z.append(W[0] * X[n][0] + W[1] * X[n][1] + b)
        loss = sum((Z[n] - Y[n])**2 for n in range(3)) / 3
        dZ = [2 * (Z[n] - Y[n]) / 3 for n in range(3)]
        dW = [sum(dZ[n] * X[n][i] for n in range(3)) for i in range(2)]
        db = sum(dZ)
        """),
  ]
}
