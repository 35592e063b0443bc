# needs: Value
# The sizes are missing.
from micrograd.nn import Neuron, Layer, MLP

n = Neuron(2)
MLP(2)  # error: TypeError: MLP.__init__() missing 1 required positional argument: 'nouts'
