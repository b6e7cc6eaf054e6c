"""An import interrupted at random times: all of it or nothing, and a second run completes it. Once
of a file of Heed's own, once of a table so large that it is written in place of the log."""
import signal
import subprocess
import time

from ledger import HEED, Torture, count, done, fault, make, read, restore, write_items, write_table

test = Torture("cut import")
signals = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
in_time = nothing = 0


def is_logged(path):
    """Whether the file says that it is kept with a write-ahead log."""
    with open(path, "rb") as file:
        return file.read(20)[18:] == b"\2\2"


def cut(ledger, words, turns):
    global in_time, nothing
    base = read(ledger)
    before = count(ledger)
    start = time.monotonic()
    done(ledger, *words)
    whole = time.monotonic() - start
    everything = count(ledger)
    test.expect(is_logged(ledger), f"{words}: the ledger is left without its log")
    summary = done(ledger, "summary", "--format", "json").split('"head"')[0]
    for turn in range(1, turns + 1):
        restore(ledger, base)
        sign = signals[turn % 3]
        process = subprocess.Popen(
            [HEED, "--ledger", ledger, *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        time.sleep(test.random.uniform(0, 1.1) * whole)
        process.send_signal(sign)
        output, errors = process.communicate(timeout=60)
        place = f"{words}, turn {turn}, {sign.name}"
        in_time += process.returncode != 0
        test.expect(process.returncode in (0, 130, -sign), f"{place}: {process.returncode} {errors}")
        allowed = {everything} if "head" in output else {before, everything}
        wrong = fault(ledger, allowed)
        test.expect(wrong is None, f"{place}: {wrong}")
        nothing += count(ledger) == before
        done(ledger, *words)
        wrong = fault(ledger, {everything})
        test.expect(wrong is None, f"{place}, second run: {wrong}")
        test.expect(is_logged(ledger), f"{place}: the ledger is left without its log")
        again = done(ledger, "summary", "--format", "json").split('"head"')[0]
        test.expect(again == summary, f"{place}: the second run ends in other counts")
    return everything - before


entries = cut(
    make(test.path("heed.db"), 2), ("import", write_items(test.path("items.json"), 150, 300)), 42)
entries += cut(make(test.path("table.db"), 2), ("import", write_table(test.path("asks.csv"), 9000)), 24)
test.finish(entries=entries, interrupted=in_time, nothing_there=nothing)
