xs = [3, 1, 2]
xs.append(5)
print(xs)  # expect: [3, 1, 2, 5]
xs.extend([7, 8])
xs.extend("ab")
xs.extend(range(2))
print(xs)  # expect: [3, 1, 2, 5, 7, 8, 'a', 'b', 0, 1]
xs.insert(0, "first")
xs.insert(-1, "before last")
xs.insert(100, "end")
xs.insert(-100, "start")
print(xs)  # expect: ['start', 'first', 3, 1, 2, 5, 7, 8, 'a', 'b', 0, 'before last', 1, 'end']
print(xs.pop(), xs.pop(0), xs.pop(-2), xs)
# expect: end start before last ['first', 3, 1, 2, 5, 7, 8, 'a', 'b', 0, 1]
xs.remove(1)
print(xs, xs.index(2), xs.count(7), xs.index("a", 2))
# expect: ['first', 3, 2, 5, 7, 8, 'a', 'b', 0, 1] 2 1 6
ys = xs.copy()
ys.clear()
print(ys, len(xs), xs.append(1), [].copy())  # expect: [] 10 None []
print([1, 2, 1, 3, 1].count(1), [1, 1.0, True].count(1), [1, 2, 3].index(3), [0, 1, 0].index(0, 1))
# expect: 3 3 2 2
zs = [3, 1, 2]
print(zs.sort(), zs, zs.reverse(), zs)  # expect: None [3, 2, 1] None [3, 2, 1]
