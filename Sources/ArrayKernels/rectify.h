// Rectifying and its gradient, for one level and kind of number: see every_level.h.

typedef NUMBER ours(wide_numbers)
    __attribute__((vector_size(LANES * sizeof(NUMBER)), aligned(sizeof(NUMBER))));
#define VECTOR ours(wide_numbers)
typedef __typeof__((VECTOR){0} > (VECTOR){0}) ours(wide_flags);
#define FLAGS ours(wide_flags)

static IN_LEVEL void ours(rectify)(long count, const NUMBER *x, NUMBER *y) {
  long i = 0;
  for (; i + LANES <= count; i += LANES) {
    const VECTOR v = *(const VECTOR *)(x + i);
    *(VECTOR *)(y + i) = (VECTOR)(~(v <= 0) & (FLAGS)v);
  }
  for (; i < count; i++) y[i] = x[i] <= 0 ? 0 : x[i];
}

static IN_LEVEL void ours(rectified_gradient)(long count, const NUMBER *y, const NUMBER *dy,
                                              NUMBER *dx) {
  long i = 0;
  for (; i + LANES <= count; i += LANES) {
    const VECTOR v = *(const VECTOR *)(y + i), d = *(const VECTOR *)(dy + i);
    *(VECTOR *)(dx + i) = (VECTOR)(~(v <= 0) & (FLAGS)d);
  }
  for (; i < count; i++) dx[i] = y[i] <= 0 ? 0 : dy[i];
}

#undef VECTOR
#undef FLAGS
