"""Times NumPy, PyTorch and micrograd in turns with `bench`, and prints the README's table of ratios.

    python3 -m venv ~/peers && ~/peers/bin/pip install numpy torch micrograd
    swift build -c release --product bench --static-swift-stdlib
    ~/peers/bin/python Sources/bench/Peers/compare.py [--only moons,matmul,mlp,cnn,loop] [--rounds 7]
        [--threads 1,2] [--mnist DIR] [--json FILE]

Machines are shared and change their speed from second to second. So both sides run the same work within
seconds, round after round; each round gives one ratio of the best times, and the median of the ratios is
printed with its range. A peer that is not installed is left out. Without --mnist the images
are random numbers: the same work, other pixels.
"""
import argparse
import contextlib
import gzip
import io
import json
import os
import statistics
import subprocess
import sys
import time

SHAPES = [(50, 300, 784), (784, 300, 50), (128, 300, 784), (512, 512, 512), (1024, 1024, 1024)]
TYPES = {"float": "float32", "double": "float64"}
CNNS = {"shallow": ((96, 128), True), "deep": ((40, 16, 64, 56, 64, 56), False)}


def best(repeats, work):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


class Peers:
    """The peers' side: each method makes one piece of work, and returns its best time in seconds."""

    def __init__(self, threads, mnist):
        import numpy
        self.np = numpy
        try:
            import torch
            torch.set_num_threads(threads)
            self.torch = torch
        except ImportError:
            self.torch = None
        self.mnist = mnist
        self.made = {}

    def images(self, count):
        np = self.np
        if not self.mnist:
            rng = np.random.default_rng(1)
            return rng.random((count, 784), np.float32), rng.integers(0, 10, count)

        def idx(name, offset):
            path = os.path.join(self.mnist, name)
            opened = gzip.open(path + ".gz") if os.path.exists(path + ".gz") else open(path, "rb")
            with opened as file:
                return np.frombuffer(file.read(), np.uint8, offset=offset)

        x = idx("train-images-idx3-ubyte", 16).reshape(-1, 784)[:count] / np.float32(255)
        return x, idx("train-labels-idx1-ubyte", 8)[:count].astype(np.int64)

    def once(self, key, make):
        if key not in self.made:
            self.made[key] = make()
        return self.made[key]

    def matmul(self, dtype, m, n, k):
        np = self.np
        a, b = self.once((dtype, m, n, k), lambda: (
            np.ones((m, k), dtype), np.ones((k, n), dtype)))
        count = max(1, int(2e8 / (2 * m * n * k)))
        return best(9, lambda: [a @ b for _ in range(count)]) / count

    def mlp_numpy(self, count=55000, batch=50):
        """An epoch of 784-300-10: sigmoid, softmax with cross-entropy, SGD 0.03, in order."""
        np = self.np
        x, y = self.once("train", lambda: self.images(count))
        rng = np.random.default_rng(0)
        w1, b1 = rng.normal(0, 0.05, (784, 300)).astype("f4"), np.zeros(300, "f4")
        w2, b2 = rng.normal(0, 0.05, (300, 10)).astype("f4"), np.zeros(10, "f4")
        rows, rate = np.arange(batch), np.float32(0.03)

        def epoch():
            nonlocal w1, b1, w2, b2
            for start in range(0, count, batch):
                xb, yb = x[start:start + batch], y[start:start + batch]
                a = 1 / (1 + np.exp(-(xb @ w1 + b1)))
                z = a @ w2 + b2
                p = np.exp(z - z.max(1, keepdims=True))
                p /= p.sum(1, keepdims=True)
                p[rows, yb] -= 1
                p /= batch
                d = (p @ w2.T) * a * (1 - a)
                w2 -= rate * (a.T @ p)
                b2 -= rate * p.sum(0)
                w1 -= rate * (xb.T @ d)
                b1 -= rate * d.sum(0)

        return best(1, epoch)

    def mlp_torch(self, count=55000, batch=50):
        torch, nn = self.torch, self.torch.nn
        x, y = self.once("train", lambda: self.images(count))
        x, y = torch.tensor(x), torch.tensor(y)
        net = nn.Sequential(nn.Linear(784, 300), nn.Sigmoid(), nn.Linear(300, 10))
        rule = torch.optim.SGD(net.parameters(), lr=0.03)

        def epoch():
            for start in range(0, count, batch):
                rule.zero_grad()
                out = net(x[start:start + batch])
                nn.functional.cross_entropy(out, y[start:start + batch]).backward()
                rule.step()

        return best(1, epoch)

    def loop_numpy(self):
        """The worksheet that `bench --only numpy-loop` runs, under NumPy."""
        folder = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        with open(os.path.join(folder, "Worksheets", "numpy-loop.py")) as file:
            code = compile(file.read(), "numpy-loop.py", "exec")
        with contextlib.redirect_stdout(io.StringIO()):
            return best(3, lambda: exec(code, {}))

    def cnn_torch(self, name, batch=128, steps=4):
        """Adam steps of a CNN of 112,970 parameters: 3x3 kernels, padding 1, pooling by 2, global mean."""
        torch, nn = self.torch, self.torch.nn
        x, y = self.once("cnn", lambda: self.images(batch * steps))
        x, y = torch.tensor(x).reshape(-1, 1, 28, 28), torch.tensor(y)
        widths, pools = CNNS[name]

        def make():
            layers, channels = [], 1
            for index, width in enumerate(widths):
                layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU()]
                channels = width
                if pools or index % 2 == 1:
                    layers.append(nn.MaxPool2d(2))
            layers += [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, 10)]
            net = nn.Sequential(*layers)
            assert sum(p.numel() for p in net.parameters()) == 112970
            return net, torch.optim.Adam(net.parameters(), 1e-3)

        net, rule = self.once(("net", name), make)

        def steps_of():
            for start in range(0, batch * steps, batch):
                rule.zero_grad()
                out = net(x[start:start + batch])
                nn.functional.cross_entropy(out, y[start:start + batch]).backward()
                rule.step()

        return best(2, steps_of) / steps

    def moons_micrograd(self):
        """A step of workload M, as Sources/bench/Moons.swift describes it."""
        from micrograd.engine import Value
        from micrograd.nn import MLP
        state = 42

        def u():
            nonlocal state
            state = (state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
            return (state >> 11) / 2 ** 53

        net = MLP(2, [16, 16, 1])
        for layer in net.layers:
            for neuron in layer.neurons:
                for w in neuron.w:
                    w.data = u() * 2 - 1
        points = [[u() * 2 - 1, u() * 2 - 1] for _ in range(100)]

        def step():
            losses = []
            for a, b in points:
                score = net([Value(a), Value(b)])
                losses.append((1 + -(1.0 if a * b > 0 else -1.0) * score).relu())
            loss = sum(losses) * (1 / len(losses)) + 1e-4 * sum(p * p for p in net.parameters())
            net.zero_grad()
            loss.backward()

        return best(1, step)


def serve(threads, mnist):
    """Answers one request per line: the name of a method and its arguments, as JSON."""
    peers = Peers(threads, mnist)
    for line in sys.stdin:
        name, arguments = json.loads(line)
        try:
            print(json.dumps(getattr(peers, name)(*arguments)), flush=True)
        except (ImportError, AttributeError) as error:
            print(json.dumps(str(error)), flush=True)


class Worker:
    """The peers in a process of their own, whose libraries learn the number of threads as they start."""

    def __init__(self, threads, mnist):
        count = str(threads)
        names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
        command = [sys.executable, __file__, "--serve", count] + (["--mnist", mnist] if mnist else [])
        self.process = subprocess.Popen(
            command, env={**os.environ, **{name: count for name in names}}, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def time(self, name, *arguments):
        self.process.stdin.write(json.dumps([name, arguments]) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer if isinstance(answer, float) else None


def ours(bench, only, threads, mnist):
    """The figures of `bench`, after a pause in which the peers' threads stop to look for work."""
    time.sleep(0.3)
    command = [bench, "--json", "--only", only, "--threads", str(threads)]
    if mnist:
        command += ["--mnist", mnist]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="moons,matmul,mlp,cnn,loop")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--threads", default="1,2")
    parser.add_argument("--mnist")
    parser.add_argument("--bench", default=".build/release/bench")
    parser.add_argument("--json")
    parser.add_argument("--serve", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        return serve(options.serve, options.mnist)
    wanted = options.only.split(",")
    rows = {}

    def note(title, unit, a, b):
        """One pair, ours and theirs, where the peer is there."""
        if b is not None:
            rows.setdefault((title, unit), []).append((a, b))

    for threads in [int(t) for t in options.threads.split(",")]:
        worker = Worker(threads, options.mnist)
        label = f"{threads} thread" + ("s" if threads > 1 else "")
        for turn in range(options.rounds):
            if "moons" in wanted and threads == 1:
                mine = ours(options.bench, "moons", 1, None)["moons step"]["min"]
                theirs = worker.time("moons_micrograd")
                note("workload M, a step, against micrograd", "us", mine,
                     theirs and theirs * 1e6)
            if "matmul" in wanted:
                mine = ours(options.bench, "matmul", threads, None)
                for ours_type, dtype in TYPES.items():
                    for m, n, k in SHAPES:
                        seconds = worker.time("matmul", dtype, m, n, k)
                        key = f"matmul {ours_type} {m}x{n}x{k}"
                        note(f"{key}, {label}, against NumPy", "GFLOP/s", mine[key]["max"],
                             seconds and 2 * m * n * k / seconds * 1e-9)
            if "mlp" in wanted:
                for peer in ("numpy", "torch"):
                    mine = ours(options.bench, "mlp", threads, options.mnist)["mlp epoch"]["min"]
                    note(f"epoch of 784-300-10, {label}, against {peer}", "s", mine,
                         worker.time("mlp_" + peer))
            if "loop" in wanted:
                mine = ours(options.bench, "numpy-loop", threads, None)["numpy loop"]["min"]
                note(f"a worksheet's loop of 784-300-10, {label}, against NumPy", "s", mine,
                     worker.time("loop_numpy"))
            if "cnn" in wanted:
                mine = ours(options.bench, "cnn", threads, options.mnist)
                for name in CNNS:
                    theirs = worker.time("cnn_torch", name)
                    note(f"step of the {name} CNN, {label}, against torch", "ms",
                         mine[f"cnn {name} step"]["min"], theirs and theirs * 1e3)
            print(f"{label}: round {turn + 1} of {options.rounds}", file=sys.stderr)
        worker.process.stdin.close()
        worker.process.wait()

    print(f"{'':58} {'ours':>9} {'theirs':>9}  ratio, median of {options.rounds} (range)")
    result = []
    for (title, unit), pairs in rows.items():
        ratios = sorted(a / b for a, b in pairs)
        pick = max if unit == "GFLOP/s" else min
        mine, theirs = pick(a for a, _ in pairs), pick(b for _, b in pairs)
        middle = statistics.median(ratios)
        print(f"{title:58} {mine:9.4g} {theirs:9.4g}  {middle:.3g} ({ratios[0]:.3g} to "
              f"{ratios[-1]:.3g}) {unit}")
        result.append({"title": title, "unit": unit, "ours": mine, "theirs": theirs,
                       "ratio": middle, "ratios": ratios})
    if options.json:
        with open(options.json, "w") as file:
            json.dump(result, file, indent=1)


if __name__ == "__main__":
    main()
