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
#define COLUMNS 3

typedef int8_t bytes __attribute__((vector_size(16)));
typedef int16_t words __attribute__((vector_size(32)));
#define BYTE_LANES 16
#define AHEAD 12

// Copies compile to unaligned loads and stores; the callers' rows hold at least eight values behind each address.
#define LOAD(value, address) memcpy(&(value), (address), sizeof(vector))
#define STORE(value, address) memcpy((address), &(value), sizeof(vector))

// A block of `ROWS` rows and `columns` vectors of the product, its sums kept in registers. Both numbers are constants
// wherever this is called, so that the loops over them disappear.
static inline __attribute__((always_inline)) void multiply_add_block(
    const float *input, const float *weights, float *output, size_t in_width, size_t out_width, int rows,
    int columns) {
  vector sums[ROWS][COLUMNS];
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      LOAD(sums[row][column], output + row * out_width + column * LANES);
  for (size_t place = 0; place < in_width; place++) {
    for (int row = 0; row < rows; row++) {
      float value = input[row * in_width + place];
      for (int column = 0; column < columns; column++) {
        vector weight;
        LOAD(weight, weights + place * out_width + column * LANES);
        sums[row][column] += weight * value;
      }
    }
  }
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      STORE(sums[row][column], output + row * out_width + column * LANES);
}

// All rows of `columns` vectors of the product.
static inline __attribute__((always_inline)) void multiply_add_columns(
    const float *input, const float *weights, float *output, size_t count, size_t in_width, size_t out_width,
    int columns) {
  for (; count >= ROWS; count -= ROWS) {
    multiply_add_block(input, weights, output, in_width, out_width, ROWS, columns);
    input += ROWS * in_width;
    output += ROWS * out_width;
  }
  switch (count) {
  case 3: multiply_add_block(input, weights, output, in_width, out_width, 3, columns); break;
  case 2: multiply_add_block(input, weights, output, in_width, out_width, 2, columns); break;
  case 1: multiply_add_block(input, weights, output, in_width, out_width, 1, columns); break;
  }
}

FOR_EVERY_PROCESSOR
void chaffinch_multiply_add(const float *input, const float *weights, float *output, size_t count, size_t in_width,
                            size_t out_width) {
  size_t column = 0;
  for (; column + COLUMNS * LANES <= out_width; column += COLUMNS * LANES)
    multiply_add_columns(input, weights + column, output + column, count, in_width, out_width, COLUMNS);
  for (; column < out_width; column += LANES)
    multiply_add_columns(input, weights + column, output + column, count, in_width, out_width, 1);
}

FOR_EVERY_PROCESSOR
void chaffinch_sum_byte_rows(const int8_t *rows, const uint16_t *numbers, size_t count, int16_t *sum) {
  words total = {0};
  for (size_t place = 0; place < count; place++) {
    // The table is larger than the nearest caches, and the rows of a line lie all over it.
    if (place + AHEAD < count) __builtin_prefetch(rows + (size_t)numbers[place + AHEAD] * BYTE_LANES);
    bytes row;
    memcpy(&row, rows + (size_t)numbers[place] * BYTE_LANES, sizeof(row));
    total += __builtin_convertvector(row, words);
  }
  memcpy(sum, &total, sizeof(total));
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
