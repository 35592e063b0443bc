# needs: Value
# The classes of micrograd.nn, their parts and their texts.
import random
from micrograd.nn import Neuron, Layer, MLP

random.seed(1337)
n = Neuron(3)
print(n, len(n.parameters()), n.nonlin, n.b.data, [w.data for w in n.w])
# expect: ReLUNeuron(3) 4 True 0.0 [0.23550571390294128, 0.06653114721000164, -0.26830328150124894]
print(n([1.0, -2, 0.5]).data, n(x=[3.0, 1, 1]).data, Neuron(2, nonlin=False))
# expect: 0.0 0.5047450074175766 LinearNeuron(2)
layer = Layer(2, 3)
print(layer, len(layer.neurons), len(layer.parameters()), [v.data for v in layer([1.0, 2.0])])
# expect: Layer of [ReLUNeuron(2), ReLUNeuron(2), ReLUNeuron(2)] 3 9 [0.1835667282720974, 2.2661316894164134, 1.5842550663022867]
print(Layer(3, 1, nonlin=False)([1.0, 2.0, 3.0]).data, Layer(1, 0).parameters(), Layer(2, 0)([1, 2]))
# expect: 2.5088345942469754 [] []
model = MLP(2, [3, 2])
print(model)
# expect: MLP of [Layer of [ReLUNeuron(2), ReLUNeuron(2), ReLUNeuron(2)], Layer of [LinearNeuron(3), LinearNeuron(3)]]
print(len(model.parameters()), [v.data for v in model([0.5, -0.5])])
# expect: 17 [0.41182235706130355, 0.2880414223695412]
print(model.layers[0].neurons[1].w[1].data, model.layers[1].neurons[0] is model.layers[1].neurons[0])
# expect: -0.8693137391598071 True
print(MLP(2, [])([1, 2]), MLP(1, []), random.random())
# expect: [1, 2] MLP of [] 0.46093367968783205
n.w[0] = n.w[1]
n.b = 5
n.extra = [1]
print(len(n.parameters()), n.extra, n([1.0, 1.0, 1.0]).data, hasattr(n, 'extra'), hasattr(n, 'x'))
# expect: 4 [1] 4.864759012918755 True False
print(isinstance(model, MLP), isinstance(model, Layer), type(n).__name__, type(layer))
# expect: True False Neuron <class 'micrograd.nn.Layer'>
f = model.parameters
print(len(f()), [len(p) for p in map(Neuron.parameters, [Neuron(4)])] if False else 5)
# expect: 17 5
