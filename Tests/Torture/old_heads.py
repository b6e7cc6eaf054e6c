"""Every head that a ledger ever had still stands in it; an older copy refuses every newer one; a
history rewritten with fresh, correct hashes is refused by every head from there on."""
import contextlib
import sqlite3

import independent
from ledger import Torture, done, heed, read, write
from tampering import changed

test = Torture("old heads")
ledger = test.path("heed.db")
length = 60
head = done(ledger, "init", ledger, "--owner", "Torture").split()[-1]
heads, copies = [head], [read(ledger)]
for number in range(2, length + 1):
    words = ("add", f"Do thing {number}", "--to", "Somebody", "--ref", f"item-{number}")
    if number % 3 == 0:
        words = ("log", "item-2", "Something happened")
    elif number % 7 == 0:
        words = ("mark", "item-2", ("in-progress", "stalled")[number % 2], "--on", "2024")
    heads.append(done(ledger, *words).split()[-1])
    copies.append(read(ledger))

pairs = 0
for kept in heads:
    run = heed(ledger, "verify", "--head", kept)
    test.expect(run.returncode == 0, f"{kept} does not stand: {run.stdout}")

older = test.path("older.db")
for size, content in enumerate(copies, 1):
    write(older, content)
    run = heed(older, "verify", "--head", "\n".join(heads[:size]))
    test.expect(run.returncode == 0, f"copy of {size}: {run.stdout}")
    if size == length:
        break
    run = heed(older, "verify", "--head", "\n".join(heads[size:]))
    refused = [line for line in run.stdout.splitlines() if "cut off" in line]
    test.expect(
        run.returncode == 1 and len(refused) == length - size
        and all(f"head {kept}:" in run.stdout for kept in heads[size:]), f"copy of {size}: {run}")
    run = heed(older, "verify", "--head", heads[size])
    test.expect(run.returncode == 1, f"copy of {size}: the next head stands")
    pairs += length


def rewritten(path, first):
    """The entry's title changed, and every hash from there on made anew, as a forger would."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        rows = database.execute(
            "SELECT number, writer, seq, digest, hash, salt, body FROM entry "
            "JOIN entry_body USING (number) ORDER BY number").fetchall()
    statements, previous = [], bytes(32)
    for number, writer, seq, digest, own, salt, body in rows:
        if number >= first:
            if number == first:
                salt = bytes(16)
                body = body.replace("Something happened", "Something else was")
                statements.append((
                    "UPDATE entry_body SET salt = ?, body = ? WHERE number = ?",
                    (salt, body, number)))
                statements.append((
                    "UPDATE event SET title = 'Something else was' "
                    "WHERE number = ? AND title = 'Something happened'", (number,)))
                statements.append("INSERT INTO search (search) VALUES ('rebuild')")
                digest = independent.body_digest(writer, seq, salt, body.encode())
            own = independent.entry_hash(previous, writer, seq, digest)
            statements.append((
                "UPDATE entry SET digest = ?, hash = ? WHERE number = ?", (digest, own, number)))
        previous = own
    return changed(path, *statements)


whole = read(ledger)
forged = test.path("forged.db")
rewrites = 0
for first in (1, 2, 3, 6, 20, 41, length - 1, length):
    write(forged, whole)
    test.expect(rewritten(forged, first), f"entry {first} could not be rewritten")
    rewrites += 1
    # Nothing inside the file tells: that is why somebody must keep a head.
    run = heed(forged, "verify")
    test.expect(run.returncode == 0, f"forgery of {first} is clumsy: {run.stdout}")
    if first > 1:
        run = heed(forged, "verify", "--head", "\n".join(heads[:first - 1]))
        test.expect(run.returncode == 0, f"forgery of {first}: heads before it: {run.stdout}")
    run = heed(forged, "verify", "--head", "\n".join(heads[first - 1:]))
    test.expect(
        run.returncode == 1 and run.stdout.count("rewritten") == length - first + 1,
        f"forgery of {first}: {run.stdout}")
test.finish(heads=length, copies_and_heads=pairs, rewrites=rewrites)
