// Copies of parts of matrices in the order in which tiles read them.
#include "ArrayKernels.h"

// Numbers are only moved, so integers of their size stand for them.
typedef __attribute__((may_alias)) unsigned int uint32;
typedef __attribute__((may_alias)) unsigned long long uint64;

#define NUMBER uint32
#define ours(name) name##_4
#include "pack.h"
#undef NUMBER
#undef ours

#define NUMBER uint64
#define ours(name) name##_8
#include "pack.h"

void gk_pack(enum gk_number number, const struct gk_packing *packing) {
  if (number == gk_float)
    pack_4(packing);
  else
    pack_8(packing);
}
