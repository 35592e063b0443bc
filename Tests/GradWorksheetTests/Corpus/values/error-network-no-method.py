# needs: Value
# A neuron has no gradient.
from micrograd.nn import Neuron, Layer, MLP

n = Neuron(2)
n.backward()  # error: AttributeError: 'Neuron' object has no attribute 'backward'
