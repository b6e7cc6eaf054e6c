"""Datasette serves every view while writers add to the ledger: each answer is whole, nothing is
refused to the writers, and at the end it serves what Heed answers."""
import json
import os
import re
import subprocess
import sys
import threading
import urllib.request

from ledger import REPOSITORY, Torture, done, fault, heed, make_rich

DATASETTE = os.path.join(REPOSITORY, ".build", "python", "bin", "datasette")
VIEWS = ("recommendations", "events", "status_history", "documents", "summary")
if not os.access(DATASETTE, os.X_OK):
    print(f"skip datasette: {DATASETTE} is not there; make test installs it")
    sys.exit(0)

test = Torture("datasette")
ledger = make_rich(test.path("heed.db"))
server = subprocess.Popen(
    [DATASETTE, ledger, "--port", "0"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    text=True)
address = None
for line in server.stderr:
    if found := re.search(r"http://[\d.]+:\d+", line):
        address = found[0]
        break
threading.Thread(target=server.stderr.read, daemon=True).start()


def rows(view):
    url = f"{address}/heed/{view}.json?_shape=array&_size=max"
    with urllib.request.urlopen(url, timeout=30) as answer:
        return json.load(answer)


def add(writer):
    for number in range(25):
        run = heed(ledger, "log", "item-1=in-progress", f"Step {number} of {writer}")
        test.expect(run.returncode == 0, f"log: {run.returncode} {run.stderr}")


answers = 0
try:
    writers = [threading.Thread(target=add, args=(name,)) for name in ("one", "two")]
    for writer in writers:
        writer.start()
    seen = 0
    while any(writer.is_alive() for writer in writers):
        for view in VIEWS:
            found = rows(view)
            answers += 1
            if view == "events":
                test.expect(len(found) >= seen, f"{len(found)} events after {seen}")
                seen = len(found)
    for writer in writers:
        writer.join()

    def same(view, verb, columns):
        told = [[row[column] for column in columns] for row in rows(view)]
        answered = json.loads(done(ledger, verb, "--format", "json"))
        expected = [[row[column] for column in columns] for row in answered]
        test.expect(sorted(map(str, told)) == sorted(map(str, expected)), f"{view}: {told[:2]}")

    same("recommendations", "list", ("ref", "id", "title", "status", "stage", "status_on"))
    same("events", "timeline", ("id", "on", "kind", "title", "note"))
    total = sum(row["total"] for row in rows("summary") if row["dimension"] == "all")
    summary = json.loads(done(ledger, "summary", "--format", "json"))
    test.expect(total == summary["total"], f"summary: {total}, not {summary['total']}")
    wrong = fault(ledger, range(1, 1000))
    test.expect(wrong is None, wrong)
finally:
    server.terminate()
    server.wait()
test.finish(answers=answers)
