// The inner loops of convolutions and of pooling. Pictures stand channels last here: the numbers of
// a place are neighbours, so that a vector holds channels, whatever the width of the picture.
#ifndef IMAGE_KERNELS_H
#define IMAGE_KERNELS_H

#include "ArrayKernels.h"

// A matrix product whose depth runs over two counters, s < outer and k < inner:
//   c[i·c_row + j] = start[i·start_row + j]
//                      + Σ a[i·a_row + s·a_outer + k·a_inner] · b[s·b_outer + k·b_inner + j]
// for i < rows and j < columns, a multiple of 8. Without a start it is 0; it may be c itself.
struct gk_product {
  long rows, columns, outer, inner;
  const void *a;
  long a_row, a_outer, a_inner;
  const void *b;
  long b_outer, b_inner;
  const void *start;
  long start_row;
  void *c;
  long c_row;
};
void gk_multiply(enum gk_level level, enum gk_number number, const struct gk_product *product);

// y[j·y_row + i] = x[i·x_row + j] for i < rows and j < columns.
void gk_transpose(enum gk_level level, enum gk_number number, long rows, long columns,
                  const void *x, long x_row, void *y, long y_row);

// Winograd's F(2x2, 3x3) goes by tiles of 2 x 2 outputs, high times wide of them; channels are a
// multiple of 8. The number at frequency f = 4·r + s, tile t = i·wide + j and channel c of v stands
// at f·v_plane + t·channels + c.
struct gk_tiles {
  long high, wide, channels;
};
// v = Bᵀ d B of the 4 x 4 places d from (2i, 2j) on; a row of x is x_row numbers.
void gk_tiles_of_images(enum gk_level level, enum gk_number number, const struct gk_tiles *tiles,
                        const void *x, long x_row, void *v, long v_plane);
// v = A d Aᵀ of the 2 x 2 places d from (2i, 2j) on; a row of y is y_row numbers.
void gk_tiles_of_gradients(enum gk_level level, enum gk_number number,
                           const struct gk_tiles *tiles, const void *y, long y_row, void *v,
                           long v_plane);
// The 2 x 2 places from (2i, 2j) on of y, height by width, are Aᵀ v A, and start where there is
// one.
void gk_images_of_tiles(enum gk_level level, enum gk_number number, const struct gk_tiles *tiles,
                        const void *v, long v_plane, const void *start, void *y, long height,
                        long width);

// The same for count kernels of 3 x 3, which stand as (count, 9, channels): v = G g Gᵀ, of the
// kernel turned by half a turn if flipped; and back, w = Gᵀ v G. The number at frequency f, kernel
// k and channel c of v stands at f·v_plane + k·channels + c.
void gk_tiles_of_kernels(enum gk_level level, enum gk_number number, long count, long channels,
                         int flipped, const void *w, void *v, long v_plane);
void gk_kernels_of_tiles(enum gk_level level, enum gk_number number, long count, long channels,
                         const void *v, long v_plane, void *w);

// Windows of size by size on planes of h by w: high rows of wide windows, stride apart.
struct gk_pooling {
  long planes, h, w, size, stride, high, wide;
};
// y is the largest number of each window, and a place is where in its window that stood, counted by
// rows: the first of equal ones. A number that is none (NaN) counts as larger than all.
void gk_max_pool(enum gk_level level, enum gk_number number, const struct gk_pooling *pooling,
                 const void *x, void *y, int *places);
// dx is the sum of the dy whose maximum stood there.
void gk_max_unpool(enum gk_level level, enum gk_number number, const struct gk_pooling *pooling,
                   const void *dy, const int *places, void *dx);
// y is the mean of each window, and back: dx is the sum of the shares of the windows that it is in.
void gk_average_pool(enum gk_level level, enum gk_number number, const struct gk_pooling *pooling,
                     const void *x, void *y);
void gk_average_unpool(enum gk_level level, enum gk_number number,
                       const struct gk_pooling *pooling, const void *dy, void *dx);
// y is the mean of each plane, and back.
void gk_mean(enum gk_level level, enum gk_number number, long planes, long places, const void *x,
             void *y);
void gk_spread(enum gk_level level, enum gk_number number, long planes, long places,
               const void *dy, void *dx);

// y is x where that is not <= 0, else 0, and so does the gradient: dx is dy where y is not <= 0,
// else 0. What is written may stand in the place of what is read.
void gk_rectify(enum gk_level level, enum gk_number number, long count, const void *x, void *y);
void gk_rectified_gradient(enum gk_level level, enum gk_number number, long count, const void *y,
                           const void *dy, void *dx);

// Sets numbers to 0.
void gk_clear(enum gk_number number, long count, void *x);

#endif
