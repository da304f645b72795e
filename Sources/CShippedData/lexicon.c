#include "CShippedData.h"

const unsigned char chaffinch_lexicon[] = {
#embed "data/lexicon.tsv" if_empty(0)
};
const size_t chaffinch_lexicon_length = sizeof(chaffinch_lexicon);
