#ifndef CHAFFINCH_SIMDJSON_H
#define CHAFFINCH_SIMDJSON_H

// A C face of simdjson's DOM: parse one JSON value, then look at its fields and elements.
// No function throws. A parser is used by one thread at a time.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#else
#define _Nonnull
#define _Nullable
#endif

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable after the input of `chaffinch_json_parse`; their content does not matter.
enum { CHAFFINCH_JSON_PADDING = 64 };

typedef struct chaffinch_json_parser chaffinch_json_parser;

/// A value inside the last parsed input. It dies with its parser and with the next parse.
typedef struct {
  const void *_Nullable document;
  size_t place;
} chaffinch_json_value;

/// The elements of an array still to come.
typedef struct {
  chaffinch_json_value next;
  chaffinch_json_value end;
} chaffinch_json_elements;

enum chaffinch_json_kind {
  CHAFFINCH_JSON_NULL,
  CHAFFINCH_JSON_BOOLEAN,
  CHAFFINCH_JSON_SIGNED,
  CHAFFINCH_JSON_UNSIGNED,
  CHAFFINCH_JSON_DOUBLE,
  CHAFFINCH_JSON_STRING,
  CHAFFINCH_JSON_ARRAY,
  CHAFFINCH_JSON_OBJECT,
};

/// Returns NULL when memory runs out.
chaffinch_json_parser *_Nullable chaffinch_json_parser_create(void);
void chaffinch_json_parser_destroy(chaffinch_json_parser *parser);

/// Parses exactly one JSON value. Returns NULL on success, otherwise a static text that says what is wrong.
const char *_Nullable chaffinch_json_parse(
  chaffinch_json_parser *parser, const uint8_t *bytes, size_t length, chaffinch_json_value *root);

enum chaffinch_json_kind chaffinch_json_kind_of(chaffinch_json_value value);

/// Finds the first field of that name. Returns false when `object` is no object or has no such field.
bool chaffinch_json_field(
  chaffinch_json_value object, const uint8_t *_Nullable name, size_t length, chaffinch_json_value *field);

/// Gives the bytes of a string, UTF-8, escapes decoded. Returns false when `value` is not a string.
bool chaffinch_json_string(
  chaffinch_json_value value, const uint8_t *_Nullable *_Nonnull bytes, size_t *length);

/// Each returns 0 when `value` is not a number of that kind.
int64_t chaffinch_json_signed(chaffinch_json_value value);
uint64_t chaffinch_json_unsigned(chaffinch_json_value value);
double chaffinch_json_double(chaffinch_json_value value);

/// Starts on the elements of an array. Returns false when `value` is not an array.
bool chaffinch_json_elements_of(chaffinch_json_value value, chaffinch_json_elements *elements);

/// Gives the next element. Returns false after the last.
bool chaffinch_json_next(chaffinch_json_elements *elements, chaffinch_json_value *element);

#ifdef __cplusplus
}
#endif

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
