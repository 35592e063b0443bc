# needs: Value
import math
o = values([0.0, math.log(2), math.log(3)])
for c in range(3):
    for v in o:
        v.grad = 0
    e = [math.exp(v) for v in o]
    y = [v / sum(e) for v in e]
    loss = -math.log(y[c])
    loss.backward()
    print(c, f"{loss.data:.10f}", " ".join(f"{v.grad:+.10f}" for v in o))
# expect: 0 1.7917594692 -0.8333333333 +0.3333333333 +0.5000000000
# expect: 1 1.0986122887 +0.1666666667 -0.6666666667 +0.5000000000
# expect: 2 0.6931471806 +0.1666666667 +0.3333333333 -0.5000000000
