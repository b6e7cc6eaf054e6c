#include "CEmptyICUData.h"

#include <unicode/utypes.h>

/// Stands where libicuuc expects 30 MB of tables. libxml2 needs ICU for rare encodings alone;
/// without tables it says that they are not supported. XML of documents is UTF-8 or UTF-16.
const _Alignas(16) char U_ICUDATA_ENTRY_POINT[64] = {0};
