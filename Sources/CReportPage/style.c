#include "CReportPage.h"

static const unsigned char style[] = {
#embed "page/base.css" suffix(,)
#embed "page/overview.css" suffix(,)
#embed "page/files.css" suffix(,)
#embed "page/detail.css" suffix(,)
#embed "page/print.css"
};

const size_t chaffinch_page_style_length = sizeof(style);
const unsigned char *chaffinch_page_style_bytes(void) { return style; }
