x = 2.5
name = "w"
values = [1, 2]
print(f"{x=}", f"{x = }", f"{name=}", f"{name=!s}", f"{x=:.3f}", f"{ x + 1 = }", f"{values[0]=}")
# expect: x=2.5 x = 2.5 name='w' name=w x=2.500  x + 1 = 3.5 values[0]=1
print(f"{name=!r:>6}", f"{x=:>8}", f"{len(values)=}", f"{x==2.5}", f"{x*2=}", f"{values=}")
# expect: name=   'w' x=     2.5 len(values)=2 True x*2=5.0 values=[1, 2]
print(f"{x = !s}", f"{'a' 'b'=}", f"{x   =   }", f"{1 if x else 2=}")
# expect: x = 2.5 'a' 'b'='ab' x   =   2.5 1 if x else 2=1
