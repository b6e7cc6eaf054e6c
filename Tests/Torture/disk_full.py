"""A small disk fills up: what was acknowledged stays, the message is plain, reading goes on, and
with room again writing does too."""
import os
import subprocess

from ledger import Torture, count, done, fault, heed, make

test = Torture("disk full")
disk = test.path("disk")
os.mkdir(disk)
mount = subprocess.run(
    ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True, text=True)
if mount.returncode != 0:
    test.finish(skipped="mounting is not allowed here")
refusals = 0
try:
    ledger = make(os.path.join(disk, "heed.db"))
    entries = count(ledger)
    filler = os.path.join(disk, "filler")
    # From no room at all, a little more each time: the disk is full at another call each time.
    for spare in range(0, 200, 8):
        with open(filler, "wb", buffering=0) as file:
            try:
                while file.write(bytes(4096)) == 4096:
                    pass
            except OSError:
                pass
        size = os.path.getsize(filler) - spare * 1024
        os.truncate(filler, max(size, 0))
        for _ in range(60):
            run = heed(ledger, "log", "item-1", "Filling up", "--note", "x" * 5000, "--quiet")
            if run.returncode != 0:
                break
            entries += 1
        else:
            test.expect(False, f"{spare} KiB: never full")
        refusals += 1
        place = f"{spare} KiB free"
        test.expect(run.returncode == 74, f"{place}: exit status {run.returncode}")
        test.expect("no room left" in run.stderr, f"{place}: {run.stderr!r}")
        for words in (("list",), ("show", "item-1"), ("summary",), ("timeline",), ("head",)):
            reading = heed(ledger, *words)
            test.expect(
                reading.returncode == 0, f"{place}, while full: {words[0]}: {reading.stderr!r}")
        os.remove(filler)
        wrong = fault(ledger, {entries})
        test.expect(wrong is None, f"{place}: {wrong}")
        done(ledger, "log", "item-1", "Room again", "--quiet")
        entries += 1
        if os.path.getsize(ledger) > 1_200_000:
            break
finally:
    subprocess.run(["umount", disk], check=False)
test.finish(refusals=refusals, entries=entries)
