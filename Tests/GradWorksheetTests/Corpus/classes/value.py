# gist of the lecture's class, with closures that pass the gradient on
import math


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
        self.label = label

    def __repr__(self):
        return f"Value(data={self.data})"

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad += 1.0 * out.grad
            other.grad += 1.0 * out.grad
        out._backward = _backward
        return out

    def __radd__(self, other):
        return self + other

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out

    def __rmul__(self, other):
        return self * other

    def __pow__(self, other):
        assert isinstance(other, (int, float)), "only supporting int/float powers for now"
        out = Value(self.data**other, (self,), f'**{other}')

        def _backward():
            self.grad += other * (self.data ** (other - 1)) * out.grad
        out._backward = _backward
        return out

    def __truediv__(self, other):
        return self * other**-1

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def tanh(self):
        x = self.data
        t = (math.exp(2*x) - 1)/(math.exp(2*x) + 1)
        out = Value(t, (self, ), 'tanh')

        def _backward():
            self.grad += (1 - t**2) * out.grad
        out._backward = _backward
        return out

    def exp(self):
        x = self.data
        out = Value(math.exp(x), (self, ), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward
        return out

    def backward(self):
        topo = []
        visited = set()

        def build_topo(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build_topo(child)
                topo.append(v)
        build_topo(self)
        self.grad = 1.0
        for node in reversed(topo):
            node._backward()


# inputs x1, x2, weights w1, w2, bias of the neuron
x1 = Value(2.0, label='x1')
x2 = Value(0.0, label='x2')
w1 = Value(-3.0, label='w1')
w2 = Value(1.0, label='w2')
b = Value(6.8813735870195432, label='b')
x1w1 = x1*w1; x1w1.label = 'x1*w1'
x2w2 = x2*w2; x2w2.label = 'x2*w2'
x1w1x2w2 = x1w1 + x2w2; x1w1x2w2.label = 'x1*w1 + x2*w2'
n = x1w1x2w2 + b; n.label = 'n'
o = n.tanh(); o.label = 'o'
o.backward()
for v in (o, n, x1w1x2w2, x1w1, x2w2, x1, w1, x2, w2, b):
    print(f"{v.label:>14} | data {v.data:.4f} | grad {v.grad:.4f} | {v._op or '-'}")
# expect:              o | data 0.7071 | grad 1.0000 | tanh
# expect:              n | data 0.8814 | grad 0.5000 | +
# expect:  x1*w1 + x2*w2 | data -6.0000 | grad 0.5000 | +
# expect:          x1*w1 | data -6.0000 | grad 0.5000 | *
# expect:          x2*w2 | data 0.0000 | grad 0.5000 | *
# expect:             x1 | data 2.0000 | grad -1.5000 | -
# expect:             w1 | data -3.0000 | grad 1.0000 | -
# expect:             x2 | data 0.0000 | grad 0.5000 | -
# expect:             w2 | data 1.0000 | grad 0.0000 | -
# expect:              b | data 6.8814 | grad 0.5000 | -
e = (2*n).exp()
o2 = (e - 1) / (e + 1)
print(o2, o._prev == {n}, len(o2._prev))  # expect: Value(data=0.7071067811865477) True 2
a = Value(3.0)
c = a + a
c.backward()
print(a.grad, [a, c], 1 + a, sum([a, c]))
# expect: 2.0 [Value(data=3.0), Value(data=6.0)] Value(data=4.0) Value(data=9.0)
