"""Each call on the disk fails once: success is told exactly where the entry is there, and a
failure is one plain sentence."""
import os
import queue
import re
import shutil
import tempfile
import time

from ledger import Torture, at_once, count, fault, heed, make, points, read, restore

ERRORS = {
    "openat": ("EACCES", "EMFILE", "ENOSPC", "EIO"),
    "pwrite64": ("ENOSPC", "EIO"),
    "fdatasync": ("EIO", "ENOSPC"),
    "fsync": ("EIO",),
    "ftruncate": ("EIO", "ENOSPC"),
    "unlink": ("EACCES", "EIO"),
    "link": ("EIO", "ENOSPC", "EPERM"),
    "pread64": ("EIO",),
    "fcntl": ("EINTR", "EIO", "ENOLCK"),
    "mmap": ("ENOMEM",),
    "write": ("ENOSPC", "EIO"),
    "getrandom": ("EINTR",),
}
SYSEXITS = {64, 65, 66, 71, 73, 74, 75, 77}
test = Torture("call errors")
WORKERS = 3
words = ("log", "item-1", "It happened", "--quiet")
ledgers = queue.Queue()
for worker in range(WORKERS):
    path = make(test.path(f"{worker}.db"), 2)
    ledgers.put((path, read(path)))
before = count(path)


def attempts(path, words):
    times = points(path, words, tuple(ERRORS), test.path("trace"))
    return [
        (call, error, number) for call in ERRORS for error in ERRORS[call]
        for number in range(1, times[call] + 1)]


def fail(path, words, call, error, number):
    """Runs it with that failure; the exit status has an entry or a plain sentence."""
    place = f"{words[0]}, {call} {number} {error}"
    start = time.monotonic()
    run = heed(path, *words, timeout=90, before=(
        "strace", "-f", "-o", "/dev/null", "-e", f"trace={call}",
        "-e", f"inject={call}:error={error}:when={number}"))
    test.expect(time.monotonic() - start < 20, f"{place}: took {time.monotonic() - start:.0f} s")
    if run.returncode == 0:
        test.expect(not run.stderr, f"{place}: succeeded, and said {run.stderr!r}")
        test.expect(run.stdout.startswith("@"), f"{place}: succeeded with {run.stdout[:60]!r}")
        return run, place
    test.expect(run.returncode in SYSEXITS, f"{place}: exit status {run.returncode}")
    is_plain = run.stderr.startswith("heed: ") and not re.search(
        r"Fatal|SQLite \d|SELECT|INSERT|Optional", run.stderr)
    test.expect(is_plain, f"{place}: {run.stderr!r}")
    return run, place


def log(attempt):
    ledger, base = ledgers.get()
    try:
        restore(ledger, base)
        run, place = fail(ledger, words, *attempt)
        # Where the answer alone could not be printed, the entry is there.
        is_there = run.returncode == 0 or attempt[0] == "write"
        wrong = fault(ledger, {before + is_there})
        test.expect(wrong is None, f"{place}, exit status {run.returncode}: {wrong}")
        return run.returncode == 0
    finally:
        ledgers.put((ledger, base))


def init(attempt):
    folder = tempfile.mkdtemp(dir=test.folder)
    first = os.path.join(folder, "first.db")
    run, place = fail(first, ("init", first, "--owner", "Torture", "--quiet"), *attempt)
    if os.path.exists(first):
        wrong = fault(first, {1})
        test.expect(wrong is None, f"{place}, exit status {run.returncode}: {wrong}")
    else:
        test.expect(run.returncode != 0, f"{place}: succeeded, and there is no file")
    left = [file for file in os.listdir(folder) if file != "first.db"]
    test.expect(not left or attempt[0] == "unlink", f"{place}: left {left}")
    shutil.rmtree(folder)
    return run.returncode == 0


first = test.path("first.db")
results = at_once(log, attempts(path, words), WORKERS)
results += at_once(
    init, attempts(first, ("init", first, "--owner", "Torture")), WORKERS)
test.finish(points=len(results), of_which_succeeded=sum(results))
