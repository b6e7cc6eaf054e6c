"""A shell loop of `log` killed at random times: every acknowledged line is in the ledger."""
import os
import shlex
import signal
import subprocess
import time

from ledger import HEED, Torture, count, fault, make

test = Torture("kill burst")
kills = int(os.environ.get("KILLS", "120"))
ledger = make(test.path("heed.db"), 2)
loop = "n=0; while :; do n=$((n+1)); %s log item-1 \"Burst $n\" --quiet || exit; done" % shlex.join(
    [HEED, "--ledger", ledger])
entries = count(ledger)
acknowledged = 0
for turn in range(1, kills + 1):
    process = subprocess.Popen(
        ["sh", "-c", loop], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True)
    time.sleep(test.random.uniform(0.002, 0.15))
    os.killpg(process.pid, signal.SIGKILL)
    output, errors = process.communicate()
    numbers = output.split()
    acknowledged += len(numbers)
    test.expect(not errors, f"kill {turn}: {errors}")
    # A kill between the write and its line leaves one more than was told.
    expected = [f"@{entries + n}" for n in range(1, len(numbers) + 1)]
    test.expect(numbers == expected, f"kill {turn}: {numbers} is not {expected}")
    told = entries + len(numbers)
    wrong = fault(ledger, {told, told + 1})
    if not test.expect(wrong is None, f"kill {turn}: {wrong}"):
        break
    entries = count(ledger)
test.finish(kills=turn, acknowledged=acknowledged)
