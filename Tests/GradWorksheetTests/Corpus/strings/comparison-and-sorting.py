words = ["pear", "Apple", "fig", "apple", "banana", "Fig"]
print(sorted(words))  # expect: ['Apple', 'Fig', 'apple', 'banana', 'fig', 'pear']
print(sorted(words, key=str.lower))  # expect: ['Apple', 'apple', 'banana', 'fig', 'Fig', 'pear']
print(sorted(words, key=len), max(words), min(words))
# expect: ['fig', 'Fig', 'pear', 'Apple', 'apple', 'banana'] pear Apple
print(sorted(words, key=lambda w: (len(w), w)))
# expect: ['Fig', 'fig', 'pear', 'Apple', 'apple', 'banana']
print(sorted(words, reverse=True))  # expect: ['pear', 'fig', 'banana', 'apple', 'Fig', 'Apple']
print("apple" == "Apple".lower(), "a" <= "a" < "b", "abc" > "ab", "Zebra" < "apple")
# expect: True True True True
print(max("hello", "help", key=len), min(words, key=lambda w: w[-1]))  # expect: hello banana
