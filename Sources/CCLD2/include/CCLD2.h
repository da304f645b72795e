#ifndef CHAFFINCH_CLD2_H
#define CHAFFINCH_CLD2_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Guesses the language of UTF-8 text with CLD2.
///
/// Writes the language's code, NUL-terminated, into `code` (of `capacity` bytes, 8 are enough). Returns false, and
/// writes an empty code, where the guess is not reliable. Invalid UTF-8 is allowed: what follows it is not read.
bool chaffinch_guess_language(const char *text, size_t length, char *code, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
