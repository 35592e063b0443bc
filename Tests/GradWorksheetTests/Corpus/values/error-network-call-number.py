# needs: Value
# The inputs are a list.
from micrograd.nn import Neuron, Layer, MLP

n = Neuron(2)
Neuron(2)(5.0)  # error: TypeError: 'float' object is not iterable
