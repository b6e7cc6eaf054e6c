"""Runs heed, and keeps count for one torture test.

HEED names the program (.build/release/heed), SEED the random numbers, TMPDIR the place of files.
"""
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HEED = os.environ.get("HEED", os.path.join(REPOSITORY, ".build", "release", "heed"))
SEEDS = os.path.join(REPOSITORY, "seeds", "us-north-korea-2021.json")
SIDE_FILES = ("-wal", "-shm", "-journal")
SHOWN = int(os.environ.get("SHOWN", "8"))  # failures printed a test


class Torture:
    """One test: a folder of its own, seeded random numbers, failures, one line at the end."""

    def __init__(self, name):
        self.name = name
        self.seed = int(os.environ.get("SEED", "1"))
        self.random = random.Random(f"{name} {self.seed}")
        self.folder = tempfile.mkdtemp(prefix=f"heed-{name.replace(' ', '-')}-")
        self.failures = []
        self.start = time.monotonic()

    def path(self, name):
        return os.path.join(self.folder, name)

    def seconds(self):
        return time.monotonic() - self.start

    def expect(self, condition, text):
        if not condition:
            self.failures.append(text)
        return bool(condition)

    def finish(self, **figures):
        """Prints the line and ends the process."""
        shutil.rmtree(self.folder, ignore_errors=True)
        words = [f"{name.replace('_', ' ')} {value}" for name, value in figures.items()]
        words += [f"{self.seconds():.1f} s", f"seed {self.seed}"]
        verdict = "FAIL" if self.failures else "ok  "
        print(f"{verdict} {self.name}: {', '.join(words)}")
        for failure in self.failures[:SHOWN]:
            print(f"     {failure}")
        if len(self.failures) > SHOWN:
            print(f"     and {len(self.failures) - SHOWN} more")
        sys.exit(1 if self.failures else 0)


def heed(path, *words, before=(), timeout=60, **options):
    """One command on the ledger; `before` is a program that runs it (strace)."""
    return subprocess.run(
        [*before, HEED, "--ledger", path, *words], stdin=subprocess.DEVNULL, timeout=timeout,
        capture_output=True, text=True, errors="replace", **options)


def done(path, *words, **options):
    """A command that must succeed; what it printed."""
    run = heed(path, *words, **options)
    if run.returncode != 0:
        raise RuntimeError(f"heed {' '.join(words)}: {run.returncode} {run.stderr}")
    return run.stdout


def make(path, recommendations=5):
    """A new ledger with a few recommendations called item-1, item-2 ..."""
    done(path, "init", path, "--owner", "Torture")
    for number in range(1, recommendations + 1):
        done(path, "add", f"Do thing {number}", "--to", "Somebody", "--ref", f"item-{number}")
    return path


def make_rich(path):
    """A small ledger with a row in nearly every table."""
    make(path, 2)
    items = {
        "heed": 1, "assessor": "Torture",
        "documents": [{
            "key": "letter", "title": "Letter", "publisher": "Press", "date": "2021-04-15",
            "language": "en", "url": "https://example.org/letter", "text": "We ask for it."}],
        "recommendations": [{
            "ref": "envoy", "title": "Appoint an envoy", "text": "Appoint one soon.",
            "quote": "an envoy", "place": "p. 2", "number": "121.1", "source_id": "S-1",
            "document": "letter", "addressees": ["President", "Senate"], "issuers": ["Group"],
            "responsible": [{"name": "Ministry", "role": "lead"}], "tags": ["theme:people"],
            "priority": "high", "issued_on": "2021-04-15", "due_on": "2022",
            "milestones": [{"name": "named", "status": "in-progress"}]}],
        "events": [{
            "key": "naming", "on": "2023-01-23", "kind": "appointment", "title": "Nominee named",
            "note": "At last.", "sources": [{
                "url": "https://example.org/n", "title": "News", "publisher": "Press",
                "date": "2023-01-24", "place": "p. 1", "visibility": "private"}],
            "recommendations": [{"ref": "envoy", "milestone": "named", "because": "It was said."}]}],
        "relations": [{"from": "envoy", "kind": "related", "to": "item-1"}]}
    file = path + ".json"
    with open(file, "w", encoding="utf-8") as out:
        json.dump(items, out)
    done(path, "import", file)
    os.remove(file)
    done(path, "mark", "envoy", "implemented", "--for", "Senate", "--on", "2023-10-13")
    done(path, "mark", "envoy", "not-started", "--on", "2025-01", "--because", "post empty")
    done(path, "log", "item-1", "Refused", "--response", "rejected", "--claim", "Somebody",
         "--key", "k-1", "--on", "2024")
    done(path, "mark", "item-2", "partly-implemented", "--assessor", "Watcher", "--on", "2024-05")
    return path


def write_items(path, recommendations, events=0):
    """A file in Heed's own JSON."""
    items = {
        "heed": 1, "assessor": "Importer",
        "recommendations": [
            {"ref": f"made-{n}", "title": f"Do made thing {n}", "addressees": [f"Body {n % 7}"],
             "tags": [f"theme:t{n % 5}"], "issued_on": "2021"}
            for n in range(recommendations)],
        "events": [
            {"key": f"event-{n}", "on": f"2022-{n % 12 + 1:02}", "title": f"Thing {n} happened",
             "recommendations": [{"ref": f"made-{n % recommendations}", "status": "in-progress"}]}
            for n in range(events)]}
    with open(path, "w", encoding="utf-8") as out:
        json.dump(items, out)
    return path


def write_table(path, recommendations):
    """A table of over a mebibyte, as a spreadsheet writes it."""
    with open(path, "w", encoding="utf-8") as out:
        out.write("ref,title,addressee,issued\r\n")
        for n in range(recommendations):
            title = f"Do made thing {n} " + "as it was asked, " * 6
            out.write(f"made-{n},\"{title}\",Body {n % 7},2021-0{n % 9 + 1}-15\r\n")
    return path


def remove(path):
    for end in ("", *SIDE_FILES):
        try:
            os.remove(path + end)
        except FileNotFoundError:
            pass


def restore(path, content):
    """The file's bytes as they were, in the same inode, nothing beside it."""
    with open(path, "r+b") as file:
        file.write(content)
        file.truncate()
    for end in SIDE_FILES:
        if os.path.exists(path + end):
            os.remove(path + end)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, content):
    with open(path, "wb") as file:
        file.write(content)


def count(path):
    """Entries that another program reads in the file."""
    database = sqlite3.connect(path, timeout=60)
    try:
        return database.execute("SELECT count(*) FROM entry").fetchone()[0]
    finally:
        database.close()


def fault(path, allowed):
    """What is wrong with the ledger: it must verify and hold one of the allowed counts."""
    run = heed(path, "verify")
    if run.returncode != 0:
        return f"verify: {run.returncode} {(run.stdout + run.stderr).strip()}"
    entries = count(path)
    return None if entries in allowed else f"{entries} entries, not one of {sorted(allowed)}"


def at_once(function, arguments, workers=2):
    """Results in order, several at a time: the work is done by other processes."""
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(function, arguments))


# Calls by which a program changes what is on the disk, or fails to.
CHANGING = (
    "openat", "pwrite64", "write", "fdatasync", "fsync", "ftruncate", "unlink", "link", "rename",
    "mmap", "fallocate", "fchown", "fchmod", "mkdir", "exit_group")


def points(path, words, calls, log):
    """How often the command makes each of the calls."""
    heed(path, *words, before=("strace", "-f", "-o", log, "-e", f"trace={','.join(calls)}"))
    counts = dict.fromkeys(calls, 0)
    with open(log, errors="replace") as file:
        for line in file:
            name = line.split(maxsplit=1)[-1].split("(")[0]
            if name in counts:
                counts[name] += 1
    return counts
