#include "CReportPage.h"

static const unsigned char script[] = {
#embed "page/dom.js" suffix(,)
#embed "page/data.js" suffix(,)
#embed "page/tables.js" suffix(,)
#embed "page/files.js" suffix(,)
#embed "page/copy.js" suffix(,)
#embed "page/evidence.js" suffix(,)
#embed "page/text.js" suffix(,)
#embed "page/detail.js" suffix(,)
#embed "page/main.js"
};

const size_t chaffinch_page_script_length = sizeof(script);
const unsigned char *chaffinch_page_script_bytes(void) { return script; }
