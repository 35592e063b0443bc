// The functions that have no vector form here: the C library's, one number at a time.
#include "ArrayKernels.h"

#include <math.h>

// log(1 + exp(x)): of the two forms each is right where the other overflows or loses small results.
static double softplus(double x) { return (x > 0 ? x : 0) + log1p(exp(-fabs(x))); }
static double sigmoid(double x) { return x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x)); }
// erfc keeps the digits of the left tail, which 1 + erf would lose.
static double normal_share(double x) { return erfc(-x * 0.70710678118654752440) / 2; }

typedef double (*function)(double);

static function find(enum gk_function name) {
  switch (name) {
    case gk_exp: return exp;
    case gk_log: return log;
    case gk_sigmoid: return sigmoid;
    case gk_tanh: return tanh;
    case gk_softplus: return softplus;
    case gk_normal_share: return normal_share;
  }
  return 0;
}

void gk_apply(enum gk_level level, enum gk_number number, enum gk_function name, long count,
              const void *x, void *y) {
  (void)level;
  function f = find(name);
  if (number == gk_float)
    for (long i = 0; i < count; i++) ((float *)y)[i] = (float)f(((const float *)x)[i]);
  else
    for (long i = 0; i < count; i++) ((double *)y)[i] = f(((const double *)x)[i]);
}
