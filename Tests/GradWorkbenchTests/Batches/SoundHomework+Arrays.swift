/// Homework on arrays, as it is published.
extension SoundHomework {
  static let arrays = [
    SoundHomework(
      what: "the published pass of report 003", size: 2,
      text: """
        import numpy as np
        x = values(np.array([[1, 2], [-1, 3]]))
        y = np.array([[1.0], [-2.0]])
        W0 = values(np.array([[1, -2, 1], [2, 1, -1]]))
        b0 = values(np.array([0, 1, 0]))
        W1 = values(np.array([[1, -1], [2, 1], [1, 3]]))
        b1 = values(np.array([-1, 1]))
        W2 = values(np.array([[2], [-3]]))
        b2 = values(np.array([1]))
        z1 = x @ W0 + b0
        a1 = np.maximum(z1, 0)
        z2 = a1 @ W1 + b1
        a2 = np.maximum(z2, 0)
        y_hat = a2 @ W2 + b2
        loss = np.sum((y_hat - y)**2) / (2 * len(y))
        N = len(y)
        dy_hat = (y_hat - y) / N
        dW2 = a2.T @ dy_hat
        db2 = dy_hat.sum(axis=0)
        da2 = dy_hat @ W2.T
        dz2 = da2 * (z2 > 0)
        dW1 = a1.T @ dz2
        db1 = dz2.sum(axis=0)
        da1 = dz2 @ W1.T
        dz1 = da1 * (z1 > 0)
        dW0 = x.T @ dz1
        db0 = dz1.sum(axis=0)
        dx = dz1 @ W0.T
        """),
    SoundHomework(
      what: "samples in columns, as Andrew Ng writes them", size: 3,
      text: """
        import numpy as np
        X = np.array([[1.0, 0.5, -0.3], [2.0, -1.0, 0.7]])
        Y = np.array([[1.0, 0.0, 1.0]])
        W1 = values(np.array([[0.5, -1.0], [2.0, 0.75], [0.3, 0.2], [0.1, -0.2]]))
        b1 = values(np.array([[0.1], [0.2], [0.3], [0.0]]))
        W2 = values(np.array([[1.0, -2.0, 0.5, 0.7]]))
        b2 = values(np.array([[0.5]]))
        m = X.shape[1]
        Z1 = W1 @ X + b1
        A1 = np.tanh(Z1)
        Z2 = W2 @ A1 + b2
        A2 = 1 / (1 + np.exp(-Z2))
        cost = -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / m
        dZ2 = (A2 - Y) / m
        dW2 = dZ2 @ A1.T
        db2 = np.sum(dZ2, axis=1, keepdims=True)
        dZ1 = W2.T @ dZ2 * (1 - A1**2)
        dW1 = dZ1 @ X.T
        db1 = np.sum(dZ1, axis=1, keepdims=True)
        """),
    SoundHomework(
      what: "a course's two-layer softmax classifier on spirals", size: 4,
      text: """
        import numpy as np
        np.random.seed(0)
        N = 4
        D = 2
        K = 3
        X = np.zeros((N*K, D))
        y = np.zeros(N*K, dtype=int)
        for j in range(K):
            ix = range(N*j, N*(j+1))
            r = np.linspace(0.0, 1, N)
            t = np.linspace(j*4, (j+1)*4, N) + np.random.randn(N)*0.2
            X[ix] = np.c_[r*np.sin(t), r*np.cos(t)]
            y[ix] = j
        h = 5
        W = values(0.01 * np.random.randn(D, h))
        b = values(np.zeros((1, h)))
        W2 = values(0.01 * np.random.randn(h, K))
        b2 = values(np.zeros((1, K)))
        reg = 1e-3
        num_examples = X.shape[0]
        hidden_layer = np.maximum(0, np.dot(X, W) + b)
        scores = np.dot(hidden_layer, W2) + b2
        exp_scores = np.exp(scores)
        probs = exp_scores / np.sum(exp_scores, axis=1, keepdims=True)
        correct_logprobs = -np.log(probs[range(num_examples), y])
        data_loss = np.sum(correct_logprobs) / num_examples
        reg_loss = 0.5*reg*np.sum(W*W) + 0.5*reg*np.sum(W2*W2)
        loss = data_loss + reg_loss
        dscores = probs
        dscores = probs.copy()
        dscores[range(num_examples), y] -= 1
        dscores /= num_examples
        dW2 = np.dot(hidden_layer.T, dscores)
        db2 = np.sum(dscores, axis=0, keepdims=True)
        dhidden = np.dot(dscores, W2.T)
        dhidden[hidden_layer <= 0] = 0
        dW = np.dot(X.T, dhidden)
        db = np.sum(dhidden, axis=0, keepdims=True)
        dW2 += reg * W2
        dW += reg * W
        """),
    SoundHomework(
      what: "a course's linear classifier with hinge loss", size: 5,
      text: """
        import numpy as np
        np.random.seed(4)
        X = np.random.randn(5, 3)
        y = np.array([0, 2, 1, 1, 0])
        W = values(np.random.randn(3, 3))
        N = X.shape[0]
        scores = X.dot(W)
        correct = scores[np.arange(N), y].reshape(N, 1)
        margins = np.maximum(0, scores - correct + 1)
        margins[np.arange(N), y] = 0
        loss = np.sum(margins) / N + 0.5 * np.sum(W * W)
        binary = np.array([[1.0 if v > 0 else 0.0 for v in row] for row in margins])
        row_sum = np.sum(binary, axis=1)
        binary[np.arange(N), y] = -row_sum
        dW = np.dot(X.T, binary) / N + W
        """),
    SoundHomework(
      what: "class weights, as many as samples", size: 3,
      text: """
        import numpy as np
        X = np.array([[1.0, 2.0], [-1.0, 0.5], [0.25, 3.0]])
        y = np.array([2, 0, 1])
        cw = np.array([1.0, 2.0, 0.5])
        W = values(np.array([[0.5, -1.0, 0.25], [2.0, 0.75, -0.5]]))
        b = values(np.array([0.1, 0.2, 0.3]))
        N = len(X)
        s = X @ W + b
        p = np.exp(s) / np.exp(s).sum(axis=1, keepdims=True)
        loss = np.sum(-np.log(p[np.arange(N), y]) * cw[y]) / N
        ds = p.copy()
        ds[np.arange(N), y] -= 1
        ds = ds * cw[y][:, None] / N
        dW = X.T @ ds
        db = ds.sum(axis=0)
        """),
    SoundHomework(
      what: "one-hot targets of as many classes as samples", size: 3,
      text: """
        import numpy as np
        X = np.array([[1.0, 2.0, 1.0], [-1.0, 0.5, 2.0], [0.25, 3.0, -1.0]])
        labels = [2, 0, 1]
        T = np.eye(3)[labels]
        W = values(np.array([[0.5, -1.0, 0.25], [2.0, 0.75, -0.5], [0.1, 0.2, 0.3]]))
        b = values(np.zeros(3))
        s = X @ W + b
        p = np.exp(s) / np.sum(np.exp(s), axis=1, keepdims=True)
        loss = -np.sum(T * np.log(p)) / 3
        ds = (p - T) / 3
        dW = X.T @ ds
        db = np.sum(ds, axis=0)
        """),
    SoundHomework(
      what: "batch norm by hand", size: 5,
      text: """
        import numpy as np
        np.random.seed(1)
        X = values(np.random.randn(5, 3))
        gamma = values(np.array([1.0, 0.5, 2.0]))
        beta = values(np.array([0.0, 0.1, -0.2]))
        Y = np.random.randn(5, 3)
        N = X.shape[0]
        eps = 1e-5
        mu = X.mean(axis=0)
        xc = X - mu
        var = np.mean(xc**2, axis=0)
        std = np.sqrt(var + eps)
        xhat = xc / std
        out = gamma * xhat + beta
        loss = np.sum((out - Y)**2)
        dout = 2 * (out - Y)
        dbeta = dout.sum(axis=0)
        dgamma = (dout * xhat).sum(axis=0)
        dxhat = dout * gamma
        dX = (N * dxhat - dxhat.sum(axis=0) - xhat * (dxhat * xhat).sum(axis=0)) / (N * std)
        """),
    SoundHomework(
      what: "mini-batches of a size with a name", size: 3,
      text: """
        import numpy as np
        np.random.seed(2)
        X = np.random.randn(6, 2)
        Y = X @ np.array([[1.0], [-2.0]])
        W = values(np.zeros((2, 1)))
        B = 3
        for epoch in range(2):
            idx = np.random.permutation(6)
            for i in range(0, 6, B):
                xb = X[idx[i:i+B]]
                yb = Y[idx[i:i+B]]
                p = xb @ W
                loss = np.mean((p - yb)**2)
                dp = 2 * (p - yb) / B
                dW = xb.T @ dp
                if epoch < 1 or i < 3:
                    W = values(np.array([[v.data - 0.1 * g.data for v, g in zip(r, s)] for r, s in zip(W, dW)]))
        """),
    SoundHomework(
      what: "a mask of as many units as samples", size: 4,
      text: """
        import numpy as np
        np.random.seed(3)
        X = np.random.randn(4, 3)
        Y = np.random.randn(4, 1)
        W1 = values(np.random.randn(3, 4))
        b1 = values(np.zeros(4))
        W2 = values(np.random.randn(4, 1))
        p = 0.5
        mask = (np.random.rand(4, 4) < p) / p
        h = np.tanh(X @ W1 + b1)
        hd = h * mask
        o = hd @ W2
        loss = np.mean((o - Y)**2)
        do = 2 * (o - Y) / len(X)
        dW2 = hd.T @ do
        dhd = do @ W2.T
        dh = dhd * mask
        dW1 = X.T @ (dh * (1 - h**2))
        db1 = np.sum(dh * (1 - h**2), axis=0)
        """),
    SoundHomework(
      what: "the mean over all entries, with 6 written", size: 3,
      text: """
        import numpy as np
        X = np.array([[1.0, 2.0], [-1.0, 0.5], [0.25, 3.0]])
        Y = np.array([[1.0, 0.5], [0.0, 1.0], [2.0, -1.0]])
        W = values(np.array([[0.5, 0.25], [2.0, -1.0]]))
        Z = X @ W
        loss = np.mean((Z - Y)**2)
        dZ = 2 * (Z - Y) / 6
        dW = X.T @ dZ
        """),
  ]
}
