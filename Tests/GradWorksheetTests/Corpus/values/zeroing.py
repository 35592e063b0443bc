# needs: Value
from micrograd.engine import Value
params = [Value(1.0), Value(-2.0), Value(0.5)]
for step in range(3):
    for p in params:
        p.grad = 0
    loss = sum(p * p for p in params)
    loss.backward()
    print(step, [p.grad for p in params], loss.data)
    for p in params:
        p.data -= 0.25 * p.grad
# expect: 0 [2.0, -4.0, 1.0] 5.25
# expect: 1 [1.0, -2.0, 0.5] 1.3125
# expect: 2 [0.5, -1.0, 0.25] 0.328125
print([p.data for p in params], all(p.grad != 0 for p in params))
# expect: [0.125, -0.25, 0.0625] True
