"""One bit flipped at random places of a small ledger: `verify` finds it, or nothing that any
command or SQL shows is another; no command dies by a signal or takes 5 s. FLIPS=8000 for more."""
import contextlib
import os
import queue
import sqlite3
import subprocess

from ledger import Torture, at_once, heed, make_rich, read, remove, write

test = Torture("flips")
flips = int(os.environ.get("FLIPS", "1500"))
limit = 60 if flips <= 1500 else 3600
ledger = make_rich(test.path("heed.db"))
base = read(ledger)
VIEWS = ("recommendations", "events", "status_history", "documents", "summary")
QUESTIONS = (
    ("list", "--format", "json"), ("show", "envoy", "--format", "json"),
    ("show", "item-1", "--format", "json"), ("summary", "--format", "json"),
    ("timeline", "--format", "json"), ("head",))
free = queue.Queue()
for number in range(3):
    free.put(test.path(f"flipped{number}.db"))


def shown(path):
    """All that a reader may see of the ledger."""
    answers = [heed(path, *words, timeout=5) for words in QUESTIONS]
    signals = [run.returncode for run in answers if run.returncode < 0]
    if signals:
        return f"signal {-signals[0]}"
    seen = [(run.returncode, run.stdout) for run in answers]
    try:
        with contextlib.closing(sqlite3.connect(path)) as database:
            for name in ("entry", "entry_body", *VIEWS):
                seen.append(database.execute(f"SELECT * FROM {name}").fetchall())
    except (sqlite3.Error, UnicodeDecodeError) as error:
        seen.append(str(error))
    return seen


def flip(place):
    offset, bit = place
    if test.seconds() > limit:
        return "late"
    path = free.get()
    try:
        remove(path)
        damaged = bytearray(base)
        damaged[offset] ^= 1 << bit
        write(path, damaged)
        run = heed(path, "verify", timeout=5)
        if run.returncode < 0:
            return f"byte {offset} bit {bit}: verify: signal {-run.returncode}"
        if run.returncode != 0:
            is_named = ": " in run.stdout or run.stderr.startswith("heed: ")
            return "found" if is_named else f"byte {offset} bit {bit}: {run}"
        seen = shown(path)
        if seen == sound:
            return "harmless"
        return f"byte {offset} bit {bit}: not found, and shown: " + (
            seen if isinstance(seen, str) else str(
                [(QUESTIONS + ("entry", "entry_body") + VIEWS)[n] for n, (a, b)
                 in enumerate(zip(seen, sound)) if a != b]))
    except subprocess.TimeoutExpired as late:
        return f"byte {offset} bit {bit}: {late}"
    finally:
        free.put(path)


sound = shown(ledger)
# Half of them where something is written: most of a small ledger's pages are empty.
written = [offset for offset, byte in enumerate(base) if byte]
places = [
    (test.random.choice(written) if n % 2 else test.random.randrange(len(base)),
     test.random.randrange(8)) for n in range(flips)]
results = at_once(flip, places, 3)
for result in results:
    test.expect(result in ("found", "harmless", "late"), result)
test.finish(
    flips=sum(result != "late" for result in results), found=results.count("found"),
    harmless=results.count("harmless"), bytes=len(base))
