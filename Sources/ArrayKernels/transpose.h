// gk_transpose of ImageKernels.h, for one level and kind of number: see every_level.h.

typedef NUMBER ours(four)
    __attribute__((vector_size(4 * sizeof(NUMBER)), aligned(sizeof(NUMBER))));
#define FOUR ours(four)

static inline __attribute__((always_inline)) IN_LEVEL void ours(transpose_4x4)(
    const NUMBER *x, long x_row, NUMBER *y, long y_row) {
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

// Blocks of 16 x 16 use whole cache lines; the last four rows and columns are done again where
// their number is no multiple of four.
static IN_LEVEL void ours(transpose)(long rows, long columns, const NUMBER *x, long x_row,
                                   NUMBER *y, long y_row) {
  if (rows < 4 || columns < 4) {
    for (long i = 0; i < rows; i++)
      for (long j = 0; j < columns; j++) y[j * y_row + i] = x[i * x_row + j];
    return;
  }
  for (long left = 0; left < columns; left += 16) {
    for (long top = 0; top < rows; top += 16) {
      for (long u = top; u < least(top + 16, rows); u += 4) {
        const long i = least(u, rows - 4);
        for (int k = 0; k < 4; k++) __builtin_prefetch(x + (i + k) * x_row + left + columns + 16);
        for (long v = left; v < least(left + 16, columns); v += 4) {
          const long j = least(v, columns - 4);
          ours(transpose_4x4)(x + i * x_row + j, x_row, y + j * y_row + i, y_row);
        }
      }
    }
  }
}

#undef FOUR
