"""An import interrupted at random times: all of it or nothing, and a second run completes it."""
import signal
import subprocess
import time

from ledger import HEED, Torture, count, done, fault, make, read, restore, write_items

test = Torture("cut import")
ledger = make(test.path("heed.db"), 2)
items = write_items(test.path("items.json"), 150, 300)
base = read(ledger)
before = count(ledger)
start = time.monotonic()
done(ledger, "import", items)
whole = time.monotonic() - start
everything = count(ledger)
summary = done(ledger, "summary", "--format", "json").split('"head"')[0]
signals = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
in_time = nothing = 0
for turn in range(1, 43):
    restore(ledger, base)
    sign = signals[turn % 3]
    process = subprocess.Popen(
        [HEED, "--ledger", ledger, "import", items], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True)
    time.sleep(test.random.uniform(0, 1.1) * whole)
    process.send_signal(sign)
    output, errors = process.communicate(timeout=60)
    place = f"turn {turn}, {sign.name}"
    in_time += process.returncode != 0
    test.expect(process.returncode in (0, 130, -sign), f"{place}: {process.returncode} {errors}")
    allowed = {everything} if "head" in output else {before, everything}
    wrong = fault(ledger, allowed)
    test.expect(wrong is None, f"{place}: {wrong}")
    nothing += count(ledger) == before
    done(ledger, "import", items)
    wrong = fault(ledger, {everything})
    test.expect(wrong is None, f"{place}, second run: {wrong}")
    again = done(ledger, "summary", "--format", "json").split('"head"')[0]
    test.expect(again == summary, f"{place}: the second run ends in other counts")
test.finish(entries=everything - before, turns=turn, interrupted=in_time, nothing_there=nothing)
