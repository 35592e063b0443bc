// Homework with parameters and gradients in dicts and lists, as a course would have it.

/// A classifier of two layers, its parameters and gradients in dicts under the same keys.
let sameKeys = """
  import numpy as np

  # A row for each leaf: its length, width and weight, and which of four trees it is from.
  np.random.seed(31)
  rows = 1.5 * np.random.randn(6, 3)
  trees = np.array([2, 0, 3, 1, 0, 2])
  params = {'b' + str(level): 0.2 * np.random.randn(made) for level, made in ((1, 5), (2, 4))}
  params['W1'], params['W2'] = 0.7 * np.random.randn(3, 5), 0.7 * np.random.randn(5, 4)

  def judged(params, rows, trees, decay):
      middle = np.maximum(rows @ params['W1'] + params['b1'], 0)
      scores = middle @ params['W2'] + params['b2']
      scores = scores - scores.max(axis=1, keepdims=True)
      logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
      every = np.arange(len(rows))
      size = sum([np.sum(params[key] ** 2) for key in ('W1', 'W2')])
      loss = decay / 2 * size - logs[every, trees].mean()

      off = np.exp(logs)
      off[every, trees] -= 1
      off /= len(rows)
      below = off @ params['W2'].T
      below[middle == 0] = 0
      grads = {'b2': off.sum(axis=0), 'b1': below.sum(axis=0)}
      grads['W1'] = rows.T @ below + decay * params['W1']
      grads['W2'] = middle.T @ off + decay * params['W2']
      return loss, grads

  loss, grads = judged(params, rows, trees, 0.08)

  """

/// A model of any number of layers, its keys put together from a letter and the number of a layer.
let numberedKeys = """
  import numpy as np

  def drawn(widths):
      parameters = {}
      for level, (below, above) in enumerate(zip(widths, widths[1:]), 1):
          parameters[f"W{level}"] = 0.8 * np.random.randn(above, below)
          parameters[f"b{level}"] = 0.3 * np.random.randn(above, 1)
      return parameters

  # What goes in, and then the sums and the outputs of each level in turn.
  def upward(columns, parameters):
      trail, top = [columns], len(parameters) // 2
      for level in range(1, top + 1):
          sums = parameters[f"W{level}"] @ trail[-1] + parameters[f"b{level}"]
          trail += [sums, np.maximum(sums, 0) if level < top else 1 / (1 + np.exp(-sums))]
      return trail

  def downward(trail, rained, parameters):
      grads, level, days = {}, len(parameters) // 2, rained.size
      slope = (1 - rained) / (1 - trail[-1]) - rained / trail[-1]
      while level:
          inputs, sums, outputs = trail[2 * level - 2:2 * level + 1]
          if sums is trail[-2]:
              push = slope * outputs * (1 - outputs)
          else:
              push = np.copy(slope)
              push[sums < 0] = 0
          grads["dW" + str(level)] = push @ inputs.T / days
          grads["db" + str(level)] = push.mean(axis=1, keepdims=True)
          slope = parameters["W" + str(level)].T @ push
          level -= 1
          grads["dA" + str(level)] = slope
      return grads

  # A column for each day: cloud and wind of the day before, and whether it rained.
  np.random.seed(12)
  columns = np.random.randn(2, 5)
  rained = np.array([[0, 1, 1, 0, 1]])
  parameters = drawn((2, 5, 3, 1))
  trail = upward(columns, parameters)
  chance = trail[-1]
  cost = np.mean((rained - 1) * np.log(1 - chance) - rained * np.log(chance))
  grads = downward(trail, rained, parameters)

  """

/// A network with weights, biases and their gradients in lists, a layer in each place.
let listsByLayer = """
  import numpy as np

  def squash(sums):
      return 1 / (1 + np.exp(-sums))

  def steepness(sums):
      return squash(sums) - squash(sums) ** 2

  np.random.seed(15)
  weights = [1.2 * np.random.randn(*shape) for shape in ((4, 2), (3, 4))]
  biases = [0.4 * np.random.randn(len(weight), 1) for weight in weights]

  # The sums of each layer, and all that is an input: the column and what the layers make.
  def upward(column):
      sums, inputs = [], [column]
      for place, bias in enumerate(biases):
          sums.append(weights[place] @ inputs[place] + bias)
          inputs.append(squash(sums[place]))
      return sums, inputs

  def downward(wanted, sums, inputs):
      nabla_w, nabla_b = [None] * len(weights), [None] * len(biases)
      blame = (inputs.pop() - wanted) * steepness(sums[-1])
      for place in range(len(weights))[::-1]:
          nabla_b[place] = blame
          nabla_w[place] = blame @ inputs[place].T
          if place > 0:
              blame = weights[place].T @ blame * steepness(sums[place - 1])
      return nabla_w, nabla_b

  wanted = np.array([[0.2], [0.9], [0.5]])
  sums, inputs = upward(np.array([[1.5], [-0.75]]))
  cost = np.square(inputs[-1] - wanted).sum() / 2
  nabla_w, nabla_b = downward(wanted, sums, inputs)

  """
