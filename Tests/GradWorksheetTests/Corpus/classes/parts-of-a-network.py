# parts within parts: the numbers to learn are gathered by one method that all of them inherit
import random


class Part:
    inside = ()

    def knobs(self):
        return [knob for part in self.inside for knob in part.knobs()]

    def forget(self):
        for knob in self.knobs():
            knob.slope = 0.0

    def __len__(self):
        return len(self.knobs())

    def __repr__(self):
        return f"{type(self).__name__.lower()}({' '.join(map(repr, self.inside))})"


class Knob(Part):
    def __init__(self, setting):
        self.setting, self.slope = setting, 0.0

    def knobs(self):
        return [self]

    def __repr__(self):
        return f"{self.setting:+.2f}"


class Cell(Part):
    def __init__(self, width, *, source=random, leak=None):
        self.inside = [Knob(source.gauss(0, 0.8)) for _ in range(width)] + [Knob(0.25)]
        self.leak = leak

    def __call__(self, inputs):
        *weights, offset = self.inside
        total = offset.setting
        for weight, number in zip(weights, inputs):
            total += weight.setting * number
        return total if self.leak is None or total > 0 else self.leak * total


class Row(Part):
    def __init__(self, width, count, **options):
        self.inside = tuple(Cell(width, **options) for _ in range(count))  # error: TypeError: Cell.__init__() got an unexpected keyword argument 'slack'

    def __call__(self, inputs):
        return [cell(inputs) for cell in self.inside]


class Chain(Part):
    def __init__(self, *widths, leak=0.1, **options):
        *hidden, last = zip(widths, widths[1:])
        self.inside = [Row(*shape, leak=leak, **options) for shape in hidden]
        self.inside.append(Row(*last, **options))

    def __call__(self, *inputs):
        for row in self.inside:
            inputs = row(inputs)
        return inputs if len(inputs) > 1 else inputs[0]

    def __repr__(self):
        rows = [f"{len(row.inside)} of {len(row.inside[0])}" for row in self.inside]
        return f"<{self.__class__.__name__}: {', '.join(rows)}>"


random.seed(58)
chain = Chain(2, 5, 3, 1)
print(chain, len(chain), [len(row) for row in chain.inside])
# expect: <Chain: 5 of 3, 3 of 6, 1 of 4> 37 [15, 18, 4]
print(chain.inside[-1], repr(chain.inside[1].inside[0]))
# expect: row(cell(-0.51 -0.98 -0.83 +0.25)) cell(+0.28 -0.79 +0.26 -0.27 -0.90 +0.25)
print([chain(a, b) for a, b in ((0.5, -1.5), (2, 0), (-3, 1.25))])
# expect: [-6.298485737695694, -3.790299955032906, -2.7583167437963696]
pair = Chain(3, 2, source=random.Random(7))
print(pair, pair(1, 2, 4), [cell.leak for row in (*chain.inside, *pair.inside) for cell in row.inside])
# expect: <Chain: 2 of 4> [0.14007846196240692, -2.172650074129228] [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, None, None, None]
for place, knob in enumerate(pair.knobs()):
    knob.slope += place / 2
print(sum(knob.slope for knob in pair.knobs()), [knob.slope for knob in pair.inside[0].inside[1].knobs()])
# expect: 14.0 [2.0, 2.5, 3.0, 3.5]
pair.forget()
print(any(knob.slope for knob in pair.knobs()), bool(pair), bool(Part()), Part())
# expect: False True False part()
Chain(4, 2, 1, slack=3)
