#include "CSimdjson.h"

#include <simdjson.h>

#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>

using namespace simdjson;

static_assert(SIMDJSON_PADDING <= CHAFFINCH_JSON_PADDING, "the callers leave too few bytes after the input");

struct chaffinch_json_parser {
  dom::parser parser;
  dom::document document;
};

namespace {

// simdjson's elements and array iterators are two words that point into the document. They cross the C border as those
// two words; the assertions stop the build if a later simdjson makes them something else.
template <typename Opaque> chaffinch_json_value wrap(const Opaque &opaque) {
  static_assert(sizeof(Opaque) == sizeof(chaffinch_json_value));
  static_assert(std::is_trivially_copyable_v<Opaque>);
  chaffinch_json_value value;
  std::memcpy(&value, &opaque, sizeof value);
  return value;
}

template <typename Opaque> Opaque unwrap(const chaffinch_json_value &value) {
  static_assert(sizeof(Opaque) == sizeof(chaffinch_json_value));
  static_assert(std::is_trivially_copyable_v<Opaque>);
  Opaque opaque;
  std::memcpy(static_cast<void *>(&opaque), &value, sizeof value);
  return opaque;
}

// Parsing needs memory in proportion to the input. Growing in powers of two keeps a file of slowly growing records from
// allocating anew for each.
error_code make_room(chaffinch_json_parser &owner, size_t length) {
  if (owner.parser.capacity() >= length && owner.document.capacity() >= length) { return SUCCESS; }
  size_t capacity = 1 << 16;
  while (capacity < length) { capacity *= 2; }
  if (capacity > owner.parser.max_capacity()) { capacity = length; }
  error_code error = owner.document.allocate(capacity);
  return error ? error : owner.parser.allocate(capacity);
}

}  // namespace

chaffinch_json_parser *chaffinch_json_parser_create(void) {
  try {
    return new (std::nothrow) chaffinch_json_parser();
  } catch (...) {
    return nullptr;
  }
}

void chaffinch_json_parser_destroy(chaffinch_json_parser *parser) { delete parser; }

const char *chaffinch_json_parse(
  chaffinch_json_parser *parser, const uint8_t *bytes, size_t length, chaffinch_json_value *root) {
  try {
    error_code error = make_room(*parser, length);
    if (error) { return error_message(error); }
    dom::element element;
    error = parser->parser.parse_into_document(parser->document, bytes, length, false).get(element);
    if (error) { return error_message(error); }
    *root = wrap(element);
    return nullptr;
  } catch (...) {
    return error_message(MEMALLOC);
  }
}

enum chaffinch_json_kind chaffinch_json_kind_of(chaffinch_json_value value) {
  switch (unwrap<dom::element>(value).type()) {
  case dom::element_type::BOOL: return CHAFFINCH_JSON_BOOLEAN;
  case dom::element_type::INT64: return CHAFFINCH_JSON_SIGNED;
  case dom::element_type::UINT64: return CHAFFINCH_JSON_UNSIGNED;
  case dom::element_type::DOUBLE: return CHAFFINCH_JSON_DOUBLE;
  case dom::element_type::STRING: return CHAFFINCH_JSON_STRING;
  case dom::element_type::ARRAY: return CHAFFINCH_JSON_ARRAY;
  case dom::element_type::OBJECT: return CHAFFINCH_JSON_OBJECT;
  default: return CHAFFINCH_JSON_NULL;
  }
}

bool chaffinch_json_field(
  chaffinch_json_value object, const uint8_t *name, size_t length, chaffinch_json_value *field) {
  dom::object fields;
  dom::element found;
  if (unwrap<dom::element>(object).get_object().get(fields)) { return false; }
  std::string_view key(reinterpret_cast<const char *>(name), length);
  if (fields.at_key(key).get(found)) { return false; }
  *field = wrap(found);
  return true;
}

bool chaffinch_json_string(chaffinch_json_value value, const uint8_t **bytes, size_t *length) {
  std::string_view text;
  if (unwrap<dom::element>(value).get_string().get(text)) { return false; }
  *bytes = reinterpret_cast<const uint8_t *>(text.data());
  *length = text.size();
  return true;
}

int64_t chaffinch_json_signed(chaffinch_json_value value) {
  int64_t number;
  return unwrap<dom::element>(value).get_int64().get(number) ? 0 : number;
}

uint64_t chaffinch_json_unsigned(chaffinch_json_value value) {
  uint64_t number;
  return unwrap<dom::element>(value).get_uint64().get(number) ? 0 : number;
}

double chaffinch_json_double(chaffinch_json_value value) {
  double number;
  return unwrap<dom::element>(value).get_double().get(number) ? 0 : number;
}

bool chaffinch_json_elements_of(chaffinch_json_value value, chaffinch_json_elements *elements) {
  dom::array array;
  if (unwrap<dom::element>(value).get_array().get(array)) { return false; }
  elements->next = wrap(array.begin());
  elements->end = wrap(array.end());
  return true;
}

bool chaffinch_json_next(chaffinch_json_elements *elements, chaffinch_json_value *element) {
  auto next = unwrap<dom::array::iterator>(elements->next);
  if (!(next != unwrap<dom::array::iterator>(elements->end))) { return false; }
  *element = wrap(*next);
  ++next;
  elements->next = wrap(next);
  return true;
}
