class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def insert(self, value):
        if value < self.value:
            if self.left is None:
                self.left = Node(value)
            else:
                self.left.insert(value)
        elif self.right is None:
            self.right = Node(value)
        else:
            self.right.insert(value)

    def walk(self):
        left = self.left.walk() if self.left else []
        right = self.right.walk() if self.right else []
        return left + [self.value] + right

    def depth(self):
        return 1 + max(n.depth() if n else 0 for n in (self.left, self.right))

    def __repr__(self):
        return f"Node({self.value}, {self.left}, {self.right})"


root = Node(5)
for v in [3, 8, 1, 4, 9, 7]:
    root.insert(v)
print(root.walk(), root.depth())  # expect: [1, 3, 4, 5, 7, 8, 9] 3
print(root)
# expect: Node(5, Node(3, Node(1, None, None), Node(4, None, None)), Node(8, Node(7, None, None), Node(9, None, None)))
ring = Node(1)
ring.left = ring
print(ring.left.left.left.value)  # expect: 1
ring.items = [ring]
ring.items.append(ring.items)
print(len(ring.items))  # expect: 2
chain = None
for i in range(20000):
    chain = Node(i, chain)
print(chain.value, chain.left.value)  # expect: 19999 19998
chain = None
print("gone")  # expect: gone
