"""Writes SpectrumTable.swift: eigenvalues of matrices and shares of rising steps, to 30 digits.

    python3 Tests/GradNumbersTests/Tables/spectra.py > Tests/GradNumbersTests/SpectrumTable.swift
    swift format -i Tests/GradNumbersTests/SpectrumTable.swift

Needs mpmath: eigsy at 60 digits. The entries of the Hilbert matrices are rounded to doubles first, so the references are
eigenvalues of exactly the matrix that the solver is given.
"""
from mpmath import mp, mpf, matrix, eigsy, betainc, nstr

mp.dps = 60


def text(x):
    return nstr(mpf(x), 30, strip_zeros=False, min_fixed=-40, max_fixed=40)


def eigenvalues(rows):
    return sorted(eigsy(matrix(rows), eigvals_only=True))


def hilbert(n):
    return [[mpf(1.0 / (i + j + 1)) for j in range(n)] for i in range(n)]


def wilkinson(n):
    half = (n - 1) // 2
    return [[mpf(abs(i - half)) if i == j else mpf(abs(i - j) == 1) for j in range(n)] for i in range(n)]


def table(name, note, values):
    print(f"\n  /// {note}")
    print(f"  static let {name}: [Double] = [{', '.join(text(v) for v in values)}]")


print("// Made by Tables/spectra.py with mpmath at 60 digits; not edited by hand.\n")
print("/// Reference numbers for eigenvalues and for the share of rising steps.")
print("enum SpectrumTable {")
print("  /// The eigenvalues of Hilbert matrices whose entries are rounded to doubles, by size.")
print("  static let hilbert: [(size: Int, values: [Double])] = [")
for n in (2, 3, 5, 8, 12):
    print(f"    ({n}, [{', '.join(text(v) for v in eigenvalues(hilbert(n)))}]),")
print("  ]")
table("wilkinson", "The eigenvalues of Wilkinson's matrix W21+.", eigenvalues(wilkinson(21)))
print("\n  /// The regularized incomplete beta function I½(m/2, p/2).")
print("  static let shares: [(positive: Int, negative: Int, share: Double)] = [")
for p, m in [(1, 1), (2, 1), (3, 1), (4, 1), (10, 1), (20, 1), (1, 2), (1, 3), (1, 20), (2, 2), (6, 4), (5, 3), (7, 4),
             (4, 7), (300, 271), (285, 286), (570, 1), (5, 566)]:
    share = betainc(mpf(m) / 2, mpf(p) / 2, 0, mpf(1) / 2, regularized=True)
    print(f"    ({p}, {m}, {nstr(share, 30, strip_zeros=False)}),")
print("  ]\n}")
