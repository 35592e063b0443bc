// Products of a strip of rows with a panel of columns; Swift cuts matrices into them.
#include "ArrayKernels.h"

#define UNROLLED _Pragma("clang loop unroll(full)")
#define TEMPLATE "tile.h"
#include "every_level.h"

struct gk_tile gk_tile_of(enum gk_level level, enum gk_number number) {
  switch (level) {
#if defined(__x86_64__)
    case gk_avx512: return number == gk_float ? tile_size_float_avx512 : tile_size_double_avx512;
    case gk_avx2: return number == gk_float ? tile_size_float_avx2 : tile_size_double_avx2;
#endif
    default: return number == gk_float ? tile_size_float_portable : tile_size_double_portable;
  }
}

void gk_multiply_strip(enum gk_level level, enum gk_number number, const struct gk_strip *strip) {
  switch (level) {
#if defined(__x86_64__)
    case gk_avx512:
      return number == gk_float ? strip_float_avx512(strip) : strip_double_avx512(strip);
    case gk_avx2: return number == gk_float ? strip_float_avx2(strip) : strip_double_avx2(strip);
#endif
    default:
      return number == gk_float ? strip_float_portable(strip) : strip_double_portable(strip);
  }
}
