# needs: Value
W = values([[1, 2], [3, 4]])
x = values([0.5, -1])
print(W[0][1].data, len(W), len(W[0]), type(W).__name__, type(W[0][0]).__name__)
# expect: 2.0 2 2 list Value
print(W)
# expect: [[Value(data=1.0, grad=0), Value(data=2.0, grad=0)], [Value(data=3.0, grad=0), Value(data=4.0, grad=0)]]
y = [sum(w * v for w, v in zip(row, x)) for row in W]
print([v.data for v in y])  # expect: [-1.5, -2.5]
loss = y[0] * y[0] + 2 * y[1]
loss.backward()
print(loss.data, [[w.grad for w in row] for row in W], [v.grad for v in x])
# expect: -2.75 [[-1.5, 3.0], [1.0, -2.0]] [3.0, 2.0]
s = values(3)
print(s.data, values([]), values([[1.5]])[0][0].data)  # expect: 3.0 [] 1.5
