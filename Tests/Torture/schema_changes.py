"""Anything added to the schema or changed in it, and rows that no entry gave: `verify` finds it."""
import contextlib
import sqlite3

from ledger import Torture, heed, make_rich, read, remove, write
from tampering import changed

test = Torture("schema changes")
ledger = make_rich(test.path("heed.db"))
base = read(ledger)
path = test.path("changed.db")
SCHEMA = "PRAGMA writable_schema = ON"
CHANGES = (
    ("CREATE TABLE extra (a)",),
    ("CREATE VIEW extra AS SELECT 1",),
    ("CREATE INDEX extra ON event (title)",),
    ("CREATE TRIGGER extra AFTER INSERT ON event BEGIN SELECT 1; END",),
    ("CREATE VIRTUAL TABLE extra USING fts5 (a)",),
    ("DROP VIEW summary",),
    ("DROP VIEW events", "CREATE VIEW events AS SELECT 1 AS id"),
    ("DROP INDEX event_day",),
    ("DROP INDEX event_day", "CREATE INDEX event_day ON event (last_day)"),
    ("DROP TABLE tally",),
    ("ALTER TABLE event ADD COLUMN extra TEXT",),
    ("ALTER TABLE event RENAME COLUMN note TO remark",),
    ("ALTER TABLE source RENAME TO evidence",),
    (SCHEMA, "UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'event'"),
    (SCHEMA, "UPDATE sqlite_schema SET sql = replace(sql, 'must', 'may') || ' --' "
             "WHERE name = 'documents'"),
    (SCHEMA, "UPDATE sqlite_schema SET sql = replace(sql, '> 0', '> 1') WHERE name = 'entry'"),
    (SCHEMA, "UPDATE sqlite_schema SET tbl_name = 'entry' WHERE name = 'event_day'"),
    ("INSERT INTO entry_key VALUES (zeroblob(16), 1)",),
    ("INSERT INTO correction VALUES (1, 2)",),
    ("INSERT INTO waiting VALUES ('aaaaaaaa.1', 2)",),
    ("INSERT INTO content VALUES (zeroblob(32), zeroblob(1))",),
    ("INSERT INTO tag VALUES (2, 'extra')",),
    ("INSERT INTO relation VALUES (900, 2, 'related', 3, '2024', 19723, 'public', 1, NULL)",),
    ("INSERT INTO tally VALUES (0, 'all', 'x', 0, 1, 0)",),
    ("INSERT INTO ref_claim VALUES ('extra', 2, 1)",),
    ("INSERT INTO entry_body VALUES (900, zeroblob(16), '{}', NULL)",),
    ("INSERT INTO search (search) VALUES ('delete-all')",),
    ("INSERT INTO search (rowid, title, words) VALUES (900, 'extra', 'words')",),
    ("DELETE FROM search_docsize WHERE id = 2",),
    ("UPDATE search_docsize SET sz = x'0909' WHERE id = 2",),
    ("UPDATE search_data SET block = x'00' WHERE id = 1",),
    ("DELETE FROM content",),
    ("UPDATE search_config SET v = 9 WHERE k = 'version'",),
)
# Guards are dropped and made again around the changes above; these have none.
GUARDS = (
    "DROP TRIGGER entry_is_kept",
    "DROP TRIGGER entry_is_kept; CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry BEGIN "
    "SELECT RAISE(IGNORE); END",
    "PRAGMA application_id = 1", "PRAGMA user_version = 7", "PRAGMA user_version = 0")
made = 0
for statements in CHANGES:
    remove(path)
    write(path, base)
    name = statements[-1]
    if not test.expect(changed(path, *statements) or not name.startswith(
            ("INSERT", "UPDATE", "DELETE")), f"{name}: not possible"):
        continue
    if read(path) == base:
        test.expect(False, f"{name}: nothing changed")
        continue
    made += 1
    run = heed(path, "verify")
    # A schema that SQLite itself cannot read is a damaged file.
    found = run.returncode in (1, 65) and ": " in run.stdout + run.stderr
    test.expect(found, f"{name}: {run.returncode} {run.stdout}{run.stderr}")
for script in GUARDS:
    remove(path)
    write(path, base)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.executescript(script)
    made += 1
    run = heed(path, "verify")
    found = run.returncode in (1, 65) and ": " in run.stdout + run.stderr
    test.expect(found, f"{script}: {run.returncode} {run.stdout}{run.stderr}")
test.finish(changes=made)
