n = 5
print({i // 2 for i in range(n)}, {i for i in range(n) if i % 2}, {j for i in range(3) for j in range(i)})
# expect: {0, 1, 2} {1, 3} {0, 1}
print({len(w) for w in ["a", "bb", "cc"]}, {x for x in {1, 2}} - {2})  # expect: {1, 2} {1}
print([{k for k in range(m)} for m in range(4)], {frozenset({i, i + 1}) for i in range(1)})
# expect: [set(), {0}, {0, 1}, {0, 1, 2}] {frozenset({0, 1})}
fs = {i: {j for j in range(i)} for i in range(3)}
print(fs)  # expect: {0: set(), 1: {0}, 2: {0, 1}}
print({y := 5, y + 1}, y, {*{1}, *[2]}, {(lambda v: v * 2)(x) for x in [1, 2]})
# expect: {5, 6} 5 {1, 2} {2, 4}


def f():
    k = 10
    return {x + k for x in range(3)}, {x for x in [k]}


print(f())  # expect: ({10, 11, 12}, {10})
{x for x in 5}  # error: TypeError: 'int' object is not iterable
