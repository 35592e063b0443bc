# needs: Value
# Lists of layers are lists: they can hold anything that can be called.
import random
from micrograd.nn import Layer, MLP, Neuron

random.seed(3)
model = MLP(2, [3, 1])
model.layers[1:1] = [lambda z: [v * 2 for v in z]]
print(model([1.0, -1.0]).data)  # expect: -1.0784625793226832
layer = Layer(2, 2)
layer.neurons.append(lambda x: x[0] + x[1])
print(layer([3, 4])[2], len(layer([1, 2])))  # expect: 7 3
shared = Neuron(2)
layer.neurons = [shared, shared]
print(len(layer.parameters()), layer)  # expect: 6 Layer of [ReLUNeuron(2), ReLUNeuron(2)]
print(shared(v for v in [1.0, 2.0, 3.0]).data, shared((1.0,)).data, shared([]).data)
# expect: 0.5089789795753177 0.0 0.0
