# needs: Value
# Half a weight.
from micrograd.nn import Neuron, Layer, MLP

n = Neuron(2)
Neuron(2.5)  # error: TypeError: 'float' object cannot be interpreted as an integer
