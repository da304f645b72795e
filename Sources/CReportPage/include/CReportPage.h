#ifndef CHAFFINCH_REPORT_PAGE_H
#define CHAFFINCH_REPORT_PAGE_H

#include <stddef.h>

/// The style sheet of the HTML report, UTF-8.
const unsigned char *chaffinch_page_style_bytes(void);
extern const size_t chaffinch_page_style_length;

/// The script of the HTML report, UTF-8.
const unsigned char *chaffinch_page_script_bytes(void);
extern const size_t chaffinch_page_script_length;

#endif
