// The inner loops of the array engine that need vector instructions chosen at run time.
#ifndef ARRAY_KERNELS_H
#define ARRAY_KERNELS_H

// The levels of vector instructions, each of which can do what the ones before it do.
enum gk_level { gk_portable = 0, gk_avx2 = 1, gk_avx512 = 2 };

// The highest level that this processor has.
enum gk_level gk_best_level(void);

// What an array holds.
enum gk_number { gk_float = 0, gk_double = 1 };

// Functions of every number of an array; normal_share is (1 + erf(x / sqrt 2)) / 2.
enum gk_function { gk_exp, gk_log, gk_sigmoid, gk_tanh, gk_softplus, gk_normal_share };

// y[i] = f(x[i]); x and y may be the same array.
void gk_apply(enum gk_level level, enum gk_number number, enum gk_function name, long count,
              const void *x, void *y);

#include "ImageKernels.h"

#endif
