// Written by SyntaxOracle/generate.py from CPython 3.11.7.

/// Programs and their trees.
enum SyntaxTreeCases {
  static let all: [TreeCase] = [
    .init("x = 1", "assign x = 1"),
    .init("x = y = z = 0", "assign x = y = z = 0"),
    .init("a, b = b, a", "assign (tuple a, b) = (tuple b, a)"),
    .init("a, *b, c = range(5)", "assign (tuple a, *b, c) = range(5)"),
    .init("[a, (b, c)] = d", "assign [a, (tuple b, c)] = d"),
    .init("(a) = 1", "assign a = 1"),
    .init("(a), [b] = 1, [2]", "assign (tuple a, [b]) = (tuple 1, [2])"),
    .init("x.y = x[0] = 1", "assign x.y = x[0] = 1"),
    .init(
      "x += 1; y -= 2; z *= 3; w /= 4",
      "augment x += 1\u{A}augment y -= 2\u{A}augment z *= 3\u{A}augment w /= 4"),
    .init(
      "x //= 1; y %= 2; z **= 3; w @= 4",
      "augment x //= 1\u{A}augment y %= 2\u{A}augment z **= 3\u{A}augment w @= 4"),
    .init(
      "x &= 1; y |= 2; z ^= 3; w <<= 4; v >>= 5",
      "augment x &= 1\u{A}augment y |= 2\u{A}augment z ^= 3\u{A}augment w <<= 4\u{A}augment v >>= 5"
    ),
    .init("x: int = 3", "annotate x 3"),
    .init("x: int", "annotate x -"),
    .init("(x): int", "pass"),
    .init("x.y: float = 1, 2", "annotate x.y (tuple 1, 2)"),
    .init("x[0]: list[int]", "annotate x[0] -"),
    .init(
      "0; 00; 0_0; 1_000_000; 0xFF; 0o17; 0b1_01; 0XaB; 0O7; 0B1",
      "expr 0\u{A}expr 0\u{A}expr 0\u{A}expr 1000000\u{A}expr 255\u{A}expr 15\u{A}expr 5\u{A}expr 171\u{A}expr 7\u{A}expr 1"
    ),
    .init(
      "9223372036854775807; -9223372036854775808; 0x7fffffffffffffff; - 0x8000000000000000",
      "expr 9223372036854775807\u{A}expr (- 9223372036854775808)\u{A}expr 9223372036854775807\u{A}expr (- 9223372036854775808)"
    ),
    .init(
      "9223372036854775808; -1_000_000_000_000_000_000_000 ** 2; 0xFFFF_FFFF_FFFF_FFFF_F; 0o7_777777777777777777777777; 0B110101010101010101010101010101010101010101010101010101010101010101010101010101010; x = 1000000000000000000000000000000000000000000000000000000000000",
      "expr 9223372036854775808\u{A}expr (- (1000000000000000000000 ** 2))\u{A}expr 295147905179352825855\u{A}expr 37778931862957161709567\u{A}expr 2014876366024381957843626\u{A}assign x = 1000000000000000000000000000000000000000000000000000000000000"
    ),
    .init(
      "1.0; 1.; .5; 1e5; 1E-5; 1.5e+3; 1_0.0_1; 1e1_0; 1e400; 5e-324; 0e0; 00.5; 09.5; 0.1e1",
      "expr f4607182418800017408\u{A}expr f4607182418800017408\u{A}expr f4602678819172646912\u{A}expr f4681608360884174848\u{A}expr f4532020583610935537\u{A}expr f4654311885213007872\u{A}expr f4621824747088505733\u{A}expr f4756540486875873280\u{A}expr f9218868437227405312\u{A}expr f1\u{A}expr f0\u{A}expr f4602678819172646912\u{A}expr f4621537642612260864\u{A}expr f4607182418800017408"
    ),
    .init(
      "'a'; \"b\"; '''c'''; \"\"\"d\"\"\"; r'\\n'; R\"\\\\\"; u'e'; ''; \"\"; ''''''",
      "expr 'a'\u{A}expr 'b'\u{A}expr 'c'\u{A}expr 'd'\u{A}expr '<92>n'\u{A}expr '<92><92>'\u{A}expr 'e'\u{A}expr ''\u{A}expr ''\u{A}expr ''"
    ),
    .init(
      "'\\a\\b\\f\\n\\r\\t\\v\\\\\\'\\\"\\0\\07\\101\\x41\\u00e9\\U0001F600\\q\\8'",
      "expr '<7><8><12><10><13><9><11><92><39>\"<0><7>AA<233><128512><92>q<92>8'"),
    .init("'a' \"b\" r'\\c' '''d'''", "expr 'ab<92>cd'"),
    .init("'''a\u{A}b\\\\\\nc'''", "expr 'a<10>b<92><10>c'"),
    .init(
      "f''; f'a'; f'{a}'; f'a{b}c{d}e'; f'{{}}'; f'{{{a}}}'; rf'\\n{a}'; Fr'{a}\\d'",
      "expr F[]\u{A}expr F['a']\u{A}expr F[{a}]\u{A}expr F['a' {b} 'c' {d} 'e']\u{A}expr F['{}']\u{A}expr F['{' {a} '}']\u{A}expr F['<92>n' {a}]\u{A}expr F[{a} '<92>d']"
    ),
    .init(
      "f'{a!r}{b!s}{c!a}'; f'{a:>10}'; f'{a!r:^{w}.{p}}'; f'{a=}'; f'{a = }'; f'{a=!s}'; f'{a=:.2f}'",
      "expr F[{a!r} {b!s} {c!a}]\u{A}expr F[{a:'>10'}]\u{A}expr F[{a!r:'^' {w} '.' {p}}]\u{A}expr F['a=' {a!r}]\u{A}expr F['a = ' {a!r}]\u{A}expr F['a=' {a!s}]\u{A}expr F['a=' {a:'.2f'}]"
    ),
    .init(
      "f'{a + b * c}'; f'{(lambda x: x)(1)}'; f'{a if b else c}'; f'{d[\"k\"]}'; f\"{d['k']:{'>'}5}\"",
      "expr F[{(a + (b * c))}]\u{A}expr F[{(lambda x: x)(1)}]\u{A}expr F[{(a if b else c)}]\u{A}expr F[{d['k']}]\u{A}expr F[{d['k']:{'>'} '5'}]"
    ),
    .init(
      "f'{a, b}'; f'{*a, b}'; f'{ a }'; f'{a:{{}}}' if 0 else 1",
      "expr F[{(tuple a, b)}]\u{A}expr F[{(tuple *a, b)}]\u{A}expr F[{a}]\u{A}expr (F[{a:{{}}}] if 0 else 1)"
    ),
    .init(
      "f'{a == b}'; f'{a != b}'; f'{a <= b:3}'; f'{a >= b}'; f'{a < b}'; f'{a > b}'; f'{(a := 1)}'; f'{a := 1}'",
      "expr F[{(a == b)}]\u{A}expr F[{(a != b)}]\u{A}expr F[{(a <= b):'3'}]\u{A}expr F[{(a >= b)}]\u{A}expr F[{(a < b)}]\u{A}expr F[{(a > b)}]\u{A}expr F[{(a := 1)}]\u{A}expr F[{a:'= 1'}]"
    ),
    .init(
      "f'''{\u{A}a\u{A}}'''; f\"{f'{a}'}\"; f'{{a}}'; f'\\{a}'; f'\\x41{a}\\u00e9'",
      "expr F[{a}]\u{A}expr F[{F[{a}]}]\u{A}expr F['{a}']\u{A}expr F['<92>' {a}]\u{A}expr F['A' {a} '<233>']"
    ),
    .init("f'a' 'b{c}' f'{d}' \"e\"", "expr F['ab{c}' {d} 'e']"),
    .init(
      "f'\u{E9}{a}\u{FC}'; '\u{E9}'; \u{E9} = 1; \u{394}x = 2; \u{53D8}\u{91CF} = 3; \u{B5} = 4",
      "expr F['<233>' {a} '<252>']\u{A}expr '<233>'\u{A}assign \u{E9} = 1\u{A}assign \u{394}x = 2\u{A}assign \u{53D8}\u{91CF} = 3\u{A}assign \u{3BC} = 4"
    ),
    .init(
      "True; False; None; ...; Ellipsis; print; match; case; _; type",
      "expr True\u{A}expr False\u{A}expr None\u{A}expr ...\u{A}expr Ellipsis\u{A}expr print\u{A}expr match\u{A}expr case\u{A}expr _\u{A}expr type"
    ),
    .init(
      "(); (a,); (a, b); (a); ((a)); [a]; []; [a,]; [a, b]; [*a, b]; (*a,); {}; {a: b}; {a: b, **c}; {**a}; {a: b,}",
      "expr (tuple )\u{A}expr (tuple a)\u{A}expr (tuple a, b)\u{A}expr a\u{A}expr a\u{A}expr [a]\u{A}expr []\u{A}expr [a]\u{A}expr [a, b]\u{A}expr [*a, b]\u{A}expr (tuple *a)\u{A}expr {}\u{A}expr {a: b}\u{A}expr {a: b, **c}\u{A}expr {**a}\u{A}expr {a: b}"
    ),
    .init("a + b - c * d / e // f % g @ h", "expr ((a + b) - (((((c * d) / e) // f) % g) @ h))"),
    .init(
      "a ** b ** c; -a ** -b; (-a) ** b; a ** -b ** c; 2 ** -1; -2 ** 2; ~-+a; - - a; not not a",
      "expr (a ** (b ** c))\u{A}expr (- (a ** (- b)))\u{A}expr ((- a) ** b)\u{A}expr (a ** (- (b ** c)))\u{A}expr (2 ** (- 1))\u{A}expr (- (2 ** 2))\u{A}expr (~ (- (+ a)))\u{A}expr (- (- a))\u{A}expr (not (not a))"
    ),
    .init(
      "a | b ^ c & d << e >> f + g; (a | b) & c; a << (b + c)",
      "expr (a | (b ^ (c & ((d << e) >> (f + g)))))\u{A}expr ((a | b) & c)\u{A}expr (a << (b + c))"),
    .init(
      "a < b <= c == d != e > f >= g is h is not i in j not in k",
      "expr (a < b <= c == d != e > f >= g is h is not i in j not in k)"),
    .init(
      "not a < b; not a in b; a and b and c; a or b or c; a and b or c and d; a and (b and c); not a and not b; a or not b",
      "expr (not (a < b))\u{A}expr (not (a in b))\u{A}expr ((a and b) and c)\u{A}expr ((a or b) or c)\u{A}expr ((a and b) or (c and d))\u{A}expr (a and (b and c))\u{A}expr ((not a) and (not b))\u{A}expr (a or (not b))"
    ),
    .init(
      "a if b else c; a if b else c if d else e; (a if b else c) if d else e; a if (b if c else d) else e; a if not b else lambda: c",
      "expr (a if b else c)\u{A}expr (a if b else (c if d else e))\u{A}expr ((a if b else c) if d else e)\u{A}expr (a if (b if c else d) else e)\u{A}expr (a if (not b) else (lambda : c))"
    ),
    .init(
      "lambda: 0; lambda a: a; lambda a, b=1, *c, d, e=2, **f: a; lambda a, /, b, *, c: a; lambda *a: a; lambda **k: k; lambda: lambda: 0; lambda a=b, : a",
      "expr (lambda : 0)\u{A}expr (lambda a: a)\u{A}expr (lambda a, b:1, *c, =d, =e:2, **f: a)\u{A}expr (lambda /a, b, =c: a)\u{A}expr (lambda *a: a)\u{A}expr (lambda **k: k)\u{A}expr (lambda : (lambda : 0))\u{A}expr (lambda a:b: a)"
    ),
    .init(
      "f(); f(a); f(a,); f(a, b=c); f(*a, **b); f(a, *b, c, *d, e=1, **f, g=2); f(a)(b)[c].d; f(a for a in b); f(a := 1); f((a, b)); f(lambda: 1); f(a if b else c)",
      "expr f()\u{A}expr f(a)\u{A}expr f(a)\u{A}expr f(a, b=c)\u{A}expr f(*a, **b)\u{A}expr f(a, *b, c, *d, e=1, **f, g=2)\u{A}expr f(a)(b)[c].d\u{A}expr f((a for a in b))\u{A}expr f((a := 1))\u{A}expr f((tuple a, b))\u{A}expr f((lambda : 1))\u{A}expr f((a if b else c))"
    ),
    .init(
      "f((a for a in b)); f(a for a in b if c for d in e); f(*(a), **(b)); f(a=lambda: 1, b=[c])",
      "expr f((a for a in b))\u{A}expr f((a for a in b if c for d in e))\u{A}expr f(*a, **b)\u{A}expr f(a=(lambda : 1), b=[c])"
    ),
    .init(
      "a[b]; a[b:c]; a[:]; a[::]; a[b:]; a[:c]; a[::d]; a[b:c:d]; a[b, c]; a[b,]; a[:, 1]; a[1:2, ::3, ...]; a[(b, c)]; a[b := 1]; a[-1]; a[lambda: 1]",
      "expr a[b]\u{A}expr a[b:c:]\u{A}expr a[::]\u{A}expr a[::]\u{A}expr a[b::]\u{A}expr a[:c:]\u{A}expr a[::d]\u{A}expr a[b:c:d]\u{A}expr a[(tuple b, c)]\u{A}expr a[(tuple b)]\u{A}expr a[(tuple ::, 1)]\u{A}expr a[(tuple 1:2:, ::3, ...)]\u{A}expr a[(tuple b, c)]\u{A}expr a[(b := 1)]\u{A}expr a[(- 1)]\u{A}expr a[(lambda : 1)]"
    ),
    .init(
      "a.b.c; a.b().c[d]; 1 .real; 1..real; 1.5.is_integer(); 'a'.upper(); [1].append; (1).x; f'{a}'.b",
      "expr a.b.c\u{A}expr a.b().c[d]\u{A}expr 1.real\u{A}expr f4607182418800017408.real\u{A}expr f4609434218613702656.is_integer()\u{A}expr 'a'.upper()\u{A}expr [1].append\u{A}expr 1.x\u{A}expr F[{a}].b"
    ),
    .init(
      "[a for a in b]; [a for a in b if c]; [a for a in b if c if d]; [a for a in b for c in d]; [a for a, b in c]; [a for a, in c]; [a for a, *b in c]; [a for (a, b), c in d]",
      "expr [a for a in b]\u{A}expr [a for a in b if c]\u{A}expr [a for a in b if c if d]\u{A}expr [a for a in b for c in d]\u{A}expr [a for (tuple a, b) in c]\u{A}expr [a for (tuple a) in c]\u{A}expr [a for (tuple a, *b) in c]\u{A}expr [a for (tuple (tuple a, b), c) in d]"
    ),
    .init(
      "[a for a in b if (c := a)]; [(y := a) for a in b]; (y := 1); x = (y := 2); [y := 1, z := 2]; print(y := 3); (y := a, b)",
      "expr [a for a in b if (c := a)]\u{A}expr [(y := a) for a in b]\u{A}expr (y := 1)\u{A}assign x = (y := 2)\u{A}expr [(y := 1), (z := 2)]\u{A}expr print((y := 3))\u{A}expr (tuple (y := a), b)"
    ),
    .init("if a: b", "if a {expr b}"),
    .init("if a:\u{A}  b", "if a {expr b}"),
    .init(
      "if a:\u{A}  b\u{A}elif c:\u{A}  d\u{A}elif e:\u{A}  f\u{A}else:\u{A}  g",
      "if a {expr b} elif c {expr d} elif e {expr f} else {expr g}"),
    .init("if a:\u{A}  b\u{A}else:\u{A}  if c:\u{A}    d", "if a {expr b} else {if c {expr d}}"),
    .init("if (n := len(a)) > 1: pass", "if ((n := len(a)) > 1) {pass}"),
    .init("if n := 1: pass", "if (n := 1) {pass}"),
    .init("while a: break", "while a {break}"),
    .init("while a:\u{A}  continue\u{A}else:\u{A}  b", "while a {continue} else {expr b}"),
    .init("while n := f(): pass", "while (n := f()) {pass}"),
    .init("for a in b: pass", "for a in b {pass}"),
    .init(
      "for a, b in c:\u{A}  d\u{A}else:\u{A}  e", "for (tuple a, b) in c {expr d} else {expr e}"),
    .init("for (a, b), c in d: pass", "for (tuple (tuple a, b), c) in d {pass}"),
    .init("for a.b in c: pass", "for a.b in c {pass}"),
    .init("for a[0] in c: pass", "for a[0] in c {pass}"),
    .init("for [a, *b] in c: pass", "for [a, *b] in c {pass}"),
    .init("for a in b, c: pass", "for a in (tuple b, c) {pass}"),
    .init("for a in *b, c: pass", "for a in (tuple *b, c) {pass}"),
    .init("for a, in b: pass", "for (tuple a) in b {pass}"),
    .init("for a in lambda: b: pass", "for a in (lambda : b) {pass}"),
    .init(
      "for i in range(3):\u{A}  for j in range(i):\u{A}    if j: break\u{A}    else: continue",
      "for i in range(3) {for j in range(i) {if j {break} else {continue}}}"),
    .init("def f(): pass", "def f() {pass}"),
    .init(
      "def f(a, b=1, *c, d, e=2, **g): return a", "def f(a, b:1, *c, =d, =e:2, **g) {return a}"),
    .init("def f(a, /, b, *, c): return", "def f(/a, b, =c) {return -}"),
    .init("def f(a=1, /, b=2): return a, b", "def f(/a:1, b:2) {return (tuple a, b)}"),
    .init("def f(*, a): return *a, b", "def f(=a) {return (tuple *a, b)}"),
    .init("def f(*args: *t): pass", "def f(*args) {pass}"),
    .init(
      "def f(a: int = 1, *b: str, c: float, **d: dict) -> list[int]: \"doc\"",
      "def f(a:1, *b, =c, **d) {expr 'doc'}"),
    .init("def f(a, b,): pass", "def f(a, b) {pass}"),
    .init("def f(*a,): pass", "def f(*a) {pass}"),
    .init("def f(**k,): pass", "def f(**k) {pass}"),
    .init(
      "def f():\u{A}  def g():\u{A}    return 1\u{A}  return g",
      "def f() {def g() {return 1}; return g}"),
    .init("def f():\u{A}  global a, b\u{A}  a = 1", "def f() {global a,b; assign a = 1}"),
    .init(
      "def f():\u{A}  a = 1\u{A}  def g():\u{A}    nonlocal a\u{A}    a = 2",
      "def f() {assign a = 1; def g() {nonlocal a; assign a = 2}}"),
    .init(
      "def f(\u{A}  a,\u{A}  b,\u{A}):\u{A}  return (\u{A}    a\u{A}    + b\u{A}  )",
      "def f(a, b) {return (a + b)}"),
    .init(
      "def f():\u{A}  \"doc\"\u{A}\u{A}  # comment\u{A}  return 1\u{A}\u{A}\u{A}",
      "def f() {expr 'doc'; return 1}"),
    .init("pass; pass;", "pass\u{A}pass"),
    .init(
      "assert a; assert a, b; assert (a, b)", "assert a -\u{A}assert a b\u{A}assert (tuple a, b) -"),
    .init(
      "del a; del a, b; del (a, b), [c]; del a.b, c[0]; del (a), b,; del ()",
      "del a\u{A}del a, b\u{A}del (tuple a, b), [c]\u{A}del a.b, c[0]\u{A}del a, b\u{A}del (tuple )"
    ),
    .init(
      "import a; import a.b.c; import a as b; import a.b as c, d",
      "import a/-\u{A}import a.b.c/-\u{A}import a/b\u{A}import a.b/c,d/-"),
    .init(
      "from a import b; from a.b import c as d, e; from a import (b, c); from a import (b as c,)",
      "from a import b/-\u{A}from a.b import c/d,e/-\u{A}from a import b/-,c/-\u{A}from a import b/c"
    ),
    .init("x = 1  # comment", "assign x = 1"),
    .init("# only a comment", ""),
    .init("\u{A}\u{A}\u{A}x = 1\u{A}\u{A}", "assign x = 1"),
    .init(
      "x = (1 +\u{A}     2)\u{A}y = [\u{A}  1,\u{A}\u{A}  # c\u{A}  2,\u{A}]",
      "assign x = (1 + 2)\u{A}assign y = [1, 2]"),
    .init("if a:\u{A}\u{9}b\u{A}\u{9}c\u{A}d", "if a {expr b; expr c}\u{A}expr d"),
    .init("x = 1\u{D}\u{A}y = 2\u{D}\u{A}", "assign x = 1\u{A}assign y = 2"),
    .init("x = 1\u{D}y = 2", "assign x = 1\u{A}assign y = 2"),
    .init("'''a\u{D}\u{A}b'''", "expr 'a<10>b'"),
    .init("if a:\u{D}\u{A}  b\u{D}\u{A}else:\u{D}\u{A}  c", "if a {expr b} else {expr c}"),
    .init("\u{C}x = 1", "assign x = 1"),
    .init("if a:\u{A}  b\u{A}\u{C}  c", "if a {expr b; expr c}"),
    .init("x = 1;", "assign x = 1"),
    .init("print(a, end=''); print(*a, sep=b)", "expr print(a, end='')\u{A}expr print(*a, sep=b)"),
    .init("global x", "global x"),
    .init(
      "x = *a, b; x = *a,; x += 1, 2; return_ = 1",
      "assign x = (tuple *a, b)\u{A}assign x = (tuple *a)\u{A}augment x += (tuple 1, 2)\u{A}assign return_ = 1"
    ),
    .init("if a:\u{A}  pass\u{A}  # c\u{A} # d\u{A}  pass", "if a {pass; pass}"),
    .init("if a: pass; b = 1", "if a {pass; assign b = 1}"),
    .init(
      "class_ = 1; match = 2; match[0]; match(1); match.x; case = 3; _ = 4; match * 2; match, case = 1, 2",
      "assign class_ = 1\u{A}assign match = 2\u{A}expr match[0]\u{A}expr match(1)\u{A}expr match.x\u{A}assign case = 3\u{A}assign _ = 4\u{A}expr (match * 2)\u{A}assign (tuple match, case) = (tuple 1, 2)"
    ),
    .init("x = a if b else(c)", "assign x = (a if b else c)"),
    .init("x = a[b]if c else-d", "assign x = (a[b] if c else (- d))"),
    .init(
      "for a in b:\u{A}  pass\u{A}for c in d:\u{A}  pass\u{A}",
      "for a in b {pass}\u{A}for c in d {pass}"),
    .init(
      "if a:\u{A}  if b:\u{A}    if c:\u{A}      d\u{A}  e\u{A}f",
      "if a {if b {if c {expr d}}; expr e}\u{A}expr f"),
    .init("lambda x=1if 2else 3: x", "expr (lambda x:(1 if 2 else 3): x)"),
    .init("f'{a!r:}'; f'{a:}'", "expr F[{a!r:}]\u{A}expr F[{a:}]"),
    .init("f'{a!r:x\\ny}'", "expr F[{a!r:'x<10>y'}]"),
    .init("class A: pass", "class A() {pass}"),
    .init(
      "class A():\u{A}    x = 1\u{A}    def f(self): return self.x",
      "class A() {assign x = 1; def f(self) {return self.x}}"),
    .init(
      "class A(B, c.D, E[0],):\u{A}    \"\"\"doc\"\"\"\u{A}    y: int\u{A}    z: int = 2",
      "class A(B, c.D, E[0]) {expr 'doc'; annotate y -; annotate z 2}"),
    .init(
      "class A:\u{A}    @staticmethod\u{A}    def f(): pass\u{A}    @classmethod\u{A}    def g(cls): pass\u{A}    @property\u{A}    def h(self): pass\u{A}    @h.setter\u{A}    def h(self, v): pass",
      "class A() {@staticmethod def f() {pass}; @classmethod def g(cls) {pass}; @property def h(self) {pass}; @h.setter def h(self, v) {pass}}"
    ),
    .init(
      "class A:\u{A}    class B:\u{A}        pass\u{A}    def f(self):\u{A}        class C(A): pass\u{A}        return C",
      "class A() {class B() {pass}; def f(self) {class C(A) {pass}; return C}}"),
    .init("raise", "raise - -"),
    .init("raise A", "raise A -"),
    .init("raise A from b", "raise A b"),
    .init("try:\u{A}    a\u{A}except:\u{A}    b", "try {expr a} except -/- {expr b}"),
    .init(
      "try:\u{A}    a\u{A}except A:\u{A}    b\u{A}except (B, C) as e:\u{A}    c\u{A}else:\u{A}    d\u{A}finally:\u{A}    e",
      "try {expr a} except A/- {expr b} except (tuple B, C)/e {expr c} else {expr d} finally {expr e}"
    ),
    .init("try:\u{A}    a\u{A}finally:\u{A}    b", "try {expr a} finally {expr b}"),
    .init("try: a\u{A}except A.b as c: d", "try {expr a} except A.b/c {expr d}"),
    .init("with a: pass", "with a/- {pass}"),
    .init("with a as b: pass", "with a/b {pass}"),
    .init("with a as b, c as (d, e): pass", "with a/b,c/(tuple d, e) {pass}"),
    .init("with (a): pass", "with a/- {pass}"),
    .init("with (a, b): pass", "with a/-,b/- {pass}"),
    .init("with (a, b) as c: pass", "with (tuple a, b)/c {pass}"),
    .init("with (a as b, c as d,): pass", "with a/b,c/d {pass}"),
    .init("with (a): pass; x", "with a/- {pass; expr x}"),
    .init("with (yes)(a) as b.c, d[0]: pass", "with yes(a)/b.c,d[0]/- {pass}"),
    .init("{1}", "expr {1}"),
    .init("{1, 2, *a}", "expr {1, 2, *a}"),
    .init("{1,}", "expr {1}"),
    .init("{x for x in y if z}", "expr {x for x in y if z}"),
    .init("{(a, b) for a in b}", "expr {(tuple a, b) for a in b}"),
    .init("{{1}, {2: 3}}", "expr {{1}, {2: 3}}"),
    .init("x = {a := 1, 2}", "assign x = {(a := 1), 2}"),
    .init("for x in {1, 2}: pass", "for x in {1, 2} {pass}"),
  ]
}
