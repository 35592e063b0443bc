# A number that is used twice. Lesson 14 steps through it; gradual step and gradual graph take it, too.
w = Value(1.0)
x = Value(3.0)

u = w * x
v = u + w
loss = (v - 6)**2

# Backwards, derived by hand.
dv = 2 * (v - 6)
du = dv
dw = du * x + dv
dx = du * w
check(loss)
