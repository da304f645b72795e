#ifndef CHAFFINCH_MATRIX_KERNELS_H
#define CHAFFINCH_MATRIX_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// `output[i] += input[i] · weights` for `count` rows.
///
/// All matrices are row-major: `input` is `count × in_width`, `weights` `in_width × out_width`, `output`
/// `count × out_width`; `out_width` is a multiple of 8. The sums are taken in the same order on every processor.
void chaffinch_multiply_add(const float *input, const float *weights, float *output, size_t count, size_t in_width,
                            size_t out_width);

/// `gradient += inputᵀ · slope` for `count` rows; `gradient` is `in_width × out_width`, `slope` `count × out_width`.
void chaffinch_accumulate_weights(const float *input, const float *slope, float *gradient, size_t count,
                                  size_t in_width, size_t out_width);

/// Writes the sum of the `count` rows of `numbers` to `sum`; a row, and the sum, has 16 values.
///
/// At most 256 rows, lest 16 bits overflow.
void chaffinch_sum_byte_rows(const int8_t *rows, const uint16_t *numbers, size_t count, int16_t *sum);

#endif
