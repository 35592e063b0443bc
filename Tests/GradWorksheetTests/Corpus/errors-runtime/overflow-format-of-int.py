print(f"{10 ** 300:.1e}")  # expect: 1.0e+300
print(f"{10 ** 400:.1e}")  # error: OverflowError: int too large to convert to float
