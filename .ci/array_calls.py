"""Steps of random programs with arrays: functions that courses call, integers of few bits, generators.

Each step gets the maker of a program (`array_programs.Maker`), looks for arrays that fit and adds a
line or two. What a step prints must not depend on the order in which NumPy adds floats up: products
and sums take arrays that are exact, multiples of 1/8 or whole numbers.
"""


def exact(array):
    return array.exact or array.kind in ("int", "bool")


def show(maker, text):
    maker.lines.append(f"print({text})")


def pad(maker):
    a = maker.pick(lambda a: 0 < len(a.shape) <= 3 and a.size > 0)
    if not a.shape or not a.size:
        return
    mode = maker.chance.choice(["constant", "edge", "reflect", "symmetric", "wrap"])
    widths = [(maker.chance.randint(0, 2), maker.chance.randint(0, 2)) for _ in a.shape]
    shape = [n + before + after for n, (before, after) in zip(a.shape, widths)]
    text = maker.chance.choice([str(tuple(widths)), "1", "(1, 2)"])
    if text == "1":
        shape = [n + 2 for n in a.shape]
    elif text == "(1, 2)":
        shape = [n + 3 for n in a.shape]
    maker.add(f"np.pad({a.name}, {text}, mode='{mode}')", shape, a.kind, a.exact)


def einsum(maker):
    a = maker.pick(lambda a: len(a.shape) == 2 and exact(a) and a.kind != "bool")
    if len(a.shape) != 2 or not exact(a) or a.kind == "bool":
        return
    fitting = [b for b in maker.arrays if len(b.shape) == 2 and exact(b) and b.kind != "bool" and b.shape[0] == a.shape[1]]
    vectors = [b for b in maker.arrays if len(b.shape) == 1 and exact(b) and b.kind != "bool" and b.shape[0] == a.shape[1]]
    forms = [f"'ij->ji', {a.name}", f"'ij->', {a.name}", f"'ij->i', {a.name}", f"'ij->j', {a.name}", f"'ij,ij->i', {a.name}, {a.name}",
             f"'ij,kj->ik', {a.name}, {a.name}", f"'ij,ij', {a.name}, {a.name}", f"'...j->...', {a.name}", f"'ba', {a.name}"]  # fmt: skip
    if a.shape[0] == a.shape[1]:
        forms += [f"'ii', {a.name}", f"'ii->i', {a.name}"]
    for b in fitting:
        forms += [f"'ij,jk->ik', {a.name}, {b.name}", f"'ij,jk->k', {a.name}, {b.name}", f"'ij,jk->ijk', {a.name}, {b.name}"]
    for b in vectors:
        forms += [f"'ij,j->i', {a.name}, {b.name}", f"'ij,j->ij', {a.name}, {b.name}", f"'i,j->ij', {b.name}, {b.name}"]
    show(maker, f"np.einsum({maker.chance.choice(forms)})")


def along(maker):
    a = maker.pick(lambda a: len(a.shape) == 2 and a.size > 0)
    if len(a.shape) != 2 or not a.size:
        return
    places = [[maker.chance.randrange(a.shape[1])] for _ in range(a.shape[0])]
    how = maker.chance.choice(["take", "put", "take1", "tril", "diagonal", "unravel"])
    if how == "take":
        maker.add(f"np.take_along_axis({a.name}, np.array({places}), axis=1)", (a.shape[0], 1), a.kind, a.exact)
    elif how == "put":
        value = "True" if a.kind == "bool" else "7"
        maker.lines.append(f"np.put_along_axis({a.name}, np.array({places}), {value}, axis=1)")
        show(maker, a.name)
    elif how == "take1":
        show(maker, f"np.take({a.name}, {[row[0] for row in places]}, axis=1)")
    elif how == "tril":
        show(maker, f"np.tril({a.name}), np.triu({a.name}, 1)")
    elif how == "diagonal":
        show(maker, f"np.diag({a.name}), {a.name}.diagonal(), np.diag({a.name}[0])")
    else:
        show(maker, f"np.unravel_index({a.name}.argmax(), {a.shape})")


def added(maker):
    a = maker.pick(lambda a: a.kind in ("float", "int") and len(a.shape) > 0 and a.size > 0)
    if a.kind not in ("float", "int") or not a.shape or not a.size:
        return
    places = [maker.chance.randint(-a.shape[0], a.shape[0] - 1) for _ in range(maker.chance.randint(1, 4))]
    function = maker.chance.choice(["add", "add", "subtract", "multiply", "maximum"])
    a.exact = False
    maker.lines.append(f"np.{function}.at({a.name}, {places}, {maker.chance.choice(['1', '2', '3'])})")
    show(maker, a.name)


def methods(maker):
    a = maker.pick(lambda a: len(a.shape) > 0 and a.size > 0 and a.kind != "bool" and exact(a))
    if not a.shape or not a.size or a.kind == "bool" or not exact(a):
        return
    axis = maker.chance.randrange(len(a.shape))
    form = maker.chance.choice(
        ["np.add.reduce({a}, axis={x})", "np.maximum.reduce({a} + 0, axis={x})", "np.subtract.reduce({a}, axis={x})",
         "np.add.accumulate({a}, axis={x})", "np.maximum.accumulate({a} + 0, axis={x})", "np.multiply.outer({a}, [1, 2])",
         "np.minimum.reduce({a} + 0, axis=None)", "np.add.outer([0.5, 1], {a})", "np.logical_or.reduce({a}, axis={x})"])  # fmt: skip
    show(maker, form.format(a=a.name, x=axis))


def output(maker):
    a = maker.pick(lambda a: a.kind == "float" and len(a.shape) > 0)
    if a.kind != "float" or not a.shape:
        return
    form = maker.chance.choice(
        ["np.clip({a}, -1, 1, out={a})", "np.add({a}, 1, out={a})", "np.maximum({a}, 0.5, {a})", "np.negative({a}, out={a})",
         "np.divide(1, {a}, out=np.zeros_like({a}), where={a} != 0)", "np.sqrt({a}, out=np.full_like({a}, -1), where={a} > 0)",
         "np.multiply({a}, 2, where={a} > 0, out={a})"])  # fmt: skip
    a.exact = False
    show(maker, form.format(a=a.name))
    show(maker, a.name)


def narrow(maker):
    a = maker.pick(lambda a: a.kind in ("int", "bool"))
    if a.kind not in ("int", "bool"):
        return
    kinds = ["uint8", "int8", "int16", "uint16", "int32", "uint32"]
    name, other = f"n{len(maker.lines)}", f"m{len(maker.lines)}"
    maker.lines.append(f"{name} = {a.name}.astype(np.{maker.chance.choice(kinds)})")
    maker.lines.append(f"{other} = {a.name}.astype('{maker.chance.choice(kinds)}')")
    forms = ["repr({n})", "{n} + {m}", "{n} * 3", "{n} - 7", "-{n}", "{n} / 4", "{n} // 3", "{n} % 5", "{n} * {m}", "{n} + 0.5", "repr({n} + {m})",
             "{n} > {m}", "{n} == 3", "{n} < 1000", "{n}.sum(), {n}.dtype", "{n}.mean()", "repr({n}.max())" if a.size else "{n}.size", "np.where({n} > 2, {n}, 0)",
             "repr(np.abs({n}))", "{n} ** 2", "({n} + {m}).dtype, ({n} * 2).dtype, ({n} / {m}).dtype", "{n} & {m}", "{n} | 1", "{n} ^ {m}", "~{n}", "{n} << 1", "{n} >> 1",
             "{n}.astype(float)", "{n}.astype(np.float32) / 3", "np.sort({n}.ravel())", "repr(np.cumsum({n}))", "np.concatenate([{n}.ravel(), {m}.ravel()])", "repr({n}.ravel()[:1])",
             "{n} + 300", "{n} - np.int64(1)", "np.minimum({n}, {m})", "np.clip({n}, 0, 9)", "{n}.tolist()", "np.unique({n})", "repr({n}.prod())", "{n}.std()", "repr({n}.T)"]  # fmt: skip
    for _ in range(2):
        show(maker, maker.chance.choice(forms).format(n=name, m=other))
    change = maker.chance.choice(["{n} += 200", "{n} *= 2", "{n} -= {m}", "{n} //= 2", "{n}[...] = 5", "{n} += 0.5", "{n}[...] = 2.9", "{n} <<= 2"])
    maker.lines.append(change.format(n=name, m=other))
    show(maker, name)


def drawn(maker):
    seed = maker.chance.randrange(2**32)
    size = tuple(maker.shape(1))
    shape = maker.chance.choice(["", f"size={size}", "size=3"])
    old = maker.chance.random() < 0.4
    name = f"r{len(maker.lines)}"
    maker.lines.append(f"{name} = np.random.{'RandomState' if old else 'default_rng'}({seed})")
    both = ["{r}.normal({s})", "{r}.normal(1, 2, {s})", "{r}.uniform(-1, 3, {s})", "{r}.permutation(6)", "{r}.permutation([5, 1, 2])", "{r}.choice(9, {s})",
            "{r}.choice(7, size=4, replace=False)", "{r}.choice([2, 3, 5], {s}, p=[0.2, 0.3, 0.5])", "{r}.standard_normal({s})", "{r}.random({s})",
            "{r}.binomial(5, 0.3, {s})", "{r}.choice(5, 3, replace=False, p=[0.1, 0.2, 0.3, 0.2, 0.2])", "{r}.multinomial(4, [0.3, 0.3, 0.4])"]  # fmt: skip
    own = (
        ["{r}.randn(2, 3)", "{r}.rand(4)", "{r}.randint(0, 10, {s})", "{r}.randint(5, {s})", "{r}.randint(0, 200, 5, dtype=np.uint8)", "{r}.randint(-3, 3, {s})"]
        if old
        else ["{r}.integers(0, 10, {s})", "{r}.integers(7, {s})", "{r}.integers(2**40, {s})", "{r}.integers(1, 6, {s}, endpoint=True)",
              "{r}.choice(30, 5, replace=False, shuffle=False)", "repr({r}.integers(3))", "{r}.random(3, dtype=np.float32)"]  # fmt: skip
    )
    for _ in range(maker.chance.randint(1, 3)):
        text = maker.chance.choice(both + own).replace("{r}", name).replace("{s}", shape)
        show(maker, text.replace(", )", ")"))


def statistics(maker):
    a = maker.pick(lambda a: a.kind != "bool" and len(a.shape) > 0 and a.size > 0)
    if a.kind == "bool" or not a.shape or not a.size:
        return
    axis = maker.chance.choice(["", ", axis=0", f", axis={len(a.shape) - 1}"])
    form = maker.chance.choice(
        ["np.median({a}{x})", "np.percentile({a}, 25{x})", "np.percentile({a}, [10, 90]{x})", "np.quantile({a}, 0.7{x})", "np.ptp({a}{x})",
         "np.searchsorted(np.sort({a}.ravel()), [0, 1.5])", "np.digitize({a}, [-1, 0, 2])", "np.histogram({a}, bins=3)[0]", "np.isin({a}, [0, 1, 2])",
         "np.nansum({a} + 0{x})", "np.nanmax({a} + 0{x})", "np.argsort({a}.ravel(), kind='stable')[::-1]", "np.count_nonzero({a}{x})", "np.interp({a}, [-2, 0, 3], [0, 1, 5])",
         "np.union1d({a} + 0, [1, 2])", "np.setdiff1d({a} + 0, [0])", "np.heaviside({a}, 0.5)", "np.unique({a} + 0, return_counts=True)", "np.nan_to_num({a} + 0)",
         "np.average({a}{x})", "np.array_equal({a}, {a})", "np.allclose({a}, {a} + 1e-9)", "np.isclose({a}, 1)"])  # fmt: skip
    if a.kind == "float32" and any(word in form for word in ("percentile", "quantile", "average", "interp", "median", "heaviside")):
        form = "np.sort({a})"
    show(maker, form.format(a=a.name, x=axis))


def turned(maker):
    a = maker.pick(lambda a: len(a.shape) > 0)
    if not a.shape:
        return
    forms = ["np.flip({a})", "np.roll({a}, 1)", "np.roll({a}, -2, axis=0)", "np.atleast_2d({a})", "np.array_split({a}, 2)[1]", "np.append({a}, {a})", "np.repeat({a}, 2, axis=0)",
             "np.tile({a}, (2, 1))", "np.delete({a}, 0, axis=0)" if a.shape[0] else "{a}", "np.insert({a}, 0, 0, axis=0)", "np.ravel({a}, order='C')", "np.moveaxis({a}, 0, -1)", "np.swapaxes({a}, 0, -1)",
             "np.broadcast_to({a}, (2,) + {a}.shape)", "np.stack([{a}, {a}], axis=-1)", "np.expand_dims({a}, -1)", "np.resize({a}, (3, 2))" if a.size else "{a}",
             "np.nonzero({a})", "np.argwhere({a})", "np.flatnonzero({a})", "np.column_stack([{a}, {a}])" if len(a.shape) < 3 else "{a}", "np.dstack([{a}, {a}])",
             "[x.shape for x in np.meshgrid({a}.ravel(), [1, 2], indexing='ij')]", "np.c_[{a}, {a}]", "np.r_[{a}, {a}]", "list(np.ndenumerate({a}))[:2]", "[v.item() for v in np.nditer({a})][:4]"]  # fmt: skip
    if len(a.shape) > 1:
        forms += ["np.rot90({a})", "np.fliplr({a})", "np.vsplit({a}, 1)[0]", "np.rot90({a}, 3)", "np.transpose({a}).copy()"]
    show(maker, maker.chance.choice(forms).format(a=a.name))


def linear(maker):
    n = maker.chance.randint(1, 3)
    rows = [[maker.chance.randint(-4, 4) + (9 if i == j else 0) for j in range(n)] for i in range(n)]
    form = maker.chance.choice(
        ["np.allclose(np.linalg.inv({m}) @ {m}, np.eye(len({m})))", "round(float(np.linalg.det({m})), 6)", "np.round(np.linalg.solve({m}, {v}), 6) + 0", "np.round(np.linalg.norm({m}), 6)",
         "np.linalg.matrix_rank({m})", "np.allclose(np.linalg.pinv({m}) @ {m}, np.eye(len({m})))", "np.linalg.matrix_power({m}, 3)", "np.round(np.abs(np.linalg.qr(np.array({m}, dtype=float))[1]), 5)",
         "np.round(np.linalg.svd({m}, compute_uv=False), 5)", "np.round(np.linalg.eigvalsh(np.array({m}) + np.array({m}).T), 5) + 0", "np.trace({m})", "np.linalg.norm({m}, axis=1)",
         "np.round(np.linalg.lstsq({m}, {v}, rcond=None)[0], 5) + 0", "np.kron({m}, [1, 2])", "np.tensordot({m}, {m}, axes=1)", "np.outer({v}, {v})", "np.inner({v}, {v})", "np.vdot({m}, {m})"])  # fmt: skip
    show(maker, form.replace("{m}", str(rows)).replace("{v}", str(list(range(1, n + 1)))))


def mistake(maker):
    a, b = maker.pick(), maker.pick()
    form = maker.chance.choice(
        ["np.zeros((2, -1))", "{a}.reshape(-1, 7)", "np.concatenate([{a}, [[1, 2]]])", "np.stack([{a}, {b}])", "{a}[{b}]", "{a}.sum(axis=3)", "np.expand_dims({a}, 9)",
         "np.squeeze({a}, axis=0)", "{a}.transpose(1, 0, 2)", "np.dot({a}, {b})", "np.einsum('ij,jk->ik', {a}, {b})", "np.einsum('ij->i', {a})", "{a} + [1, 2, 3, 4, 5, 6]", "{a}[0, 0, 0, 0]",
         "{a}['x']", "{a}[1.5]", "np.random.RandomState(0).choice({a}, 3)", "np.random.randint(3, 1)", "float({a})", "int({a})", "if {a}: pass", "{a} and True", "np.linalg.inv({a})", "np.linalg.det({a})", "{a} @ 3",
         "np.array([[1, 2], [3]])", "np.array([1, [2]])", "{a}.astype('foo')", "np.ones(2, dtype='bar')", "np.split({a}, 4)", "np.broadcast_to({a}, (7, 7))", "{a}[[9]]", "{a}[:, :, :, 0]",
         "np.take({a}, 99)", "np.uint8(300)", "np.full(2, -1, dtype=np.uint8)", "{a} - None", "{a} + 'x'", "{a} < 'x'", "np.exp('x')", "np.exp(None)", "{a}()", "{a}.foo", "np.foo",
         "{a} % 0", "{a} // 0", "{a} / 0", "np.cumsum({a}, axis=5)", "np.argmax({a}, axis=2)", "np.vstack([{a}, {b}])", "np.hstack([{a}, {b}])", "np.tril(3)", "np.diag({a})", "{a}[...] [...]", "np.repeat({a}, [1, 2, 3])",
         "np.where({a}, 1)", "np.clip({a}, [1, 2, 3], 4)", "np.percentile({a}, 101)", "np.bincount({a})", "np.searchsorted({a}, 1)", "np.tensordot({a}, {b})", "np.inner({a}, {b})", "np.add.at({a}, 9, 1)",
         "np.subtract.reduce({a}, axis=4)", "np.pad({a}, -1)", "np.delete({a}, 9)", "np.moveaxis({a}, 0, 4)", "np.swapaxes({a}, 0, 4)", "np.flip({a}, 4)", "np.roll({a}, 1, axis=4)", "np.unique({a}) / 0",
         "[1, 2, 3][{a}.size]", "range({a}.size / 2)", "np.arange(1, 2, 0)", "np.linspace(0, 1, -2)", "np.eye(-1)", "np.random.rand(-1)", "np.random.normal(0, -1)", "np.random.RandomState(-1)",
         "np.random.default_rng(-1)", "np.random.default_rng(0).integers(3, 3)", "np.random.default_rng(0).choice(2, 3, replace=False)", "np.random.choice(2, p=[0.5, 0.6])"])  # fmt: skip
    line = form.format(a=a.name, b=b.name)
    maker.lines.append(line if line.startswith("if ") else f"print({line})")


STEPS = [pad, einsum, along, added, methods, output, narrow, narrow, drawn, drawn, statistics, statistics,
         turned, turned, linear]  # fmt: skip
