// The inner loops of the array engine that need vector instructions chosen at run time.
#ifndef ARRAY_KERNELS_H
#define ARRAY_KERNELS_H

// The levels of vector instructions, each of which can do what the ones before it do.
enum gk_level { gk_portable = 0, gk_avx2 = 1, gk_avx512 = 2 };

// The highest level that this processor has.
enum gk_level gk_best_level(void);

#endif
