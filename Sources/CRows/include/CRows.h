#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sqlite3;
struct sqlite3_stmt;

/// Rows in memory, of equally many cells.
typedef struct heed_rows heed_rows;

/// No rows yet; NULL where there is no memory.
heed_rows *_Nullable heed_rows_new(void);
void heed_rows_free(heed_rows *_Nonnull rows);

/// Add a cell to the row in hand. The bytes are copied.
void heed_rows_add_null(heed_rows *_Nonnull rows);
void heed_rows_add_integer(heed_rows *_Nonnull rows, int64_t value);
void heed_rows_add_text(heed_rows *_Nonnull rows, const void *_Nullable utf8, size_t count);
void heed_rows_add_blob(heed_rows *_Nonnull rows, const void *_Nullable bytes, size_t count);
/// Ends the row in hand; whether so many are there that they are to be inserted.
bool heed_rows_end_row(heed_rows *_Nonnull rows);

size_t heed_rows_count(const heed_rows *_Nonnull rows);
void heed_rows_clear(heed_rows *_Nonnull rows);

/// Gives the connection the table-valued function `rows(?1)`, whose columns c1, c2 ... are those of
/// the rows that are bound; SQLite's result code.
int heed_rows_define(struct sqlite3 *_Nonnull database);

/// Runs a statement with all rows bound to its parameter, to be read by `rows(?1)`; SQLite's
/// result code.
int heed_rows_run(const heed_rows *_Nonnull rows, struct sqlite3_stmt *_Nonnull statement);

/// Runs a statement once for each row, whose cells are bound to the parameters 1, 2 ...; SQLite's
/// result code.
int heed_rows_run_each(const heed_rows *_Nonnull rows, struct sqlite3_stmt *_Nonnull statement);
