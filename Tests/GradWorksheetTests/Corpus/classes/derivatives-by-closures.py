# each result keeps functions that hand its slope down, called in an order found by counting uses
import math


class Term:
    made = 0

    def __init__(self, number, *sources, rule=""):
        Term.made += 1
        self.number, self.rule = number, rule
        self.sources = frozenset(sources)
        self.slope = 0.0
        self.name = None
        self.hand_down = lambda: ()

    @staticmethod
    def lift(thing):
        return thing if isinstance(thing, Term) else Term(float(thing), rule="constant")

    @classmethod
    def given(cls, **numbers):
        terms = []
        for name, number in numbers.items():
            term = cls(number)
            term.name = name
            terms.append(term)
        return terms

    def called(self, name):
        self.name = name
        return self

    def __repr__(self):
        return f"<{self.name or self.rule or 'term'} {self.number:.6g}>"

    # One place for all that takes two, and one for all that takes one.
    def combined(self, other, rule, number, mine, theirs):
        result = Term(number, self, other, rule=rule)

        def share():
            for term, factor in ((self, mine), (other, theirs)):
                term.slope += factor * result.slope
        result.hand_down = share
        return result

    def mapped(self, rule, number, factor):
        result = Term(number, self, rule=rule)

        def share():
            self.slope += factor(result) * result.slope
        result.hand_down = share
        return result

    def __add__(self, other):
        other = Term.lift(other)
        return self.combined(other, "plus", self.number + other.number, 1, 1)

    def __sub__(self, other):
        other = Term.lift(other)
        return self.combined(other, "minus", self.number - other.number, 1, -1)

    def __mul__(self, other):
        other = Term.lift(other)
        return self.combined(other, "times", self.number * other.number, other.number, self.number)

    def __truediv__(self, other):
        other = Term.lift(other)
        ratio = self.number / other.number
        return self.combined(other, "over", ratio, 1 / other.number, -ratio / other.number)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return Term.lift(other) - self

    def __rtruediv__(self, other):
        return Term.lift(other) / self

    def __neg__(self):
        return self.mapped("negative", -self.number, lambda _: -1)

    def __pow__(self, n):
        assert type(n) in (int, float), f"a power is a number, not {type(n).__name__}"  # error: AssertionError: a power is a number, not str
        return self.mapped(f"power {n}", self.number ** n, lambda _: n * self.number ** (n - 1))

    def sine(self):
        return self.mapped("sine", math.sin(self.number), lambda _: math.cos(self.number))

    def root(self):
        return self.mapped("root", math.sqrt(self.number), lambda result: 0.5 / result.number)


def slopes_of(last):
    uses = {last: 0}

    def count(term):
        for source in term.sources:
            if source in uses:
                uses[source] += 1
            else:
                uses[source] = 1
                count(source)
    count(last)
    last.slope, ready, order = 1.0, [last], []
    while ready:
        term = ready.pop()
        order.append(term)
        term.hand_down()
        for source in term.sources:
            uses[source] -= 1
            if not uses[source]:
                ready.append(source)
    return order


# How long a pendulum's bob takes, and how far it is from the wall.
length, pull, angle = Term.given(length=2.25, pull=9.0, angle=0.5)
time = (6.25 * (length / pull).root()).called("time")
reach = (4 - length * angle.sine()).called("reach")
score = (time * reach - reach ** 2 / 8).called("score")
order = slopes_of(score)
for term in (score, time, reach, length, pull, angle):
    print(f"{term.name:<8}{term.number:>+9.4f}{term.slope:>+11.6f}  {term.rule or 'given'}")
# expect: score     +8.0623  +1.000000  minus
# expect: time      +3.1250  +2.921293  times
# expect: reach     +2.9213  +2.394677  minus
# expect: length    +2.2500  +0.880606  given
# expect: pull      +9.0000  -0.507169  given
# expect: angle     +0.5000  -4.728435  given
print(order[0] is score, len(order), Term.made, order.index(time) < order.index(length))
# expect: True 16 16 True
print(sorted({term.rule for term in order} - {"", "constant"}))
# expect: ['minus', 'over', 'power 2', 'root', 'sine', 'times']


def numeric(place, h=1e-6):
    def f(l, p, a):
        r = 4 - l * math.sin(a)
        return 6.25 * math.sqrt(l / p) * r - r ** 2 / 8
    at = [2.25, 9.0, 0.5]
    up, down = [[v + s * h * (k == place) for k, v in enumerate(at)] for s in (1, -1)]
    return (f(*up) - f(*down)) / (2 * h)


print([abs(numeric(k) - term.slope) < 1e-7 for k, term in enumerate((length, pull, angle))])
# expect: [True, True, True]
# A term that is used more than once adds up, whichever side it stands on.
t, = Term.given(t=1.5)
many = sum([t, t * t, 3 / t, 2 - t, -t], 10)
slopes_of(many)
print(many, f"{t.slope:.9f}", (t + t).sources == {t}, [t, t + 1, t ** 2])
# expect: <plus 14.75> 0.666666667 True [<t 1.5>, <plus 2.5>, <power 2 2.25>]
t ** "2"
