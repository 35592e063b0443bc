data = list(range(10))
def shuffle(xs, seed):
    xs = xs[:]
    for i in range(len(xs) - 1, 0, -1):
        seed = (seed * 16807) % 2147483647
        j = seed % (i + 1)
        xs[i], xs[j] = xs[j], xs[i]
    return xs
print(shuffle(data, 7), sorted(shuffle(data, 3)) == data, data)
# expect: [3, 6, 5, 0, 2, 1, 7, 8, 4, 9] True [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
size = 4
for epoch in range(2):
    order = shuffle(data, epoch + 1)
    for k, start in enumerate(range(0, len(order), size)):
        batch = order[start:start + size]
        print(f"epoch {epoch} batch {k}: {batch} mean {sum(batch) / len(batch):.2f}")
# expect: epoch 0 batch 0: [3, 8, 5, 0] mean 4.00
# expect: epoch 0 batch 1: [2, 4, 6, 1] mean 3.25
# expect: epoch 0 batch 2: [9, 7] mean 8.00
# expect: epoch 1 batch 0: [2, 6, 7, 0] mean 3.75
# expect: epoch 1 batch 1: [9, 1, 8, 3] mean 5.25
# expect: epoch 1 batch 2: [5, 4] mean 4.50
train, val = data[:-3], data[-3:]
print(len(train), val, {"train": train, "val": val}["val"][-1])  # expect: 7 [7, 8, 9] 9
