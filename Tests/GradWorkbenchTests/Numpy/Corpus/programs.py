# case: linear regression by gradient descent
import numpy as np
x = np.linspace(-1, 1, 20)
y = 3 * x + 0.5
w, b = 0.0, 0.0
for step in range(200):
    prediction = w * x + b
    error = prediction - y
    w -= 0.3 * np.mean(2 * error * x)
    b -= 0.3 * np.mean(2 * error)
print(round(w, 6), round(b, 6), f"{np.mean(error ** 2):.3e}" < "9")
#> 3.0 0.5 True
# case: a two-layer network
import numpy as np
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
y = np.array([[0], [1], [1], [0]], dtype=float)
W1 = np.array([[0.5, -0.4, 0.3], [0.2, 0.7, -0.6]])
b1 = np.zeros((1, 3))
W2 = np.array([[0.4], [-0.3], [0.8]])
b2 = np.zeros((1, 1))
for step in range(500):
    h = np.tanh(X @ W1 + b1)
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    d2 = (p - y) / len(X)
    dW2 = h.T @ d2
    db2 = d2.sum(axis=0, keepdims=True)
    d1 = (d2 @ W2.T) * (1 - h ** 2)
    dW1 = X.T @ d1
    db1 = d1.sum(axis=0, keepdims=True)
    W1 -= 0.5 * dW1
    b1 -= 0.5 * db1
    W2 -= 0.5 * dW2
    b2 -= 0.5 * db2
    if step % 100 == 0:
        print(step, f"{loss:.6f}")
print(np.round(p, 4))
#> 0 0.700999
#> 100 0.457089
#> 200 0.377337
#> 300 0.362238
#> 400 0.354561
#> [[0.0245]
#>  [0.8205]
#>  [0.9693]
#>  [0.1914]]
# case: softmax with cross-entropy
import numpy as np
scores = np.array([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]])
y = np.array([0, 1, 2])
shifted = scores - scores.max(axis=1, keepdims=True)
exp_scores = np.exp(shifted)
probs = exp_scores / np.sum(exp_scores, axis=1, keepdims=True)
correct_logprobs = -np.log(probs[range(3), y])
loss = np.sum(correct_logprobs) / 3
dscores = probs.copy()
dscores[range(3), y] -= 1
dscores /= 3
print(probs, loss.round(10), dscores, dscores.sum(axis=1).round(12))
#> [[0.12998254 0.86904954 0.00096793]
#>  [0.02524488 0.92391816 0.05083695]
#>  [0.42465543 0.57322487 0.00211971]] 2.7586547109 [[-2.90005820e-01  2.89683178e-01  3.22641925e-04]
#>  [ 8.41496116e-03 -2.53606120e-02  1.69456508e-02]
#>  [ 1.41551809e-01  1.91074956e-01 -3.32626764e-01]] [ 0. -0.  0.]
# case: the hinge loss of a score matrix
import numpy as np
W = np.array([[0.01, -0.05, 0.1], [0.7, 0.2, 0.05], [0.0, -0.45, -0.2]])
X = np.array([[-15.0, 22.0, -44.0], [1.0, 2.0, 3.0]])
y = np.array([2, 0])
scores = X @ W.T
correct = scores[np.arange(2), y][:, np.newaxis]
margins = np.maximum(0, scores - correct + 1)
margins[np.arange(2), y] = 0
binary = (margins > 0).astype(float)
binary[np.arange(2), y] = -np.sum(binary, axis=1)
print(scores, margins, margins.sum() / 2, binary.T @ X / 2)
#> [[-5.65 -8.3  -1.1 ]
#>  [ 0.21  1.25 -1.5 ]] [[0.   0.   0.  ]
#>  [0.   2.04 0.  ]] 1.02 [[-0.5 -1.  -1.5]
#>  [ 0.5  1.   1.5]
#>  [ 0.   0.   0. ]]
# case: min-max and standard scores
import numpy as np
data = np.array([[1.0, 200.0], [2.0, 300.0], [4.0, 700.0]])
print((data - data.min(axis=0)) / (data.max(axis=0) - data.min(axis=0)))
print((data - data.mean(axis=0)) / data.std(axis=0))
print(2 * (data - data.min()) / (data.max() - data.min()) - 1)
#> [[0.         0.        ]
#>  [0.33333333 0.2       ]
#>  [1.         1.        ]]
#> [[-1.06904497 -0.9258201 ]
#>  [-0.26726124 -0.46291005]
#>  [ 1.33630621  1.38873015]]
#> [[-1.         -0.43061516]
#>  [-0.99713877 -0.14449213]
#>  [-0.99141631  1.        ]]
# case: numerical gradient of a function
import numpy as np
def f(x):
    return np.sum(x ** 3)
x = np.array([1.0, 2.0, -1.0])
grad = np.zeros_like(x)
h = 1e-5
for i in range(x.size):
    old = x[i]
    x[i] = old + h
    up = f(x)
    x[i] = old - h
    down = f(x)
    x[i] = old
    grad[i] = (up - down) / (2 * h)
print(np.round(grad, 5), np.allclose(grad, 3 * x ** 2), x)
#> [ 3. 12.  3.] True [ 1.  2. -1.]
# case: momentum on a quadratic
import numpy as np
A = np.diag([1.0, 99.0])
x = np.array([5.0, 5.0])
v = np.zeros(2)
for _ in range(100):
    v = 0.9 * v - 0.01 * (2 * A @ x)
    x = x + v
print(np.round(x, 8))
#> [0.02114057 0.01025528]
# case: one convolution
import numpy as np
image = np.arange(25.0).reshape(5, 5)
kernel = np.array([[1.0, 0.0, -1.0]] * 3)
out = np.zeros((3, 3))
for i in range(3):
    for j in range(3):
        out[i, j] = np.sum(image[i:i + 3, j:j + 3] * kernel)
print(out)
#> [[-6. -6. -6.]
#>  [-6. -6. -6.]
#>  [-6. -6. -6.]]
# case: batches
import numpy as np
X = np.arange(10).reshape(5, 2)
batch = 2
for start in range(0, len(X), batch):
    part = X[start:start + batch]
    print(part.shape, part.sum(axis=0))
#> (2, 2) [2 4]
#> (2, 2) [10 12]
#> (1, 2) [8 9]
# case: a confusion matrix
import numpy as np
truth = np.array([0, 1, 2, 2, 1]); guess = np.array([0, 2, 2, 2, 1])
table = np.zeros((3, 3), dtype=int)
for t, g in zip(truth, guess):
    table[t, g] += 1
print(table, np.trace(table) / table.sum())
#> [[1 0 0]
#>  [0 1 1]
#>  [0 0 2]] 0.8
# case: dictionaries of parameters
import numpy as np
params = {"W1": np.ones((2, 2)), "b1": np.zeros(2)}
grads = {"W1": np.full((2, 2), 0.5), "b1": np.array([1.0, -1.0])}
for key in params:
    params[key] -= 0.1 * grads[key]
for key, value in params.items():
    print(key, value.shape, value)
print(sum(p.size for p in params.values()))
#> W1 (2, 2) [[0.95 0.95]
#>  [0.95 0.95]]
#> b1 (2,) [-0.1  0.1]
#> 6
# case: functions that change their argument
import numpy as np
def scale(a):
    a *= 2
    a = a + 1
    return a
x = np.ones(2)
print(scale(x), x)
#> [3. 3.] [2. 2.]
# case: classes of layers without classes
import numpy as np
def forward(x, layers):
    for W, b in layers:
        x = np.maximum(0, x @ W + b)
    return x
layers = [(np.eye(2), np.array([0.5, -0.5])), (np.ones((2, 1)), 0.0)]
print(forward(np.array([[1.0, 2.0], [-3.0, 4.0]]), layers))
#> [[3. ]
#>  [3.5]]
# case: course notes' spirals and two-layer classifier, 30 steps
import numpy as np
np.random.seed(0)
N = 100 # number of points per class
D = 2 # dimensionality
K = 3 # number of classes
X = np.zeros((N*K,D)) # data matrix (each row = single example)
y = np.zeros(N*K, dtype='uint8') # class labels
for j in range(K):
  ix = range(N*j,N*(j+1))
  r = np.linspace(0.0,1,N) # radius
  t = np.linspace(j*4,(j+1)*4,N) + np.random.randn(N)*0.2 # theta
  X[ix] = np.c_[r*np.sin(t), r*np.cos(t)]
  y[ix] = j
h = 100 # size of hidden layer
W = 0.01 * np.random.randn(D,h)
b = np.zeros((1,h))
W2 = 0.01 * np.random.randn(h,K)
b2 = np.zeros((1,K))
step_size = 1e-0
reg = 1e-3 # regularization strength
num_examples = X.shape[0]
for i in range(30):
  hidden_layer = np.maximum(0, np.dot(X, W) + b) # note, ReLU activation
  scores = np.dot(hidden_layer, W2) + b2
  exp_scores = np.exp(scores)
  probs = exp_scores / np.sum(exp_scores, axis=1, keepdims=True) # [N x K]
  correct_logprobs = -np.log(probs[range(num_examples),y])
  data_loss = np.sum(correct_logprobs)/num_examples
  reg_loss = 0.5*reg*np.sum(W*W) + 0.5*reg*np.sum(W2*W2)
  loss = data_loss + reg_loss
  if i % 10 == 0:
    print("iteration %d: loss %.4f" % (i, loss))
  dscores = probs
  dscores[range(num_examples),y] -= 1
  dscores /= num_examples
  dW2 = np.dot(hidden_layer.T, dscores)
  db2 = np.sum(dscores, axis=0, keepdims=True)
  dhidden = np.dot(dscores, W2.T)
  dhidden[hidden_layer <= 0] = 0
  dW = np.dot(X.T, dhidden)
  db = np.sum(dhidden, axis=0, keepdims=True)
  dW2 += reg * W2
  dW += reg * W
  W += -step_size * dW
  b += -step_size * db
  W2 += -step_size * dW2
  b2 += -step_size * db2
hidden_layer = np.maximum(0, np.dot(X, W) + b)
scores = np.dot(hidden_layer, W2) + b2
predicted_class = np.argmax(scores, axis=1)
print('training accuracy: %.2f' % (np.mean(predicted_class == y)))
#> iteration 0: loss 1.0988
#> iteration 10: loss 1.0947
#> iteration 20: loss 1.0700
#> training accuracy: 0.50
# case: columns and rows side by side
import numpy as np
a = np.array([1, 2, 3]); b = np.array([0.5, 1.5, 2.5])
print(np.c_[a, b], np.r_[a, b], np.r_[a, 0, 9], np.c_[np.ones((2, 2)), np.zeros((2, 1))])
#> [[1.  0.5]
#>  [2.  1.5]
#>  [3.  2.5]] [1.  2.  3.  0.5 1.5 2.5] [1 2 3 0 9] [[1. 1. 0.]
#>  [1. 1. 0.]]
