"""Every column of every row changed, every row deleted and doubled, neighbours swapped, through
SQL with the guards put back: `verify` finds each and names a place."""
import os
import queue

from ledger import Torture, at_once, done, heed, make_rich, read, remove, write
from tampering import changed, other, rows, tables

# The full-text index: `verify` asks FTS5 to check it against the words, and FTS5 does not look at
# all of its own bookkeeping. What it lets pass can lose a search's answers, and nothing else.
INDEX = "search_"
# Where this copy stands and when it was made: another value is a copied file, which is sound.
OF_THE_COPY = {"machine", "inode", "born"}

test = Torture("SQL changes")
ledger = make_rich(test.path("heed.db"))
base = read(ledger)
free = queue.Queue()
for number in range(3):
    free.put(test.path(f"changed{number}.db"))


def attempts():
    for table in tables(ledger):
        columns, key, content = rows(ledger, table)
        where = " AND ".join(f'"{column}" IS ?' for column in key)
        for row in content:
            values = dict(zip(columns, row))
            keys = tuple(values[column] for column in key)
            place = f"{table} {keys}"
            for column in columns:
                if table == "copy" and column in OF_THE_COPY:
                    continue
                update = f'UPDATE "{table}" SET "{column}" = ? WHERE {where}'
                yield f"{place} {column}", ((update, (other(values[column]), *keys)),)
                if values[column] is not None:
                    yield f"{place} {column} gone", ((update, (None, *keys)),)
            if table != "copy":
                yield f"{place} deleted", ((f'DELETE FROM "{table}" WHERE {where}', keys),)
            for column in key:
                if isinstance(values[column], int):
                    doubled = {**values, column: values[column] + 1000}
                    marks = ", ".join("?" * len(columns))
                    yield f"{place} doubled", (
                        (f'INSERT INTO "{table}" VALUES ({marks})', tuple(doubled.values())),)
        if len(key) == 1 and content and isinstance(content[0][columns.index(key[0])], int):
            name = key[0]
            for row, following in zip(content, content[1:]):
                one, two = row[columns.index(name)], following[columns.index(name)]
                move = f'UPDATE "{table}" SET "{name}" = ? WHERE "{name}" = ?'
                yield f"{table} {one} and {two} swapped", (
                    (move, (-1, one)), (move, (one, two)), (move, (two, -1)))
    yield "the whole history deleted", ("DELETE FROM entry_body", "DELETE FROM entry")
    last = "number = (SELECT max(number) FROM entry)"
    yield "the last entry deleted", (
        f"DELETE FROM entry_body WHERE {last}", f"DELETE FROM entry WHERE {last}")


def attempt(named):
    name, statements = named
    path = free.get()
    try:
        remove(path)
        write(path, base)
        if not changed(path, *statements):
            return None
        run = heed(path, "verify")
        if run.returncode == 0 and name.startswith(INDEX):
            return "unseen"
        is_named = run.returncode == 1 and ": " in run.stdout
        return True if is_named else f"{name}: {run.returncode} {run.stdout}{run.stderr}"
    finally:
        free.put(path)


results = at_once(attempt, attempts(), 3)
for result in results:
    test.expect(result in (None, True, "unseen"), str(result))
made = sum(result is True for result in results)
test.expect(made >= 805, f"only {made} changes were found")

# An older copy is sound by itself; a head kept elsewhere tells.
older = test.path("older.db")
write(older, read(ledger))
done(ledger, "log", "item-1", "One more")
head = done(ledger, "head").strip()
test.expect(heed(older, "verify").returncode == 0, "an older copy does not verify")
run = heed(older, "verify", "--head", head)
test.expect(run.returncode == 1 and "cut off" in run.stdout, f"the tail: {run.stdout}")
test.finish(
    found=made, refused_by_SQLite=results.count(None),
    unseen_in_the_search_index=results.count("unseen"))
