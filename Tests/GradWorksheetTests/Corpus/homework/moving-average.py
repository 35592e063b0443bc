losses = [5.0, 4.0, 4.5, 3.0, 2.5, 2.75, 2.0, 1.0]
def moving(xs, k):
    return [sum(xs[i:i + k]) / k for i in range(len(xs) - k + 1)]
def ema(xs, beta=0.9):
    v, out = 0.0, []
    for t, x in enumerate(xs, start=1):
        v = beta * v + (1 - beta) * x
        out.append(v / (1 - beta ** t))
    return out
print(moving(losses, 3))
# expect: [4.5, 3.8333333333333335, 3.3333333333333335, 2.75, 2.4166666666666665, 1.9166666666666667]
print([round(v, 4) for v in ema(losses)])
# expect: [5.0, 4.4737, 4.4834, 4.0521, 3.673, 3.4761, 3.1931, 2.808]
for i, (raw, smooth) in enumerate(zip(losses, ema(losses, beta=0.5))):
    print(f"{i:2d} {raw:6.2f} {smooth:8.4f} {'*' * int(smooth * 4)}")
# expect:  0   5.00   5.0000 ********************
# expect:  1   4.00   4.3333 *****************
# expect:  2   4.50   4.4286 *****************
# expect:  3   3.00   3.6667 **************
# expect:  4   2.50   3.0645 ************
# expect:  5   2.75   2.9048 ***********
# expect:  6   2.00   2.4488 *********
# expect:  7   1.00   1.7216 ******
print(f"mean {sum(losses) / len(losses):.4f} std {(sum((x - sum(losses) / 8) ** 2 for x in losses) / 8) ** 0.5:.4f}")
# expect: mean 3.0938 std 1.2496
