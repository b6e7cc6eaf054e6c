"""Changes a ledger through SQL as an insider would: guards dropped and made again afterwards."""
import contextlib
import sqlite3


def changed(path, *statements):
    """Runs the statements with no guard in the way; false where SQLite itself refuses."""
    database = sqlite3.connect(path, isolation_level=None)
    with contextlib.closing(database):
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA ignore_check_constraints = ON")
        guards = database.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        database.execute("BEGIN")
        for name, _ in guards:
            database.execute(f'DROP TRIGGER "{name}"')
        before = database.total_changes
        try:
            for statement in statements:
                if isinstance(statement, str):
                    database.execute(statement)
                else:
                    database.execute(*statement)
        except sqlite3.Error:
            database.execute("ROLLBACK")
            return False
        is_changed = database.total_changes > before
        for _, sql in guards:
            database.execute(sql)
        database.execute("COMMIT")
        return is_changed


def rows(path, table):
    """Columns, the columns of the primary key, and all rows of a table."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        info = database.execute(f'PRAGMA table_info("{table}")').fetchall()
        columns = [row[1] for row in info]
        key = [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]
        return columns, key, database.execute(f'SELECT * FROM "{table}"').fetchall()


def tables(path):
    with contextlib.closing(sqlite3.connect(path)) as database:
        return [row[0] for row in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' "
            "ORDER BY rowid")]


def other(value):
    """A value of the same type that is not this one."""
    if value is None:
        return 1
    if isinstance(value, int):
        return value + 1
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:] if value else b"\1"
    return value[:-1] + ("y" if value[-1:] == "x" else "x")
