#include "CCLD2.h"

#if defined(__linux__)
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cstring>
#include <climits>

bool chaffinch_guess_language(const char *text, size_t length, char *code, size_t capacity) {
  if (capacity == 0) return false;
  code[0] = '\0';
  if (length > INT_MAX) length = INT_MAX;
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int text_bytes = 0;
  int valid_prefix = 0;
  bool is_reliable = false;
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text, static_cast<int>(length), /*is_plain_text=*/true, &hints, /*flags=*/0, languages, percents, scores,
      nullptr, &text_bytes, &is_reliable, &valid_prefix);
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE) return false;
  const char *name = CLD2::LanguageCode(language);
  if (std::strlen(name) + 1 > capacity) return false;
  std::strcpy(code, name);
  return true;
}
#endif
