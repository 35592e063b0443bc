# The first 200 digits of seed 1, drawn by the steps of Sources/GradTraining/Data/Digits in Python, whose floats are
# doubles. Run it at the top of the package; DigitTests.swift holds what it prints.
import re, math
M = (1 << 64) - 1
class Split:
    def __init__(s, seed): s.state = seed
    def next(s):
        s.state = (s.state + 0x9e3779b97f4a7c15) & M
        z = s.state
        z = ((z ^ (z >> 30)) * 0xbf58476d1ce4e5b9) & M
        z = ((z ^ (z >> 27)) * 0x94d049bb133111eb) & M
        return z ^ (z >> 31)
    def uniform(s, a=None, b=None):
        u = (s.next() >> 11) * 2.0 ** -53
        return u if a is None else a + (b - a) * u
    def below(s, n):
        p = s.next() * n
        if p & M < n:
            t = (1 << 64) % n
            while p & M < t: p = s.next() * n
        return p >> 64
src = open('Sources/GradTraining/Data/Digits/DigitStrokes.swift').read()
src = src[src.index('static let digits'):]
src = src[src.index('= [') + 2:src.rindex(']') + 1]
src = src.replace('smooth(', '(True,').replace('sharp(', '(False,')
src = re.sub(r'\(True,\[', '(True,[', src)
DIGITS = eval(src)
def poly(smooth, P):
    if not smooth: return P
    out = [P[0]]
    for i in range(1, len(P)):
        b, c = P[i-1], P[i]
        a = P[i-2] if i > 1 else b
        d = P[i+1] if i + 1 < len(P) else c
        for t in (0.25, 0.5, 0.75, 1.0):
            q = []
            for k in (0, 1):
                straight = b[k]*2 + (c[k]-a[k])*t
                bend = (a[k]*2 - b[k]*5 + c[k]*4 - d[k]) * (t*t)
                turn = (b[k]*3 - a[k] - c[k]*3 + d[k]) * (t*t*t)
                q.append((straight + bend + turn) * 0.5)
            out.append(tuple(q))
    return out
def paint(digit, seed):
    g = Split(seed)
    ways = DIGITS[digit]
    strokes = ways[g.below(len(ways))]
    half = g.uniform(0.7, 1.8)
    height = g.uniform(14.5, 20.5)
    width = height * g.uniform(0.55, 0.95)
    slant = g.uniform(-0.3, 0.3)
    t = g.uniform(-0.15, 0.15)
    co, si = (1 - t*t)/(1 + t*t), 2*t/(1 + t*t)
    X = (co*width, si*width)
    Y = (-si*height + co*(slant*height), co*height + si*(slant*height))
    mid = (13.5 + g.uniform(-2, 2), 0); mid = (mid[0], 13.5 + g.uniform(-2, 2))
    D = [math.inf] * 784
    def seg(s, e, half):
        reach = half + 1
        L = (e[0]-s[0], e[1]-s[1])
        sq = max(L[0]*L[0] + L[1]*L[1], 1e-12)
        def rng(a, b):
            lo = int(max(min(a, b) - reach, 0.0)); hi = int(max(min(max(a, b) + reach + 1, 28.0), 0.0))
            return range(min(lo, hi), hi)
        for y in rng(s[1], e[1]):
            for x in rng(s[0], e[0]):
                p = (x - s[0], y - s[1])
                sh = min(max((p[0]*L[0] + p[1]*L[1]) / sq, 0.0), 1.0)
                q = (p[0] - L[0]*sh, p[1] - L[1]*sh)
                i = y*28 + x
                D[i] = min(D[i], q[0]*q[0] + q[1]*q[1])
    for smooth, P in strokes:
        Q = []
        for p in P:
            dx = g.uniform(-0.05, 0.05); dy = g.uniform(-0.05, 0.05)
            Q.append((p[0] + dx, p[1] + dy))
        pts = [tuple(mid[k] + X[k]*(p[0]-0.5) + Y[k]*(p[1]-0.5) for k in (0, 1)) for p in poly(smooth, Q)]
        for s, e in zip(pts, pts[1:]): seg(s, e, half)
    if g.below(10) == 0:
        sx = g.uniform(0, 28.0); sy = g.uniform(0, 28.0)
        wx = g.uniform(-9, 9); wy = g.uniform(-9, 9)
        seg((sx, sy), (sx + wx, sy + wy), half * 0.8)
    ink = g.uniform(140, 255); noise = g.uniform(4, 60)
    xs = ys = range(0)
    if g.below(8) == 0:
        w = 3 + g.below(4); h = 3 + g.below(4); x = 4 + g.below(18); y = 4 + g.below(18)
        xs, ys = range(x, x + w), range(y, y + h)
    out = []
    for y in range(28):
        for x in range(28):
            lev = ink * min(max(half + 0.5 - math.sqrt(D[y*28+x]), 0.0), 1.0)
            if x in xs and y in ys: lev = 0.0
            u = g.uniform() + g.uniform() + g.uniform() - 1.5
            out.append(int(min(max(lev + noise*u, 0.0), 255.0)))
    return out
seeds = Split(1)
labels, pixels = [], []
for _ in range(200):
    l = seeds.below(10); labels.append(l); pixels += paint(l, seeds.next())
h = 0xcbf29ce484222325
for b in pixels: h = ((h ^ b) * 0x100000001b3) & M
print(labels[:12], sum(pixels), hex(h))
