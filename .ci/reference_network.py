"""micrograd's networks for CPython, on the reference's Value: weights from Python's own `random`."""

import random
import types


def network_module(value):
    """The module `micrograd.nn` around a class of Values."""
    class Module:
        def parameters(self):
            return []

        def zero_grad(self):
            for parameter in self.parameters():
                parameter.grad = 0

    class Neuron(Module):
        def __init__(self, nin, nonlin=True):
            self.w = [value(random.uniform(-1, 1)) for _ in range(nin)]
            self.b = value(0)
            self.nonlin = nonlin

        def __call__(self, x):
            total = self.b
            for weight, entry in zip(self.w, x):
                total = total + weight * entry
            return total.relu() if self.nonlin else total

        def parameters(self):
            return [*self.w, self.b]

        def __repr__(self):
            return ("ReLU" if self.nonlin else "Linear") + f"Neuron({len(self.w)})"

    class Layer(Module):
        def __init__(self, nin, nout, **options):
            self.neurons = [Neuron(nin, **options) for _ in range(nout)]

        def __call__(self, x):
            answers = [neuron(x) for neuron in self.neurons]
            return answers if len(answers) != 1 else answers[0]

        def parameters(self):
            return sum((neuron.parameters() for neuron in self.neurons), [])

        def __repr__(self):
            return f"Layer of {self.neurons}"

    class MLP(Module):
        def __init__(self, nin, nouts):
            sizes = [nin] + nouts
            last = len(nouts) - 1
            self.layers = [
                Layer(before, after, nonlin=place != last)
                for place, (before, after) in enumerate(zip(sizes, nouts))
            ]

        def __call__(self, x):
            for layer in self.layers:
                x = layer(x)
            return x

        def parameters(self):
            return sum((layer.parameters() for layer in self.layers), [])

        def __repr__(self):
            return f"MLP of {self.layers}"

    module = types.ModuleType("micrograd.nn")
    for part in (Module, Neuron, Layer, MLP):
        part.__module__ = "micrograd.nn"
        part.__qualname__ = part.__name__
        for name, function in vars(part).items():
            if callable(function):
                function.__qualname__ = f"{part.__name__}.{name}"
        setattr(module, part.__name__, part)
    module.Value = value
    return module
