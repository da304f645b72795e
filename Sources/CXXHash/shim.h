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

/// A hash of bytes that come piece by piece; NULL where memory ran out.
static inline void *chaffinch_xxh3_start(void) {
  XXH3_state_t *state = XXH3_createState();
  if (state) XXH3_64bits_reset(state);
  return state;
}

/// Takes more bytes into the hash.
static inline void chaffinch_xxh3_take(void *state, const void *bytes, size_t length) {
  XXH3_64bits_update((XXH3_state_t *)state, bytes, length);
}

/// The hash of all bytes taken so far.
static inline uint64_t chaffinch_xxh3_digest(const void *state) {
  return XXH3_64bits_digest((const XXH3_state_t *)state);
}

/// Like the four above, for 128 bits.
static inline void *chaffinch_xxh3_start_128(void) {
  XXH3_state_t *state = XXH3_createState();
  if (state) XXH3_128bits_reset(state);
  return state;
}

static inline void chaffinch_xxh3_take_128(void *state, const void *bytes, size_t length) {
  XXH3_128bits_update((XXH3_state_t *)state, bytes, length);
}

static inline void chaffinch_xxh3_digest_128(const void *state, uint64_t *high, uint64_t *low) {
  XXH128_hash_t hash = XXH3_128bits_digest((const XXH3_state_t *)state);
  *high = hash.high64;
  *low = hash.low64;
}

/// Frees the state of a hash.
static inline void chaffinch_xxh3_end(void *state) { XXH3_freeState((XXH3_state_t *)state); }

#endif
