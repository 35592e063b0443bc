// Functions of every number of an array, in vectors.
#include "ArrayKernels.h"

#define UNROLLED _Pragma("clang loop unroll(full)")
#define TEMPLATE "exponential.h"
#include "every_level.h"

void gk_apply(enum gk_level level, enum gk_number number, enum gk_function name, long count,
              const void *x, void *y) {
  switch (level) {
#if defined(__x86_64__)
    case gk_avx512:
      return number == gk_float ? apply_float_avx512(name, count, x, y)
                                : apply_double_avx512(name, count, x, y);
    case gk_avx2:
      return number == gk_float ? apply_float_avx2(name, count, x, y)
                                : apply_double_avx2(name, count, x, y);
#endif
    default:
      return number == gk_float ? apply_float_portable(name, count, x, y)
                                : apply_double_portable(name, count, x, y);
  }
}
