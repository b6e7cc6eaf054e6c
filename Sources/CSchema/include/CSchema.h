#pragma once
/// The text of schema.sql at the top of the repository, UTF-8 and NUL-terminated.
extern const char *_Nonnull const heed_schema_sql;
