// The loops of ImageKernels.h for one level and one kind of number: images.c includes this file once for each,
// with NAME(x), TARGET, ELEMENT, BYTES of a vector, and the rows and vectors of a tile of results, ROWS, VECTORS.
#define LANES ((long)WIDE)
// The channels are a multiple of 8: of a vector of 16, half may be used.
#define HALF_BYTES (8 * sizeof(ELEMENT) < BYTES ? BYTES / 2 : BYTES)
typedef ELEMENT NAME(vector) __attribute__((vector_size(BYTES), aligned(sizeof(ELEMENT))));
typedef ELEMENT NAME(half) __attribute__((vector_size(HALF_BYTES), aligned(sizeof(ELEMENT))));
typedef ELEMENT NAME(four)
    __attribute__((vector_size(4 * sizeof(ELEMENT)), aligned(sizeof(ELEMENT))));
#define VECTOR NAME(vector)
#define HALF NAME(half)
#define FOUR NAME(four)

// One tile of a product, rows by (full vectors + half a vector), all in registers. The sums run in the order
// of the depth, whatever the tile, so that bits do not depend on how the rows and columns are cut.
static inline __attribute__((always_inline)) TARGET void NAME(tile)(
    const struct gk_product *p, const ELEMENT *a, const ELEMENT *b, const ELEMENT *start,
    ELEMENT *c, const int rows, const int full, const int half) {
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
    const ELEMENT *x = a + s * p->a_outer, *y = b + s * p->b_outer;
    for (long k = 0; k < inner; k++) {
      VECTOR right[VECTORS];
      HALF last = {0};
      UNROLL for (int j = 0; j < full; j++) right[j] = *(const VECTOR *)(y + j * LANES);
      if (half) last = *(const HALF *)(y + full * LANES);
      UNROLL for (int i = 0; i < rows; i++) {
        const ELEMENT left = x[i * a_row];
        UNROLL for (int j = 0; j < full; j++) sums[i][j] += left * right[j];
        if (half) rest[i] += left * last;
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
  static TARGET void NAME(strip_##full##_##half)(const struct gk_product *p, long column) {      \
    long left = p->rows, tiles = (left + ROWS - 1) / ROWS;                                       \
    const ELEMENT *a = p->a, *b = (const ELEMENT *)p->b + column;                                \
    const ELEMENT *start = p->start ? (const ELEMENT *)p->start + column : 0;                    \
    ELEMENT *c = (ELEMENT *)p->c + column;                                                       \
    for (; tiles > 0; tiles--) {                                                                 \
      const long rows = (left + tiles - 1) / tiles;                                              \
      switch (rows) {                                                                            \
        case 1: NAME(tile)(p, a, b, start, c, 1, full, half); break;                             \
        case 2: NAME(tile)(p, a, b, start, c, 2, full, half); break;                             \
        case 3: NAME(tile)(p, a, b, start, c, 3, full, half); break;                             \
        case 4: NAME(tile)(p, a, b, start, c, ROWS < 4 ? 1 : 4, full, half); break;              \
        case 5: NAME(tile)(p, a, b, start, c, ROWS < 5 ? 1 : 5, full, half); break;              \
        default: NAME(tile)(p, a, b, start, c, ROWS < 6 ? 1 : 6, full, half); break;             \
      }                                                                                          \
      a += rows * p->a_row;                                                                      \
      c += rows * p->c_row;                                                                      \
      if (start) start += rows * p->start_row;                                                   \
      left -= rows;                                                                              \
    }                                                                                            \
  }

#define EIGHTS_MAX (VECTORS * LANES / 8)
#if WIDE == 16
STRIP(0, 1) STRIP(1, 0) STRIP(1, 1) STRIP(2, 0) STRIP(2, 1) STRIP(3, 0) STRIP(3, 1) STRIP(4, 0)
#elif WIDE == 8
STRIP(1, 0) STRIP(2, 0)
#if VECTORS > 2
STRIP(3, 0) STRIP(4, 0)
#endif
#elif WIDE == 4
STRIP(2, 0)
#else
STRIP(4, 0)
#endif

static TARGET void NAME(strip)(const struct gk_product *p, long column, long eights) {
#if WIDE == 16
  switch (eights) {
    case 1: NAME(strip_0_1)(p, column); break;
    case 2: NAME(strip_1_0)(p, column); break;
    case 3: NAME(strip_1_1)(p, column); break;
    case 4: NAME(strip_2_0)(p, column); break;
    case 5: NAME(strip_2_1)(p, column); break;
    case 6: NAME(strip_3_0)(p, column); break;
    case 7: NAME(strip_3_1)(p, column); break;
    default: NAME(strip_4_0)(p, column); break;
  }
#elif WIDE == 8
  switch (eights) {
    case 1: NAME(strip_1_0)(p, column); break;
    case 2: NAME(strip_2_0)(p, column); break;
#if VECTORS > 2
    case 3: NAME(strip_3_0)(p, column); break;
    default: NAME(strip_4_0)(p, column); break;
#endif
  }
#elif WIDE == 4
  (void)eights;
  NAME(strip_2_0)(p, column);
#else
  (void)eights;
  NAME(strip_4_0)(p, column);
#endif
}

static TARGET void NAME(multiply)(const struct gk_product *p) {
  long left = p->columns / 8, column = 0;
  for (long strips = (left + EIGHTS_MAX - 1) / EIGHTS_MAX; strips > 0; strips--) {
    const long eights = (left + strips - 1) / strips;
    NAME(strip)(p, column, eights);
    column += 8 * eights;
    left -= eights;
  }
}

static inline __attribute__((always_inline)) TARGET void NAME(transpose_4x4)(
    const ELEMENT *x, long x_row, ELEMENT *y, long y_row) {
  const FOUR a = *(const FOUR *)x, b = *(const FOUR *)(x + x_row),
             c = *(const FOUR *)(x + 2 * x_row), d = *(const FOUR *)(x + 3 * x_row);
  const FOUR ab = __builtin_shufflevector(a, b, 0, 4, 1, 5);
  const FOUR cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
  const FOUR ab_high = __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const FOUR cd_high = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  *(FOUR *)y = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
  *(FOUR *)(y + y_row) = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
  *(FOUR *)(y + 2 * y_row) = __builtin_shufflevector(ab_high, cd_high, 0, 1, 4, 5);
  *(FOUR *)(y + 3 * y_row) = __builtin_shufflevector(ab_high, cd_high, 2, 3, 6, 7);
}

static inline long NAME(least)(long a, long b) { return a < b ? a : b; }

// Blocks of 16 x 16 use whole cache lines; the last four rows and columns are done again where
// their number is no multiple of four.
static TARGET void NAME(transpose)(long rows, long columns, const ELEMENT *x, long x_row,
                                   ELEMENT *y, long y_row) {
  if (rows < 4 || columns < 4) {
    for (long i = 0; i < rows; i++)
      for (long j = 0; j < columns; j++) y[j * y_row + i] = x[i * x_row + j];
    return;
  }
  for (long top = 0; top < rows; top += 16) {
    for (long left = 0; left < columns; left += 16) {
      for (long u = top; u < NAME(least)(top + 16, rows); u += 4) {
        const long i = NAME(least)(u, rows - 4);
        for (long v = left; v < NAME(least)(left + 16, columns); v += 4) {
          const long j = NAME(least)(v, columns - 4);
          NAME(transpose_4x4)(x + i * x_row + j, x_row, y + j * y_row + i, y_row);
        }
      }
    }
  }
}

// Bᵀ d B in one vector of channels: each of the four rows of B is a difference or a sum of two.
#define TILE_OF_IMAGE(V)                                                                         \
  do {                                                                                           \
    V d[4][4];                                                                                   \
    UNROLL for (int s = 0; s < 4; s++) {                                                         \
      const V d0 = *(const V *)(from + s * channels), d1 = *(const V *)(from + x_row + s * channels), \
              d2 = *(const V *)(from + 2 * x_row + s * channels),                                \
              d3 = *(const V *)(from + 3 * x_row + s * channels);                                \
      d[0][s] = d0 - d2;                                                                         \
      d[1][s] = d1 + d2;                                                                         \
      d[2][s] = d2 - d1;                                                                         \
      d[3][s] = d1 - d3;                                                                         \
    }                                                                                            \
    UNROLL for (int r = 0; r < 4; r++) {                                                         \
      *(V *)(to + (4 * r) * v_plane) = d[r][0] - d[r][2];                                        \
      *(V *)(to + (4 * r + 1) * v_plane) = d[r][1] + d[r][2];                                    \
      *(V *)(to + (4 * r + 2) * v_plane) = d[r][2] - d[r][1];                                    \
      *(V *)(to + (4 * r + 3) * v_plane) = d[r][1] - d[r][3];                                    \
    }                                                                                            \
  } while (0)

static TARGET void NAME(tiles_of_images)(const struct gk_tiles *tiles, const ELEMENT *x,
                                         long x_row, ELEMENT *v, long v_plane) {
  const long channels = tiles->channels;
  for (long i = 0; i < tiles->high; i++) {
    for (long j = 0; j < tiles->wide; j++) {
      const ELEMENT *from = x + 2 * i * x_row + 2 * j * channels;
      ELEMENT *to = v + (i * tiles->wide + j) * channels;
      long c = 0;
      for (; c + LANES <= channels; c += LANES, from += LANES, to += LANES) TILE_OF_IMAGE(VECTOR);
      if (c < channels) TILE_OF_IMAGE(HALF);
    }
  }
}

// A d Aᵀ: the rows of A are d0, d0 + d1, d0 - d1, -d1.
#define TILE_OF_GRADIENT(V)                                                                      \
  do {                                                                                           \
    V d[4][2];                                                                                   \
    UNROLL for (int s = 0; s < 2; s++) {                                                         \
      const V d0 = *(const V *)(from + s * channels), d1 = *(const V *)(from + y_row + s * channels); \
      d[0][s] = d0;                                                                              \
      d[1][s] = d0 + d1;                                                                         \
      d[2][s] = d0 - d1;                                                                         \
      d[3][s] = -d1;                                                                             \
    }                                                                                            \
    UNROLL for (int r = 0; r < 4; r++) {                                                         \
      *(V *)(to + (4 * r) * v_plane) = d[r][0];                                                  \
      *(V *)(to + (4 * r + 1) * v_plane) = d[r][0] + d[r][1];                                    \
      *(V *)(to + (4 * r + 2) * v_plane) = d[r][0] - d[r][1];                                    \
      *(V *)(to + (4 * r + 3) * v_plane) = -d[r][1];                                             \
    }                                                                                            \
  } while (0)

static TARGET void NAME(tiles_of_gradients)(const struct gk_tiles *tiles, const ELEMENT *y,
                                            long y_row, ELEMENT *v, long v_plane) {
  const long channels = tiles->channels;
  for (long i = 0; i < tiles->high; i++) {
    for (long j = 0; j < tiles->wide; j++) {
      const ELEMENT *from = y + 2 * i * y_row + 2 * j * channels;
      ELEMENT *to = v + (i * tiles->wide + j) * channels;
      long c = 0;
      for (; c + LANES <= channels; c += LANES, from += LANES, to += LANES)
        TILE_OF_GRADIENT(VECTOR);
      if (c < channels) TILE_OF_GRADIENT(HALF);
    }
  }
}

// Aᵀ v A: the two rows of Aᵀ are v0 + v1 + v2 and v1 - v2 - v3.
#define IMAGE_OF_TILE(V)                                                                         \
  do {                                                                                           \
    V m[2][4];                                                                                   \
    UNROLL for (int s = 0; s < 4; s++) {                                                         \
      const V m0 = *(const V *)(from + s * v_plane), m1 = *(const V *)(from + (4 + s) * v_plane), \
              m2 = *(const V *)(from + (8 + s) * v_plane),                                       \
              m3 = *(const V *)(from + (12 + s) * v_plane);                                      \
      m[0][s] = m0 + m1 + m2;                                                                    \
      m[1][s] = m1 - m2 - m3;                                                                    \
    }                                                                                            \
    const V more = start ? *(const V *)(start + c) : (V){0};                                     \
    UNROLL for (int r = 0; r < 2; r++) {                                                         \
      if (r >= down) break;                                                                      \
      *(V *)(to + r * width * channels) = m[r][0] + m[r][1] + m[r][2] + more;                    \
      if (across > 1)                                                                            \
        *(V *)(to + (r * width + 1) * channels) = m[r][1] - m[r][2] - m[r][3] + more;            \
    }                                                                                            \
  } while (0)

static TARGET void NAME(images_of_tiles)(const struct gk_tiles *tiles, const ELEMENT *v,
                                         long v_plane, const ELEMENT *start, ELEMENT *y,
                                         long height, long width) {
  const long channels = tiles->channels;
  for (long i = 0; i < tiles->high; i++) {
    const long down = height - 2 * i;
    for (long j = 0; j < tiles->wide; j++) {
      const long across = width - 2 * j;
      const ELEMENT *from = v + (i * tiles->wide + j) * channels;
      ELEMENT *to = y + (2 * i * width + 2 * j) * channels;
      long c = 0;
      for (; c + LANES <= channels; c += LANES, from += LANES, to += LANES) IMAGE_OF_TILE(VECTOR);
      if (c < channels) IMAGE_OF_TILE(HALF);
    }
  }
}

// G g Gᵀ: the rows of G are g0, (g0 + g1 + g2) / 2, (g0 - g1 + g2) / 2, g2.
#define TILE_OF_KERNEL(V)                                                                        \
  do {                                                                                           \
    V g[4][3];                                                                                   \
    UNROLL for (int s = 0; s < 3; s++) {                                                         \
      const V g0 = *(const V *)(from + (flipped ? 8 - s : s) * channels),                        \
              g1 = *(const V *)(from + (flipped ? 5 - s : 3 + s) * channels),                    \
              g2 = *(const V *)(from + (flipped ? 2 - s : 6 + s) * channels);                    \
      const V even = (g0 + g2) * (ELEMENT)0.5, odd = g1 * (ELEMENT)0.5;                          \
      g[0][s] = g0;                                                                              \
      g[1][s] = even + odd;                                                                      \
      g[2][s] = even - odd;                                                                      \
      g[3][s] = g2;                                                                              \
    }                                                                                            \
    UNROLL for (int r = 0; r < 4; r++) {                                                         \
      const V even = (g[r][0] + g[r][2]) * (ELEMENT)0.5, odd = g[r][1] * (ELEMENT)0.5;           \
      *(V *)(to + (4 * r) * v_plane) = g[r][0];                                                  \
      *(V *)(to + (4 * r + 1) * v_plane) = even + odd;                                           \
      *(V *)(to + (4 * r + 2) * v_plane) = even - odd;                                           \
      *(V *)(to + (4 * r + 3) * v_plane) = g[r][2];                                              \
    }                                                                                            \
  } while (0)

static TARGET void NAME(tiles_of_kernels)(long count, long channels, int flipped,
                                          const ELEMENT *w, ELEMENT *v, long v_plane) {
  for (long k = 0; k < count; k++) {
    const ELEMENT *from = w + k * 9 * channels;
    ELEMENT *to = v + k * channels;
    long c = 0;
    for (; c + LANES <= channels; c += LANES, from += LANES, to += LANES) TILE_OF_KERNEL(VECTOR);
    if (c < channels) TILE_OF_KERNEL(HALF);
  }
}

// Gᵀ v G: the rows of Gᵀ are v0 + (v1 + v2) / 2, (v1 - v2) / 2, (v1 + v2) / 2 + v3.
#define KERNEL_OF_TILE(V)                                                                        \
  do {                                                                                           \
    V g[3][4];                                                                                   \
    UNROLL for (int s = 0; s < 4; s++) {                                                         \
      const V v0 = *(const V *)(from + s * v_plane), v1 = *(const V *)(from + (4 + s) * v_plane), \
              v2 = *(const V *)(from + (8 + s) * v_plane),                                       \
              v3 = *(const V *)(from + (12 + s) * v_plane);                                      \
      const V even = (v1 + v2) * (ELEMENT)0.5;                                                   \
      g[0][s] = v0 + even;                                                                       \
      g[1][s] = (v1 - v2) * (ELEMENT)0.5;                                                        \
      g[2][s] = even + v3;                                                                       \
    }                                                                                            \
    UNROLL for (int r = 0; r < 3; r++) {                                                         \
      const V even = (g[r][1] + g[r][2]) * (ELEMENT)0.5;                                         \
      *(V *)(to + (3 * r) * channels) = g[r][0] + even;                                          \
      *(V *)(to + (3 * r + 1) * channels) = (g[r][1] - g[r][2]) * (ELEMENT)0.5;                  \
      *(V *)(to + (3 * r + 2) * channels) = even + g[r][3];                                      \
    }                                                                                            \
  } while (0)

static TARGET void NAME(kernels_of_tiles)(long count, long channels, const ELEMENT *v,
                                          long v_plane, ELEMENT *w) {
  for (long k = 0; k < count; k++) {
    const ELEMENT *from = v + k * channels;
    ELEMENT *to = w + k * 9 * channels;
    long c = 0;
    for (; c + LANES <= channels; c += LANES, from += LANES, to += LANES) KERNEL_OF_TILE(VECTOR);
    if (c < channels) KERNEL_OF_TILE(HALF);
  }
}

#undef LANES
#undef HALF_BYTES
#undef VECTOR
#undef HALF
#undef FOUR
#undef STRIP
#undef EIGHTS_MAX
#undef TILE_OF_IMAGE
#undef TILE_OF_GRADIENT
#undef IMAGE_OF_TILE
#undef TILE_OF_KERNEL
#undef KERNEL_OF_TILE
#undef NAME
#undef TARGET
#undef ELEMENT
#undef BYTES
#undef WIDE
#undef ROWS
#undef VECTORS
