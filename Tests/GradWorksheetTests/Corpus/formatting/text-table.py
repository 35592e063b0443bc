rows = [("sigmoid", 0.25, 120), ("relu", 0.0625, 7), ("tanh", 12.5, 12345)]
print(f"{'name':<10}{'loss':>10}{'steps':>8}")  # expect: name            loss   steps
print("-" * 28)  # expect: ----------------------------
for name, loss, steps in rows:
    print(f"{name:<10}{loss:>10.4f}{steps:>8,d}")
# expect: sigmoid       0.2500     120
# expect: relu          0.0625       7
# expect: tanh         12.5000  12,345
print("=" * 28)  # expect: ============================
print("| " + " | ".join(h.ljust(7) for h in ("a", "b")) + "|")  # expect: | a       | b      |
widths = [max(len(str(r[i])) for r in rows) for i in range(3)]
for r in rows:
    print("  ".join(str(c).rjust(w) for c, w in zip(r, widths)))
# expect: sigmoid    0.25    120
# expect:    relu  0.0625      7
# expect:    tanh    12.5  12345
for r in rows:
    print("%-8s|%7.3f|%6d|" % r)
# expect: sigmoid |  0.250|   120|
# expect: relu    |  0.062|     7|
# expect: tanh    | 12.500| 12345|
matrix = [[1, -2.5], [100, 0.333]]
for row in matrix:
    print("[" + ", ".join(f"{x:8.2f}" for x in row) + "]")
# expect: [    1.00,    -2.50]
# expect: [  100.00,     0.33]
for i in range(3):
    print(" " * i + "*" * (3 - i) + "|")
# expect: ***|
# expect:  **|
# expect:   *|
