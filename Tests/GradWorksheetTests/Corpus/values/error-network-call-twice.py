# needs: Value
# One input too many.
from micrograd.nn import Neuron, Layer, MLP

n = Neuron(2)
Neuron(2)(1.0, 2.0)  # error: TypeError: Neuron.__call__() takes 2 positional arguments but 3 were given
