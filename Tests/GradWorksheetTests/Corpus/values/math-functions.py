# needs: Value
import math
from micrograd.engine import Value
for f in (math.exp, math.log, math.sqrt, math.sin, math.cos, math.tanh, math.log1p, math.expm1):
    x = Value(0.5)
    y = f(x)
    y.backward()
    print(f"{y.data:.10f} {x.grad:.10f}")
# expect: 1.6487212707 1.6487212707
# expect: -0.6931471806 2.0000000000
# expect: 0.7071067812 0.7071067812
# expect: 0.4794255386 0.8775825619
# expect: 0.8775825619 -0.4794255386
# expect: 0.4621171573 0.7864477330
# expect: 0.4054651081 0.6666666667
# expect: 0.6487212707 1.6487212707
print(math.exp(1.0), math.log(1), math.sqrt(4))  # expect: 2.718281828459045 0.0 2.0
x = Value(2.0)
y = math.log(math.exp(x)) * math.sqrt(x * x)
y.backward()
print(f"{y.data:.10f} {x.grad:.10f}")  # expect: 4.0000000000 4.0000000000
