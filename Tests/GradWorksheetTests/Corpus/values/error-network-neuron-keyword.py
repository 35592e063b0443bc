# needs: Value
# An option that neurons do not have.
from micrograd.nn import Neuron, Layer, MLP

n = Neuron(2)
Layer(2, 3, bias=False)  # error: TypeError: Neuron.__init__() got an unexpected keyword argument 'bias'
