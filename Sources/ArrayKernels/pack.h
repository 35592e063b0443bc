// A template of pack.c, for numbers of 4 and of 8 bytes.

typedef NUMBER ours(four) __attribute__((ext_vector_type(4)));
typedef NUMBER ours(four_at)
    __attribute__((ext_vector_type(4), aligned(sizeof(NUMBER)), may_alias));

// Four lanes of four steps of the depth: a transpose of four by four.
static inline void ours(turn)(const NUMBER *from, long lane, NUMBER *to, long step) {
  ours(four) a = *(const ours(four_at) *)from, b = *(const ours(four_at) *)(from + lane);
  ours(four) c = *(const ours(four_at) *)(from + 2 * lane);
  ours(four) d = *(const ours(four_at) *)(from + 3 * lane);
  ours(four) ab = __builtin_shufflevector(a, b, 0, 4, 1, 5);
  ours(four) cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
  ours(four) ab2 = __builtin_shufflevector(a, b, 2, 6, 3, 7);
  ours(four) cd2 = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  *(ours(four_at) *)to = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
  *(ours(four_at) *)(to + step) = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
  *(ours(four_at) *)(to + 2 * step) = __builtin_shufflevector(ab2, cd2, 0, 1, 4, 5);
  *(ours(four_at) *)(to + 3 * step) = __builtin_shufflevector(ab2, cd2, 2, 3, 6, 7);
}

// Where the depth is contiguous: by blocks, so that what is written stays in the nearest cache.
static void ours(pack_turning)(const struct gk_packing *p) {
  const long block = 32, lanes = p->lanes & ~3L;
  for (long start = 0; start < p->depth; start += block) {
    const long end = start + block < p->depth ? start + block : p->depth;
    const NUMBER *from = (const NUMBER *)p->from + start;
    for (long lane = 0; lane < p->lanes; from += 4 * p->from_lane, lane += 4) {
      NUMBER *to = (NUMBER *)p->to + start * p->width + lane;
      long depth = 0;
      if (lane < lanes)
        for (; depth + 4 <= end - start; depth += 4)
          ours(turn)(from + depth, p->from_lane, to + depth * p->width, p->width);
      const long some = lane < lanes ? 4 : p->lanes - lane;
      for (; depth < end - start; depth++)
        for (long i = 0; i < some; i++) to[depth * p->width + i] = from[i * p->from_lane + depth];
    }
  }
}

// Where the lanes are contiguous: row by row. Rows are far apart, so the processor does not foresee
// them.
static void ours(pack_rows)(const struct gk_packing *p) {
  const NUMBER *from = p->from;
  NUMBER *to = p->to;
  for (long depth = 0; depth < p->depth; depth++, from += p->from_depth, to += p->width) {
    for (long i = 0; i < p->lanes; i += 64 / sizeof(NUMBER))
      __builtin_prefetch(from + 16 * p->from_depth + i);
    long i = 0;
    for (; i + 4 <= p->lanes; i += 4)
      *(ours(four_at) *)(to + i) = *(const ours(four_at) *)(from + i);
    for (; i < p->lanes; i++) to[i] = from[i];
  }
}

static void ours(pack_any)(const struct gk_packing *p) {
  const NUMBER *from = p->from;
  NUMBER *to = p->to;
  for (long depth = 0; depth < p->depth; depth++)
    for (long i = 0; i < p->lanes; i++)
      to[depth * p->width + i] = from[depth * p->from_depth + i * p->from_lane];
}

static void ours(pack)(const struct gk_packing *p) {
  if (p->from_lane == 1)
    ours(pack_rows)(p);
  else if (p->from_depth == 1)
    ours(pack_turning)(p);
  else
    ours(pack_any)(p);
}
