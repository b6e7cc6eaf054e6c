#include "CSchema.h"

static const char text[] = {
#embed "../../schema.sql" suffix(, 0)
};
const char *_Nonnull const heed_schema_sql = text;
