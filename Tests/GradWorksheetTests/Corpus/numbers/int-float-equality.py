print(1 == 1.0, 1 == True, 1.0 == True, 0 == False, 2 == True)  # expect: True True True True False
print(9007199254740993 == 9007199254740992.0, 9007199254740993 == 9007199254740993.0)
# expect: False False
print(9007199254740993 > 9007199254740992.0, 9223372036854775807 < 9223372036854775808.0)
# expect: True True
print(1 < 1.5 < 2, 2 > 1.5, 1 <= 1.0, 1 != 1.0)  # expect: True True True False
print(0.5 == True, -0.0 == 0, 1 == "1", 1.0 == "1.0", None == 0)
# expect: False True False False False
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan)  # expect: False True False False False
inf = float("inf")
print(inf == inf, inf > 10 ** 18, -inf < -10 ** 18, inf == -inf)  # expect: True True True False
print([1, 2] == [1.0, 2.0], (1,) == (True,), {1: 2} == {1.0: 2.0})  # expect: True True True
