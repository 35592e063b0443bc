5 += 1  # error: SyntaxError: 'literal' is an illegal expression for augmented assignment
