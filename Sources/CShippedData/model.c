#include "CShippedData.h"

const unsigned char chaffinch_model[] = {
#embed "data/labeller.model" if_empty(0)
};
const size_t chaffinch_model_length = sizeof(chaffinch_model);
