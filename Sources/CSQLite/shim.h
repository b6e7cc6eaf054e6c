#pragma once
#include <sqlite3.h>

// Swift imports neither a macro that is a cast to a function pointer nor a C variadic.
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }
static inline int csqlite_set(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}
// There is no other way to it than this text.
static inline int csqlite_ignore_checks(sqlite3 *db, int on) {
  return sqlite3_exec(db, on ? "PRAGMA ignore_check_constraints = ON"
                             : "PRAGMA ignore_check_constraints = OFF", 0, 0, 0);
}
static inline int csqlite_count_no_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
// The database's file, and what brings it to the disk.
static inline sqlite3_file *csqlite_file(sqlite3 *db) {
  sqlite3_file *file = 0;
  int code = sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return code == SQLITE_OK && file && file->pMethods ? file : 0;
}
static inline int csqlite_sync(sqlite3_file *file) {
  return file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
}
// Whether the path no longer leads to the file that is open.
static inline int csqlite_is_moved(sqlite3 *db) {
  int moved = 0;
  return sqlite3_file_control(db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved;
}
