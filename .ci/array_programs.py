"""Random programs with arrays, made from a seed.

The shapes and the kinds of all variables are known while a program is written, so that most of them
run to their end; some lines take shapes or axes that do not fit on purpose, and end a program with
an error. Floats are small multiples of 1/8 where products of matrices follow: then sums are exact in any
order, as NumPy's library of products does not say in which order it adds.
"""

import random

import array_calls

UNARY = ["np.exp({} / 8)", "np.tanh({})", "np.abs({})", "np.sign({})", "np.square({})",
         "np.sqrt(np.abs({}))", "np.floor({})", "np.ceil({})", "-{}", "np.log(np.abs({}) + 1)",
         "np.sin({})", "np.cos({})", "np.round({}, 1)", "np.log1p(np.abs({}))", "np.expm1({} / 8)",
         "np.isfinite({})", "np.isnan({})", "np.maximum({} + 0, 0)", "np.clip({} + 0, -1, 2)", "np.rint({})",
         "np.reciprocal(1.0 + np.abs({}))", "{} ** 2", "np.trunc({})", "+{}"]  # fmt: skip
BINARY = ["+", "-", "*", "+", "-", "*", "/"]
COMPARE = ["<", "<=", ">", ">=", "==", "!="]
REDUCE = ["sum", "mean", "max", "min", "prod", "std", "var", "any", "all", "argmax", "argmin"]


def program(seed):
    return Maker(random.Random(seed)).text()


class Array:
    """What is known of a variable: its shape, its kind (float, int, bool), whether it is exact."""

    def __init__(self, name, shape, kind, exact=False):
        self.name, self.shape, self.kind, self.exact = name, tuple(shape), kind, exact

    @property
    def size(self):
        size = 1
        for length in self.shape:
            size *= length
        return size


class Maker:
    def __init__(self, chance):
        self.chance = chance
        self.arrays = []
        self.lines = ["import numpy as np"]

    def text(self):
        for _ in range(2):
            self.make()
        for _ in range(self.chance.randint(3, 9)):
            step = self.chance.choice(
                [self.make, self.unary, self.binary, self.binary, self.scalar, self.index, self.index,
                 self.reduce, self.reduce, self.reshape, self.product, self.assign, self.in_place,
                 self.join, self.where, self.compare, self.mask, self.sort, self.wrong])  # fmt: skip
            step()
            if self.chance.random() < 0.35:
                self.chance.choice(array_calls.STEPS)(self)
        if self.chance.random() < 0.25:
            array_calls.mistake(self)
        chosen = self.chance.sample(self.arrays, min(3, len(self.arrays)))
        for array in chosen:
            form = self.chance.choice(["{}", "{}", "repr({})", "{}.shape, {}.dtype", "[{}.sum()]", "{}.tolist()"])
            self.lines.append(f"print({form.replace('{}', array.name)})")
        return "\n".join(self.lines) + "\n"

    # What programs are made of

    def add(self, text, shape, kind, exact=False):
        name = f"a{len(self.arrays)}"
        self.lines.append(f"{name} = {text}")
        array = Array(name, shape, kind, exact)
        self.arrays.append(array)
        if self.chance.random() < 0.5:
            form = self.chance.choice(["{}", "{}", "{}", "repr({})", "{}.shape, {}"])
            self.lines.append(f"print({form.replace('{}', name)})")
        return array

    def pick(self, test=lambda array: True):
        found = [array for array in self.arrays if test(array)]
        return self.chance.choice(found) if found else self.make()

    def shape(self, low=0):
        rank = self.chance.choice([0, 1, 1, 2, 2, 2, 3])
        return [self.chance.choice([1, 2, 2, 3, 3, 4, 5]) for _ in range(max(rank, low))]

    def number(self, kind):
        if kind == "int":
            return str(self.chance.randint(-9, 30))
        if kind == "bool":
            return self.chance.choice(["True", "False"])
        if kind == "exact":
            return str(self.chance.randint(-40, 40) / 8)
        return self.chance.choice(
            [f"{self.chance.uniform(-3, 3):.3f}", f"{self.chance.uniform(-300, 300):.2f}", "0.1", "0.0",
             "-0.0", "1e-05", "1e5", "2.5", f"{self.chance.gauss(0, 1)!r}"]  # fmt: skip
        )

    def nested(self, shape, kind):
        if not shape:
            return self.number(kind)
        return "[" + ", ".join(self.nested(shape[1:], kind) for _ in range(shape[0])) + "]"

    def make(self):
        kind = self.chance.choice(["float", "float", "exact", "exact", "int", "int", "bool"])
        shape = self.shape()
        real = "float" if kind == "exact" else kind
        if self.chance.random() < 0.6:
            extra = ""
            if kind in ("float", "exact") and self.chance.random() < 0.15:
                return self.add(f"np.array({self.nested(shape, kind)}, dtype=np.float32)", shape, "float32")
            if self.chance.random() < 0.1:
                extra, real = ", dtype=float", "float"
            return self.add(f"np.array({self.nested(shape, kind)}{extra})", shape, real, kind == "exact")
        size = 1
        for length in shape:
            size *= length
        how = self.chance.randint(0, 5)
        text = tuple(shape)
        if how == 0:
            return self.add(f"np.zeros({text})", shape, "float", True)
        if how == 1:
            return self.add(f"np.arange({size}).reshape({text})", shape, "int")
        if how == 2:
            return self.add(f"np.arange({size}.0).reshape({text}) / 8", shape, "float", True)
        if how == 3:
            return self.add(f"np.linspace(-1, 2, {size}).reshape({text})", shape, "float")
        if how == 4:
            return self.add(f"np.full({text}, {self.number('exact')})", shape, "float", True)
        n = self.chance.randint(1, 4)
        return self.add(f"np.eye({n})", (n, n), "float", True)

    def floats(self, array):
        return "float32" if array.kind == "float32" else "float"

    def unary(self):
        array = self.pick(lambda a: a.kind != "bool")
        form = self.chance.choice(UNARY)
        if array.kind == "float32" and any(word in form for word in ("exp", "log", "tanh", "sin", "cos")):
            # In 32 bits the C library's functions and ours differ in the last bit.
            form = "np.square({})"
        kind = "bool" if "np.is" in form else self.floats(array)
        if array.kind == "int" and any(word in form for word in ("abs({})", "sign", "square", "-{}", "** 2", "+{}", "maximum", "clip", "floor", "ceil", "trunc")):
            kind = "int" if form in ("np.abs({})", "np.sign({})", "np.square({})", "-{}", "{} ** 2", "+{}", "np.maximum({} + 0, 0)", "np.clip({} + 0, -1, 2)", "np.floor({})", "np.ceil({})", "np.trunc({})") else kind
        self.add(form.replace("{}", array.name), array.shape, kind)

    def broadcast(self, a, b):
        rank = max(len(a), len(b))
        a, b = (1,) * (rank - len(a)) + tuple(a), (1,) * (rank - len(b)) + tuple(b)
        if any(x != y and 1 not in (x, y) for x, y in zip(a, b)):
            return None
        return tuple(y if x == 1 else x for x, y in zip(a, b))

    def pair(self):
        a = self.pick()
        fitting = [b for b in self.arrays if self.broadcast(a.shape, b.shape) is not None]
        return a, self.chance.choice(fitting)

    def joined(self, a, b):
        if "float" in (a.kind, b.kind) or {"float32", "int"} == {a.kind, b.kind}:
            return "float"
        if "float32" in (a.kind, b.kind):
            return "float32"
        return "int" if "int" in (a.kind, b.kind) else "bool"

    def binary(self):
        a, b = self.pair()
        op = self.chance.choice(BINARY)
        if a.kind == b.kind == "bool":
            op = self.chance.choice(["&", "|", "^", "+", "*"])
        kind = self.joined(a, b)
        if op == "/":
            kind = kind if kind == "float32" else "float"
        self.add(f"{a.name} {op} {b.name}", self.broadcast(a.shape, b.shape), kind, a.exact and b.exact and op in "+-")

    def scalar(self):
        a = self.pick(lambda a: a.kind != "bool")
        number = self.chance.choice(["2", "3", "0.5", "1.5", "-1", "10", "0.1"])
        op = self.chance.choice(["+", "-", "*", "/", "//", "%", "**"])
        if op == "**":
            number = self.chance.choice(["2", "3", "2.0"])
        kind = a.kind if a.kind != "int" else ("float" if op == "/" or "." in number else "int")
        if op in "+-*" and self.chance.random() < 0.4:
            self.add(f"{number} {op} {a.name}", a.shape, kind)
        else:
            self.add(f"{a.name} {op} {number}", a.shape, kind)

    def compare(self):
        a, b = self.pair()
        self.add(f"{a.name} {self.chance.choice(COMPARE)} {b.name}", self.broadcast(a.shape, b.shape), "bool")

    def index(self):
        a = self.pick(lambda a: len(a.shape) > 0 and a.size > 0)
        if not a.shape or not a.size:
            return
        parts, shape = [], []
        advanced = 0
        for length in a.shape[: self.chance.randint(1, len(a.shape))]:
            how = self.chance.choice(["int", "slice", "slice", "step", "list", "none"])
            if how == "list" and advanced:
                how = "slice"
            if how == "none":
                parts.append("None")
                shape.append(1)
                how = "slice"
            if how == "int" and not advanced:
                parts.append(str(self.chance.randint(-length, length - 1)))
            elif how == "step":
                step = self.chance.choice([2, -1, -2])
                parts.append(f"::{step}")
                shape.append(len(range(length)[::step]))
            elif how == "list" and "None" not in parts and not any(p.lstrip("-").isdigit() for p in parts):
                count = self.chance.randint(1, 3)
                places = [self.chance.randint(-length, length - 1) for _ in range(count)]
                parts.append(str(places))
                shape.append(count)
                advanced += 1
            else:
                start, stop = sorted([self.chance.randint(0, length), self.chance.randint(0, length)])
                parts.append(f"{start}:{stop}")
                shape.append(stop - start)
        shape += a.shape[len([p for p in parts if p != "None"]) :]
        self.add(f"{a.name}[{', '.join(parts)}]", shape, a.kind, a.exact)

    def reduce(self):
        a = self.pick()
        how = self.chance.choice(REDUCE)
        arguments, shape = "", ()
        if a.shape and self.chance.random() < 0.7:
            axis = self.chance.randint(-len(a.shape), len(a.shape) - 1)
            axes = [axis % len(a.shape)]
            arguments = f"axis={axis}"
            if len(a.shape) > 1 and self.chance.random() < 0.2 and not how.startswith("arg"):
                other = self.chance.randrange(len(a.shape))
                if other not in axes:
                    axes.append(other)
                    arguments = f"axis=({axes[0]}, {axes[1]})"
            keeps = self.chance.random() < 0.4
            if keeps:
                arguments += ", keepdims=True"
            shape = tuple(
                1 if axis in axes else length
                for axis, length in enumerate(a.shape)
                if keeps or axis not in axes
            )
        kind = {"any": "bool", "all": "bool", "argmax": "int", "argmin": "int"}.get(how, a.kind)
        if how in ("sum", "prod") and a.kind == "bool":
            kind = "int"
        if how in ("mean", "std", "var"):
            kind = self.floats(a)
        if how in ("max", "min") and a.kind != "bool":
            # Which of two zeros is the larger depends on the vector instructions.
            self.add(f"({a.name} + 0).{how}({arguments})", shape, kind)
        elif self.chance.random() < 0.3:
            self.add(f"np.{how}({a.name}{', ' if arguments else ''}{arguments})", shape, kind)
        else:
            self.add(f"{a.name}.{how}({arguments})", shape, kind)

    def reshape(self):
        a = self.pick()
        how = self.chance.choice(["T", "ravel", "flat", "split", "expand", "squeeze", "cumsum", "flip", "minus"])
        if how == "T":
            return self.add(f"{a.name}.T", a.shape[::-1], a.kind, a.exact)
        if how in ("ravel", "flat"):
            return self.add(f"{a.name}.{'ravel' if how == 'ravel' else 'flatten'}()", (a.size,), a.kind, a.exact)
        if how == "expand":
            axis = self.chance.randint(0, len(a.shape))
            return self.add(f"np.expand_dims({a.name}, {axis})", a.shape[:axis] + (1,) + a.shape[axis:], a.kind, a.exact)
        if how == "squeeze":
            return self.add(f"np.squeeze({a.name})", [n for n in a.shape if n != 1], a.kind, a.exact)
        if how == "cumsum" and a.shape:
            axis = self.chance.randrange(len(a.shape))
            return self.add(f"{a.name}.cumsum(axis={axis})", a.shape, "int" if a.kind == "bool" else a.kind)
        if how == "flip" and a.shape:
            return self.add(f"{a.name}[::-1]", a.shape, a.kind, a.exact)
        if how == "minus" and a.size:
            return self.add(f"{a.name}.reshape(1, -1)", (1, a.size), a.kind, a.exact)
        for divisor in (2, 3, 5):
            if a.size and a.size % divisor == 0:
                return self.add(f"{a.name}.reshape({divisor}, -1)", (divisor, a.size // divisor), a.kind, a.exact)
        return self.add(f"{a.name}.copy()", a.shape, a.kind, a.exact)

    def product(self):
        exact = [a for a in self.arrays if (a.exact or a.kind == "int") and 1 <= len(a.shape) <= 2]
        pairs = [(a, b) for a in exact for b in exact if a.shape[-1] == b.shape[max(len(b.shape) - 2, 0)]]
        if not pairs:
            return self.make()
        a, b = self.chance.choice(pairs)
        shape = a.shape[:-1] + (b.shape[1:] if len(b.shape) == 2 else ())
        form = self.chance.choice(["{} @ {}", "{}.dot({})", "np.dot({}, {})", "np.matmul({}, {})"])
        return self.add(form.format(a.name, b.name), shape, self.joined(a, b))

    def assign(self):
        a = self.pick(lambda a: len(a.shape) > 0 and a.size > 0)
        if not a.shape or not a.size:
            return
        place = self.chance.randint(-a.shape[0], a.shape[0] - 1)
        value = self.number("int" if a.kind == "int" else "exact") if a.kind != "bool" else "True"
        form = self.chance.choice([f"[{place}]", "[:]", "[::2]", "[..., 0]", "[...]"])
        self.lines.append(f"{a.name}{form} = {value}")
        self.lines.append(f"print({a.name})")

    def in_place(self):
        a = self.pick(lambda a: a.kind in ("float", "int") and len(a.shape) > 0)
        if not a.shape:
            return
        number = "2" if a.kind == "int" else self.chance.choice(["2", "0.5", "0.1"])
        op = self.chance.choice(["+=", "-=", "*="])
        a.exact = False
        self.lines.append(f"{a.name} {op} {number}")
        self.lines.append(f"print({a.name})")

    def join(self):
        a = self.pick(lambda a: len(a.shape) > 0)
        if not a.shape:
            return
        same = [b for b in self.arrays if b.shape == a.shape]
        b = self.chance.choice(same)
        how = self.chance.choice(["concatenate", "stack", "vstack", "hstack"])
        kind = self.joined(a, b)
        if how == "concatenate":
            axis = self.chance.randrange(len(a.shape))
            shape = [2 * n if i == axis else n for i, n in enumerate(a.shape)]
            self.add(f"np.concatenate([{a.name}, {b.name}], axis={axis})", shape, kind)
        elif how == "stack":
            self.add(f"np.stack([{a.name}, {b.name}])", (2,) + a.shape, kind)
        else:
            self.lines.append(f"print(np.{how}([{a.name}, {b.name}]))")

    def where(self):
        a, b = self.pair()
        shape = self.broadcast(a.shape, b.shape)
        self.add(f"np.where({a.name} > {b.name}, {a.name}, {b.name})", shape, self.joined(a, b))

    def mask(self):
        a = self.pick(lambda a: a.kind != "bool" and len(a.shape) > 0)
        if not a.shape:
            return
        if self.chance.random() < 0.5:
            self.lines.append(f"print({a.name}[{a.name} > 0])")
        else:
            self.lines.append(f"{a.name}[{a.name} > 1] = 0")
            self.lines.append(f"print({a.name})")

    def sort(self):
        a = self.pick(lambda a: len(a.shape) > 0)
        if not a.shape:
            return
        form = self.chance.choice(["np.sort({})", "np.unique({} + 0)", "np.argsort({}, kind='stable')", "np.repeat({}, 2)", "np.count_nonzero({})", "np.tile({}, 2)", "np.diff({}.ravel())"])
        self.lines.append(f"print({form.replace('{}', a.name)})")

    def wrong(self):
        if self.chance.random() < 0.8:
            return
        a = self.pick()
        b = self.pick()
        if not a.shape or not b.shape:
            return
        form = self.chance.choice(
            ["{a} + {b}", "{a} @ {b}", "{a}.dot({b})", "{a}.sum(axis=2)", "{a}[4]", "{a}.reshape(7)",
             "{a}[1, 2, 3]", "bool({a})", "{a}[0.5]", "np.concatenate([{a}, {b}])", "len({a})",
             "{a} ** -1", "-({a} > 0)", "{a}.item()", "{a} * [1, 2, 3]"])  # fmt: skip
        self.lines.append(f"print({form.format(a=a.name, b=b.name)})")
