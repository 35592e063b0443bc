// A template, see every_level.h: a strip of rows times a panel of columns, tile by tile.
//
// A tile is TILE_ROWS rows by TILE_VECTORS vectors of the result, and lives in registers: 8 by 3 of the
// 32 that AVX-512 and NEON have, 6 by 2 of the 16 of AVX2 and SSE2. At each step of the depth 8 + 3
// loads feed 8 * 3 multiplications, so that loads never hold the multipliers up. Every number of the
// result is one chain of sums in the order of the depth, in any tile, at any place.

typedef NUMBER ours(vector) __attribute__((ext_vector_type(LANES)));
static const struct gk_tile ours(tile_size) = {TILE_ROWS, TILE_VECTORS * LANES, LANES};
#define VECTORS_PER_LINE (64 / (int)sizeof(ours(vector)))
// A vector at any address that holds numbers.
typedef NUMBER ours(vector_at)
    __attribute__((ext_vector_type(LANES), aligned(sizeof(NUMBER)), may_alias));

IN_LEVEL __attribute__((noinline)) static void ours(store_part)(
    ours(vector) sums, NUMBER *place, long count, _Bool adding) {
  NUMBER numbers[LANES];
  *(ours(vector_at) *)numbers = sums;
  for (long i = 0; i < count; i++) place[i] = adding ? place[i] + numbers[i] : numbers[i];
}

IN_LEVEL __attribute__((always_inline)) static inline void ours(tile)(
    const int rows, const int vectors, const struct gk_strip *s, const NUMBER *a, NUMBER *c) {
  ours(vector) sums[TILE_ROWS][TILE_VECTORS];
  UNROLLED for (int i = 0; i < rows; i++) {
    UNROLLED for (int j = 0; j < vectors; j++) {
      sums[i][j] = 0;
      if (j % VECTORS_PER_LINE == 0) __builtin_prefetch(c + i * s->c_row + j * LANES, 1);
    }
  }
  const NUMBER *b = s->b;
  for (long p = 0; p < s->depth; p++) {
    ours(vector) right[TILE_VECTORS];
    UNROLLED for (int j = 0; j < vectors; j++) {
      right[j] = *(const ours(vector_at) *)(b + j * LANES);
      if (j % VECTORS_PER_LINE == 0) __builtin_prefetch(b + 8 * s->b_row + j * LANES);
    }
    UNROLLED for (int i = 0; i < rows; i++) {
      ours(vector) left = a[i * s->a_row];
      UNROLLED for (int j = 0; j < vectors; j++) {
#if IS_FUSED
        sums[i][j] = __builtin_elementwise_fma(left, right[j], sums[i][j]);
#else
        sums[i][j] = sums[i][j] + left * right[j];
#endif
      }
    }
    a += s->a_column;
    b += s->b_row;
  }
  // The last vector of a row may have fewer columns; it then goes through memory.
  const long whole = s->columns / LANES < vectors ? vectors - 1 : vectors;
  UNROLLED for (int i = 0; i < rows; i++) {
    UNROLLED for (int j = 0; j < vectors; j++) {
      NUMBER *place = c + i * s->c_row + j * LANES;
      if (j < vectors - 1 || whole == vectors) {
        if (s->adding) sums[i][j] = *(ours(vector_at) *)place + sums[i][j];
        *(ours(vector_at) *)place = sums[i][j];
      } else {
        ours(store_part)(sums[i][j], place, s->columns - whole * LANES, s->adding);
      }
    }
  }
}

#define TILE(r) \
  case r: ours(tile)(r, vectors, s, a, c); break;

IN_LEVEL __attribute__((always_inline)) static inline void ours(tiles)(
    const int vectors, const struct gk_strip *s) {
  const NUMBER *a = s->a;
  NUMBER *c = s->c;
  for (long row = 0; row < s->rows; row += TILE_ROWS, a += s->a_tile, c += TILE_ROWS * s->c_row) {
    switch (s->rows - row) {
      TILE(1)
      TILE(2)
      TILE(3)
#if TILE_ROWS > 4
      TILE(4)
      TILE(5)
#endif
#if TILE_ROWS > 6
      TILE(6)
      TILE(7)
#endif
      default: ours(tile)(TILE_ROWS, vectors, s, a, c);
    }
  }
}

#undef TILE

IN_LEVEL static void ours(strip)(const struct gk_strip *s) {
  if (s->columns <= LANES)
    ours(tiles)(1, s);
#if TILE_VECTORS == 3
  else if (s->columns <= 2 * LANES)
    ours(tiles)(2, s);
#endif
  else
    ours(tiles)(TILE_VECTORS, s);
}

#undef VECTORS_PER_LINE
