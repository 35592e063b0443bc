// The tiles of ImageKernels.h, for one level and kind of number: see every_level.h.

#define VECTOR ours(vector)
#define HALF ours(half)

// Bᵀ d B in one vector of channels: each of the four rows of B is a difference or a sum of two.
#define TILE_OF_IMAGE(V)                                                                         \
  do {                                                                                           \
    V d[4][4];                                                                                   \
    UNROLL for (int s = 0; s < 4; s++) {                                                         \
      const V d0 = *(const V *)(from + s * channels),                                            \
              d1 = *(const V *)(from + x_row + s * channels),                                    \
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

static IN_LEVEL void ours(tiles_of_images)(const struct gk_tiles *tiles, const NUMBER *x,
                                         long x_row, NUMBER *v, long v_plane) {
  const long channels = tiles->channels;
  for (long i = 0; i < tiles->high; i++) {
    for (long j = 0; j < tiles->wide; j++) {
      const NUMBER *from = x + 2 * i * x_row + 2 * j * channels;
      NUMBER *to = v + (i * tiles->wide + j) * channels;
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
      const V d0 = *(const V *)(from + s * channels),                                            \
              d1 = *(const V *)(from + y_row + s * channels);                                    \
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

static IN_LEVEL void ours(tiles_of_gradients)(const struct gk_tiles *tiles, const NUMBER *y,
                                            long y_row, NUMBER *v, long v_plane) {
  const long channels = tiles->channels;
  for (long i = 0; i < tiles->high; i++) {
    for (long j = 0; j < tiles->wide; j++) {
      const NUMBER *from = y + 2 * i * y_row + 2 * j * channels;
      NUMBER *to = v + (i * tiles->wide + j) * channels;
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

static IN_LEVEL void ours(images_of_tiles)(const struct gk_tiles *tiles, const NUMBER *v,
                                         long v_plane, const NUMBER *start, NUMBER *y,
                                         long height, long width) {
  const long channels = tiles->channels;
  for (long i = 0; i < tiles->high; i++) {
    const long down = height - 2 * i;
    for (long j = 0; j < tiles->wide; j++) {
      const long across = width - 2 * j;
      const NUMBER *from = v + (i * tiles->wide + j) * channels;
      NUMBER *to = y + (2 * i * width + 2 * j) * channels;
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
      const V even = (g0 + g2) * (NUMBER)0.5, odd = g1 * (NUMBER)0.5;                          \
      g[0][s] = g0;                                                                              \
      g[1][s] = even + odd;                                                                      \
      g[2][s] = even - odd;                                                                      \
      g[3][s] = g2;                                                                              \
    }                                                                                            \
    UNROLL for (int r = 0; r < 4; r++) {                                                         \
      const V even = (g[r][0] + g[r][2]) * (NUMBER)0.5, odd = g[r][1] * (NUMBER)0.5;           \
      *(V *)(to + (4 * r) * v_plane) = g[r][0];                                                  \
      *(V *)(to + (4 * r + 1) * v_plane) = even + odd;                                           \
      *(V *)(to + (4 * r + 2) * v_plane) = even - odd;                                           \
      *(V *)(to + (4 * r + 3) * v_plane) = g[r][2];                                              \
    }                                                                                            \
  } while (0)

static IN_LEVEL void ours(tiles_of_kernels)(long count, long channels, int flipped,
                                          const NUMBER *w, NUMBER *v, long v_plane) {
  for (long k = 0; k < count; k++) {
    const NUMBER *from = w + k * 9 * channels;
    NUMBER *to = v + k * channels;
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
      const V even = (v1 + v2) * (NUMBER)0.5;                                                   \
      g[0][s] = v0 + even;                                                                       \
      g[1][s] = (v1 - v2) * (NUMBER)0.5;                                                        \
      g[2][s] = even + v3;                                                                       \
    }                                                                                            \
    UNROLL for (int r = 0; r < 3; r++) {                                                         \
      const V even = (g[r][1] + g[r][2]) * (NUMBER)0.5;                                         \
      *(V *)(to + (3 * r) * channels) = g[r][0] + even;                                          \
      *(V *)(to + (3 * r + 1) * channels) = (g[r][1] - g[r][2]) * (NUMBER)0.5;                  \
      *(V *)(to + (3 * r + 2) * channels) = even + g[r][3];                                      \
    }                                                                                            \
  } while (0)

static IN_LEVEL void ours(kernels_of_tiles)(long count, long channels, const NUMBER *v,
                                          long v_plane, NUMBER *w) {
  for (long k = 0; k < count; k++) {
    const NUMBER *from = v + k * channels;
    NUMBER *to = w + k * 9 * channels;
    long c = 0;
    for (; c + LANES <= channels; c += LANES, from += LANES, to += LANES) KERNEL_OF_TILE(VECTOR);
    if (c < channels) KERNEL_OF_TILE(HALF);
  }
}

#undef VECTOR
#undef HALF
#undef TILE_OF_IMAGE
#undef TILE_OF_GRADIENT
#undef IMAGE_OF_TILE
#undef TILE_OF_KERNEL
#undef KERNEL_OF_TILE
