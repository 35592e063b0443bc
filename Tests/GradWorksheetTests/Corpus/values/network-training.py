# needs: Value
# Training as in micrograd's demonstration: hinge loss, regularization, a rate that falls.
import random
from micrograd.engine import Value
from micrograd import nn
import micrograd.nn

random.seed(42)
X = [[random.uniform(-1, 1), random.uniform(-1, 1)] for _ in range(8)]
y = [1 if a * b > 0 else -1 for a, b in X]
model = nn.MLP(2, [4, 1])
print(micrograd.nn.MLP is nn.MLP)  # expect: True
for k in range(4):
    scores = [model([Value(a), Value(b)]) for a, b in X]
    losses = [(1 + -yi * score).relu() for yi, score in zip(y, scores)]
    data_loss = sum(losses) * (1.0 / len(losses))
    total = data_loss + 1e-4 * sum((p * p for p in model.parameters()))
    model.zero_grad()
    total.backward()
    for p in model.parameters():
        p.data -= (0.5 - 0.1 * k) * p.grad
    right = sum((yi > 0) == (score.data > 0) for yi, score in zip(y, scores))
    print(f'{k} {total.data:.10f} {right} {model.layers[0].neurons[2].w[1].grad:.10f}')
# expect: 0 1.0613550652 2 0.1293217972
# expect: 1 0.9452705074 3 0.1243778548
# expect: 2 0.8241958974 5 0.1214786339
# expect: 3 0.7384568933 6 0.1199134428
print([f'{p.data:.10f}' for p in model.parameters()])
# expect: ['-0.7120956180', '-0.0879790194', '0.2711896353', '0.7353641295', '-1.0008648437', '-0.0914956486', '0.6130705301', '0.2214404707', '-0.1376451745', '-0.0476225336', '-0.6450503204', '0.0000000000', '1.0180943968', '-0.5555204570', '-0.7507342590', '-0.6892542014', '0.3499645015']
model.zero_grad()
print(sum(p.grad for p in model.parameters()))  # expect: 0
