#include "CRows.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// So many rows, or bytes, are worth one statement, and small enough for the processor's caches.
enum { enough_rows = 500, enough_bytes = 1 << 18 };

typedef enum { null, integer, text, blob } Kind;

typedef struct {
  int64_t value;  // of an integer; else where its bytes start
  uint64_t size : 62;
  uint64_t kind : 2;  // a Kind
} Cell;

struct heed_rows {
  Cell *cells;
  uint8_t *bytes;  // texts and blobs, one behind the other
  size_t count, cell_count, cell_room, byte_count, byte_room;
  bool has_failed;  // no memory: nothing of it is to be inserted
};

heed_rows *heed_rows_new(void) { return calloc(1, sizeof(heed_rows)); }

void heed_rows_free(heed_rows *rows) {
  free(rows->cells);
  free(rows->bytes);
  free(rows);
}

static void *with_room(void *memory, size_t *room, size_t needed, size_t size) {
  size_t larger = *room * 2 > needed ? *room * 2 : needed;
  void *moved = larger <= SIZE_MAX / size ? realloc(memory, larger * size) : NULL;
  if (moved) *room = larger;
  return moved;
}

static void add(heed_rows *rows, Cell cell) {
  if (rows->cell_count == rows->cell_room) {
    Cell *moved = with_room(rows->cells, &rows->cell_room, 1024, sizeof *moved);
    if (moved) rows->cells = moved;
    else rows->has_failed = true;
  }
  if (!rows->has_failed) rows->cells[rows->cell_count++] = cell;
}

static void add_bytes(heed_rows *rows, Kind kind, const void *bytes, size_t size) {
  if (rows->byte_room - rows->byte_count < size) {
    size_t needed = rows->byte_count + size + 4096;
    uint8_t *moved = with_room(rows->bytes, &rows->byte_room, needed, 1);
    if (moved) rows->bytes = moved;
    else rows->has_failed = true;
  }
  if (rows->has_failed) return;
  if (size > 0) memcpy(rows->bytes + rows->byte_count, bytes, size);
  add(rows, (Cell){.value = (int64_t)rows->byte_count, .size = size, .kind = kind});
  rows->byte_count += size;
}

void heed_rows_add_null(heed_rows *rows) { add(rows, (Cell){.kind = null}); }

void heed_rows_add_integer(heed_rows *rows, int64_t value) {
  add(rows, (Cell){.value = value, .kind = integer});
}

void heed_rows_add_text(heed_rows *rows, const void *utf8, size_t count) {
  add_bytes(rows, text, utf8, count);
}

void heed_rows_add_blob(heed_rows *rows, const void *bytes, size_t count) {
  add_bytes(rows, blob, bytes, count);
}

bool heed_rows_end_row(heed_rows *rows) {
  rows->count++;
  return rows->count >= enough_rows || rows->byte_count >= enough_bytes;
}

size_t heed_rows_count(const heed_rows *rows) { return rows->count; }

void heed_rows_clear(heed_rows *rows) {
  rows->count = rows->cell_count = rows->byte_count = 0;
  if (rows->byte_room <= 2 * enough_bytes) return;
  // One long text need not be remembered.
  free(rows->bytes);
  rows->bytes = NULL;
  rows->byte_room = 0;
}

static size_t columns_of(const heed_rows *rows) { return rows->cell_count / rows->count; }

// A virtual table over rows in memory, for one INSERT ... SELECT of many of them: a statement that
// is run for each row opens and closes its tables every time. Source: sqlite.org/vtab.html.

enum { most_columns = 24 };
static const char *const pointer_type = "heed_rows";
static const heed_rows none = {0};

typedef struct {
  sqlite3_vtab_cursor base;
  const heed_rows *rows;
  size_t row;
} Cursor;

static int rows_connect(sqlite3 *database, void *context, int count, const char *const *words,
                        sqlite3_vtab **table, char **message) {
  (void)context, (void)count, (void)words, (void)message;
  int code = sqlite3_declare_vtab(
      database,
      "CREATE TABLE rows (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16,"
      " c17, c18, c19, c20, c21, c22, c23, c24, rows HIDDEN)");
  if (code != SQLITE_OK) return code;
  *table = calloc(1, sizeof **table);
  return *table ? SQLITE_OK : SQLITE_NOMEM;
}

static int rows_disconnect(sqlite3_vtab *table) {
  free(table);
  return SQLITE_OK;
}

static int rows_best_index(sqlite3_vtab *table, sqlite3_index_info *plan) {
  (void)table;
  for (int place = 0; place < plan->nConstraint; place++) {
    const struct sqlite3_index_constraint *constraint = &plan->aConstraint[place];
    if (constraint->iColumn != most_columns || constraint->op != SQLITE_INDEX_CONSTRAINT_EQ)
      continue;
    if (!constraint->usable) return SQLITE_CONSTRAINT;
    plan->aConstraintUsage[place].argvIndex = 1;
    plan->aConstraintUsage[place].omit = 1;
  }
  plan->estimatedCost = 1;
  return SQLITE_OK;
}

static int rows_open(sqlite3_vtab *table, sqlite3_vtab_cursor **opened) {
  (void)table;
  Cursor *cursor = calloc(1, sizeof *cursor);
  if (!cursor) return SQLITE_NOMEM;
  cursor->rows = &none;
  *opened = &cursor->base;
  return SQLITE_OK;
}

static int rows_close(sqlite3_vtab_cursor *cursor) {
  free(cursor);
  return SQLITE_OK;
}

static int rows_filter(sqlite3_vtab_cursor *opened, int plan, const char *name, int count,
                       sqlite3_value **values) {
  (void)plan, (void)name;
  Cursor *cursor = (Cursor *)opened;
  const heed_rows *bound = count > 0 ? sqlite3_value_pointer(values[0], pointer_type) : NULL;
  cursor->rows = bound ? bound : &none;
  cursor->row = 0;
  return SQLITE_OK;
}

static int rows_next(sqlite3_vtab_cursor *cursor) {
  ((Cursor *)cursor)->row++;
  return SQLITE_OK;
}

static int rows_eof(sqlite3_vtab_cursor *opened) {
  const Cursor *cursor = (const Cursor *)opened;
  return cursor->row >= cursor->rows->count;
}

static int rows_column(sqlite3_vtab_cursor *opened, sqlite3_context *result, int column) {
  const Cursor *cursor = (const Cursor *)opened;
  const heed_rows *rows = cursor->rows;
  if ((size_t)column >= columns_of(rows)) return SQLITE_OK;
  const Cell *cell = &rows->cells[cursor->row * columns_of(rows) + column];
  switch (cell->kind) {
    case null: break;
    case integer: sqlite3_result_int64(result, cell->value); break;
    case text:
      sqlite3_result_text64(result, (const char *)rows->bytes + cell->value, cell->size,
                            SQLITE_STATIC, SQLITE_UTF8);
      break;
    case blob:
      sqlite3_result_blob64(result, rows->bytes + cell->value, cell->size, SQLITE_STATIC);
      break;
  }
  return SQLITE_OK;
}

static int rows_rowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid) {
  *rowid = (sqlite3_int64)((Cursor *)cursor)->row;
  return SQLITE_OK;
}

// Without xCreate it needs no CREATE VIRTUAL TABLE, and is in no schema.
static const sqlite3_module module = {
    .xConnect = rows_connect,
    .xBestIndex = rows_best_index,
    .xDisconnect = rows_disconnect,
    .xOpen = rows_open,
    .xClose = rows_close,
    .xFilter = rows_filter,
    .xNext = rows_next,
    .xEof = rows_eof,
    .xColumn = rows_column,
    .xRowid = rows_rowid,
};

int heed_rows_define(struct sqlite3 *database) {
  return sqlite3_create_module_v2(database, "rows", &module, NULL, NULL);
}

static int run(struct sqlite3_stmt *statement) {
  int code;
  do code = sqlite3_step(statement);
  while (code == SQLITE_ROW);
  // Resetting tells the same error once more.
  sqlite3_reset(statement);
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

int heed_rows_run(const heed_rows *rows, struct sqlite3_stmt *statement) {
  if (rows->has_failed) return SQLITE_NOMEM;
  int code = sqlite3_bind_pointer(statement, 1, (void *)(uintptr_t)rows, pointer_type, NULL);
  if (code == SQLITE_OK) code = run(statement);
  sqlite3_clear_bindings(statement);
  return code;
}

static int bind(struct sqlite3_stmt *statement, int place, const Cell *cell, const uint8_t *bytes) {
  switch (cell->kind) {
    case null: break;
    case integer: return sqlite3_bind_int64(statement, place, cell->value);
    case text:
      return sqlite3_bind_text64(statement, place, (const char *)bytes + cell->value, cell->size,
                                 SQLITE_STATIC, SQLITE_UTF8);
    case blob:
      return sqlite3_bind_blob64(statement, place, bytes + cell->value, cell->size, SQLITE_STATIC);
  }
  return sqlite3_bind_null(statement, place);
}

int heed_rows_run_each(const heed_rows *rows, struct sqlite3_stmt *statement) {
  if (rows->has_failed) return SQLITE_NOMEM;
  int code = SQLITE_OK;
  for (size_t row = 0; row < rows->count && code == SQLITE_OK; row++) {
    size_t columns = columns_of(rows);
    for (size_t column = 0; column < columns && code == SQLITE_OK; column++)
      code = bind(statement, (int)column + 1, &rows->cells[row * columns + column], rows->bytes);
    if (code == SQLITE_OK) code = run(statement);
  }
  sqlite3_clear_bindings(statement);
  return code;
}
