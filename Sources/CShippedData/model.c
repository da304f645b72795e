#include "CShippedData.h"

static const unsigned char model[] = {
#embed "data/labeller.model" if_empty(0)
};

const size_t chaffinch_model_length = sizeof(model);
const unsigned char *chaffinch_model_bytes(void) { return model; }
