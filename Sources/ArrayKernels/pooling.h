// The pooling of ImageKernels.h, for one level and kind of number: see every_level.h.

typedef NUMBER ours(four)
    __attribute__((vector_size(4 * sizeof(NUMBER)), aligned(sizeof(NUMBER))));
// What a comparison of four numbers gives: whole numbers of the same size.
typedef __typeof__((ours(four)){0} > (ours(four)){0}) ours(flags);
#define FOUR ours(four)
#define FLAGS ours(flags)

// The larger of two numbers, of equal ones the first; a number that is none counts as the
// largest, the last of several.
#define TAKE_LARGER(which, next)                                                                 \
  do {                                                                                           \
    const FLAGS larger = (next > best) | (next != next);                                         \
    best = (FOUR)((larger & (FLAGS)next) | (~larger & (FLAGS)best));                             \
    place = (larger & which) | (~larger & place);                                                \
  } while (0)

// A row of windows of 2 x 2 that touch, four at a time; the last four are done again where they
// must.
static IN_LEVEL void ours(max_pool_pairs)(long wide, const NUMBER *x, long w, NUMBER *y,
                                          int *places) {
  for (long next = 0; next < wide; next += 4) {
    const long j = least(next, wide - 4);
    const FOUR a = *(const FOUR *)(x + 2 * j), b = *(const FOUR *)(x + 2 * j + 4),
               c = *(const FOUR *)(x + w + 2 * j), d = *(const FOUR *)(x + w + 2 * j + 4);
    const FOUR second = __builtin_shufflevector(a, b, 1, 3, 5, 7),
               third = __builtin_shufflevector(c, d, 0, 2, 4, 6),
               fourth = __builtin_shufflevector(c, d, 1, 3, 5, 7);
    FOUR best = __builtin_shufflevector(a, b, 0, 2, 4, 6);
    FLAGS place = {0};
    TAKE_LARGER(1, second);
    TAKE_LARGER(2, third);
    TAKE_LARGER(3, fourth);
    *(FOUR *)(y + j) = best;
    *(four_places *)(places + j) = __builtin_convertvector(place, four_places);
  }
}

static IN_LEVEL void ours(max_pool)(const struct gk_pooling *p, const NUMBER *x, NUMBER *y,
                                    int *places) {
  const long w = p->w, size = p->size, stride = p->stride;
  for (long plane = 0; plane < p->planes; plane++, x += p->h * w) {
    for (long i = 0; i < p->high; i++, y += p->wide, places += p->wide) {
      const NUMBER *row = x + i * stride * w;
      if (size == 2 && stride == 2 && p->wide >= 4) {
        ours(max_pool_pairs)(p->wide, row, w, y, places);
        continue;
      }
      for (long j = 0; j < p->wide; j++) {
        const NUMBER *corner = row + j * stride;
        NUMBER best = *corner;
        int place = 0;
        for (long u = 0; u < size; u++) {
          for (long v = 0; v < size; v++) {
            const NUMBER next = corner[u * w + v];
            if (next > best || next != next) {
              best = next;
              place = (int)(u * size + v);
            }
          }
        }
        y[j] = best;
        places[j] = place;
      }
    }
  }
}

// The gradients of a row of windows of 2 x 2 that touch: each goes to the place of its maximum, the
// others are 0.
static IN_LEVEL void ours(max_unpool_pairs)(long wide, const NUMBER *dy, const int *places,
                                            NUMBER *dx, long w) {
  for (long next = 0; next < wide; next += 4) {
    const long j = least(next, wide - 4);
    const FLAGS d = (FLAGS) * (const FOUR *)(dy + j);
    const FLAGS place = __builtin_convertvector(*(const four_places *)(places + j), FLAGS);
    for (int u = 0; u < 2; u++) {
      const FOUR a = (FOUR)(d & (place == 2 * u)), b = (FOUR)(d & (place == 2 * u + 1));
      *(FOUR *)(dx + u * w + 2 * j) = __builtin_shufflevector(a, b, 0, 4, 1, 5);
      *(FOUR *)(dx + u * w + 2 * j + 4) = __builtin_shufflevector(a, b, 2, 6, 3, 7);
    }
  }
}

static IN_LEVEL void ours(max_unpool)(const struct gk_pooling *p, const NUMBER *dy,
                                      const int *places, NUMBER *dx) {
  const long w = p->w, size = p->size, stride = p->stride;
  const int in_pairs = size == 2 && stride == 2 && p->wide >= 4;
  // Windows of pairs write every place, if they leave none over.
  const int writes_all = in_pairs && p->h == 2 * p->high && w == 2 * p->wide;
  for (long plane = 0; plane < p->planes; plane++, dx += p->h * w) {
    if (!writes_all) memset(dx, 0, p->h * w * sizeof(NUMBER));
    for (long i = 0; i < p->high; i++, dy += p->wide, places += p->wide) {
      NUMBER *row = dx + i * stride * w;
      if (in_pairs) {
        ours(max_unpool_pairs)(p->wide, dy, places, row, w);
        continue;
      }
      for (long j = 0; j < p->wide; j++) {
        row[places[j] / size * w + j * stride + places[j] % size] += dy[j];
      }
    }
  }
}

static IN_LEVEL void ours(average_pool)(const struct gk_pooling *p, const NUMBER *x, NUMBER *y) {
  const long w = p->w, size = p->size, stride = p->stride;
  const NUMBER count = (NUMBER)(size * size);
  for (long plane = 0; plane < p->planes; plane++, x += p->h * w) {
    for (long i = 0; i < p->high; i++, y += p->wide) {
      for (long j = 0; j < p->wide; j++) {
        const NUMBER *corner = x + i * stride * w + j * stride;
        NUMBER sum = 0;
        for (long u = 0; u < size; u++)
          for (long v = 0; v < size; v++) sum += corner[u * w + v];
        y[j] = sum / count;
      }
    }
  }
}

static IN_LEVEL void ours(average_unpool)(const struct gk_pooling *p, const NUMBER *dy,
                                          NUMBER *dx) {
  const long w = p->w, size = p->size, stride = p->stride;
  const NUMBER count = (NUMBER)(size * size);
  for (long plane = 0; plane < p->planes; plane++, dx += p->h * w) {
    memset(dx, 0, p->h * w * sizeof(NUMBER));
    for (long i = 0; i < p->high; i++, dy += p->wide) {
      for (long j = 0; j < p->wide; j++) {
        NUMBER *corner = dx + i * stride * w + j * stride;
        const NUMBER share = dy[j] / count;
        for (long u = 0; u < size; u++)
          for (long v = 0; v < size; v++) corner[u * w + v] += share;
      }
    }
  }
}

// Eight sums, added in pairs at the end: the same order at every level.
static IN_LEVEL void ours(mean)(long planes, long places, const NUMBER *x, NUMBER *y) {
  for (long plane = 0; plane < planes; plane++, x += places) {
    NUMBER sums[8] = {0};
    long p = 0;
    for (; p + 8 <= places; p += 8)
      for (int lane = 0; lane < 8; lane++) sums[lane] += x[p + lane];
    for (; p < places; p++) sums[p % 8] += x[p];
    for (int half = 4; half > 0; half /= 2)
      for (int lane = 0; lane < half; lane++) sums[lane] += sums[lane + half];
    y[plane] = sums[0] / (NUMBER)places;
  }
}

static IN_LEVEL void ours(spread)(long planes, long places, const NUMBER *dy, NUMBER *dx) {
  for (long plane = 0; plane < planes; plane++, dx += places) {
    const NUMBER share = dy[plane] / (NUMBER)places;
    for (long p = 0; p < places; p++) dx[p] = share;
  }
}

#undef FOUR
#undef FLAGS
#undef TAKE_LARGER
