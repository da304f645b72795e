// xxHash compiled into the caller: a call through the shared library costs more than hashing a word does.
#ifndef CHAFFINCH_XXHASH_SHIM_H
#define CHAFFINCH_XXHASH_SHIM_H

#define XXH_INLINE_ALL
#include <xxhash.h>

/// XXH3 (64 bits, seed 0) of `length` bytes at `bytes`.
static inline uint64_t chaffinch_xxh3(const void *bytes, size_t length) { return XXH3_64bits(bytes, length); }

/// XXH3 (64 bits) of `length` bytes at `bytes`, with a seed.
static inline uint64_t chaffinch_xxh3_seeded(const void *bytes, size_t length, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, length, seed);
}

#endif
