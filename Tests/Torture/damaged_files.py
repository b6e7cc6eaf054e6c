"""Cut files, and files that are no ledger: refused with the reason, and left as they are."""
import hashlib
import os
import sqlite3
import subprocess

from ledger import SIDE_FILES, Torture, heed, make_rich, read, remove, write

test = Torture("damaged files")
ledger = make_rich(test.path("heed.db"))
base = read(ledger)
path = test.path("cut.db")
tried = 0


def refuses(path, name, words, statuses):
    global tried
    tried += 1
    try:
        run = heed(path, *words, timeout=5)
    except subprocess.TimeoutExpired:
        test.expect(False, f"{name}: {words[0]} hangs")
        return
    said = (run.stdout + run.stderr).strip()
    test.expect(run.returncode in statuses, f"{name}: {words[0]}: {run.returncode} {said!r}")
    test.expect(": " in said, f"{name}: {words[0]}: no reason in {said!r}")


sizes = {0, 1, 15, 16, 17, 99, 100, 101, 511, 512, 1023, 1024, 4095, 4097, len(base) - 1}
sizes |= set(range(4096, len(base), 4096))
sizes |= {test.random.randrange(len(base)) for _ in range(250)}
for size in sorted(sizes):
    remove(path)
    write(path, base[:size])
    refuses(path, f"cut to {size} of {len(base)}", ("verify",), {1, 65, 74})
    test.expect(read(path) == base[:size], f"cut to {size}: the file was changed")
    left = [end for end in SIDE_FILES if os.path.exists(path + end)]
    test.expect(not left, f"cut to {size}: left {left}")
    run = heed(path, "list")
    test.expect(run.returncode >= 0, f"cut to {size}: list: signal {-run.returncode}")
    if size < 4096:
        refuses(path, f"cut to {size}", ("log", "item-1", "x"), {65, 74})
        test.expect(read(path) == base[:size], f"cut to {size}: log changed the file")

other = test.path("other.db")
with sqlite3.connect(other) as database:
    database.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY, words TEXT)")
    database.execute("INSERT INTO entry VALUES (1, 'of another program')")
database.close()
empty = test.path("empty.db")
with sqlite3.connect(empty) as database:
    database.execute("PRAGMA application_id = 0x48656564")
    database.execute("PRAGMA user_version = 1")
database.close()
newer = test.path("newer.db")
write(newer, base)
with sqlite3.connect(newer) as database:
    database.execute("PRAGMA user_version = 2")
database.close()
contents = {
    "zeros": bytes(8192), "text": b"Dear President,\n" * 900, "noise": os.urandom(65536),
    "header alone": base[:100] + bytes(4096), "nothing": b""}
for name, content in contents.items():
    write(test.path(name), content)
for name in (*contents, "other.db", "empty.db", "newer.db"):
    file = test.path(name)
    before = hashlib.sha256(read(file)).digest()
    for words in (("verify",), ("list",), ("log", "item-1", "x"), ("import", file), ("head",),
                  ("show", "item-1"), ("summary",), ("init", file, "--owner", "Torture")):
        statuses = {73} if words[0] == "init" else {1, 65, 74}
        refuses(file, name, words, statuses)
        same = hashlib.sha256(read(file)).digest() == before
        test.expect(same, f"{name}: {words[0]} changed the file")
        left = [end for end in SIDE_FILES if os.path.exists(file + end)]
        test.expect(not left, f"{name}: {words[0]} left {left}")

os.mkdir(test.path("folder"))
os.mkfifo(test.path("pipe"))
os.symlink(test.path("nowhere"), test.path("dangling"))
for name in (test.path("folder"), test.path("pipe"), "/dev/null", "/dev/zero", "/dev/full",
             test.path("dangling"), test.path("missing.db"), test.path("no/folder/heed.db"),
             test.path("text") + "/heed.db", ""):
    for words in (("verify",), ("list",), ("log", "item-1", "x")):
        refuses(name, name, words, {64, 65, 66, 74, 77})
test.expect(not os.listdir(test.path("folder")), "something was made in the folder")
test.expect(not os.path.exists(test.path("nowhere")), "a file was made behind a dangling link")
test.finish(sizes=len(sizes), refusals=tried)
