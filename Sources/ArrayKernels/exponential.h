// A template, see every_level.h: exp and what is made of it. Polynomials were fitted at Chebyshev
// nodes with 60 digits; each comment says how far one is from its function, relative to the result.

typedef NUMBER ours(v) __attribute__((ext_vector_type(LANES)));
typedef NUMBER ours(v_at)
    __attribute__((ext_vector_type(LANES), aligned(sizeof(NUMBER)), may_alias));

#if IS_DOUBLE
typedef long long ours(bits) __attribute__((ext_vector_type(LANES)));
#define MANTISSA 52
#define BIAS 1023
#define SIGN (-0x7fffffffffffffffLL - 1)
// Beyond these, exp is infinite and 0.
#define EXP_HIGH 710.0
#define EXP_LOW -746.0
#define LOG2_E 0x1.71547652b82fep+0
// log 2 in two parts; the first, of 41 bits, times any exponent is exact.
#define LN2_HIGH 0x1.62e42fefa3p-1
#define LN2_LOW 0x1.3de6af278ece6p-42
// (exp(r) - 1 - r) / r^2 for |r| <= log(2) / 2: 2^-61.
#define EXP_POLYNOMIAL                                                                       \
  {0x1p-1, 0x1.5555555555557p-3, 0x1.5555555555556p-5, 0x1.11111111100dcp-7,                 \
   0x1.6c16c16c162d4p-10, 0x1.a01a01abe7fe1p-13, 0x1.a01a01a6d889cp-16, 0x1.71de0231960ebp-19, \
   0x1.27e4db646b17ep-22, 0x1.af4de97ca4194p-26, 0x1.1f730349868cep-29}
// (tanh(x) / x - 1) / z of z = x^2 for |x| <= 0.625: 2^-56.9.
#define TANH_POLYNOMIAL                                                                        \
  {-0x1.5555555555555p-2, 0x1.11111111110a8p-3, -0x1.ba1ba1ba0f126p-5, 0x1.664f487e0a749p-6,   \
   -0x1.226e3473dce5cp-7, 0x1.d6d39ae3905e2p-9, -0x1.7d9f6f23e8682p-10, 0x1.3526e9ed54da1p-11, \
   -0x1.f243823c8c981p-13, 0x1.8445870f6fe41p-14, -0x1.05bbdae896297p-15, 0x1.b33642a122cddp-18}
// (2 atanh(s) / s - 2) / w of w = s^2 for 0 <= s <= 1/3: 2^-57.
#define ATANH_POLYNOMIAL                                                                    \
  {0x1.5555555555555p-1, 0x1.999999999a3ddp-2, 0x1.24924923d44c6p-2, 0x1.c71c727143318p-3,  \
   0x1.745cf0b0e03bdp-3, 0x1.3b18b294bebf9p-3, 0x1.10ac75dc602b1p-3, 0x1.eb905e8575054p-4,  \
   0x1.687a6e7c95176p-4, 0x1.4b0a26c5f2aefp-3}
// (4 + a) exp(a^2 / 2) times the share of the normal distribution below -a, of t = (a - 4) / (a +
// 4) for 0 <= a <= 40: 2^-52.
#define NORMAL_POLYNOMIAL                                                                         \
  {0x1.82b4bb8c94dcep-1, -0x1.373e3a893c287p-1, 0x1.8c6dbf2cfc306p-2, -0x1.7dff2bff6887ep-3,      \
   0x1.eec4cc3e44934p-5, -0x1.ee276103553f4p-8, -0x1.c81719c9c6173p-9, 0x1.ab825f813220cp-10,     \
   0x1.17a4a6244ab27p-13, -0x1.e4a416c8b21ebp-13, -0x1.001100120093ap-19, 0x1.26cfa080da321p-15,  \
   0x1.7fd3586e1dc36p-21, -0x1.8d37df4ae41f3p-18, -0x1.4f8a115316eb1p-21, 0x1.11d2c4c75e533p-20,  \
   0x1.1afa2d60d4048p-22, -0x1.4c0b11aec08afp-23, -0x1.47e88e32b035ep-24, 0x1.fdfb0b3351b0dp-27,  \
   0x1.e03ad77f5e906p-27, -0x1.6539b554097cp-37, -0x1.129ec47f6a0a6p-30}
#define NORMAL_LIMIT 40.0
// What is cut off a number so that its square is exact.
#define LOWER_HALF ((1LL << 27) - 1)
#else
typedef int ours(bits) __attribute__((ext_vector_type(LANES)));
#define MANTISSA 23
#define BIAS 127
#define SIGN (-0x7fffffff - 1)
#define EXP_HIGH 89.0f
#define EXP_LOW -104.0f
#define LOG2_E 0x1.715476p+0f
// The first part is of 15 bits.
#define LN2_HIGH 0x1.62e4p-1f
#define LN2_LOW 0x1.7f7d1cp-20f
// 2^-30, 2^-27.8, 2^-30 and (for a <= 15) 2^-25.
#define EXP_POLYNOMIAL \
  {0x1p-1f, 0x1.555556p-3f, 0x1.5554eap-5f, 0x1.1110ep-7f, 0x1.6d4324p-10f, 0x1.a124f2p-13f}
#define TANH_POLYNOMIAL                                                       \
  {-0x1.555556p-2f, 0x1.1110eap-3f, -0x1.ba08c4p-5f, 0x1.64a976p-6f, -0x1.116a16p-7f, \
   0x1.2c83cp-9f}
#define ATANH_POLYNOMIAL \
  {0x1.555556p-1f, 0x1.9998d4p-2f, 0x1.24c926p-2f, 0x1.bc8cf8p-3f, 0x1.dba26p-3f}
#define NORMAL_POLYNOMIAL                                                                     \
  {0x1.82b4bcp-1f, -0x1.373e3cp-1f, 0x1.8c6dbcp-2f, -0x1.7dfedep-3f, 0x1.eec6cep-5f,          \
   -0x1.ee7c98p-8f, -0x1.c95a1p-9f, 0x1.af48ccp-10f, 0x1.66ba3ep-13f, -0x1.e61df8p-13f,       \
   -0x1.b07cfp-15f}
#define NORMAL_LIMIT 15.0f
#define LOWER_HALF ((1 << 12) - 1)
#endif

#define INLINE IN_LEVEL __attribute__((always_inline)) static inline

INLINE ours(v) ours(add_product)(ours(v) sum, ours(v) a, ours(v) b) {
#if IS_FUSED
  return __builtin_elementwise_fma(a, b, sum);
#else
  return sum + a * b;
#endif
}

// The polynomial with these coefficients, lowest first.
INLINE ours(v) ours(polynomial)(ours(v) x, const NUMBER *coefficients, const int count) {
  ours(v) sum = coefficients[count - 1];
  UNROLLED for (int i = count - 2; i >= 0; i--) sum = ours(add_product)(coefficients[i], sum, x);
  return sum;
}
#define POLYNOMIAL(x, coefficients) \
  ours(polynomial)(x, coefficients, sizeof coefficients / sizeof *coefficients)

INLINE ours(v) ours(magnitude)(ours(v) x) { return (ours(v))((ours(bits))x & ~(ours(bits))SIGN); }

// 2 to a whole power that a normal number can have.
INLINE ours(v) ours(power_of_2)(ours(bits) power) {
  return (ours(v))((power + BIAS) << MANTISSA);
}

// exp(x + low), where low is small. x = power * log 2 + r, so that it is 2^power exp(r + low). The
// power goes in by halves, so that neither infinite nor subnormal results are rounded twice.
INLINE ours(v) ours(exp_of_sum)(ours(v) x, ours(v) low) {
  static const NUMBER coefficients[] = EXP_POLYNOMIAL;
  x = x > EXP_HIGH ? (ours(v))EXP_HIGH : x;
  x = x < EXP_LOW ? (ours(v))EXP_LOW : x;
  // Adding 1.5 * 2^MANTISSA leaves a whole number in the lowest bits.
  const ours(v) shift = (NUMBER)(3LL << (MANTISSA - 1));
  ours(v) shifted = ours(add_product)(shift, x, LOG2_E);
  ours(bits) power = (ours(bits))shifted - (ours(bits))shift;
  ours(v) whole = shifted - shift;
  ours(v) rough = ours(add_product)(x, whole, -LN2_HIGH);
  ours(v) tail = ours(add_product)(low, whole, -LN2_LOW);
  // What rounding takes from r is added where it is not lost.
  ours(v) r = rough + tail;
  ours(v) lost = (rough - r) + tail;
  ours(v) result = 1 + (r + ours(add_product)(lost, r * r, POLYNOMIAL(r, coefficients)));
  ours(bits) half = power >> 1;
  return result * ours(power_of_2)(half) * ours(power_of_2)(power - half);
}

INLINE ours(v) ours(exp)(ours(v) x) { return ours(exp_of_sum)(x, 0); }

// 1 / (1 + exp(-x)) on the right, exp(x) / (1 + exp(x)) on the left: exp never overflows, and small
// results keep their digits.
INLINE ours(v) ours(sigmoid)(ours(v) x) {
  ours(v) e = ours(exp)(-ours(magnitude)(x));
  ours(v) below = 1 + e;
  ours(v) result = (x < 0 ? e : (ours(v))1) / below;
  // The rounding of 1 + e is taken back: the quotient's slope by it is -result / below.
  ours(v) lost = e - (below - 1);
  ours(v) inverse = x < 0 ? 1 - result : result;
  return ours(add_product)(result, -(result * lost), inverse);
}

// Near 0 a polynomial; else 1 - 2 / (exp(2 |x|) + 1), which loses digits only near 0. The sign
// comes last, so that -0 keeps it.
INLINE ours(v) ours(tanh)(ours(v) x) {
  static const NUMBER coefficients[] = TANH_POLYNOMIAL;
  ours(v) size = ours(magnitude)(x);
  ours(v) z = size * size;
  ours(v) near = ours(add_product)(size, size * z, POLYNOMIAL(z, coefficients));
  ours(v) far = 1 - 2 / (ours(exp)(size + size) + 1);
  ours(v) result = size < (NUMBER)0.625 ? near : far;
  return (ours(v))((ours(bits))result | ((ours(bits))x & (ours(bits))SIGN));
}

// log(1 + exp(x)) = max(x, 0) + log(1 + e) with e = exp(-|x|). With s = e / (2 + e), log(1 + e) is
// 2 atanh(s), which is e - s (e - s^2 P(s^2)): the division's rounding is in a small part only.
INLINE ours(v) ours(softplus)(ours(v) x) {
  static const NUMBER coefficients[] = ATANH_POLYNOMIAL;
  ours(v) e = ours(exp)(-ours(magnitude)(x));
  ours(v) s = e / (2 + e);
  ours(v) w = s * s;
  ours(v) small = ours(add_product)(e, -w, POLYNOMIAL(w, coefficients));
  ours(v) log = ours(add_product)(e, -s, small);
  return x > 0 ? x + log : log;
}

// The share of the normal distribution below x, (1 + erf(x / sqrt 2)) / 2. On the left it is
// exp(-a^2 / 2) times what changes little, with a = |x|; a^2 must be exact there, so it is a square
// that is exact, and a rest.
INLINE ours(v) ours(normal_share)(ours(v) x) {
  static const NUMBER coefficients[] = NORMAL_POLYNOMIAL;
  ours(v) a = ours(magnitude)(x);
  a = a > NORMAL_LIMIT ? (ours(v))NORMAL_LIMIT : a;
  ours(v) upper = (ours(v))((ours(bits))a & ~(ours(bits))LOWER_HALF);
  ours(v) square = upper * upper, rest = (a - upper) * (a + upper);
  ours(v) e = ours(exp_of_sum)(square * (NUMBER)-0.5, rest * (NUMBER)-0.5);
  ours(v) t = (a - 4) / (a + 4);
  ours(v) share = e * (POLYNOMIAL(t, coefficients) / (a + 4));
  return x > 0 ? 1 - share : share;
}

// A function of all numbers, whole vectors first; the rest is copied into a vector with zeros.
#define EACH(name)                                                                      \
  IN_LEVEL static void ours(each_##name)(long count, const NUMBER *x, NUMBER *y) {      \
    long i = 0;                                                                         \
    for (; i + LANES <= count; i += LANES)                                              \
      *(ours(v_at) *)(y + i) = ours(name)(*(const ours(v_at) *)(x + i));                \
    if (i == count) return;                                                             \
    NUMBER rest[LANES] = {0};                                                           \
    for (long lane = 0; i + lane < count; lane++) rest[lane] = x[i + lane];             \
    *(ours(v_at) *)rest = ours(name)(*(const ours(v_at) *)rest);                        \
    for (long lane = 0; i + lane < count; lane++) y[i + lane] = rest[lane];             \
  }
EACH(exp)
EACH(sigmoid)
EACH(tanh)
EACH(softplus)
EACH(normal_share)

static void ours(apply)(enum gk_function function, long count, const void *x, void *y) {
  switch (function) {
    case gk_exp: ours(each_exp)(count, x, y); break;
    case gk_sigmoid: ours(each_sigmoid)(count, x, y); break;
    case gk_tanh: ours(each_tanh)(count, x, y); break;
    case gk_softplus: ours(each_softplus)(count, x, y); break;
    case gk_normal_share: ours(each_normal_share)(count, x, y); break;
  }
}

#undef MANTISSA
#undef BIAS
#undef SIGN
#undef EXP_HIGH
#undef EXP_LOW
#undef LOG2_E
#undef LN2_HIGH
#undef LN2_LOW
#undef EXP_POLYNOMIAL
#undef TANH_POLYNOMIAL
#undef ATANH_POLYNOMIAL
#undef NORMAL_POLYNOMIAL
#undef NORMAL_LIMIT
#undef LOWER_HALF
#undef INLINE
#undef POLYNOMIAL
#undef EACH
