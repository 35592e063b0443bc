// Derivations in NumPy, as they are published, with Values for leaves.

/// The three-layer network of report 003, with its backward pass.
let report003 = """
  import numpy as np
  X = np.array([[1.0, 2.0], [0.5, -1.0], [-1.0, 0.3]])
  Y = np.array([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]])
  W0 = values(np.array([[0.5, -0.3, 0.8], [0.2, 0.7, -0.4]]))
  b0 = values(np.array([[0.1, 0.2, -0.1]]))
  W1 = values(np.array([[0.3, -0.6, 0.9], [0.5, 0.4, 0.1], [-0.2, 0.8, 0.6]]))
  b1 = values(np.array([[0.05, -0.05, 0.1]]))
  W2 = values(np.array([[0.7, -0.1], [0.2, 0.6], [-0.5, 0.3]]))
  b2 = values(np.array([[0.0, 0.1]]))
  z0 = X @ W0 + b0
  a0 = np.maximum(0, z0)
  z1 = a0 @ W1 + b1
  a1 = np.maximum(0, z1)
  f = a1 @ W2 + b2
  J = 0.5 * np.sum((f - Y) ** 2)
  df = f - Y
  db2 = np.sum(df, axis=0, keepdims=True)
  dW2 = a1.T @ df
  da1 = df @ W2.T
  dz1 = da1 * (z1 > 0)
  db1 = np.sum(dz1, axis=0, keepdims=True)
  dW1 = a0.T @ dz1
  da0 = dz1 @ W1.T
  dz0 = da0 * (z0 > 0)
  db0 = np.sum(dz0, axis=0, keepdims=True)
  dW0 = X.T @ dz0

  """

/// The batched forward and backward pass of report 004, its mistakes mended.
let report004 = """
  import numpy as np
  np.random.seed(1)
  B, D, H, K = 4, 5, 3, 3
  X = np.random.rand(B, D)
  Y = np.array([2, 0, 1, 2])
  W1 = values(np.random.randn(D, H) * 0.5)
  b1 = values(np.random.randn(1, H) * 0.1)
  W2 = values(np.random.randn(H, K) * 0.5)
  b2 = values(np.random.randn(1, K) * 0.1)
  Z1 = X @ W1 + b1
  A1 = 1 / (1 + np.exp(-Z1))
  Z2 = A1 @ W2 + b2
  e = np.exp(Z2 - np.max(Z2, axis=1, keepdims=True))
  A2 = e / np.sum(e, axis=1, keepdims=True)
  cost = -np.mean(np.log(A2[np.arange(B), Y]))
  dZ2 = A2.copy()
  dZ2[np.arange(B), Y] -= 1
  dZ2 /= B
  dW2 = A1.T @ dZ2
  db2 = np.sum(dZ2, axis=0, keepdims=True)
  dA1 = dZ2 @ W2.T
  dZ1 = dA1 * A1 * (1 - A1)
  dW1 = X.T @ dZ1
  db1 = np.sum(dZ1, axis=0, keepdims=True)

  """
