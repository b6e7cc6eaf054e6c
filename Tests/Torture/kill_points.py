"""Killed at every single call that opens, writes, syncs, cuts or removes: in `log`, in `add`, in
an import of 20 items and in `init`."""
import glob
import os

from ledger import CHANGING, Torture, fault, heed, make, points, read, remove, restore, write_items

test = Torture("kill points")
ledger = make(test.path("heed.db"))
items = write_items(test.path("items.json"), 10, 10)
base = read(ledger)
before = 6
total = acknowledged = 0


def kill(path, words, call, number):
    return heed(path, *words, before=(
        "strace", "-f", "-o", "/dev/null", "-e", f"trace={call}",
        "-e", f"inject={call}:signal=KILL:when={number}"))


for words, added in (
    (("log", "item-1", "It happened", "--quiet"), 1),
    (("add", "Do another", "--to", "Somebody", "--ref", "another", "--quiet"), 1),
    (("import", items, "--quiet"), 20),
):
    restore(ledger, base)
    for call, times in points(ledger, words, CHANGING, test.path("trace")).items():
        for number in range(1, times + 1):
            restore(ledger, base)
            run = kill(ledger, words, call, number)
            total += 1
            place = f"{words[0]}, {call} {number} of {times}"
            test.expect(run.returncode != 0, f"{place}: was not killed")
            is_acknowledged = run.stdout.startswith("@")
            acknowledged += is_acknowledged
            allowed = {before + added} if is_acknowledged else {before, before + added}
            wrong = fault(ledger, allowed)
            test.expect(wrong is None, f"{place}: {wrong}")
            # The next command finds nothing in its way.
            again = heed(ledger, "log", "item-2", "Next", "--quiet")
            test.expect(again.returncode == 0, f"{place}: the next log: {again.stderr}")

first = test.path("first.db")
words = ("init", first, "--owner", "Torture", "--quiet")
for call, times in points(first, words, CHANGING, test.path("trace")).items():
    for number in range(1, times + 1):
        for file in glob.glob(first + "*"):
            os.remove(file)
        run = kill(first, words, call, number)
        total += 1
        place = f"init, {call} {number} of {times}"
        if os.path.exists(first):
            wrong = fault(first, {1})
            test.expect(wrong is None, f"{place}: {wrong}")
        else:
            test.expect(not run.stdout, f"{place}: acknowledged, and no file")
            again = heed(first, "init", first, "--owner", "Torture")
            test.expect(again.returncode == 0, f"{place}: the next init: {again.stderr}")
test.finish(points=total, acknowledged_before_the_kill=acknowledged)
