import random


class Module:
    def zero_grad(self):
        for p in self.parameters():
            p.grad = 0

    def parameters(self):
        return []


class Weight:
    def __init__(self, data):
        self.data = data
        self.grad = 0


class Neuron(Module):
    def __init__(self, nin, nonlin=True):
        self.w = [Weight(random.uniform(-1, 1)) for _ in range(nin)]
        self.b = Weight(0)
        self.nonlin = nonlin

    def __call__(self, x):
        act = sum((wi.data * xi for wi, xi in zip(self.w, x)), self.b.data)
        return max(0, act) if self.nonlin else act

    def parameters(self):
        return self.w + [self.b]

    def __repr__(self):
        return f"{'ReLU' if self.nonlin else 'Linear'}Neuron({len(self.w)})"


class Layer(Module):
    def __init__(self, nin, nout, **kwargs):
        self.neurons = [Neuron(nin, **kwargs) for _ in range(nout)]

    def __call__(self, x):
        out = [n(x) for n in self.neurons]
        return out[0] if len(out) == 1 else out

    def parameters(self):
        return [p for n in self.neurons for p in n.parameters()]

    def __repr__(self):
        return f"Layer of [{', '.join(str(n) for n in self.neurons)}]"


class MLP(Module):
    def __init__(self, nin, nouts):
        sz = [nin] + nouts
        self.layers = [Layer(sz[i], sz[i+1], nonlin=i != len(nouts)-1) for i in range(len(nouts))]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def parameters(self):
        return [p for layer in self.layers for p in layer.parameters()]

    def __repr__(self):
        return f"MLP of [{', '.join(str(layer) for layer in self.layers)}]"


random.seed(1337)
model = MLP(3, [4, 4, 1])
print(model)
# expect: MLP of [Layer of [ReLUNeuron(3), ReLUNeuron(3), ReLUNeuron(3), ReLUNeuron(3)], Layer of [ReLUNeuron(4), ReLUNeuron(4), ReLUNeuron(4), ReLUNeuron(4)], Layer of [LinearNeuron(4)]]
print("number of parameters", len(model.parameters()))  # expect: number of parameters 41
print([model(x) for x in [[2.0, 3.0, -1.0], [3.0, -1.0, 0.5]]])
# expect: [4.000271647734554, 1.6539934680939266]
for p in model.parameters():
    p.grad += 1
print(sum(p.grad for p in model.parameters()))  # expect: 41
model.zero_grad()
print(sum(p.grad for p in model.parameters()))  # expect: 0
