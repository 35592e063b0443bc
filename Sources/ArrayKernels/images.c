// The loops of convolutions and of pooling at every level, for both kinds of numbers.
#include "ImageKernels.h"

#define UNROLL _Pragma("clang loop unroll(full)")
#pragma clang fp contract(fast)

#define NAME(x) portable_float_##x
#define TARGET
#define ELEMENT float
#define BYTES 16
#define WIDE 4
#define ROWS 6
#define VECTORS 2
#include "image_loops.h"

#define NAME(x) portable_double_##x
#define TARGET
#define ELEMENT double
#define BYTES 16
#define WIDE 2
#define ROWS 3
#define VECTORS 4
#include "image_loops.h"

#if defined(__x86_64__)

#define NAME(x) avx2_float_##x
#define TARGET __attribute__((target("avx2,fma")))
#define ELEMENT float
#define BYTES 32
#define WIDE 8
#define ROWS 6
#define VECTORS 2
#include "image_loops.h"

#define NAME(x) avx2_double_##x
#define TARGET __attribute__((target("avx2,fma")))
#define ELEMENT double
#define BYTES 32
#define WIDE 4
#define ROWS 6
#define VECTORS 2
#include "image_loops.h"

#define NAME(x) avx512_float_##x
#define TARGET __attribute__((target("avx2,fma,avx512f,avx512vl,avx512dq")))
#define ELEMENT float
#define BYTES 64
#define WIDE 16
#define ROWS 6
#define VECTORS 4
#include "image_loops.h"

#define NAME(x) avx512_double_##x
#define TARGET __attribute__((target("avx2,fma,avx512f,avx512vl,avx512dq")))
#define ELEMENT double
#define BYTES 64
#define WIDE 8
#define ROWS 6
#define VECTORS 4
#include "image_loops.h"

// Calls the loop of the level and the number.
#define CHOOSE(loop, ...)                                                                        \
  do {                                                                                           \
    if (number == gk_float) switch (level) {                                                     \
        case gk_avx512: avx512_float_##loop(__VA_ARGS__); break;                                 \
        case gk_avx2: avx2_float_##loop(__VA_ARGS__); break;                                     \
        default: portable_float_##loop(__VA_ARGS__);                                             \
      }                                                                                          \
    else                                                                                         \
      switch (level) {                                                                           \
        case gk_avx512: avx512_double_##loop(__VA_ARGS__); break;                                \
        case gk_avx2: avx2_double_##loop(__VA_ARGS__); break;                                    \
        default: portable_double_##loop(__VA_ARGS__);                                            \
      }                                                                                          \
  } while (0)

#else

#define CHOOSE(loop, ...)                                                                        \
  do {                                                                                           \
    (void)level;                                                                                 \
    if (number == gk_float)                                                                      \
      portable_float_##loop(__VA_ARGS__);                                                        \
    else                                                                                         \
      portable_double_##loop(__VA_ARGS__);                                                       \
  } while (0)

#endif

void gk_multiply(enum gk_level level, enum gk_number number, const struct gk_product *product) {
  CHOOSE(multiply, product);
}

void gk_transpose(enum gk_level level, enum gk_number number, long rows, long columns,
                  const void *x, long x_row, void *y, long y_row) {
  CHOOSE(transpose, rows, columns, x, x_row, y, y_row);
}

void gk_tiles_of_images(enum gk_level level, enum gk_number number, const struct gk_tiles *tiles,
                        const void *x, long x_row, void *v, long v_plane) {
  CHOOSE(tiles_of_images, tiles, x, x_row, v, v_plane);
}

void gk_tiles_of_gradients(enum gk_level level, enum gk_number number,
                           const struct gk_tiles *tiles, const void *y, long y_row, void *v,
                           long v_plane) {
  CHOOSE(tiles_of_gradients, tiles, y, y_row, v, v_plane);
}

void gk_images_of_tiles(enum gk_level level, enum gk_number number, const struct gk_tiles *tiles,
                        const void *v, long v_plane, const void *start, void *y, long height,
                        long width) {
  CHOOSE(images_of_tiles, tiles, v, v_plane, start, y, height, width);
}

void gk_tiles_of_kernels(enum gk_level level, enum gk_number number, long count, long channels,
                         int flipped, const void *w, void *v, long v_plane) {
  CHOOSE(tiles_of_kernels, count, channels, flipped, w, v, v_plane);
}

void gk_kernels_of_tiles(enum gk_level level, enum gk_number number, long count, long channels,
                         const void *v, long v_plane, void *w) {
  CHOOSE(kernels_of_tiles, count, channels, v, v_plane, w);
}
