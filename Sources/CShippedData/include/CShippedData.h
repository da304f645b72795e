#ifndef CHAFFINCH_SHIPPED_DATA_H
#define CHAFFINCH_SHIPPED_DATA_H

#include <stddef.h>

/// The trained weights of the labeller, as `chaffinch train` wrote them.
const unsigned char *chaffinch_model_bytes(void);
extern const size_t chaffinch_model_length;

/// The cue phrases: one entry a line, `class<TAB>language<TAB>phrase`, UTF-8.
const unsigned char *chaffinch_lexicon_bytes(void);
extern const size_t chaffinch_lexicon_length;

#endif
