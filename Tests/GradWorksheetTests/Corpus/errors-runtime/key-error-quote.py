print({}["it's"])  # error: KeyError: "it's"
