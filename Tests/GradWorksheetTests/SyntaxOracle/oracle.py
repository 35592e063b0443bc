"""CPython's view of worksheet programs, in the notation of TreeDump.swift.

`describe(text)` gives `ok|<tree>` for a program that CPython accepts, and
`<type>|<message>|<line>|<column>` for one that it refuses.
"""
import ast
import struct
import sys
import warnings

warnings.simplefilter("ignore")

BINARY = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.MatMult: "@", ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&",
    ast.BitOr: "|", ast.BitXor: "^",
}
UNARY = {ast.USub: "-", ast.UAdd: "+", ast.Invert: "~", ast.Not: "not"}
COMPARE = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
    ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
}


class Unsupported(Exception):
    """The program uses what worksheets leave out."""


def quoted(text):
    return "'" + "".join(
        c if 32 <= ord(c) < 127 and c not in "'\\" else f"<{ord(c)}>" for c in text) + "'"


def block(body):
    return "{" + "; ".join(statement(s) for s in body) + "}"


def or_else(body):
    return " else " + block(body) if body else ""


def listed(nodes):
    return ", ".join(expression(n) for n in nodes)


def optional(node):
    return "-" if node is None else expression(node)


def aliases(names):
    return ",".join(f"{n.name}/{n.asname or '-'}" for n in names)


def statement(s):
    match s:
        case ast.Expr(v): return "expr " + expression(v)
        case ast.Assign(targets, v):
            return "assign " + " = ".join(map(expression, targets)) + " = " + expression(v)
        case ast.AugAssign(t, op, v):
            return f"augment {expression(t)} {BINARY[type(op)]}= {expression(v)}"
        case ast.AnnAssign(t, _, v, simple):
            if v is None and not simple and isinstance(t, ast.Name): return "pass"
            return f"annotate {expression(t)} {optional(v)}"
        case ast.If():
            branches = [f"if {expression(s.test)} {block(s.body)}"]
            # An elif is an If alone in its else, at the column of its keyword; `else: if` is not
            # told apart by the tree, so the corpus of comparisons marks it by its column.
            while len(s.orelse) == 1 and isinstance(s.orelse[0], ast.If) \
                    and s.orelse[0].col_offset == s.col_offset:
                s = s.orelse[0]
                branches.append(f"if {expression(s.test)} {block(s.body)}")
            return " el".join(branches) + or_else(s.orelse)
        case ast.While(t, b, o): return f"while {expression(t)} {block(b)}{or_else(o)}"
        case ast.For(t, i, b, o):
            return f"for {expression(t)} in {expression(i)} {block(b)}{or_else(o)}"
        case ast.FunctionDef():
            return decorators(s.decorator_list) + f"def {s.name}({parameters(s.args)}) {block(s.body)}"
        case ast.ClassDef(n, bases, keywords, b):
            if s.decorator_list or keywords or any(isinstance(x, ast.Starred) for x in bases):
                raise Unsupported("class")
            return f"class {n}({listed(bases)}) {block(b)}"
        case ast.Raise(e, c): return f"raise {optional(e)} {optional(c)}"
        case ast.Try(b, handlers, o, f):
            text = "try " + block(b)
            for h in handlers:
                text += f" except {optional(h.type)}/{h.name or '-'} {block(h.body)}"
            return text + or_else(o) + (" finally " + block(f) if f else "")
        case ast.With(items, b):
            return "with " + ",".join(
                f"{expression(i.context_expr)}/{optional(i.optional_vars)}" for i in items
            ) + " " + block(b)
        case ast.Return(v): return "return " + optional(v)
        case ast.Break(): return "break"
        case ast.Continue(): return "continue"
        case ast.Pass(): return "pass"
        case ast.Assert(t, m): return f"assert {expression(t)} {optional(m)}"
        case ast.Delete(t):
            return "del " + listed(t)
        case ast.Global(n): return "global " + ",".join(n)
        case ast.Nonlocal(n): return "nonlocal " + ",".join(n)
        case ast.Import(n): return "import " + aliases(n)
        case ast.ImportFrom(m, n, level):
            if level or n[0].name == "*": raise Unsupported("import")
            return f"from {m} import {aliases(n)}"
    raise Unsupported(type(s).__name__)


def decorators(nodes):
    text = ""
    for node in nodes:
        match node:
            case ast.Name("staticmethod" | "classmethod" | "property"): pass
            case ast.Attribute(ast.Name(), "setter" | "getter" | "deleter"): pass
            case _: raise Unsupported("decorator")
        text += f"@{expression(node)} "
    return text


def parameters(a):
    parts = []
    positional = a.posonlyargs + a.args
    defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults

    def show(mark, p, d):
        parts.append(mark + p.arg + ("" if d is None else ":" + expression(d)))
    for i, (p, d) in enumerate(zip(positional, defaults)):
        show("/" if i < len(a.posonlyargs) else "", p, d)
    if a.vararg: show("*", a.vararg, None)
    for p, d in zip(a.kwonlyargs, a.kw_defaults): show("=", p, d)
    if a.kwarg: show("**", a.kwarg, None)
    return ", ".join(parts)


def clauses(generators):
    text = ""
    for g in generators:
        if g.is_async: raise Unsupported("async")
        text += f" for {expression(g.target)} in {expression(g.iter)}"
        text += "".join(f" if {expression(c)}" for c in g.ifs)
    return text


def expression(e, in_call=False, in_subscript=False):
    match e:
        case ast.Name(n): return n
        case ast.Constant(v): return constant(v)
        case ast.JoinedStr(): return "F[" + joined(e) + "]"
        case ast.List(v): return "[" + listed(v) + "]"
        case ast.Tuple(v):
            if in_subscript and any(isinstance(x, ast.Starred) for x in v):
                raise Unsupported("starred index")
            return "(tuple " + ", ".join(expression(x) for x in v) + ")"
        case ast.Dict(k, v):
            return "{" + ", ".join(
                ("**" if a is None else expression(a) + ": ") + expression(b)
                for a, b in zip(k, v)) + "}"
        case ast.Set(v): return "{" + listed(v) + "}"
        case ast.SetComp(x, g): return f"{{{expression(x)}{clauses(g)}}}"
        case ast.Starred(v): return "*" + expression(v)
        case ast.UnaryOp(op, v):
            return f"({UNARY[type(op)]} {expression(v)})"
        case ast.BinOp(a, op, b): return f"({expression(a)} {BINARY[type(op)]} {expression(b)})"
        case ast.Compare(a, ops, bs):
            return "(" + expression(a) + "".join(
                f" {COMPARE[type(o)]} {expression(b)}" for o, b in zip(ops, bs)) + ")"
        case ast.BoolOp(op, vs):
            word = "and" if isinstance(op, ast.And) else "or"
            text = expression(vs[0])
            for v in vs[1:]: text = f"({text} {word} {expression(v)})"
            return text
        case ast.IfExp(t, a, b):
            return f"({expression(a)} if {expression(t)} else {expression(b)})"
        case ast.Call(f, args, keywords):
            items = [(x.lineno, x.col_offset, expression(x, len(args) + len(keywords) == 1))
                     for x in args]
            items += [(k.value.lineno, k.value.col_offset,
                       (f"{k.arg}=" if k.arg else "**") + expression(k.value))
                      for k in keywords]
            return expression(f) + "(" + ", ".join(t for _, _, t in sorted(items)) + ")"
        case ast.Attribute(v, n): return f"{expression(v)}.{n}"
        case ast.Subscript(v, i): return f"{expression(v)}[{expression(i, in_subscript=True)}]"
        case ast.Slice(a, b, c):
            return ":".join("" if x is None else expression(x) for x in (a, b, c))
        case ast.Lambda(a, b): return f"(lambda {parameters(a)}: {expression(b)})"
        case ast.ListComp(x, g): return f"[{expression(x)}{clauses(g)}]"
        case ast.DictComp(k, v, g): return f"{{{expression(k)}: {expression(v)}{clauses(g)}}}"
        case ast.GeneratorExp(x, g):
            if not in_call: raise Unsupported("generator")
            return f"({expression(x)}{clauses(g)})"
        case ast.NamedExpr(n, v): return f"({n.id} := {expression(v)})"
    raise Unsupported(type(e).__name__)


def constant(v):
    if v is Ellipsis: return "..."
    if v is None or isinstance(v, bool): return str(v)
    if isinstance(v, int):
        return str(v)
    if isinstance(v, float): return "f" + str(struct.unpack("<Q", struct.pack("<d", v))[0])
    if isinstance(v, str):
        if any(0xD800 <= ord(c) < 0xE000 for c in v): raise Unsupported("surrogate")
        return quoted(v)
    raise Unsupported(type(v).__name__)


def joined(e):
    parts = []
    for v in e.values:
        if isinstance(v, ast.Constant):
            parts.append(quoted(v.value))
        else:
            mark = "" if v.conversion == -1 else "!" + chr(v.conversion)
            spec = "" if v.format_spec is None else ":" + joined(v.format_spec)
            parts.append("{" + expression(v.value) + mark + spec + "}")
    return " ".join(parts)


def describe(text):
    try:
        tree = ast.parse(text)
        compile(text, "<s>", "exec", dont_inherit=True)
    except SyntaxError as e:
        return f"{type(e).__name__}|{e.msg}|{e.lineno or 0}|{e.offset or 0}"
    except (ValueError, RecursionError, MemoryError, OverflowError) as e:
        return f"{type(e).__name__}|{e}|0|0"
    try:
        return "ok|" + "\n".join(statement(s) for s in tree.body)
    except Unsupported as e:
        return f"unsupported|{e}|0|0"


if __name__ == "__main__":
    programs = sys.stdin.read().split("\x1e")
    sys.stdout.write("\x1e".join(describe(p) for p in programs))
