// The inner loops of the array engine that need vector instructions chosen at run time.
#ifndef ARRAY_KERNELS_H
#define ARRAY_KERNELS_H

// The levels of vector instructions, each of which can do what the ones before it do.
enum gk_level { gk_portable = 0, gk_avx2 = 1, gk_avx512 = 2 };

// The highest level that this processor has.
enum gk_level gk_best_level(void);

// Asks the C library, where it is GNU's, to keep the memory of arrays that were freed: up to 256 MB,
// and arrays of up to 32 MB. It would else give it back to the system and fetch it again, page by
// page, for every intermediate result.
void gk_keep_memory(void);

// What an array holds.
enum gk_number { gk_float = 0, gk_double = 1 };

// Those of images; they need what stands above.
#include "ImageKernels.h"

// Functions of every number of an array, and how far at most a result is from the exact one, in
// units of its last place (ulps; floats at all levels, doubles where it was looked for):
enum gk_function {
  gk_exp,           // exp(x): 1
  gk_sigmoid,       // 1 / (1 + exp(-x)): 2
  gk_tanh,          // 1.5
  gk_softplus,      // log(1 + exp(x)): 2, where products are not fused 2.1
  gk_normal_share,  // (1 + erf(x / sqrt 2)) / 2: 5
};

// y[i] = f(x[i]); x and y may be the same array. A result depends on its x alone, not on where it
// stands.
void gk_apply(enum gk_level level, enum gk_number number, enum gk_function name, long count,
              const void *x, void *y);

// The largest piece of a product that is held in registers: so many rows by so many columns, in
// vectors of so many lanes.
struct gk_tile {
  long rows, columns, lanes;
};
struct gk_tile gk_tile_of(enum gk_level level, enum gk_number number);

// A strip of rows of a (rows x depth) times a panel of b (depth x columns, at most a tile's), into
// c or added to c. Strides count numbers.
struct gk_strip {
  long rows, columns, depth;
  // The tiles of a start a_tile apart; in a tile, (i, p) is at i * a_row + p * a_column.
  const void *a;
  long a_tile, a_row, a_column;
  // (p, j) is at p * b_row + j. A row can be read up to a whole vector; what stands there beyond
  // the columns has no influence.
  const void *b;
  long b_row;
  // (i, j) is at i * c_row + j; nothing beyond the columns is touched.
  void *c;
  long c_row;
  _Bool adding;
};
void gk_multiply_strip(enum gk_level level, enum gk_number number, const struct gk_strip *strip);

// Copies lanes (rows of a, columns of b) side by side for each step of the depth: (lane, p) goes from
// lane * from_lane + p * from_depth to lane + p * width. What is left of the width is not touched.
struct gk_packing {
  long lanes, depth, width;
  const void *from;
  long from_lane, from_depth;
  void *to;
};
void gk_pack(enum gk_number number, const struct gk_packing *packing);

// A crew: the calling thread and some more that wait for work.
struct gk_crew;

// Starts a crew of so many threads, or of fewer where the system has no more; 0 without memory.
struct gk_crew *gk_crew_start(long threads);

// gk_crew_run, in crew.c, does the parts of some work. It takes a Swift closure, which a header
// cannot say: Crew.swift declares it.

// Memory of the calling thread, which must be doing a part, aligned to 64 bytes; it is kept, and
// moves only when it grows. 0 without memory.
void *gk_crew_scratch(struct gk_crew *crew, long bytes);

// Ends the threads; no work may be going on.
void gk_crew_end(struct gk_crew *crew);

#endif
