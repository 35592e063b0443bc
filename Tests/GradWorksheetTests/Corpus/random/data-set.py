# The kind of data set that homework begins with.
import random
import math

random.seed(1337)
points, labels = [], []
for i in range(20):
    label = i % 2
    angle = math.pi * random.random()
    x = math.cos(angle) if label == 0 else 1 - math.cos(angle)
    y = math.sin(angle) if label == 0 else 0.5 - math.sin(angle)
    points.append([x + random.gauss(0, 0.1), y + random.gauss(0, 0.1)])
    labels.append(2 * label - 1)
order = list(range(20))
random.shuffle(order)
for i in order[:8]:
    print(f'{points[i][0]:.6f} {points[i][1]:.6f} {labels[i]:+d}')
# expect: -0.956881 0.440076 -1
# expect: 1.360508 -0.302952 +1
# expect: 0.161632 0.026912 +1
# expect: 0.412881 0.715230 -1
# expect: 0.499429 -0.326177 +1
# expect: -0.430482 0.856692 -1
# expect: 1.054871 -0.638941 +1
# expect: -0.431360 0.803328 -1
weights = [random.uniform(-1, 1) for _ in range(3)]
print(weights, sum(w * w for w in weights))
# expect: [-0.476441248256144, 0.4175125081910267, 0.8956750640109146] 1.2035467778267908
batch = random.sample(range(20), 4)
print(batch, sum(points[i][0] for i in batch) / len(batch))
# expect: [5, 10, 2, 6] 0.2788802601427417
