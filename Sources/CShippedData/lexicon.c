#include "CShippedData.h"

static const unsigned char lexicon[] = {
#embed "data/lexicon.tsv" if_empty(0)
};

const size_t chaffinch_lexicon_length = sizeof(lexicon);
const unsigned char *chaffinch_lexicon_bytes(void) { return lexicon; }
