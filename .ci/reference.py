"""A small Value for CPython, so that worksheets with gradients have a second judge.

It follows micrograd, with three differences that the worksheet language has too: data and
computed gradients are floats, gradients of inner nodes are fresh in each `backward()` while those
of leaves accumulate, and `math` takes Values. It shares nothing with the engines.
"""

import math
import types

from reference_network import network_module


class Value:
    """A number that remembers how it was computed."""

    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0
        self._parents = parents

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, number):
        self._data = float(number)

    def __repr__(self):
        return f"Value(data={self.data}, grad={self.grad})"

    def __add__(self, other):
        return combine(self, other, lambda a, b: (a + b, 1.0, 1.0))

    def __sub__(self, other):
        return combine(self, other, lambda a, b: (a - b, 1.0, -1.0))

    def __mul__(self, other):
        return combine(self, other, lambda a, b: (a * b, b, a))

    def __truediv__(self, other):
        return combine(self, other, lambda a, b: (a / b, 1 / b, -a / (b * b)))

    def __pow__(self, other):
        if isinstance(other, Value):
            return combine(
                self, other, lambda a, b: (a**b, b * a ** (b - 1), a**b * math.log(a))
            )
        return node(self.data**other, [(self, other * self.data ** (other - 1))])

    def __radd__(self, other):
        return Value(other) + self

    def __rsub__(self, other):
        return Value(other) - self

    def __rmul__(self, other):
        return Value(other) * self

    def __rtruediv__(self, other):
        return Value(other) / self

    def __rpow__(self, other):
        return Value(other) ** self

    def __neg__(self):
        return node(-self.data, [(self, -1.0)])

    def __abs__(self):
        sign = 0.0 if self.data == 0 else math.copysign(1.0, self.data)
        return node(abs(self.data), [(self, sign)])

    def __lt__(self, other):
        return self.data < number(other)

    def __le__(self, other):
        return self.data <= number(other)

    def __gt__(self, other):
        return self.data > number(other)

    def __ge__(self, other):
        return self.data >= number(other)

    def relu(self):
        return node(self.data if self.data > 0 else 0.0, [(self, float(self.data > 0))])

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if id(value) not in seen:
                seen.add(id(value))
                for parent, _ in value._parents:
                    visit(parent)
                order.append(value)

        visit(self)
        for value in order:
            if value._parents:
                value.grad = 0.0
        self.grad = self.grad + 1.0
        for value in reversed(order):
            for parent, slope in value._parents:
                parent.grad = parent.grad + slope * value.grad


def number(other):
    """The data of a Value, or the number itself."""
    return other.data if isinstance(other, Value) else other


def node(data, parents):
    """An inner node: its data, and its parents with their local derivatives."""
    return Value(data, tuple(parents))


def combine(left, right, rule):
    """The node of a binary operation; a number on the right becomes a leaf."""
    if not isinstance(right, Value):
        if not isinstance(right, (int, float)):
            return NotImplemented
        right = Value(right)
    data, for_left, for_right = rule(left.data, right.data)
    return node(data, [(left, for_left), (right, for_right)])


def maximum(a, b):
    """The larger of two values; a tie gives one half to each."""
    a, b = (x if isinstance(x, Value) else Value(x) for x in (a, b))
    share = 0.5 if a.data == b.data else float(a.data > b.data)
    return node(max(a.data, b.data), [(a, share), (b, 1.0 - share)])


def values(numbers):
    """Nested lists of numbers as nested lists of Values."""
    if isinstance(numbers, (list, tuple)):
        return [values(entry) for entry in numbers]
    return Value(numbers)


def relu(x):
    """The larger of x and 0, with derivative 0 at 0."""
    return x.relu()


def sigmoid(x):
    """The logistic function, by the formula that does not overflow."""
    z = x.data
    a = 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))
    return node(a, [(x, a * (1 - a))])


SLOPES = {
    "exp": lambda x, y: y,
    "log": lambda x, y: 1 / x,
    "sqrt": lambda x, y: 0.5 / y,
    "sin": lambda x, y: math.cos(x),
    "cos": lambda x, y: -math.sin(x),
    "tan": lambda x, y: 1 + y * y,
    "tanh": lambda x, y: 1 - y * y,
    "log1p": lambda x, y: 1 / (1 + x),
    "expm1": lambda x, y: y + 1,
    "atan": lambda x, y: 1 / (1 + x * x),
}


def lifted(name):
    """The function of the math module, for numbers and for Values."""
    plain, slope = getattr(math, name), SLOPES[name]

    def function(x, *rest):
        if not isinstance(x, Value):
            return plain(x, *rest)
        y = plain(x.data)
        return node(y, [(x, slope(x.data, y))])

    return function


def modules():
    """The modules that a worksheet with Values may import."""
    maths = types.ModuleType("math")
    for name in dir(math):
        setattr(maths, name, lifted(name) if name in SLOPES else getattr(math, name))
    engine = types.ModuleType("micrograd.engine")
    engine.Value = Value
    package = types.ModuleType("micrograd")
    package.engine = engine
    package.nn = network_module(Value)
    return {
        "math": maths,
        "micrograd": package,
        "micrograd.engine": engine,
        "micrograd.nn": package.nn,
    }


def builtin_names():
    """The names that a worksheet with Values finds without an import."""
    return {"Value": Value, "values": values, "relu": relu, "sigmoid": sigmoid, "maximum": maximum}
