// Homework as courses hand it out, with parameters and gradients in dicts and lists, derived anew.

/// A classifier of two layers, its parameters and gradients in dicts under the same keys.
let sameKeys = """
  import numpy as np
  np.random.seed(0)

  def init(D, H, C, std=0.5):
      params = {}
      params['W1'] = std * np.random.randn(D, H)
      params['b1'] = 0.1 * np.random.randn(H)
      params['W2'] = std * np.random.randn(H, C)
      params['b2'] = 0.1 * np.random.randn(C)
      return params

  def loss_and_grads(params, X, y, reg):
      W1, b1 = params['W1'], params['b1']
      W2, b2 = params['W2'], params['b2']
      N, D = X.shape
      hidden = np.maximum(0, X.dot(W1) + b1)
      scores = hidden.dot(W2) + b2
      shifted = scores - np.max(scores, axis=1, keepdims=True)
      probs = np.exp(shifted) / np.sum(np.exp(shifted), axis=1, keepdims=True)
      loss = -np.sum(np.log(probs[np.arange(N), y])) / N
      loss += reg * (np.sum(W1 * W1) + np.sum(W2 * W2))
      grads = {}
      dscores = probs.copy()
      dscores[np.arange(N), y] -= 1
      dscores /= N
      grads['W2'] = hidden.T.dot(dscores) + 2 * reg * W2
      grads['b2'] = np.sum(dscores, axis=0)
      dhidden = dscores.dot(W2.T)
      dhidden[hidden <= 0] = 0
      grads['W1'] = X.T.dot(dhidden) + 2 * reg * W1
      grads['b1'] = np.sum(dhidden, axis=0)
      return loss, grads

  X = 2 * np.random.randn(5, 4)
  y = np.array([0, 1, 2, 2, 1])
  params = init(4, 6, 3)
  loss, grads = loss_and_grads(params, X, y, 0.05)

  """

/// A model of any number of layers, its keys put together from a letter and the number of a layer.
let numberedKeys = """
  import numpy as np

  def initialize(layer_dims):
      np.random.seed(3)
      parameters = {}
      for l in range(1, len(layer_dims)):
          parameters['W' + str(l)] = np.random.randn(layer_dims[l], layer_dims[l-1]) * 0.5
          parameters['b' + str(l)] = np.random.randn(layer_dims[l], 1) * 0.1
      return parameters

  def layer_forward(A_prev, W, b, activation):
      Z = np.dot(W, A_prev) + b
      A = 1 / (1 + np.exp(-Z)) if activation == "sigmoid" else np.maximum(0, Z)
      return A, ((A_prev, W, b), Z)

  def model_forward(X, parameters):
      caches = []
      A = X
      L = len(parameters) // 2
      for l in range(1, L + 1):
          activation = "relu" if l < L else "sigmoid"
          A, cache = layer_forward(
              A, parameters['W' + str(l)], parameters['b' + str(l)], activation)
          caches.append(cache)
      return A, caches

  def compute_cost(AL, Y):
      m = Y.shape[1]
      cost = -np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / m
      return np.squeeze(cost)

  def layer_backward(dA, cache, activation):
      (A_prev, W, b), Z = cache
      m = A_prev.shape[1]
      if activation == "relu":
          dZ = np.array(dA, copy=True)
          dZ[Z <= 0] = 0
      else:
          s = 1 / (1 + np.exp(-Z))
          dZ = dA * s * (1 - s)
      dW = np.dot(dZ, A_prev.T) / m
      db = np.sum(dZ, axis=1, keepdims=True) / m
      return np.dot(W.T, dZ), dW, db

  def model_backward(AL, Y, caches):
      grads = {}
      L = len(caches)
      grads["dA" + str(L)] = -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))
      for l in reversed(range(1, L + 1)):
          activation = "relu" if l < L else "sigmoid"
          dA, dW, db = layer_backward(grads["dA" + str(l)], caches[l - 1], activation)
          grads["dA" + str(l - 1)] = dA
          grads["dW" + str(l)] = dW
          grads["db" + str(l)] = db
      return grads

  np.random.seed(1)
  X = np.random.randn(3, 4)
  Y = np.array([[1, 0, 1, 0]])
  parameters = initialize([3, 4, 2, 1])
  AL, caches = model_forward(X, parameters)
  cost = compute_cost(AL, Y)
  grads = model_backward(AL, Y, caches)

  """

/// A network with weights, biases and their gradients in lists, a layer in each place.
let listsByLayer = """
  import numpy as np

  def sigmoid(z):
      return 1.0 / (1.0 + np.exp(-z))

  def sigmoid_prime(z):
      return sigmoid(z) * (1 - sigmoid(z))

  np.random.seed(2)
  sizes = [3, 4, 2]
  biases = [np.random.randn(y, 1) for y in sizes[1:]]
  weights = [np.random.randn(y, x) for x, y in zip(sizes[:-1], sizes[1:])]

  def forward(x):
      zs, activations = [], [x]
      for b, w in zip(biases, weights):
          zs.append(np.dot(w, activations[-1]) + b)
          activations.append(sigmoid(zs[-1]))
      return zs, activations

  def backprop(x, y, zs, activations):
      nabla_b = [np.zeros(b.shape) for b in biases]
      nabla_w = [np.zeros(w.shape) for w in weights]
      delta = (activations[-1] - y) * sigmoid_prime(zs[-1])
      nabla_b[-1] = delta
      nabla_w[-1] = np.dot(delta, activations[-2].transpose())
      for l in range(2, len(sizes)):
          delta = np.dot(weights[-l + 1].transpose(), delta) * sigmoid_prime(zs[-l])
          nabla_b[-l] = delta
          nabla_w[-l] = np.dot(delta, activations[-l - 1].transpose())
      return nabla_b, nabla_w

  x = np.array([[0.5], [-1.0], [2.0]])
  y = np.array([[1.0], [0.0]])
  zs, activations = forward(x)
  cost = 0.5 * np.sum((activations[-1] - y) ** 2)
  nabla_b, nabla_w = backprop(x, y, zs, activations)

  """
