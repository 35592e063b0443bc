# case: softmax regression on three clouds, with and without a hidden layer
import numpy as np
np.random.seed(4)
points, classes = 30, 3
inputs = np.vstack([np.random.randn(points, 2) * 0.4 + corner for corner in ([0, 0], [1.5, 0], [0, 1.5])])
labels = np.repeat(np.arange(classes), points).astype('uint8')
rows = np.arange(len(labels))

def train(hidden, steps, rate=0.5, decay=1e-3):
    np.random.seed(5)
    sizes = [2] + ([hidden] if hidden else []) + [classes]
    params = [[0.1 * np.random.randn(m, n), np.zeros((1, n))] for m, n in zip(sizes, sizes[1:])]
    for step in range(steps + 1):
        outputs = [inputs]
        for k, (W, b) in enumerate(params):
            z = outputs[-1] @ W + b
            outputs.append(np.maximum(z, 0) if k < len(params) - 1 else z)
        scores = outputs.pop()
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        share = scores / scores.sum(axis=1, keepdims=True)
        loss = -np.log(share[rows, labels]).mean() + 0.5 * decay * sum(np.sum(W * W) for W, b in params)
        if step % 20 == 0:
            print("step %d: %.5f" % (step, loss))
        grad = share
        grad[rows, labels] -= 1
        grad /= len(labels)
        for (W, b), a in zip(reversed(params), reversed(outputs)):
            dW, db = a.T.dot(grad) + decay * W, grad.sum(axis=0, keepdims=True)
            grad = grad.dot(W.T)
            grad[a <= 0] = 0
            W -= rate * dW
            b -= rate * db
    return np.mean(share.argmax(axis=1) == labels)

print('accuracy: %.2f' % train(0, 40))
print('accuracy: %.2f' % train(8, 40))
#> step 0: 1.11390
#> step 20: 0.36356
#> step 40: 0.26217
#> accuracy: 0.00
#> step 0: 1.10084
#> step 20: 0.64628
#> step 40: 0.31327
#> accuracy: 0.00
# case: a network as lists of arrays, trained on shuffled batches
import random
import numpy as np
random.seed(1)
np.random.seed(1)

def squash(z):
    return 1.0 / (1.0 + np.exp(-z))

layers = [2, 3, 1]
B = [np.random.randn(n, 1) for n in layers[1:]]
W = [np.random.randn(n, m) for m, n in zip(layers[:-1], layers[1:])]
examples = [(np.array([[p], [q]], dtype=float), np.array([[float(p != q)]])) for p in (0, 1) for q in (0, 1)]

def feed(a):
    activations = [a]
    for w, b in zip(W, B):
        activations.append(squash(np.dot(w, activations[-1]) + b))
    return activations

def gradients(x, t):
    acts = feed(x)
    gB, gW = [None] * len(B), [None] * len(W)
    delta = (acts[-1] - t) * acts[-1] * (1 - acts[-1])
    for back in range(1, len(layers)):
        gB[-back] = delta
        gW[-back] = np.dot(delta, acts[-back - 1].transpose())
        delta = np.dot(W[-back].transpose(), delta) * acts[-back - 1] * (1 - acts[-back - 1])
    return gB, gW

rate = 3.0
for epoch in range(60):
    random.shuffle(examples)
    for batch in [examples[k:k + 2] for k in range(0, len(examples), 2)]:
        sB = [np.zeros(b.shape) for b in B]
        sW = [np.zeros(w.shape) for w in W]
        for x, t in batch:
            gB, gW = gradients(x, t)
            sB = [s + g for s, g in zip(sB, gB)]
            sW = [s + g for s, g in zip(sW, gW)]
        W = [w - (rate / len(batch)) * g for w, g in zip(W, sW)]
        B = [b - (rate / len(batch)) * g for b, g in zip(B, sB)]
    if epoch % 20 == 0:
        cost = sum(0.5 * np.linalg.norm(feed(x)[-1] - t) ** 2 for x, t in examples) / len(examples)
        print("Epoch {0}: {1:.6f}".format(epoch, cost))
print([w.shape for w in W], [np.round(b, 4).tolist() for b in B])
#> Epoch 0: 0.152909
#> Epoch 20: 0.127985
#> Epoch 40: 0.123848
#> [(3, 2), (1, 3)] [[[1.6482], [0.6122], [-0.7259]], [[-0.0349]]]
# case: whether a seed sprouts, by one unit on rows of numbers, shapes asserted
import numpy as np

def fresh(count):
    start = np.zeros(shape=(count, 1), dtype=np.float32)
    assert(start.shape == (count, 1)), 'a column'
    offset = 0
    assert(isinstance(offset, float) or isinstance(offset, int))
    return {'weights': start, 'offset': offset}

def sprouting(model, seeds):
    total = np.dot(seeds, model['weights']) + model['offset']
    return 1 / (1 + np.exp(-total))

def surprise(model, seeds, sprouted):
    chance = sprouting(model, seeds)
    bits = sprouted * np.log2(chance) + (1 - sprouted) * np.log2(1 - chance)
    found = np.squeeze((-1 / len(seeds)) * np.sum(bits, axis=0))
    assert(found.shape == ())
    return found

def slopes(model, seeds, sprouted):
    off = (sprouting(model, seeds) - sprouted) / (len(seeds) * np.log(2))
    by = dict(weights=np.dot(seeds.T, off), offset=np.sum(off))
    assert(by['weights'].shape == model['weights'].shape)
    assert(by['offset'].dtype == float)
    return by

# Water, warmth and depth of five seeds, and which of them sprouted.
seeds = np.array([[0.5, 1.2, -0.3], [1.5, 0.4, 0.9], [-0.7, 0.8, 1.1], [0.2, -1.6, 0.6], [1.1, 1.3, 2.]])
sprouted = np.array([[1, 1, 0, 0, 1]]).T
model = {'weights': np.array([[-0.4], [0.25], [0.8]]), 'offset': -0.5}
by = slopes(model, seeds, sprouted)
print('by weights ' + str(by['weights'].round(6)))
print('by offset ' + str(np.round(by['offset'], 8)), surprise(model, seeds, sprouted).round(7))
nudged = {'weights': model['weights'] + [[0], [1e-6], [0]], 'offset': model['offset']}
rise = (surprise(nudged, seeds, sprouted) - surprise(model, seeds, sprouted)) / 1e-6
print(abs(rise - by['weights'][1, 0]) < 1e-5)
curve = []
for day in range(1, 121):
    by = slopes(model, seeds, sprouted)
    for name in model:
        model[name] = model[name] - 0.35 * by[name]
    if not day % 40:
        curve.append(surprise(model, seeds, sprouted))
        print('day %i: %f bits' % (day, curve[-1]))
print(str(np.round(model['weights'], 5)), curve == sorted(curve, reverse=True))
verdicts = np.zeros((1, seeds.shape[0]))
for place in range(verdicts.shape[1]):
    verdicts[0, place] = 1 if sprouting(model, seeds)[place, 0] > 0.5 else 0
print('verdicts = ' + str(verdicts))
print('right: {} %'.format(100 * np.mean(verdicts == sprouted.T)))
print(fresh(3)['weights'], fresh(1)['weights'].dtype, sprouting(fresh(3), seeds[:2]).ravel(), fresh(2)['offset'])
#> by weights [[-0.547399]
#>  [-0.406531]
#>  [ 0.040247]]
#> by offset -0.12003199 1.128386
#> True
#> day 40: 0.124379 bits
#> day 80: 0.060755 bits
#> day 120: 0.039959 bits
#> [[ 3.55428]
#>  [ 2.08175]
#>  [-0.84894]] True
#> verdicts = [[1. 1. 0. 0. 1.]]
#> right: 100.0 %
#> [[0.]
#>  [0.]
#>  [0.]] float32 [0.5 0.5] 0
# case: a recurrent net over characters, unrolled and clipped by hand
import numpy as np
text = 'hello world, hello words'
letters = sorted(list(set(text)))
place = {ch: i for i, ch in enumerate(letters)}
V, H, T, rate = len(letters), 8, 6, 0.1
print('%d characters, %d of them different' % (len(text), V))
np.random.seed(5)
U, R, O = [0.01 * np.random.randn(*s) for s in [(H, V), (H, H), (V, H)]]
bh, bo = np.zeros((H, 1)), np.zeros((V, 1))
params = [U, R, O, bh, bo]
memory = [np.zeros_like(p) for p in params]

def one_hot(i):
    x = np.zeros((V, 1))
    x[i] = 1
    return x

def softmax(y):
    return np.exp(y) / np.sum(np.exp(y))

def unrolled(ids, wanted, h):
    hs, ps, loss = {-1: np.copy(h)}, {}, 0
    for t, i in enumerate(ids):
        hs[t] = np.tanh(np.dot(U, one_hot(i)) + np.dot(R, hs[t - 1]) + bh)
        ps[t] = softmax(np.dot(O, hs[t]) + bo)
        loss += -np.log(ps[t][wanted[t], 0])
    grads = [np.zeros_like(p) for p in params]
    later = np.zeros_like(h)
    for t in reversed(range(len(ids))):
        dy = np.copy(ps[t])
        dy[wanted[t]] -= 1
        dh = (np.dot(O.T, dy) + later) * (1 - hs[t] * hs[t])
        for g, d in zip(grads, [np.dot(dh, one_hot(ids[t]).T), np.dot(dh, hs[t - 1].T), np.dot(dy, hs[t].T), dh, dy]):
            g += d
        later = np.dot(R.T, dh)
    for g in grads:
        np.clip(g, -5, 5, out=g)
    return loss, grads, hs[len(ids) - 1]

def written(h, i, n):
    found = []
    for _ in range(n):
        h = np.tanh(np.dot(U, one_hot(i)) + np.dot(R, h) + bh)
        i = np.random.choice(range(V), p=softmax(np.dot(O, h) + bo).ravel())
        found.append(letters[i])
    return ''.join(found)

smooth, start, state = -np.log(1.0 / V) * T, 0, np.zeros((H, 1))
for n in range(61):
    if start + T + 1 >= len(text):
        start, state = 0, np.zeros((H, 1))
    ids = [place[ch] for ch in text[start:start + T]]
    wanted = [place[ch] for ch in text[start + 1:start + T + 1]]
    if n % 30 == 0:
        print('---- %s ----' % (written(state, ids[0], 20), ))
    loss, grads, state = unrolled(ids, wanted, state)
    smooth = smooth * 0.99 + loss * 0.01
    for p, g, m in zip(params, grads, memory):
        m += g * g
        p += -rate * g / np.sqrt(m + 1e-8)
    if n % 30 == 0:
        print('%d: %.5f' % (n, smooth))
    start += T
#> 24 characters, 10 of them different
#> ---- h d  srs,ewhww hleee ----
#> 0: 13.81551
#> ---- e rw wo ,o herlerwo  ----
#> 30: 11.99155
#> ---- ello wolld,d,dl hell ----
#> 60: 9.48136
# case: a small network learns what most of three switches say
import numpy as np
switches = np.array([[n >> place & 1 for place in (2, 1, 0)] for n in range(8)])
most = np.array([[row.sum() > 1 for row in switches]]).T * 1
np.random.seed(29)
into, out = [3 * np.random.random(shape) - 1.5 for shape in ((3, 5), (5, 1))]
for lesson in range(151):
    middle = np.tanh(np.dot(switches - 0.5, into))
    answer = 1 / (1 + np.exp(-np.dot(middle, out)))
    if lesson % 75 == 0:
        print("After " + str(lesson) + " lessons: " + str(round(np.mean(np.abs(most - answer)), 6)))
    push = (most - answer) * answer * (1 - answer)
    into += 0.6 * (switches - 0.5).T.dot(push.dot(out.T) * (1 - middle ** 2))
    out += 0.6 * middle.T.dot(push)
print(answer.round(3).T, (answer.round() == most).all(), most.ravel())
#> After 0 lessons: 0.446038
#> After 75 lessons: 0.036056
#> After 150 lessons: 0.023325
#> [[0.003 0.031 0.028 0.97  0.03  0.972 0.969 0.997]] True [0 0 0 1 0 1 1 1]
# case: readings levelled over a batch, forward and backward
import numpy as np

# A row for each dial, a column for each reading.
def level(readings, stretch, shift, memory, learning=True):
    blank = np.zeros((readings.shape[0], 1), dtype=readings.dtype)
    tiny, keep = memory.get('tiny', 1e-4), memory.get('keep', 0.75)
    centre, spread = memory.get('centre', blank), memory.get('spread', blank + 1)
    back = None
    if learning:
        middle = readings.mean(axis=1, keepdims=True)
        width = np.sqrt(readings.var(axis=1, keepdims=True) + tiny)
        levelled = (readings - middle) / width
        memory['centre'] = keep * centre + (1 - keep) * middle
        memory['spread'] = keep * spread + (1 - keep) * width ** 2

        def back(slope):
            inner = slope * stretch
            common = inner.mean(1, keepdims=True)
            tilt = levelled * np.mean(inner * levelled, axis=1, keepdims=True)
            return (inner - common - tilt) / width, (slope * levelled).sum(axis=1), slope.sum(axis=1)
    elif 'centre' in memory:
        levelled = (readings - centre) / np.sqrt(spread)
    else:
        levelled = readings
    return levelled * stretch + shift, back

np.random.seed(86)
dials, count = 3, 6
readings = np.random.randn(dials, count) * [[0.5], [3], [20]] + [[-2], [7], [100]]
stretch, shift = np.random.uniform(0.5, 2, (dials, 1)), np.random.randn(dials, 1)
pull = np.random.randn(dials, count)
memory = {'keep': 0.6}
print(level(readings, stretch, shift, memory, learning=False)[0].shape, sorted(memory))
result, back = level(readings, stretch, shift, memory)
by_readings, by_stretch, by_shift = back(pull)
print(by_readings.round(5))
print(np.round(by_stretch, 6), np.round(by_shift, 6), np.ptp(result, axis=1).round(4))

# The slope of sum(pull * what(at)) for each entry of at, by steps to both sides.
def measured(what, at, pull, step=2e-5):
    slopes = np.empty_like(at)
    walk = np.nditer(at, flags=['multi_index'], op_flags=['readwrite'])
    while not walk.finished:
        place = walk.multi_index
        kept, sides = at[place], []
        for sign in (1, -1):
            at[place] = kept + sign * step
            sides.append(np.sum(what(at) * pull))
        at[place] = kept
        slopes[place] = (sides[0] - sides[1]) / (2 * step)
        walk.iternext()
    return slopes

def apart(one, other):
    return np.max(np.abs(one - other)) / max(1e-9, np.abs(one).max(), np.abs(other).max())

trials = {
    'readings': (lambda at: level(at, stretch, shift, {})[0], readings, by_readings),
    'stretch': (lambda at: level(readings, at, shift, {})[0], stretch, by_stretch[:, np.newaxis]),
    'shift': (lambda at: level(readings, stretch, at, {})[0], shift, by_shift[:, None]),
}
for name, (what, at, slopes) in trials.items():
    print(name, slopes.shape, apart(measured(what, at, pull), slopes) < 1e-6)
for _ in range(20):
    level(readings, stretch, shift, memory)
print(memory['centre'].round(3).ravel(), np.abs(memory['centre'] - readings.mean(1, keepdims=True)).max() < 1e-2)
later, back = level(readings[:, :2], stretch, shift, memory, False)
print(np.abs(later - result[:, :2]).max() < 0.01, back, list(memory))
#> (3, 6) ['keep']
#> [[ 0.85862  1.91328  2.70038 -0.28128 -3.09666 -2.09434]
#>  [ 0.15288 -0.01151 -0.53634  0.14424  0.16873  0.082  ]
#>  [-0.16242  0.1901  -0.0153  -0.14185 -0.07975  0.20922]]
#> [ 2.130677 -0.87245  -0.660613] [ 0.769935  0.236258 -0.471436] [2.6244 4.6352 4.7406]
#> readings (3, 6) True
#> stretch (3, 1) True
#> shift (3, 1) True
#> [ -2.152   7.759 101.628] True
#> True None ['keep', 'centre', 'spread']
# case: convolution by loops, by columns, and back
import numpy as np
step, border = 2, 1
images = np.linspace(-0.1, 0.5, num=96).reshape(2, 3, 4, 4)
kernels = np.linspace(-0.2, 0.3, num=54).reshape(2, 3, 3, 3)
bias = np.linspace(-0.1, 0.2, num=2)
count, channels, height, width = images.shape
filters, _, k, _ = kernels.shape
rows = (height + 2 * border - k) // step + 1
cols = (width + 2 * border - k) // step + 1
padded = np.pad(images, ((0, 0), (0, 0), (border, border), (border, border)), mode='constant')

slow = np.zeros((count, filters, rows, cols))
for n in range(count):
    for f in range(filters):
        for r in range(rows):
            for c in range(cols):
                window = padded[n, :, r * step:r * step + k, c * step:c * step + k]
                slow[n, f, r, c] = np.sum(window * kernels[f]) + bias[f]
print(slow.shape, slow.round(6))

# Which channel, row and column stands at each place of the columns.
channel, down, right = np.meshgrid(np.arange(channels), np.arange(k), np.arange(k), indexing='ij')
tops, lefts = np.meshgrid(step * np.arange(rows), step * np.arange(cols), indexing='ij')
at = (slice(None), channel.reshape(-1, 1), down.reshape(-1, 1) + tops.ravel(), right.reshape(-1, 1) + lefts.ravel())
patches = padded[at]
fast = kernels.reshape(filters, -1) @ patches + bias.reshape(1, -1, 1)
print(patches.shape, np.allclose(slow, fast.reshape(slow.shape)))

dout = np.arange(16.0).reshape(2, 2, 2, 2) / 8
flat = dout.reshape(count, filters, -1)
dkernels = np.einsum('nfp,ndp->fd', flat, patches).reshape(kernels.shape)
dpatches = np.einsum('fd,nfp->ndp', kernels.reshape(filters, -1), flat)
dpadded = np.zeros_like(padded)
np.add.at(dpadded, at, dpatches)
dimages = dpadded[:, :, border:-border, border:-border]
print(dkernels.sum().round(6), dimages.shape, dimages[0, 1].round(5), np.sum(dout, axis=(0, 2, 3)))
#> (2, 2, 2, 2) [[[[-0.040858 -0.023049]
#>    [-0.059764 -0.065734]]
#>
#>   [[ 0.310622  0.397607]
#>    [ 0.4912    0.675865]]]
#>
#>
#>  [[[-0.253641 -0.367962]
#>    [-0.456157 -0.698933]]
#>
#>   [[ 1.024473  1.442643]
#>    [ 1.484757  2.127591]]]]
#> (2, 27, 4) True
#> 81.080526 (2, 3, 4, 4) [[0.08868 0.1875  0.10118 0.10825]
#>  [0.18821 0.3967  0.21321 0.23208]
#>  [0.11368 0.2375  0.12618 0.13797]
#>  [0.14198 0.30118 0.16156 0.17335]] [5.5 9.5]
# case: stations on a line, each with its way back, and two losses at the end
import numpy as np

# Each station returns what it makes, and a function from slopes of that to slopes of what it got.
def mix(blocks, weights, offset):
    flat = blocks.reshape(blocks.shape[0], -1)

    def back(slope):
        return slope.dot(weights.T).reshape(blocks.shape), flat.T.dot(slope), np.sum(slope, axis=0)
    return flat.dot(weights) + offset, back

def bend(numbers):
    return np.maximum(numbers, 0), lambda slope: slope * (numbers > 0)

def rest(numbers, settings):
    if 'seed' in settings:
        np.random.seed(settings['seed'])
    awake, share = None, 1 - settings.get('resting', 0)
    made = numbers
    if settings['practice']:
        awake = (np.random.rand(*numbers.shape) < share) / share
        made = numbers * awake
    return made.astype(numbers.dtype, copy=False), lambda slope: slope if awake is None else slope * awake

def surprise(scores, wanted):
    rows = np.arange(scores.shape[0])
    lowered = scores - scores.max(axis=1, keepdims=True)
    logs = lowered - np.log(np.sum(np.exp(lowered), axis=1, keepdims=True))
    slope = np.exp(logs)
    slope[rows, wanted] -= 1
    return -np.mean(logs[rows, wanted]), slope / len(rows)

def crowding(scores, wanted, room=0.5):
    rows = np.arange(scores.shape[0])
    over = scores - scores[rows, wanted][:, np.newaxis] + room
    over[rows, wanted] = 0
    slope = np.zeros_like(scores)
    slope[over > 0] = 1
    slope[rows, wanted] -= np.sum(over > 0, axis=1)
    return np.sum(np.maximum(over, 0)) / rows.size, slope / rows.size

block, kinds = (2, 3, 2), 4
size = np.prod(block)
blocks = np.cos(np.linspace(0, 4, num=3 * size)).reshape(3, *block)
weights = np.linspace(0.6, -0.9, num=size * kinds).reshape(size, kinds) * [1, -1, 1, -1]
offset = np.linspace(0.2, 0.8, num=kinds)
wanted = np.array([1, 3, 2])
mixed, from_mix = mix(blocks, weights, offset)
print(type(size), mixed.shape, np.round(mixed, 5))
bent, from_bend = bend(mixed)
calm, from_calm = rest(bent, {'resting': 0.5, 'practice': False})
print((calm == bent).all(), from_calm(offset) is offset)
rested, from_rest = rest(bent, {'resting': 0.25, 'practice': True, 'seed': 17})
print((rested == 0).sum(axis=1), rested.sum().round(6))
for loss in surprise, crowding:
    value, slope = loss(rested, wanted)
    print(loss.__name__, round(float(value), 6), np.round(slope, 5))
    by_blocks, by_weights, by_offset = from_mix(from_bend(from_rest(slope)))
    print(by_blocks.shape, by_weights.sum(axis=0).round(6), np.round(by_offset, 6))

    def again(offset):
        return loss(rest(bend(mix(blocks, weights, offset)[0])[0], {'resting': 0.25, 'practice': True, 'seed': 17})[0], wanted)[0]
    print([abs((again(offset + d) - again(offset - d)) / 2e-6 - s) < 1e-7 for d, s in zip(1e-6 * np.eye(kinds), by_offset)])
#> <class 'numpy.int64'> (3, 4) [[ 0.455    0.43123  0.28255  1.40367]
#>  [ 2.48197 -2.02923  3.17649 -1.92374]
#>  [ 0.84889 -0.59344  1.93799 -0.88254]]
#> True True
#> [0 3 3] 8.797099
#> surprise 2.653187 [[ 0.05286 -0.28212  0.042    0.18726]
#>  [ 0.00462  0.00462  0.31946 -0.32871]
#>  [ 0.16944  0.05463 -0.2787   0.05463]]
#> (3, 2, 3, 2) [-1.806898 -3.373568 -1.463094  2.23926 ] [ 0.296394 -0.376165  0.481949  0.249686]
#> [np.True_, np.True_, np.True_, np.True_]
#> crowding 3.665742 [[ 0.33333 -1.       0.33333  0.33333]
#>  [ 0.33333  0.33333  0.33333 -1.     ]
#>  [ 0.33333  0.33333 -1.       0.33333]]
#> (3, 2, 3, 2) [ -0.812272 -11.957757   1.935242   3.985919] [ 0.888889 -1.333333  0.888889  0.444444]
#> [np.True_, np.True_, np.True_, np.True_]
# case: linear regression in closed form and by steps
import numpy as np
rng = np.random.default_rng(7)
m = 50
X = 2 * rng.random((m, 1))
y = 4 + 3 * X + 0.5 * rng.standard_normal((m, 1))
X_b = np.c_[np.ones((m, 1)), X]
theta_best = np.linalg.inv(X_b.T @ X_b) @ X_b.T @ y
print(theta_best.round(6))
print((np.linalg.pinv(X_b) @ y).round(6).ravel(), np.linalg.solve(X_b.T @ X_b, X_b.T @ y).round(6).ravel())
theta_svd, residuals, rank, s = np.linalg.lstsq(X_b, y, rcond=1e-6)
print(theta_svd.round(6).tolist(), residuals.round(6), rank, s.round(6))
eta = 0.1
theta = rng.standard_normal((2, 1))
for epoch in range(200):
    gradients = 2 / m * X_b.T @ (X_b @ theta - y)
    theta = theta - eta * gradients
print(theta.round(4))
mse = np.mean((X_b @ theta - y) ** 2)
print(f"mse {mse:.6f} r2 {1 - mse / np.var(y):.4f}")
alpha = 1.0
A = np.identity(2)
A[0, 0] = 0
print((np.linalg.inv(X_b.T.dot(X_b) + alpha * A).dot(X_b.T).dot(y)).round(6).T)
#> [[4.11813]
#>  [2.8945 ]]
#> [4.11813 2.8945 ] [4.11813 2.8945 ]
#> [[4.11813], [2.8945]] [8.805895] 2 [10.392902  2.796318]
#> [[4.1147]
#>  [2.8974]]
#> mse 0.176121 r2 0.9414
#> [[4.278184 2.732723]]
# case: a long short-term memory cell by hand
import numpy as np

def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x))

params = {}
rng = np.random.RandomState(0)
H, X = 3, 2
for gate in ['f', 'i', 'c', 'o']:
    params['W' + gate] = rng.randn(H, H + X) * 0.5
    params['b' + gate] = np.zeros((H, 1))

def forward(x, h_prev, c_prev, p):
    z = np.vstack((h_prev, x))
    f = sigmoid(np.dot(p['Wf'], z) + p['bf'])
    i = sigmoid(np.dot(p['Wi'], z) + p['bi'])
    c_bar = np.tanh(np.dot(p['Wc'], z) + p['bc'])
    c = f * c_prev + i * c_bar
    o = sigmoid(np.dot(p['Wo'], z) + p['bo'])
    h = o * np.tanh(c)
    return z, f, i, c_bar, c, o, h

def backward(dh_next, dc_next, c_prev, state, p, g):
    z, f, i, c_bar, c, o, h = state
    do = dh_next * np.tanh(c) * o * (1 - o)
    dc = dc_next + dh_next * o * (1 - np.tanh(c) ** 2)
    dc_bar = dc * i * (1 - c_bar ** 2)
    di = dc * c_bar * i * (1 - i)
    df = dc * c_prev * f * (1 - f)
    for name, d in zip('oicf', [do, di, dc_bar, df]):
        g['W' + name] += np.dot(d, z.T)
        g['b' + name] += d
    dz = sum(np.dot(p['W' + name].T, d) for name, d in zip('fico', [df, di, dc_bar, do]))
    return dz[:H, :], f * dc

xs = [rng.randn(X, 1) for _ in range(4)]
h, c = np.zeros((H, 1)), np.zeros((H, 1))
states = []
for x in xs:
    c_prev = c
    state = forward(x, h, c, params)
    states.append((c_prev, state))
    c, h = state[4], state[6]
grads = {k: np.zeros_like(v) for k, v in params.items()}
dh, dc = h - 1.0, np.zeros_like(c)
for c_prev, state in reversed(states):
    dh, dc = backward(dh, dc, c_prev, state, params, grads)
print("loss", np.round(0.5 * np.sum((h - 1) ** 2), 6))
for k in sorted(grads):
    print(k, grads[k].shape, np.round(np.linalg.norm(grads[k]), 6))
#> loss 1.266103
#> Wc (3, 5) 0.680211
#> Wf (3, 5) 0.04021
#> Wi (3, 5) 0.281375
#> Wo (3, 5) 0.154224
#> bc (3, 1) 0.614729
#> bf (3, 1) 0.048332
#> bi (3, 1) 0.165076
#> bo (3, 1) 0.088579
# case: names by characters, with the backward pass by hand
import numpy as np
words = ['emma', 'olivia', 'ava', 'isabella', 'sophia']
chars = sorted(list(set("".join(words))))
stoi = {s: i + 1 for i, s in enumerate(chars)}
stoi['.'] = 0
vocab_size = len(stoi)
block_size = 3
X, Y = [], []
for w in words:
    context = [0] * block_size
    for ch in w + '.':
        ix = stoi[ch]
        X.append(context)
        Y.append(ix)
        context = context[1:] + [ix]
X, Y = np.array(X), np.array(Y)
print(X.shape, Y.shape, vocab_size)
rng = np.random.default_rng(2147483647)
n_embd, n_hidden = 4, 16
C = rng.standard_normal((vocab_size, n_embd))
W1 = rng.standard_normal((n_embd * block_size, n_hidden)) * 0.2
bngain, bnbias = np.ones((1, n_hidden)), np.zeros((1, n_hidden))
W2 = rng.standard_normal((n_hidden, vocab_size)) * 0.1
b2 = np.zeros(vocab_size)
n = X.shape[0]
for step in range(30):
    emb = C[X]
    embcat = emb.reshape(emb.shape[0], -1)
    hprebn = embcat @ W1
    bnmeani = 1 / n * hprebn.sum(0, keepdims=True)
    bndiff = hprebn - bnmeani
    bnvar = 1 / (n - 1) * (bndiff ** 2).sum(0, keepdims=True)
    bnvar_inv = (bnvar + 1e-5) ** -0.5
    bnraw = bndiff * bnvar_inv
    h = np.tanh(bngain * bnraw + bnbias)
    logits = h @ W2 + b2
    logit_maxes = logits.max(1, keepdims=True)
    counts = np.exp(logits - logit_maxes)
    probs = counts / counts.sum(1, keepdims=True)
    loss = -np.log(probs[range(n), Y]).mean()
    if step % 10 == 0:
        print(f'{step:7d}: {loss.item():.4f}')
    dlogits = probs.copy()
    dlogits[range(n), Y] -= 1
    dlogits /= n
    dh = dlogits @ W2.T
    dW2, db2 = h.T @ dlogits, dlogits.sum(0)
    dhpreact = (1.0 - h ** 2) * dh
    dbngain, dbnbias = (bnraw * dhpreact).sum(0, keepdims=True), dhpreact.sum(0, keepdims=True)
    dhprebn = bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))
    dembcat, dW1 = dhprebn @ W1.T, embcat.T @ dhprebn
    dC = np.zeros_like(C)
    np.add.at(dC, X, dembcat.reshape(emb.shape))
    for p, g in [(C, dC), (W1, dW1), (bngain, dbngain), (bnbias, dbnbias), (W2, dW2), (b2, db2)]:
        p -= 0.5 * g
print(loss < 1.6, np.argmax(probs, axis=1)[:5].shape)
#> (32, 3) (32,) 12
#>       0: 2.5388
#>      10: 1.4499
#>      20: 0.9276
#> True (5,)
# case: nearest neighbours without loops
import numpy as np
np.random.seed(3)
X_train = np.random.randint(0, 256, (12, 6)).astype(float)
y_train = np.random.randint(0, 3, 12)
X = np.random.randint(0, 256, (5, 6)).astype(float)
dists = np.sqrt(np.sum(X ** 2, axis=1, keepdims=True) + np.sum(X_train ** 2, axis=1) - 2 * X.dot(X_train.T))
slow = np.zeros((5, 12))
for i in range(5):
    for j in range(12):
        slow[i, j] = np.sqrt(np.sum((X[i] - X_train[j]) ** 2))
print(dists.shape, np.linalg.norm(dists - slow, ord='fro') < 1e-6)
y_pred = np.zeros(5)
for i in range(5):
    closest_y = y_train[np.argsort(dists[i])[:3]]
    y_pred[i] = np.argmax(np.bincount(closest_y))
print(y_pred, np.mean(y_pred == y_train[:5]))
folds = np.array_split(X_train, 5)
print([f.shape for f in folds], np.vstack(folds[:2] + folds[3:]).shape)
idxs = np.flatnonzero(y_train == 1)
print(idxs, np.random.choice(idxs, 2, replace=False))
#> (5, 12) True
#> [1. 1. 1. 1. 1.] 0.8
#> [(3, 6), (3, 6), (2, 6), (2, 6), (2, 6)] (10, 6)
#> [0 1 3 4 5 6 7] [7 3]
# case: moments and updates as dicts
import numpy as np
np.random.seed(1)
layer_dims = [3, 4, 1]
parameters = {}
L = len(layer_dims)
for l in range(1, L):
    parameters['W' + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) / np.sqrt(layer_dims[l - 1])
    parameters['b' + str(l)] = np.zeros((layer_dims[l], 1))
    assert(parameters['W' + str(l)].shape == (layer_dims[l], layer_dims[l - 1]))
v = {}
s = {}
for key, value in parameters.items():
    v['d' + key] = np.zeros_like(value)
    s['d' + key] = np.zeros_like(value)

X = np.random.randn(3, 8)
Y = (X.sum(axis=0, keepdims=True) > 0).astype(int)
beta1, beta2, epsilon, learning_rate = 0.9, 0.999, 1e-8, 0.05
m = X.shape[1]
for t in range(1, 41):
    Z1 = np.dot(parameters['W1'], X) + parameters['b1']
    A1 = np.maximum(0, Z1)
    Z2 = np.dot(parameters['W2'], A1) + parameters['b2']
    A2 = 1 / (1 + np.exp(-Z2))
    logprobs = np.multiply(-np.log(A2), Y) + np.multiply(-np.log(1 - A2), 1 - Y)
    cost = 1. / m * np.nansum(logprobs)
    dZ2 = A2 - Y
    grads = {'dW2': 1. / m * np.dot(dZ2, A1.T), 'db2': 1. / m * np.sum(dZ2, axis=1, keepdims=True)}
    dZ1 = np.array(np.dot(parameters['W2'].T, dZ2), copy=True)
    dZ1[Z1 <= 0] = 0
    grads['dW1'] = 1. / m * np.dot(dZ1, X.T)
    grads['db1'] = 1. / m * np.sum(dZ1, axis=1, keepdims=True)
    for key in parameters:
        g = grads['d' + key]
        v['d' + key] = beta1 * v['d' + key] + (1 - beta1) * g
        s['d' + key] = beta2 * s['d' + key] + (1 - beta2) * np.power(g, 2)
        v_corrected = v['d' + key] / (1 - beta1 ** t)
        s_corrected = s['d' + key] / (1 - beta2 ** t)
        parameters[key] = parameters[key] - learning_rate * v_corrected / (np.sqrt(s_corrected) + epsilon)
    if t % 20 == 0:
        print("Cost after step {}: {:.5f}".format(t, cost))
predictions = (A2 > 0.5)
print('Accuracy: %d' % float((np.dot(Y, predictions.T) + np.dot(1 - Y, 1 - predictions.T)).item() / float(Y.size) * 100) + '%')
permutation = list(np.random.permutation(m))
shuffled_X = X[:, permutation]
print(permutation, shuffled_X.shape)
#> Cost after step 20: 0.17612
#> Cost after step 40: 0.01762
#> Accuracy: 100%
#> [np.int64(2), np.int64(5), np.int64(4), np.int64(7), np.int64(3), np.int64(6), np.int64(1), np.int64(0)] (3, 8)
# case: clusters
import numpy as np
rng = np.random.default_rng(0)
centers = np.array([[0, 0], [5, 5], [0, 5]])
X = np.concatenate([c + rng.normal(0, 0.5, size=(10, 2)) for c in centers], axis=0)
centroids = X[rng.choice(len(X), size=3, replace=False)]
for it in range(10):
    d = np.linalg.norm(X[:, None, :] - centroids[None, :, :], axis=2)
    labels = d.argmin(axis=1)
    new = np.array([X[labels == k].mean(axis=0) if np.any(labels == k) else centroids[k] for k in range(3)])
    if np.allclose(new, centroids):
        break
    centroids = new
print(it, np.round(centroids[np.lexsort((centroids[:, 1], centroids[:, 0]))], 3), np.unique(labels, return_counts=True))
#> 3 [[-0.039  2.624]
#>  [ 4.647  4.931]
#>  [ 5.161  5.385]] (array([0, 1, 2]), array([20,  5,  5]))
# case: principal components
import numpy as np
np.random.seed(4)
X = np.random.randn(30, 3) @ np.array([[3.0, 1.0, 0.2], [0.0, 1.0, 0.1], [0.0, 0.0, 0.3]])
X -= np.mean(X, axis=0)
cov = np.dot(X.T, X) / X.shape[0]
U, S, V = np.linalg.svd(cov)
Xrot = np.dot(X, U)
print(S.round(6), np.round(np.abs(Xrot).sum(axis=0), 5))
Xwhite = Xrot / np.sqrt(S + 1e-5)
print(np.allclose(np.cov(Xwhite.T, bias=True), np.eye(3), atol=1e-3))
vals, vecs = np.linalg.eigh(cov)
print(vals[::-1].round(6), (S / S.sum()).round(4), np.cumsum(S / np.sum(S)).round(4))
#> [15.338058  0.662006  0.064229] [96.3771  18.11194  6.39176]
#> True
#> [15.338058  0.662006  0.064229] [0.9548 0.0412 0.004 ] [0.9548 0.996  1.    ]
# case: attention
import numpy as np
rng = np.random.default_rng(3)
B, T, D, H = 2, 4, 8, 2
x = rng.standard_normal((B, T, D))
Wq, Wk, Wv = [rng.standard_normal((D, D)) / np.sqrt(D) for _ in range(3)]
q, k, v = [(x @ W).reshape(B, T, H, D // H).transpose(0, 2, 1, 3) for W in (Wq, Wk, Wv)]
scores = q @ k.swapaxes(-1, -2) / np.sqrt(D // H)
mask = np.triu(np.ones((T, T), dtype=bool), k=1)
scores = np.where(mask, -np.inf, scores)
scores -= scores.max(axis=-1, keepdims=True)
att = np.exp(scores)
att /= att.sum(axis=-1, keepdims=True)
out = np.einsum('bhts,bhsd->bhtd', att, v).transpose(0, 2, 1, 3).reshape(B, T, D)
print(out.shape, np.allclose(att.sum(-1), 1), att[0, 0].round(4))
print(np.round(out[0, :, :3], 5))
#> (2, 4, 8) True [[1.     0.     0.     0.    ]
#>  [0.9793 0.0207 0.     0.    ]
#>  [0.1203 0.1877 0.692  0.    ]
#>  [0.7016 0.0398 0.2046 0.054 ]]
#> [[-2.02539 -0.01544 -1.85059]
#>  [-1.9397   0.00858 -1.81682]
#>  [-0.09558  0.19876 -0.12345]
#>  [-1.39989  0.09436 -1.29039]]
# case: perceptron and one-hot rows
import numpy as np
labels = np.array([0, 2, 1, 2])
one_hot = np.zeros((labels.size, labels.max() + 1))
one_hot[np.arange(labels.size), labels] = 1
print(one_hot, np.eye(3)[labels].astype(int))
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 0, 0, 1])
w, b = np.zeros(2), 0.0
for epoch in range(6):
    errors = 0
    for xi, target in zip(X, y):
        update = 0.1 * (target - np.where(np.dot(xi, w) + b >= 0.0, 1, 0))
        w += update * xi
        b += update
        errors += int(update != 0.0)
    print(epoch, w.round(3), round(float(b), 3), errors)
confusion = np.zeros((2, 2), dtype=int)
for t, p in zip(y, (X @ w + b >= 0).astype(int)):
    confusion[t, p] += 1
print(confusion, np.trace(confusion) / confusion.sum(), confusion.diagonal())
#> [[1. 0. 0.]
#>  [0. 0. 1.]
#>  [0. 1. 0.]
#>  [0. 0. 1.]] [[1 0 0]
#>  [0 0 1]
#>  [0 1 0]
#>  [0 0 1]]
#> 0 [0.1 0.1] 0.0 2
#> 1 [0.2 0.1] -0.1 3
#> 2 [0.2 0.1] -0.2 3
#> 3 [0.2 0.1] -0.2 0
#> 4 [0.2 0.1] -0.2 0
#> 5 [0.2 0.1] -0.2 0
#> [[3 0]
#>  [0 1]] 1.0 [3 1]
