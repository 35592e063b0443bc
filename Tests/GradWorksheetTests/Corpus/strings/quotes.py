print('a' "b" 'c')  # expect: abc
print("con" 'cat' """en""" '''ate''')  # expect: concatenate
s = ("one "
     "two "
     'three')
print(s)  # expect: one two three
print("""first
second 'quoted' "double"
third""")
# expect: first
# expect: second 'quoted' "double"
# expect: third
print('''a\
b
c''')
# expect: ab
# expect: c
print(len("""
"""))
# expect: 1
print(r"raw\n\t", R'\d+', r"\"", len(r"\""))  # expect: raw\n\t \d+ \" 2
print(u"plain", rf"{1 + 1}\n", fr"\{2}", Rf"{3}")  # expect: plain 2\n \2 3
print("" == '' == """""", "'" '"')  # expect: True '"
