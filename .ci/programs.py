"""Random programs in the language of worksheets, made from a seed.

Expressions are made by type, so that most programs run to their end: integers go beyond 64 bits but
stay far below the largest float (products, powers and shifts are taken of remainders), lists and
strings are cut, loops are short, and a divisor is never zero. Some programs get one statement that raises an error on purpose, and some
a slip of the pen that makes them a syntax error.
"""

import io
import random
import tokenize
import warnings
from dataclasses import dataclass

WORDS = [
    "", "a", "loss", "w1", "Hidden layer", "x,y,z", "  pad ", "12", "3.5", "ÀÉπ", "it's", "A\n",
]  # fmt: skip
FLOATS = [
    "0.0", "-0.0", "0.5", "-1.5", "2.25", "0.1", "1e16", "1e-05", "1e-7", "123456.789", "3.0",
    "1e22",
    "-2.5", "1.5e300", "5e-324", "0.30000000000000004", "1e15", "100.0", "float('inf')", "7.0",
    "-float('inf')", "float('nan')", "2.675", "0.0001", "9007199254740993.0", "math.pi", "math.e",
]  # fmt: skip
BIGS = [
    "2 ** 63", "9223372036854775807", "-9223372036854775808", "-(2 ** 63) - 1", "10 ** 25", "2 ** 64",
    "-(2 ** 70)", "0xFFFF_FFFF_FFFF_FFFF_F", "18446744073709551616", "-3 ** 50", "2 ** 53 + 1",
]  # fmt: skip
MODULI = ["97", "1000", "-13", "(10 ** 25 + 7)", "(2 ** 64)", "-(2 ** 70)", "(3 ** 50)"]
INT_SPECS = [
    "d", "5d", ">6", "+d", "x", "b", ",", "05d", "^7", "_", "<4", "*^8", " d", "#x", ".2f", "e",
]  # fmt: skip
FLOAT_SPECS = [
    ".3f", "10.4f", "+.3e", "g", ".3g", ",.2f", ".1%", "08.2f", "<9.2f", "e", ".0f", "^12.1f", "",
    ">10", ".5", "+g", ".10g", "G", "_.1f", "#.3g", " .2f", "=+9.2f",
]  # fmt: skip
STR_SPECS = [">8", "<8", "^9", "*^7", ".3", "s", "", "-<6.2"]
TYPES = ["int", "float", "str", "bool", "ints", "floats", "strs", "pair", "dict", "matrix"]


@dataclass
class Program:
    """A program, and whether it ends in its end, in an error or in a slip."""

    name: str
    source: str
    kind: str


class Writer:
    """Writes one program."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.count = 0
        self.variables = [{}]
        self.functions = []
        self.loops = 0
        self.inside = False

    # Choices.

    def chance(self, share):
        return self.random.random() < share

    def pick(self, options):
        return self.random.choice(options)

    def small(self):
        return self.random.choice([0, 1, 2, 3, 5, 7, 10, -1, -2, -3, 12, 100, -17, 255])

    def fresh(self, stem):
        self.count += 1
        return f"{stem}{self.count}"

    def names(self, kind):
        return [name for scope in self.variables for name, k in scope.items() if k == kind]

    def own(self, kind):
        """Names that a statement here may assign: not those of the module inside a function."""
        scopes = self.variables[1:] if self.inside else self.variables
        return [name for scope in scopes for name, k in scope.items() if k == kind]

    # Expressions.

    def expression(self, kind, depth=2):
        """An expression of a type, in parentheses where it needs them."""
        names = self.names(kind)
        if names and self.chance(0.35 if depth > 0 else 0.7):
            return self.pick(names)
        if depth <= 0:
            return self.literal(kind)
        calls = [f for f in self.functions if f[2] == kind]
        if calls and self.chance(0.3):
            return self.call(self.pick(calls), depth - 1)
        if self.chance(0.06):
            return self.choice_expression(kind, depth - 1)
        return getattr(self, f"make_{kind}")(depth - 1)

    def literal(self, kind):
        r = self.random
        if kind == "int":
            if self.chance(0.08):
                return f"({self.pick(BIGS)})"
            return str(self.small()) if self.chance(0.9) else self.pick(["0x1F", "1_000", "0b101"])
        if kind == "float":
            return self.pick(FLOATS)
        if kind == "str":
            return repr(self.pick(WORDS))
        if kind == "bool":
            return self.pick(["True", "False"])
        if kind == "ints":
            return "[" + ", ".join(str(self.small()) for _ in range(r.randint(0, 5))) + "]"
        if kind == "floats":
            return "[" + ", ".join(self.pick(FLOATS) for _ in range(r.randint(1, 4))) + "]"
        if kind == "strs":
            return repr([self.pick(WORDS) for _ in range(r.randint(0, 4))])
        if kind == "pair":
            return f"({self.small()}, {self.pick(WORDS)!r})"
        if kind == "dict":
            keys = r.sample(["a", "b", "c", "w", "key"], r.randint(0, 4))
            return "{" + ", ".join(f"{k!r}: {self.small()}" for k in keys) + "}"
        return f"[[{self.small()}, {self.small()}], [{self.small()}, {self.small()}]]"

    def choice_expression(self, kind, depth):
        pick = self.pick
        a, b = self.expression(kind, depth), self.expression(kind, depth)
        form = pick(["({a} if {c} else {b})", "({a} or {b})", "({a} and {b})", "(lambda: {a})()"])
        return form.format(a=a, b=b, c=self.expression("bool", depth))

    def call(self, function, depth):
        name, parameters, _ = function
        positional, keywords, named = [], [], False
        for parameter, kind, optional in parameters:
            if optional and self.chance(0.4):
                named = True
                continue
            value = self.expression(kind, depth)
            named = named or self.chance(0.2)
            if named:
                keywords.append(f"{parameter}={value}")
            else:
                positional.append(value)
        self.random.shuffle(keywords)
        return f"{name}({', '.join(positional + keywords)})"

    def make_int(self, d):
        pick = self.pick
        e = self.expression
        a, b = e("int", d), e("int", d)
        return pick([
            lambda: f"({a} + {b})",
            lambda: f"({a} - {b})",
            lambda: f"({a} * {b} % {pick(MODULI)})",
            lambda: f"({a} * {b} % {pick(MODULI)})",
            lambda: f"({a} % 2 ** 40 * ({b} % 10 ** 15))",
            lambda: f"(({a} % 10 ** 12) ** ({b} % 6))",
            lambda: f"({a} % 2 ** 80 << {b} % 90)",
            lambda: f"({a} >> {b} % 70)",
            lambda: f"pow({a}, {b} % 200, {pick(MODULI)})",
            lambda: f"math.{pick(['factorial', 'isqrt'])}({a} % 40)",
            lambda: f"math.comb({a} % 90, {b} % 45)",
            lambda: f"math.isqrt(abs({a}))",
            lambda: f"math.lcm({a} % 10 ** 20, {b} % 10 ** 9)",
            lambda: f"math.prod({e('ints', d)}[:3])",
            lambda: f"int(str({a}))",
            lambda: f"int(hex({a}), 16)",
            lambda: f"({a}).bit_length()",
            lambda: f"int({self.finite(d)} * 1e20)",
            lambda: f"round({a}, {pick([-1, -3, -20, -25])})",
            lambda: f"({a} // ({b} or 3))",
            lambda: f"({a} % ({b} or -7))",
            lambda: f"(-{a})",
            lambda: f"abs({a})",
            lambda: f"(({a} % 7) ** ({b} % 5))",
            lambda: f"({a} {pick('&|^')} {b})",
            lambda: f"({a} % 64 << {b} % 5)",
            lambda: f"({a} >> {b} % 6)",
            lambda: f"(~{a})",
            lambda: f"len({e(pick(['str', 'ints', 'strs', 'dict', 'floats']), d)})",
            lambda: f"sum({e('ints', d)})",
            lambda: f"{pick(['min', 'max'])}({a}, {b})",
            lambda: f"{pick(['min', 'max'])}({e('ints', d)}, default={a})",
            lambda: f"int({e('bool', d)})",
            lambda: f"{e('dict', d)}.get({pick(['a', 'b', 'zz'])!r}, {a})",
            lambda: f"{e('str', d)}.{pick(['find', 'count'])}({pick(['a', '', 'x'])!r})",
            lambda: f"{e('pair', d)}[0]",
            lambda: f"{e('ints', d)}.count({a})",
            lambda: f"divmod({a}, {b} or 5)[{pick([0, 1])}]",
            lambda: f"sum({e('bool', d)} for _ in range(3))",
            lambda: f"({e('bool', d)} + {a})",
            lambda: f"round({a}, {pick([-1, 0, 2])})",
            lambda: f"math.gcd({a}, {b})",
            lambda: f"(lambda x, y=2: x - y)({a})",
            lambda: f"({a} if {e('bool', d)} else {b})",
            lambda: f"sum(x * y % 11 for x, y in zip({e('ints', d)}, {e('ints', d)}))",
            lambda: f"[*{e('ints', d)}, {a}][{pick([0, -1])}]",
            lambda: f"round({self.finite(d)} % 1000)",
            lambda: f"ord(({e('str', d)} or 'q')[0])",
        ])()  # fmt: skip

    def finite(self, d):
        """A float that is neither infinite nor no number."""
        return self.pick(["2.5", "0.5", "-7.75", f"({self.expression('int', d)} / 4)", "1e3"])

    def make_float(self, d):
        pick = self.pick
        e = self.expression
        a, b, n = e("float", d), e("float", d), e("int", d)
        return pick([
            lambda: f"({a} {pick('+-*')} {b})",
            lambda: f"({a} {pick('+-*')} {n})",
            lambda: f"({n} {pick('+-*')} {a})",
            lambda: f"({a} / ({b} or 2.0))",
            lambda: f"({n} / ({e('int', d)} or 4))",
            lambda: f"({a} {pick(['//', '%'])} ({b} or 0.5))",
            lambda: f"({n} {pick(['//', '%'])} ({b} or -0.5))",
            lambda: f"(-{a})",
            lambda: f"abs({a})",
            lambda: f"(({n} % 9 + 1) ** -({n} % 4 + 1))",
            lambda: f"(({a} % 10) ** 2)",
            lambda: f"(abs({a}) ** 0.5)",
            lambda: f"float({n})",
            lambda: f"float(str({a}))",
            lambda: f"round({a}, {pick([0, 1, 2, 3, -1])})",
            lambda: f"sum({e('floats', d)})",
            lambda: f"{pick(['min', 'max'])}({e('floats', d)})",
            lambda: f"math.exp(-abs({a}))",
            lambda: f"math.sqrt(abs({a}))",
            lambda: f"math.log(abs({a}) + 1)",
            lambda: f"math.{pick(['sin', 'cos', 'tanh', 'atan', 'expm1'])}({a} % 7)",
            lambda: f"(1 / (1 + math.exp(-({a} % 30))))",
            lambda: f"math.copysign({a}, {b})",
            lambda: f"math.{pick(['fabs', 'degrees', 'erf', 'tanh'])}({a})",
            lambda: f"math.hypot({a}, {b})",
            lambda: f"({a} if {a} > {b} else {b})",
            lambda: f"{pick(['min', 'max'])}({a}, {b})",
            lambda: f"(lambda f: f({a}))(lambda x: x * 0.5)",
            lambda: f"math.fsum([{self.finite(d)}, {self.finite(d)}, 0.1])",
            lambda: f"float({e('bool', d)})",
            lambda: f"divmod({a}, {pick([2, -3, 0.7])})[{pick([0, 1])}]",
        ])()  # fmt: skip

    def make_str(self, d):
        pick = self.pick
        e = self.expression
        a, b, n = e("str", d), e("str", d), e("int", d)
        return pick([
            lambda: f"({a} + {b})",
            lambda: f"({a} * ({n} % 4))",
            lambda: f"str({e(pick(TYPES), d)})",
            lambda: f"repr({e(pick(TYPES), d)})",
            lambda: f"{a}.{pick(['upper', 'lower', 'title', 'strip', 'capitalize', 'swapcase'])}()",
            lambda: f"{a}.replace({pick(['a', 'l', '', ' '])!r}, {b}[:3])",
            lambda: f"{a}[{self.slice()}]",
            lambda: f"{pick(WORDS)[:2]!r}.join({e('strs', d)})",
            lambda: f"', '.join(str(v) for v in {e(pick(['ints', 'floats']), d)})",
            lambda: f"{a}.{pick(['rjust', 'ljust', 'center', 'zfill'])}({n} % 12)",
            lambda: f"{a}.center({n} % 12, '*')",
            lambda: f"({a} or {b})",
            lambda: self.formatted(d),
            lambda: self.formatted(d),
            lambda: self.percent(d),
            lambda: f"{e('pair', d)}[1]",
            lambda: f"''.join(sorted({a}))",
            lambda: f"({a} if {e('bool', d)} else {b})",
            lambda: f"{a}.partition(' ')[{pick([0, 1, -1])}]",
            lambda: f"'{{:>{self.random.randint(1, 9)}}}|{{}}'.format({a}, {n})",
            lambda: f"max({e('strs', d)}, key=len, default={a})",
            lambda: f"type({e(pick(TYPES), d)}).__name__",
            lambda: f"{pick(['hex', 'bin', 'oct'])}({n})",
            lambda: f"chr({n} % 26 + 97)",
        ])()  # fmt: skip

    def slice(self):
        def part():
            return self.pick(["", "", "1", "2", "-1", "-2", "10", "-10", "0"])

        return f"{part()}:{part()}" + self.pick(["", "", ":", ":2", ":-1", ":-2", ":3"])

    def formatted(self, d):
        """An f-string over variables and numbers; it holds no quotes inside its braces."""
        pick = self.pick
        fields = []
        for _ in range(self.random.randint(1, 3)):
            kind = pick(["int", "float", "str", "bool", "ints", "pair", "dict", "floats"])
            names = self.names(kind)
            if not names:
                fields.append("{%s:%s}" % (self.small(), pick(INT_SPECS)))
                continue
            name = pick(names)
            specs = {"int": INT_SPECS, "float": FLOAT_SPECS, "str": STR_SPECS}.get(kind)
            if specs is None:
                fields.append(pick(["{%s}", "{%s!r}", "{%s=}", "{%s!s:>20}", "{%s!r:.6}"]) % name)
            elif kind == "int" and self.chance(0.3):
                fields.append(pick(["{%s + 1}", "{%s * 2 %% 9:>4}", "{-%s:+}", "{%s == 3}"]) % name)
            elif kind == "float" and self.chance(0.2):
                width, digits = self.random.randint(1, 14), pick([0, 2, 5])
                fields.append("{%s:{%d}.{%d}f}" % (name, width, digits))
            elif self.chance(0.3):
                fields.append(pick(["{%s=}", "{%s = }", "{%s!r:<12}", "{ %s }", "{{{%s}}}"]) % name)
            else:
                fields.append("{%s:%s}" % (name, pick(specs)))
        return 'f"' + pick([" ", "", " | ", ", ", "%"]).join(fields) + '"'

    def percent(self, d):
        pick = self.pick
        e = self.expression
        text = pick([
            lambda: f"'%d %s' % ({e('int', d)}, {e(pick(TYPES), d)})",
            lambda: f"'%.3f|%8.2e' % ({e('float', d)}, {e('float', d)})",
            lambda: f"'%5.1f%%' % {e('float', d)}",
            lambda: f"'%-8s|%r' % ({e('str', d)}, {e('str', d)})",
            lambda: f"'%+d %05d %x' % ({e('int', d)}, {e('int', d)}, {e('int', d)})",
            lambda: f"'%g' % {e('float', d)}",
            lambda: f"'%10.3g|' % {e('float', d)}",
        ])()  # fmt: skip
        return f"({text})"

    def make_bool(self, d):
        pick = self.pick
        e = self.expression
        kind = pick(["int", "float", "str", "ints", "pair"])
        op = pick(["<", "<=", ">", ">=", "==", "!="])
        return pick([
            lambda: f"({e(kind, d)} {op} {e(kind, d)})",
            lambda: f"({e('int', d)} {op} {e('float', d)})",
            lambda: f"({e('int', d)} < {e('float', d)} {op} {e('int', d)})",
            lambda: f"({e('int', d)} <= {e('int', d)} < {e('int', d)} != {e('bool', d)})",
            lambda: f"(not {e(pick(TYPES), d)})",
            lambda: (
                f"({e('bool', d)} {pick(['and', 'or', 'is', 'is not', '&', '^'])} {e('bool', d)})"
            ),
            lambda: f"({e('int', d)} {pick(['in', 'not in'])} {e('ints', d)})",
            lambda: f"({e('float', d)} in {e('ints', d)})",
            lambda: f"({e('str', d)} in {e(pick(['str', 'strs', 'dict']), d)})",
            lambda: f"{pick(['any', 'all'])}({e(pick(['ints', 'strs', 'floats']), d)})",
            lambda: f"{pick(['any', 'all'])}(x > {e('int', 0)} for x in {e('ints', d)})",
            lambda: f"isinstance({e(pick(TYPES), d)}, {pick(['int', 'str', '(list, float)'])})",
            lambda: f"{e('str', d)}.{pick(['startswith', 'endswith'])}({pick(['a', '', 'l'])!r})",
            lambda: f"{e('str', d)}.{pick(['isdigit', 'isalpha', 'isupper', 'isspace'])}()",
            lambda: f"bool({e(pick(TYPES), d)})",
            lambda: f"({e('dict', d)} == {e('dict', d)})",
            lambda: f"math.{pick(['isnan', 'isinf', 'isfinite'])}({e('float', d)})",
            lambda: f"math.isclose({e('float', d)}, {e('float', d)})",
            lambda: f"({e('ints', d)} is {e('ints', d)})",
        ])()  # fmt: skip

    def make_ints(self, d):
        pick = self.pick
        e = self.expression
        a, b, n = e("ints", d), e("ints", d), e("int", d)
        return pick([
            lambda: f"({a} + {b})[:8]",
            lambda: f"({a} * ({n} % 3))",
            lambda: f"{a}[{self.slice()}]",
            lambda: (
                f"sorted({a}{pick(['', ', reverse=True', ', key=abs', ', key=lambda v: -v % 5'])})"
            ),
            lambda: f"[x {pick('+-&|')} {n} for x in {a}]",
            lambda: (
                f"[x for x in {a} if {pick(['x % 2', 'x > 0', 'not x', 'x != 3', '-2 < x <= 7'])}]"
            ),
            lambda: f"[x * y % 19 for x in {a}[:4] for y in {b}[:3] if x != y]",
            lambda: f"list(range({n} % 8))",
            lambda: f"list(range({n} % 6, {self.random.randint(-6, 12)}, {pick([1, 2, -1, -3])}))",
            lambda: f"list(map(lambda v: v - {self.small()}, {a}))",
            lambda: f"list(filter({pick(['None', 'lambda v: v > 1'])}, {a}))",
            lambda: f"list(reversed({a}))",
            lambda: f"[{n}, *{a}, {e('int', d)}][:9]",
            lambda: f"[len(s) for s in {e('strs', d)}]",
            lambda: f"list({e('dict', d)}.values())",
            lambda: f"[i + v for i, v in enumerate({a}, {pick([0, 1, -2])})]",
            lambda: f"[max(p, q) for p, q in zip({a}, {b})]",
            lambda: f"sum({e('matrix', d)}, [])",
            lambda: f"[v for row in {e('matrix', d)} for v in row if v]",
            lambda: f"[int(b) for b in ({e('bool', d)}, {e('bool', d)})]",
            lambda: f"[(lambda k: k + x)(1) for x in {a}]",
            lambda: f"{e('matrix', d)}[{pick([0, 1, -1])}]",
            lambda: f"list({a})",
        ])()  # fmt: skip

    def make_floats(self, d):
        pick = self.pick
        e = self.expression
        a, x = e("floats", d), e("float", d)
        return pick([
            lambda: f"[{x}, *{a}][:6]",
            lambda: f"[v * {x} for v in {a}]",
            lambda: f"[v / 4 for v in [1, *{e('ints', d)}]]",
            lambda: f"[round(v, {pick([0, 1, 2])}) for v in {a}]",
            lambda: f"[x - y for x, y in zip({a}, {a})]",
            lambda: f"[max(0.0, v) for v in {a}]",
            lambda: f"sorted([v for v in {a} if v == v] + [0.5])",
            lambda: f"([{x}] * 2)",
            lambda: f"list(map(float, [0, *{e('ints', d)}]))",
            lambda: f"{a}[::-1]",
            lambda: f"[math.tanh(v) for v in {a}]",
        ])()  # fmt: skip

    def make_strs(self, d):
        pick = self.pick
        e = self.expression
        return pick([
            lambda: f"{e('str', d)}.split({pick(['', repr(','), repr(' '), 'None, 1'])})[:6]",
            lambda: f"[{e('str', d)}, {e('str', d)}]",
            lambda: f"sorted({e('strs', d)}{pick(['', ', key=len', ', reverse=True'])})",
            lambda: f"sorted({e('strs', d)}, key=str.lower)",
            lambda: f"list({e('str', d)}[:5])",
            lambda: f"[str(v) for v in {e(pick(['ints', 'floats']), d)}]",
            lambda: f"list(map(str, {e('ints', d)}))",
            lambda: f"list({e('dict', d)})",
            lambda: f"[s[::-1] for s in {e('strs', d)}]",
            lambda: f"{e('str', d)}.splitlines()",
            lambda: f"[k + '=' + str(v) for k, v in {e('dict', d)}.items()]",
            lambda: f"[f'{{v:.2f}}' for v in {e('floats', d)}]",
            lambda: f"({e('strs', d)} + {e('strs', d)})[:5]",
        ])()  # fmt: skip

    def make_pair(self, d):
        pick = self.pick
        e = self.expression
        return pick([
            lambda: f"({e('int', d)}, {e('str', d)})",
            lambda: f"(len({e('strs', d)}), {e('str', d)})",
            lambda: f"max({e('pair', d)}, {e('pair', d)})",
            lambda: f"({e('pair', d)}[0], {e('pair', d)}[1])",
            lambda: f"[{e('pair', d)}, {e('pair', d)}][{pick([0, 1, -1])}]",
        ])()  # fmt: skip

    def make_dict(self, d):
        pick = self.pick
        e = self.expression
        return pick([
            lambda: f"{{k: {e('int', d)} for k in 'ab'}}",
            lambda: f"{{s: len(s) for s in {e('strs', d)}}}",
            lambda: f"dict(zip('abc', {e('ints', d)}))",
            lambda: f"{{**{e('dict', d)}, 'a': {e('int', d)}}}",
            lambda: f"dict(a={e('int', d)}, w={e('int', d)})",
            lambda: f"{{k: v + 1 for k, v in {e('dict', d)}.items()}}",
            lambda: f"{e('dict', d)}.copy()",
            lambda: f"dict(sorted({e('dict', d)}.items(), key=lambda kv: (-kv[1], kv[0])))",
            lambda: f"{{{e('str', d)}: {e('int', d)}, 'c': {e('int', d)}}}",
            lambda: f"({e('dict', d)} | {e('dict', d)})",
        ])()  # fmt: skip

    def make_matrix(self, d):
        pick = self.pick
        e = self.expression
        return pick([
            lambda: f"[[{e('int', d)}, {e('int', d)}], [{e('int', d)}, {e('int', d)}]]",
            lambda: f"[list(c) for c in zip(*{e('matrix', d)})][:2]",
            lambda: f"[[i * j - 1 for j in range(2)] for i in range({pick([2, 3])})]",
            lambda: f"[[0] * 2 for _ in range(2)]",
            lambda: f"[row[::-1] for row in {e('matrix', d)}]",
            lambda: f"[[{e('int', d)}] * 2, [1, 2]]",
        ])()  # fmt: skip

    # Statements.

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    def block(self, size):
        """The indented statements of a body, with a scope for what they define."""
        self.indent += 1
        self.variables.append({})
        for _ in range(size):
            self.statement()
        self.variables.pop()
        self.indent -= 1

    def define(self, kind, text=None):
        """Assigns an expression to a new variable."""
        name = self.fresh(self.pick(["x", "y", "value", "w", "tmp"]))
        self.line(f"{name} = {text if text is not None else self.expression(kind, 3)}")
        self.variables[-1][name] = kind
        return name

    def show(self):
        kind = self.pick(TYPES)
        form = self.random.random()
        if form < 0.6:
            self.line(f"print(repr({self.expression(kind, 3)}))")
        elif form < 0.75:
            self.line(f"print({self.formatted(1)})")
        elif form < 0.9:
            parts = ", ".join(self.expression(self.pick(TYPES), 2) for _ in range(2))
            also = self.pick(["", ", sep='|'", ", end='!\\n'"])
            self.line(f"print({parts}{also})")
        else:
            spread = self.pick(["ints", "strs", "floats", "pair"])
            self.line(f"print(*{self.expression(spread, 2)})")

    def statement(self):
        options = ["define", "define", "reassign", "reassign", "show", "show", "mutate", "unpack"]
        if self.indent < 3 and len(self.lines) < 45:
            options += ["branch", "loop", "loop"]
            if self.loops < 2:
                options += ["while_loop"]
        if self.indent == 0:
            options += ["function", "function", "closure", "global_function", "lambda_variable"]
        choice = self.pick(options)
        if choice == "define":
            self.define(self.pick(TYPES))
        else:
            getattr(self, choice)()

    def reassign(self):
        kind = self.pick(TYPES)
        names = self.own(kind)
        if not names:
            self.define(kind)
            return
        name = self.pick(names)
        value = self.expression(kind, 2)
        if kind == "int":
            op = self.pick(["=", "+=", "-=", "//=", "%=", "&=", "|=", "^=", ">>="])
            guard = {"//=": f"{value} or 2", "%=": f"{value} or 5", ">>=": f"{value} % 4"}
            if op == "=":
                self.line(f"{name} = ({value}) % {self.pick(['1009', '-50', '10007', *MODULI])}")
            else:
                self.line(f"{name} {op} {guard.get(op, value)}")
        elif kind == "float":
            op = self.pick(["=", "+=", "-=", "*=", "/="])
            self.line(f"{name} {op} {value}" + (" or 2.0" if op == "/=" else ""))
        elif kind == "str":
            longer = self.chance(0.4)
            self.line(f"{name} += ({value})[:4]" if longer else f"{name} = ({value})[:24]")
        elif kind in ("ints", "strs", "floats"):
            self.line(f"{name} {self.pick(['=', '+='])} ({value})[:5]")
        else:
            self.line(f"{name} = {value}")

    def mutate(self):
        pick = self.pick
        kind = pick(["ints", "ints", "strs", "dict", "matrix", "floats"])
        names = self.own(kind)
        if not names:
            name = self.define(kind)
        else:
            name = pick(names)
        e = self.expression
        if kind == "dict":
            self.line(pick([
                lambda: f"{name}[{pick(['a', 'b', 'new'])!r}] = {e('int')}",
                lambda: f"{name}['n'] = {name}.get('n', 0) + 1",
                lambda: f"{name}.update({e('dict', 1)})",
                lambda: f"print({name}.pop('a', None), {name}.setdefault('s', {e('int', 1)}))",
                lambda: f"for k in list({name}): {name}[k] += {e('int', 1)}",
            ])())  # fmt: skip
        elif kind == "matrix":
            self.line(pick([
                lambda: f"{name}[0][{pick([0, 1, -1])}] = {e('int')}",
                lambda: f"{name}[-1][0] += {e('int', 1)}",
                lambda: f"{name}[0], {name}[1] = {name}[1], {name}[0]",
                lambda: f"for row in {name}: row[0] -= {e('int', 1)}",
            ])())  # fmt: skip
        else:
            item = {"ints": "int", "strs": "str", "floats": "float"}[kind]
            keep = f"{name}[:] = {name}[:6] + [{e(item, 1)}]"
            self.line(pick([
                lambda: f"{name}.append({e(item)})",
                lambda: f"{name}.insert({self.small()}, {e(item, 1)})",
                lambda: f"{name}.extend({e(kind, 1)}[:3])",
                lambda: f"{name}.reverse()",
                lambda: f"{name}[{pick(['1:2', ':1', '2:', '-1:', '0:0'])}] = {e(kind, 1)}[:3]",
                lambda: f"del {name}[{pick(['5:', '::3', '1:2', '-1:', ':-6'])}]",
                lambda: keep,
                lambda: f"if {name}: print({name}.pop({pick(['', '0', '-1'])}))",
                lambda: f"if {name}: {name}[-1] = {e(item, 1)}",
                lambda: (
                    f"if {name}: {name}[0] += {e(item, 1)}" + ("[:3]" if kind == "strs" else "")
                ),
                lambda: f"{name}.sort()" if kind == "ints" else f"{name}.reverse()",
            ])())  # fmt: skip

    def unpack(self):
        a, b, c = self.fresh("a"), self.fresh("b"), self.fresh("c")
        e, scope = self.expression, self.variables[-1]
        form = self.random.randrange(6)
        if form == 0:
            self.line(f"{a}, {b} = {e('pair')}")
            scope.update({a: "int", b: "str"})
        elif form == 1:
            self.line(f"{a}, *{b} = [{e('int', 1)}, *{e('ints', 1)}]")
            scope.update({a: "int", b: "ints"})
        elif form == 2:
            self.line(f"{a}, ({b}, {c}) = {e('float')}, ({e('str', 1)}, {e('int', 1)})")
            scope.update({a: "float", b: "str", c: "int"})
        elif form == 3:
            self.line(f"({a}, {b}), {c} = {e('pair')}, {e('ints')}")
            scope.update({a: "int", b: "str", c: "ints"})
        elif form == 4:
            self.line(f"{a} = {b} = {e('int')}; {c} = {e('bool', 1)}")
            scope.update({a: "int", b: "int", c: "bool"})
        else:
            self.line(f"*{a}, {b} = {e('strs', 1)} + [{e('str', 1)}]")
            scope.update({a: "strs", b: "str"})
            self.line(f"{b}, {c} = {e('str', 1)}, {b}")
            scope.update({c: "str"})

    def branch(self):
        self.line(f"if {self.expression('bool')}:")
        self.block(self.random.randint(1, 3))
        while self.chance(0.3):
            self.line(f"elif {self.expression(self.pick(TYPES), 1)}:")
            self.block(1)
        if self.chance(0.6):
            self.line("else:")
            self.block(self.random.randint(1, 2))

    def loop(self):
        pick = self.pick
        if self.loops >= 2:
            self.show()
            return
        e, i, v = self.expression, self.fresh("i"), self.fresh("v")
        heads = [
            (f"{i} in range({self.random.randint(0, 5)})", {i: "int"}),
            (f"{i} in range({self.random.randint(3, 6)}, -2, -2)", {i: "int"}),
            (f"{v} in {e('ints', 1)}[:5]", {v: "int"}),
            (f"{v} in list({e('str', 1)}[:4])", {v: "str"}),
            (f"{i}, {v} in enumerate({e('strs', 1)}[:4])", {i: "int", v: "str"}),
            (f"{i}, {v} in zip({e('ints', 1)}[:4], {e('floats', 1)}[:4])", {i: "int", v: "float"}),
            (f"{v}, {i} in list({e('dict', 1)}.items())", {i: "int", v: "str"}),
            (f"{v} in {e('matrix', 1)}[:]", {v: "ints"}),
            (f"{i}, ({v}, _) in enumerate([{e('pair', 1)}, (3, 'z')], 1)", {i: "int", v: "int"}),
        ]
        head, names = pick(heads)
        self.line(f"for {head}:")
        self.loops += 1
        self.variables.append(names)
        self.indent += 1
        if self.chance(0.3):
            self.line(f"if {e('bool', 1)}: {pick(['break', 'continue', 'pass'])}")
        self.indent -= 1
        self.block(self.random.randint(1, 3))
        self.variables.pop()
        self.loops -= 1
        if self.chance(0.25):
            self.line("else:")
            self.block(1)

    def while_loop(self):
        n = self.fresh("n")
        self.line(f"{n} = {self.random.randint(0, 5)}")
        also = f" and {self.expression('bool', 1)}" if self.chance(0.5) else ""
        self.line(f"while {n} > 0{also}:")
        self.indent += 1
        self.line(f"{n} -= {self.pick([1, 1, 2])}")
        if self.chance(0.3):
            self.line(f"if {self.expression('bool', 1)}: {self.pick(['break', 'continue'])}")
        self.indent -= 1
        self.loops += 1
        self.block(self.random.randint(1, 2))
        self.loops -= 1
        if self.chance(0.25):
            self.line("else:")
            self.block(1)
        self.line(f"print({n})")

    def body(self, parameters, result, size):
        """The body of a function: its own scope, then a return."""
        before = self.loops, self.inside
        self.loops, self.inside = 1, True
        self.variables.append(dict(parameters))
        self.indent += 1
        if self.chance(0.15):
            self.line('"""A docstring."""')
        for _ in range(size):
            self.statement()
        self.line(f"return {self.expression(result, 2)}")
        self.indent -= 1
        self.variables.pop()
        self.loops, self.inside = before

    def function(self):
        pick = self.pick
        name, result = self.fresh("f"), pick(TYPES)
        parameters, texts, optional = [], [], False
        for _ in range(self.random.randint(0, 3)):
            parameter, kind = self.fresh("p"), pick(TYPES)
            optional = optional or self.chance(0.25)
            note = pick(["", "", ": float"])
            default = f" = {self.expression(kind, 1)}" if optional else ""
            parameters.append((parameter, kind, optional))
            texts.append(parameter + note + default)
        names = {p: k for p, k, _ in parameters}
        if self.chance(0.2):
            rest = self.fresh("rest")
            texts.append(f"*{rest}")
        self.line(f"def {name}({', '.join(texts)}){pick(['', '', ' -> list'])}:")
        self.body(names, result, self.random.randint(0, 3))
        self.functions.append((name, parameters, result))
        self.line(f"print(repr({self.call(self.functions[-1], 1)}))")

    def closure(self):
        maker, n, step, kept = (self.fresh(s) for s in ("make", "n", "step", "kept"))
        self.line(f"def {maker}({n}):")
        self.indent += 1
        self.line(f"def {step}(by={self.small()}):")
        self.indent += 1
        if self.chance(0.7):
            self.line(f"nonlocal {n}")
            self.line(f"{n} = ({n} + by) % 101")
            self.line(f"return {n}")
        else:
            self.line(f"return [{n} + j - by for j in range(2)][-1]")
        self.indent -= 1
        self.line(f"return {step}")
        self.indent -= 1
        self.line(f"{kept} = {maker}({self.expression('int', 1)} % 50)")
        by = self.expression("int", 1)
        self.line(f"print({kept}(), {kept}({self.small()}), {kept}(by={by}))")
        self.functions.append((kept, [], "int"))

    def global_function(self):
        total, name = self.fresh("total"), self.fresh("g")
        self.line(f"{total} = {self.expression('int', 1)}")
        self.line(f"def {name}(k):")
        self.indent += 1
        self.line(f"global {total}")
        self.line(f"{total} = ({total} * 3 + k) % 1009")
        self.line(f"return {total} - k")
        self.indent -= 1
        self.line(f"print({name}({self.expression('int', 1)}), {total})")
        self.variables[0][total] = "int"
        self.functions.append((name, [("k", "int", False)], "int"))

    def lambda_variable(self):
        name, result = self.fresh("lam"), self.pick(TYPES)
        kind = self.pick(TYPES)
        self.variables.append({"p": kind})
        default = f"={self.literal(kind)}" if self.chance(0.3) else ""
        text = self.expression(result, 2)
        self.variables.pop()
        self.line(f"{name} = lambda p{default}: {text}")
        self.functions.append((name, [("p", kind, bool(default))], result))
        self.line(f"print(repr({self.call(self.functions[-1], 1)}))")

    def program(self, size):
        """The lines of a program that runs to its end."""
        self.line("import math")
        for kind in self.random.sample(TYPES, 5):
            self.define(kind)
        while len(self.lines) < size:
            self.statement()
        for name, _ in list(self.variables[0].items())[-6:]:
            self.line(f"print(repr({name}))")
        return self.lines

    # Errors on purpose.

    def failing(self):
        """A statement that raises an error."""
        pick = self.pick
        e = self.expression
        n, x, s = e("int", 1), e("float", 1), e("str", 1)
        xs, d, p, m = e("ints", 1), e("dict", 1), e("pair", 1), e("matrix", 1)
        op = pick(["+", "-", "*", "/", "//", "%", "**", "<", ">=", "&", "<<"])
        kinds = [("int", "dict"), ("float", "ints"), ("ints", "dict"), ("pair", "float")]
        left, right = pick(kinds)
        simple = [
            f"print({e(left, 1)} {op} {e(right, 1)})",
            f"print({e(left, 1)} {op} {e(right, 1)})",
            f"print({n} + {s})", f"print({s} + {n})", f"print({s} - {s})", f"print({xs} + {p})",
            f"print({s} * {x})", f"print({n} < {s})", f"print(sorted([{s}, {n}, {x}]))",
            f"print({xs}[99])", f"print({s}[{n} % 5 + 99])", f"print({p}[2])",
            f"print({d}['nowhere'])",
            f"print({xs}['a'])", f"print({xs}[{x}])", f"print({n}[0])", f"print({x}(1))",
            f"print({xs}())",
            f"for q in {n}: print(q)", f"q, r = {n}", f"q, r = {p} + (1,)", f"q, r, t = {p}",
            f"q, *r, t = [{n}]", f"print(undefined_name + {n})", f"print(len({n}))",
            f"print(sum({s[:0]}['a']))",
            "print(float(10 ** 400))", f"print({n} + 10 ** 400 * 1.0)", "print(10 ** 400 / 3)",
            "print('a' * 2 ** 70)", f"print({xs}[2 ** 70])", "print(1 << -2 ** 70)",
            "print(chr(2 ** 70))", "print(str(10 ** 5000))", "print(int('9' * 5000))",
            f"print(2 ** 70 // ({n} * 0))", f"print(2 ** 70 + {s})", f"print({{1: 2}}[2 ** 70])",
            "print(math.sqrt(10 ** 400))", "print(math.log(-2 ** 70))", "print('%c' % (2 ** 70,))",
            f"print({n} / 0)", f"print({x} / 0)", f"print({n} // 0)", f"print({x} % 0.0)",
            f"print({n} % 0)",
            f"print({n} % (1 - 1))", "print(0 ** -1)", "print(math.log(0))",
            "print(math.sqrt(-1.0))",
            f"print(math.exp(1000 + {n} % 5))", f"print(int('z' + {s}))",
            f"print(float('--' + {s}))",
            f"print({xs}.index(12345))", f"print({s}.index('nowhere'))", f"{xs}.remove(4567)",
            f"print({d}.pop('nowhere'))", f"print({xs}.missing)", f"print({n}.data)",
            f"print(math.nothing)",
            f"assert {n} > 10 ** 9", f"assert {xs} == 0, {e('str', 1)}", f"assert [], {n}",
            f"print(abs({s}))", f"print(-{xs})", f"print({n} in {x})", f"print({n} in {s})",
            f"print(', '.join([1, 'a']))", f"print(max([]))", f"print(range(1, 2, 0))",
            f"print([1][::0])",
            f"{p}[0] = 1", f"print({{{xs}: 1}})", f"print('%d' % {s})", f"print('%d %d' % {n})",
            f"print('%d' % ({n}, 1))", f"print(format({n}, '>5q'))", "print(f'{[]:>5}')",
            "print(round('1'))",
            f"print(float({xs}))", f"print(int(None))", "print(chr(-1))", f"print({m}[0][7])",
            "print([].pop())",
            f"print(list(zip({xs}, 3)))", f"print(print(1)[0])", f"print({s}.split(1))",
            "print(math.sqrt('4'))",
            f"print(list(map({n}, [1])))", f"print(sum(['a', 'b']))",
            f"print([1 / v for v in [2, 1, 0]])",
            f"print(*{n})", f"print(isinstance({n}, 3))", "print(int(float('nan')))",
            "print(10.0 ** 400)",
            f"print({n} if [][0] else {x})", f"print(divmod({n}, 0))", "print(min(3))",
            "print(None + 1)",
            "print({**5})", "print(dict([1]))", f"print((lambda a, b: a)({n}))",
            f"print({s}.upper(1))",
        ]  # fmt: skip
        blocks = [
            ["def bad():", "    print(later)", "    later = 1", "bad()"],
            ["def bad(a, b):", f"    return a + b", f"print(bad({n}))"],
            ["def bad(a):", f"    return a", f"print(bad({n}, 2))"],
            ["def bad(a, *, k):", f"    return a", f"print(bad({n}))"],
            ["def bad(a):", f"    return a", f"print(bad(a=1, q={n}))"],
            ["def bad(a, b=2):", f"    return a", f"print(bad(1, a={n}))"],
            ["def bad(k):", "    return bad(k + 1)", "print(bad(0))"],
            ["def bad(k):", "    def inner():", "        return k / 0", "    return inner()",
             "bad(3)"],
            ["for q in [3, 2, 1, 0]:", "    print(q, 6 // q)"],
            ["q = (1 +", f"     {n} +", "     'a')"],
            ["q = [", f"    {n},", "    [][1],", "]"],
            ["for q in {'a': 1}: del undefined_thing"],
            ["q = {'a': 1}", "for r in q: q[r + 'x'] = 1"],
        ]
        return pick(blocks) if self.chance(0.2) else [pick(simple)]


SLIPS = [
    "(", ")", "[", "]", "{", "}", ":", ",", "=", "==", "in", "if", "else", "for", "*", "1", "x",
    ".", "'", '"', "lambda", "not", "def", "return", "+", "and", "import", "$", "?", "!", "\\",
]  # fmt: skip


def slipped(source, chance):
    """The source with one token lost, doubled, replaced or added, or one line shifted."""
    lines = source.split("\n")
    if chance.random() < 0.25:
        at = chance.randrange(1, len(lines))
        shift = chance.choice(["    ", "  ", " ", "\t"])
        deep = lines[at].startswith("    ") and chance.random() < 0.5
        lines[at] = lines[at][chance.choice([1, 2, 4]) :] if deep else shift + lines[at]
        return "\n".join(lines)
    words = [t for t in tokenize.generate_tokens(io.StringIO(source).readline) if t.string.strip()]
    word = chance.choice(words)
    row, start, end = word.start[0] - 1, word.start[1], word.end[1]
    if word.end[0] != word.start[0]:
        return source
    new = chance.choice([
        "", "", "", word.string + " " + word.string, chance.choice(SLIPS),
        word.string + " " + chance.choice(SLIPS), word.string[:-1],
        {"(": "[", ")": "]", "[": "(", "]": ")", "{": "(", "}": ")"}.get(word.string, ""),
    ])  # fmt: skip
    lines[row] = lines[row][:start] + new + lines[row][end:]
    return "\n".join(lines)


def is_syntax_error(source):
    """Whether CPython refuses to compile the source."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source, "<program>", "exec")
        except SyntaxError:
            return True
        except ValueError:
            return False
    return False


def make(seed, number):
    """The program of this number in the series of this seed."""
    name = f"{seed}-{number}"
    writer = Writer(f"program {name}")
    size = writer.random.randint(18, 48)
    lines = writer.program(size)
    kind = writer.random.random()
    if kind < 0.15:
        at = writer.random.randrange(len(lines) // 2, len(lines) + 1)
        while at < len(lines) and lines[at].startswith((" ", "else", "elif")):
            at += 1
        writer.variables = [dict(writer.variables[0])]
        bad = writer.failing()
        lines = lines[:at] + bad + lines[at:]
        return Program(name, "\n".join(lines) + "\n", "error")
    source = "\n".join(lines) + "\n"
    if kind < 0.20:
        for _ in range(50):
            text = slipped(source, writer.random)
            if is_syntax_error(text):
                return Program(name, text, "slip")
    return Program(name, source, "plain")

