"""Many processes write at once, one command each: none is refused, none sees a lock, and the
numbers run on without a gap; readers and `verify` meanwhile see one moment each."""
import json
import shlex
import subprocess
import threading
import time

from ledger import HEED, Torture, count, fault, heed, make

test = Torture("rival writers")


def loop(ledger, times):
    """Appends one after the other; a line each: the number and the time it ended."""
    command = shlex.join([HEED, "--ledger", ledger, "log", "item-1", "Rival", "--quiet"])
    return ["bash", "-c",
            f'for n in $(seq {times}); do a=$EPOCHREALTIME; {command} || echo refused; '
            'echo "took $a $EPOCHREALTIME"; done']


def rivals(ledger, writers, each, meanwhile=None):
    before = count(ledger)
    start = time.monotonic()
    processes = [
        subprocess.Popen(loop(ledger, each), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                         text=True) for _ in range(writers)]
    outputs = [None] * writers

    def gather(number):
        outputs[number] = processes[number].communicate()

    threads = [threading.Thread(target=gather, args=(n,)) for n in range(writers)]
    for thread in threads:
        thread.start()
    readings = 0
    while meanwhile and any(thread.is_alive() for thread in threads):
        meanwhile()
        readings += 1
    for thread in threads:
        thread.join()
    seconds = time.monotonic() - start
    lines = [line for output, _ in outputs for line in output.splitlines()]
    errors = "".join(errors for _, errors in outputs)
    waits = [float(line.split()[2]) - float(line.split()[1]) for line in lines if "took" in line]
    numbers = sorted(int(line[1:]) for line in lines if line.startswith("@"))
    place = f"{writers} x {each}"
    test.expect("refused" not in lines, f"{place}: {lines.count('refused')} refused: {errors[:300]}")
    test.expect(not errors, f"{place}: {errors[:300]}")
    everything = list(range(before + 1, before + writers * each + 1))
    test.expect(numbers == everything, f"{place}: numbers are not {before + 1} and so on")
    wrong = fault(ledger, {before + writers * each})
    test.expect(wrong is None, f"{place}: {wrong}")
    return {"rate": f"{len(numbers) / seconds:.0f}/s", "worst": f"{max(waits):.2f} s",
            "readings": readings}


def read_once():
    run = heed(ledger, "verify")
    test.expect(run.returncode == 0, f"verify beside writers: {run.returncode} {run.stdout}{run.stderr}")
    run = heed(ledger, "summary", "--format", "json")
    if test.expect(run.returncode == 0, f"summary beside writers: {run.stderr}"):
        summary = json.loads(run.stdout)
        test.expect(sum(summary["stages"].values()) == summary["total"] == 5, "counts do not add up")


ledger = make(test.path("heed.db"))
eight = rivals(ledger, 8, 100)
many = rivals(ledger, 32, 20)
test.expect(float(many["worst"].split()[0]) < 60, f"32 x 20: one waited {many['worst']}")
read = rivals(ledger, 2, 100, read_once)
test.finish(**{
    "8 x 100": f"{eight['rate']} worst wait {eight['worst']}",
    "32 x 20": f"{many['rate']} worst wait {many['worst']}",
    "readings beside 2 writers": read["readings"]})
