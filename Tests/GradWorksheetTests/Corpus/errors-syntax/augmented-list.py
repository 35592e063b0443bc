[a] += [1]  # error: SyntaxError: 'list' is an illegal expression for augmented assignment
