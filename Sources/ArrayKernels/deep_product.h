// gk_multiply of ImageKernels.h, for one level and kind of number: see every_level.h.

// A tile of results is as many rows and vectors as the registers hold, beside a row of b and a
// number of a.
#if LANES == 16 || (LANES == 8 && TILE_VECTORS > 2)
#define ROWS 6
#define VECTORS 4
#elif LANES == 2
#define ROWS 3
#define VECTORS 4
#else
#define ROWS 6
#define VECTORS 2
#endif

// The columns are a multiple of 8: of a vector of 16, half may be used.
#define HALF_LANES (LANES > 8 ? 8 : LANES)
typedef NUMBER ours(vector)
    __attribute__((vector_size(LANES * sizeof(NUMBER)), aligned(sizeof(NUMBER))));
typedef NUMBER ours(half)
    __attribute__((vector_size(HALF_LANES * sizeof(NUMBER)), aligned(sizeof(NUMBER))));
#define VECTOR ours(vector)
#define HALF ours(half)

#if IS_FUSED
#define ADD_PRODUCT(V, sum, left, right)                                                         \
  sum = __builtin_elementwise_fma((V){0} + (left), right, sum)
#else
#define ADD_PRODUCT(V, sum, left, right) sum += (left) * (right)
#endif

// One tile of a product, rows by (full vectors + half a vector), all in registers. The sums run in
// the order of the depth, whatever the tile, so that bits do not depend on how the rows and columns
// are cut.
static inline __attribute__((always_inline)) IN_LEVEL void ours(tile)(
    const struct gk_product *p, const NUMBER *a, const NUMBER *b, const NUMBER *start,
    NUMBER *c, const int rows, const int full, const int half) {
  VECTOR sums[ROWS][VECTORS];
  HALF rest[ROWS];
  UNROLL for (int i = 0; i < rows; i++) {
    UNROLL for (int j = 0; j < full; j++) {
      sums[i][j] = start ? *(const VECTOR *)(start + i * p->start_row + j * LANES) : (VECTOR){0};
    }
    if (half) {
      rest[i] = start ? *(const HALF *)(start + i * p->start_row + full * LANES) : (HALF){0};
    }
  }
  const long a_row = p->a_row, a_inner = p->a_inner, b_inner = p->b_inner, inner = p->inner;
  for (long s = 0; s < p->outer; s++) {
    const NUMBER *x = a + s * p->a_outer, *y = b + s * p->b_outer;
    for (long k = 0; k < inner; k++) {
      VECTOR right[VECTORS];
      HALF last = {0};
      UNROLL for (int j = 0; j < full; j++) right[j] = *(const VECTOR *)(y + j * LANES);
      if (half) last = *(const HALF *)(y + full * LANES);
      UNROLL for (int i = 0; i < rows; i++) {
        const NUMBER left = x[i * a_row];
        UNROLL for (int j = 0; j < full; j++) ADD_PRODUCT(VECTOR, sums[i][j], left, right[j]);
        if (half) ADD_PRODUCT(HALF, rest[i], left, last);
      }
      x += a_inner;
      y += b_inner;
    }
  }
  UNROLL for (int i = 0; i < rows; i++) {
    UNROLL for (int j = 0; j < full; j++) *(VECTOR *)(c + i * p->c_row + j * LANES) = sums[i][j];
    if (half) *(HALF *)(c + i * p->c_row + full * LANES) = rest[i];
  }
}

// All rows of some columns: as many rows at a time as fit, the last tiles as even as can be.
#define STRIP(full, half)                                                                        \
  static IN_LEVEL void ours(strip_##full##_##half)(const struct gk_product *p, long column) {      \
    long left = p->rows, tiles = (left + ROWS - 1) / ROWS;                                       \
    const NUMBER *a = p->a, *b = (const NUMBER *)p->b + column;                                \
    const NUMBER *start = p->start ? (const NUMBER *)p->start + column : 0;                    \
    NUMBER *c = (NUMBER *)p->c + column;                                                       \
    for (; tiles > 0; tiles--) {                                                                 \
      const long rows = (left + tiles - 1) / tiles;                                              \
      switch (rows) {                                                                            \
        case 1: ours(tile)(p, a, b, start, c, 1, full, half); break;                             \
        case 2: ours(tile)(p, a, b, start, c, 2, full, half); break;                             \
        case 3: ours(tile)(p, a, b, start, c, 3, full, half); break;                             \
        case 4: ours(tile)(p, a, b, start, c, ROWS < 4 ? 1 : 4, full, half); break;              \
        case 5: ours(tile)(p, a, b, start, c, ROWS < 5 ? 1 : 5, full, half); break;              \
        default: ours(tile)(p, a, b, start, c, ROWS < 6 ? 1 : 6, full, half); break;             \
      }                                                                                          \
      a += rows * p->a_row;                                                                      \
      c += rows * p->c_row;                                                                      \
      if (start) start += rows * p->start_row;                                                   \
      left -= rows;                                                                              \
    }                                                                                            \
  }

#if LANES == 16
STRIP(0, 1) STRIP(1, 0) STRIP(1, 1) STRIP(2, 0) STRIP(2, 1) STRIP(3, 0) STRIP(3, 1) STRIP(4, 0)
#define STRIPS                                                                                   \
  {ours(strip_0_1), ours(strip_1_0), ours(strip_1_1), ours(strip_2_0),                           \
   ours(strip_2_1), ours(strip_3_0), ours(strip_3_1), ours(strip_4_0)}
#elif LANES == 8 && VECTORS == 4
STRIP(1, 0) STRIP(2, 0) STRIP(3, 0) STRIP(4, 0)
#define STRIPS {ours(strip_1_0), ours(strip_2_0), ours(strip_3_0), ours(strip_4_0)}
#elif LANES == 8
STRIP(1, 0) STRIP(2, 0)
#define STRIPS {ours(strip_1_0), ours(strip_2_0)}
#elif LANES == 4
STRIP(2, 0)
#define STRIPS {ours(strip_2_0)}
#else
STRIP(4, 0)
#define STRIPS {ours(strip_4_0)}
#endif

// Strips of columns as wide as can be, all about as wide.
static IN_LEVEL void ours(multiply)(const struct gk_product *p) {
  // The first is for 8 columns, the next for 16, and so on.
  static void (*const strips[])(const struct gk_product *, long) = STRIPS;
  const long widest = sizeof(strips) / sizeof(strips[0]);
  long left = p->columns / 8, column = 0;
  for (long count = (left + widest - 1) / widest; count > 0; count--) {
    const long eights = (left + count - 1) / count;
    strips[eights - 1](p, column);
    column += 8 * eights;
    left -= eights;
  }
}

#undef ROWS
#undef VECTORS
#undef HALF_LANES
#undef VECTOR
#undef HALF
#undef ADD_PRODUCT
#undef STRIP
#undef STRIPS
