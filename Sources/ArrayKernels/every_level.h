// Includes TEMPLATE once for every level and kind of number, with these names defined for it:
//
//   NUMBER, LANES   float or double, and how many of them are one vector
//   IS_DOUBLE       which of the two
//   IN_LEVEL        the attribute of a function that uses the level's instructions
//   ours(name)      a name of this level and kind of number
//   IS_FUSED        whether a product and the sum it goes into are rounded once; where not, both are
//                   rounded: the compiler is never left to choose
//   TILE_ROWS, TILE_VECTORS   see tile.h
//
// portable is what the compiler makes of vectors of 16 bytes: SSE2 or NEON.
#pragma STDC FP_CONTRACT OFF

#define JOIN(a, b, c) a##_##b##_##c
#define JOIN_VALUES(a, b, c) JOIN(a, b, c)
#define ours(name) JOIN_VALUES(name, NUMBER, LEVEL)

#define LEVEL portable
#define IN_LEVEL
#if defined(__aarch64__)
#define IS_FUSED 1
#define TILE_ROWS 8
#define TILE_VECTORS 3
#else
#define IS_FUSED 0
#define TILE_ROWS 6
#define TILE_VECTORS 2
#endif
#define NUMBER float
#define IS_DOUBLE 0
#define LANES 4
#include TEMPLATE
#undef NUMBER
#undef IS_DOUBLE
#undef LANES
#define NUMBER double
#define IS_DOUBLE 1
#define LANES 2
#include TEMPLATE
#undef NUMBER
#undef IS_DOUBLE
#undef LANES
#undef TILE_ROWS
#undef TILE_VECTORS
#undef IS_FUSED
#undef IN_LEVEL
#undef LEVEL

#if defined(__x86_64__)

#define IS_FUSED 1

#define LEVEL avx2
#define IN_LEVEL __attribute__((target("avx2,fma")))
#define TILE_ROWS 6
#define TILE_VECTORS 2
#define NUMBER float
#define IS_DOUBLE 0
#define LANES 8
#include TEMPLATE
#undef NUMBER
#undef IS_DOUBLE
#undef LANES
#define NUMBER double
#define IS_DOUBLE 1
#define LANES 4
#include TEMPLATE
#undef NUMBER
#undef IS_DOUBLE
#undef LANES
#undef TILE_ROWS
#undef TILE_VECTORS
#undef IN_LEVEL
#undef LEVEL

#define LEVEL avx512
#define IN_LEVEL __attribute__((target("avx512f,avx512vl,avx512dq,avx2,fma")))
#define TILE_ROWS 8
#define TILE_VECTORS 3
#define NUMBER float
#define IS_DOUBLE 0
#define LANES 16
#include TEMPLATE
#undef NUMBER
#undef IS_DOUBLE
#undef LANES
#define NUMBER double
#define IS_DOUBLE 1
#define LANES 8
#include TEMPLATE
#undef NUMBER
#undef IS_DOUBLE
#undef LANES
#undef TILE_ROWS
#undef TILE_VECTORS
#undef IN_LEVEL
#undef LEVEL

#undef IS_FUSED
#endif
