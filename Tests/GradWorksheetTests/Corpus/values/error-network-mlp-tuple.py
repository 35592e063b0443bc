# needs: Value
# The sizes are a list.
from micrograd.nn import Neuron, Layer, MLP

n = Neuron(2)
MLP(2, (3, 1))  # error: TypeError: can only concatenate list (not "tuple") to list
