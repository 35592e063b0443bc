// The loops of ImageKernels.h, at every level and for both kinds of numbers.
#include "ImageKernels.h"

#include <string.h>

#define UNROLL _Pragma("clang loop unroll(full)")

static inline long least(long a, long b) { return a < b ? a : b; }
typedef int four_places __attribute__((vector_size(16), aligned(4)));

#define TEMPLATE "deep_product.h"
#include "every_level.h"
#undef TEMPLATE
#define TEMPLATE "transpose.h"
#include "every_level.h"
#undef TEMPLATE
#define TEMPLATE "tiles.h"
#include "every_level.h"
#undef TEMPLATE
#define TEMPLATE "pooling.h"
#include "every_level.h"
#undef TEMPLATE
#define TEMPLATE "rectify.h"
#include "every_level.h"
#undef TEMPLATE

// Calls the loop of the level and the kind of number.
#if defined(__x86_64__)
#define IN_KIND(loop, number, ...)                                                               \
  switch (level) {                                                                               \
    case gk_avx512: loop##_##number##_avx512(__VA_ARGS__); break;                                \
    case gk_avx2: loop##_##number##_avx2(__VA_ARGS__); break;                                    \
    case gk_portable: loop##_##number##_portable(__VA_ARGS__); break;                            \
  }
#else
#define IN_KIND(loop, number, ...)                                                               \
  (void)level;                                                                                   \
  loop##_##number##_portable(__VA_ARGS__);
#endif
#define CHOOSE(loop, ...)                                                                        \
  if (number == gk_float) {                                                                      \
    IN_KIND(loop, float, __VA_ARGS__)                                                            \
  } else {                                                                                       \
    IN_KIND(loop, double, __VA_ARGS__)                                                           \
  }

void gk_multiply(enum gk_level level, enum gk_number number, const struct gk_product *product) {
  CHOOSE(multiply, product)
}

void gk_transpose(enum gk_level level, enum gk_number number, long rows, long columns,
                  const void *x, long x_row, void *y, long y_row) {
  CHOOSE(transpose, rows, columns, x, x_row, y, y_row)
}

void gk_tiles_of_images(enum gk_level level, enum gk_number number, const struct gk_tiles *tiles,
                        const void *x, long x_row, void *v, long v_plane) {
  CHOOSE(tiles_of_images, tiles, x, x_row, v, v_plane)
}

void gk_tiles_of_gradients(enum gk_level level, enum gk_number number,
                           const struct gk_tiles *tiles, const void *y, long y_row, void *v,
                           long v_plane) {
  CHOOSE(tiles_of_gradients, tiles, y, y_row, v, v_plane)
}

void gk_images_of_tiles(enum gk_level level, enum gk_number number, const struct gk_tiles *tiles,
                        const void *v, long v_plane, const void *start, void *y, long height,
                        long width) {
  CHOOSE(images_of_tiles, tiles, v, v_plane, start, y, height, width)
}

void gk_tiles_of_kernels(enum gk_level level, enum gk_number number, long count, long channels,
                         int flipped, const void *w, void *v, long v_plane) {
  CHOOSE(tiles_of_kernels, count, channels, flipped, w, v, v_plane)
}

void gk_kernels_of_tiles(enum gk_level level, enum gk_number number, long count, long channels,
                         const void *v, long v_plane, void *w) {
  CHOOSE(kernels_of_tiles, count, channels, v, v_plane, w)
}

void gk_max_pool(enum gk_level level, enum gk_number number, const struct gk_pooling *pooling,
                 const void *x, void *y, int *places) {
  CHOOSE(max_pool, pooling, x, y, places)
}

void gk_max_unpool(enum gk_level level, enum gk_number number, const struct gk_pooling *pooling,
                   const void *dy, const int *places, void *dx) {
  CHOOSE(max_unpool, pooling, dy, places, dx)
}

void gk_average_pool(enum gk_level level, enum gk_number number, const struct gk_pooling *pooling,
                     const void *x, void *y) {
  CHOOSE(average_pool, pooling, x, y)
}

void gk_average_unpool(enum gk_level level, enum gk_number number,
                       const struct gk_pooling *pooling, const void *dy, void *dx) {
  CHOOSE(average_unpool, pooling, dy, dx)
}

void gk_mean(enum gk_level level, enum gk_number number, long planes, long places, const void *x,
             void *y) {
  CHOOSE(mean, planes, places, x, y)
}

void gk_spread(enum gk_level level, enum gk_number number, long planes, long places,
               const void *dy, void *dx) {
  CHOOSE(spread, planes, places, dy, dx)
}

void gk_rectify(enum gk_level level, enum gk_number number, long count, const void *x, void *y) {
  CHOOSE(rectify, count, x, y)
}

void gk_rectified_gradient(enum gk_level level, enum gk_number number, long count, const void *y,
                           const void *dy, void *dx) {
  CHOOSE(rectified_gradient, count, y, dy, dx)
}

void gk_clear(enum gk_number number, long count, void *x) {
  memset(x, 0, count * (number == gk_float ? sizeof(float) : sizeof(double)));
}
