#include "ArrayKernels.h"

enum gk_level gk_best_level(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq"))
    return gk_avx512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return gk_avx2;
#endif
  return gk_portable;
}
