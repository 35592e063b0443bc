# Where the optimizers of PyTorch end; OptimizerTests.swift holds what it prints.
import torch
def run(make, steps=12):
    p = torch.tensor([1.0, -2.0, 0.5], dtype=torch.float64)
    o = make([p])
    for t in range(steps):
        a, b, c = p.tolist()
        p.grad = torch.tensor([2*a, 4*b**3, a*b + c], dtype=torch.float64)
        o.param_groups[0]["lr"] = 0.01 / (1 + t)
        o.step()
    return p.tolist()
O = torch.optim
for name, make in [
  ("sgd", lambda p: O.SGD(p, lr=1)),
  ("heavy", lambda p: O.SGD(p, lr=1, momentum=0.9)),
  ("nesterov", lambda p: O.SGD(p, lr=1, momentum=0.9, nesterov=True)),
  ("adam", lambda p: O.Adam(p, lr=1)),
  ("adam2", lambda p: O.Adam(p, lr=1, betas=(0.8, 0.95), eps=1e-3)),
  ("adamw", lambda p: O.AdamW(p, lr=1, weight_decay=0.1)),
  ("rmsprop", lambda p: O.RMSprop(p, lr=1, alpha=0.99)),
]: print(name, run(make))
print(torch.__version__)
