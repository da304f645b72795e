// In C because Swift cannot compile one function for several instruction sets: the wider vectors of AVX2 halve the
// time, and every processor adds in the same order without fused operations, so that all give the same bits.
#include "CMatrixKernels.h"

#include <string.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define FOR_EVERY_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EVERY_PROCESSOR
#endif

typedef float vector __attribute__((vector_size(32)));
#define LANES 8
#define ROWS 4

// Copies compile to unaligned loads and stores; the callers' rows hold at least eight values behind each address.
#define LOAD(value, address) memcpy(&(value), (address), sizeof(vector))
#define STORE(value, address) memcpy((address), &(value), sizeof(vector))

FOR_EVERY_PROCESSOR
void chaffinch_multiply_add(const float *input, const float *weights, float *output, size_t count, size_t in_width,
                            size_t out_width) {
  for (size_t column = 0; column < out_width; column += LANES) {
    size_t row = 0;
    for (; row + ROWS <= count; row += ROWS) {
      const float *values = input + row * in_width;
      float *target = output + row * out_width + column;
      vector sum0, sum1, sum2, sum3, weight;
      LOAD(sum0, target);
      LOAD(sum1, target + out_width);
      LOAD(sum2, target + 2 * out_width);
      LOAD(sum3, target + 3 * out_width);
      for (size_t place = 0; place < in_width; place++) {
        LOAD(weight, weights + place * out_width + column);
        sum0 += weight * values[place];
        sum1 += weight * values[place + in_width];
        sum2 += weight * values[place + 2 * in_width];
        sum3 += weight * values[place + 3 * in_width];
      }
      STORE(sum0, target);
      STORE(sum1, target + out_width);
      STORE(sum2, target + 2 * out_width);
      STORE(sum3, target + 3 * out_width);
    }
    for (; row < count; row++) {
      vector sum, weight;
      LOAD(sum, output + row * out_width + column);
      for (size_t place = 0; place < in_width; place++) {
        LOAD(weight, weights + place * out_width + column);
        sum += weight * input[row * in_width + place];
      }
      STORE(sum, output + row * out_width + column);
    }
  }
}

FOR_EVERY_PROCESSOR
void chaffinch_accumulate_weights(const float *input, const float *slope, float *gradient, size_t count,
                                  size_t in_width, size_t out_width) {
  for (size_t column = 0; column < out_width; column += LANES) {
    size_t place = 0;
    for (; place + ROWS <= in_width; place += ROWS) {
      float *target = gradient + place * out_width + column;
      vector sum0, sum1, sum2, sum3, step;
      LOAD(sum0, target);
      LOAD(sum1, target + out_width);
      LOAD(sum2, target + 2 * out_width);
      LOAD(sum3, target + 3 * out_width);
      for (size_t row = 0; row < count; row++) {
        const float *values = input + row * in_width + place;
        LOAD(step, slope + row * out_width + column);
        sum0 += step * values[0];
        sum1 += step * values[1];
        sum2 += step * values[2];
        sum3 += step * values[3];
      }
      STORE(sum0, target);
      STORE(sum1, target + out_width);
      STORE(sum2, target + 2 * out_width);
      STORE(sum3, target + 3 * out_width);
    }
    for (; place < in_width; place++) {
      vector sum, step;
      LOAD(sum, gradient + place * out_width + column);
      for (size_t row = 0; row < count; row++) {
        LOAD(step, slope + row * out_width + column);
        sum += step * input[row * in_width + place];
      }
      STORE(sum, gradient + place * out_width + column);
    }
  }
}
