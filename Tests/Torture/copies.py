"""Backup and restore, killed and interrupted at calls that change the disk: a whole copy has the
name, or what had it before. And beside rival writers, also restored over while they write."""
import os
import shlex
import shutil
import signal
import subprocess
import tempfile

from ledger import HEED, SIDE_FILES, Torture, at_once, count, done, fault, heed, make, points, read

CALLS = ("pwrite64", "ftruncate", "fsync", "fdatasync", "unlink", "link", "rename", "write")
WORKERS = 3
test = Torture("copies")
ledger = make(test.path("heed.db"), 2)
done(ledger, "backup", test.path("copy.db"))
done(ledger, "add", "Do more", "--to", "Somebody")
base, old = read(ledger), read(test.path("copy.db"))


def folder():
    """A folder with a ledger of 4 entries and a copy of 3."""
    path = tempfile.mkdtemp(dir=test.folder)
    for name, content in (("heed.db", base), ("copy.db", old)):
        with open(os.path.join(path, name), "wb") as file:
            file.write(content)
    return path


def strike(attempt):
    verb, name, options, target, before, after, call, number, kind = attempt
    place = f"{verb} {name} {' '.join(options)}, {kind} at {call} {number}"
    path = folder()
    run = heed("heed.db", verb, name, *options, cwd=path, before=(
        "strace", "-f", "-o", "/dev/null", "-e", f"trace={call}",
        "-e", f"inject={call}:signal={kind}:when={number}"))
    target = os.path.join(path, target)
    allowed = {after} if run.returncode == 0 else {before, after}
    if run.returncode == 130:
        allowed = {before}
    if os.path.exists(target):
        wrong = fault(target, allowed - {None})
        test.expect(wrong is None, f"{place}: {wrong}")
    else:
        test.expect(None in allowed, f"{place}: {run.returncode}, and nothing is there")
    if kind == "INT":
        test.expect(run.returncode in (0, 130, -signal.SIGINT), f"{place}: {run.returncode}")
        left = [file for file in os.listdir(path) if file.endswith(SIDE_FILES + (".new",))]
        if run.returncode < 0:  # Ended before there was anything to put away: the ledger was open.
            left = [file for file in left if not file.startswith("heed.db-")]
        test.expect(not left, f"{place}: left {left}")
    shutil.rmtree(path)
    return run.returncode == 130


attempts = []
for case in (
    ("backup", "new.db", (), "new.db", None, 4),
    ("backup", "copy.db", ("--force",), "copy.db", 3, 4),
    ("restore", "copy.db", ("--force",), "heed.db", 4, 3),
):
    path = folder()
    times = points(os.path.join(path, "heed.db"), (case[0], os.path.join(path, case[1]), *case[2]),
                   CALLS, test.path("trace"))
    attempts += [
        (*case, call, number, kind) for call in CALLS
        for number in range(1, times[call] + 1, 5 if call == "pwrite64" else 1)
        for kind in ("KILL", "INT")]
interrupted = at_once(strike, attempts, WORKERS)
test.expect(any(interrupted), "no interruption was told")

# Four loops of writers; each backup verifies and is a beginning of the record at the end.
command = shlex.join([HEED, "--ledger", ledger, "log", "item-1", "Rival", "--quiet"])
loop = f"while [ ! -e {shlex.quote(test.path('stop'))} ]; do {command}; sleep 0.05; done"
writers = [
    subprocess.Popen(["sh", "-c", loop], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for _ in range(4)]
heads = []
for number in range(50):
    target = test.path(f"copy-{number}.db")
    run = heed(ledger, "backup", target)
    if test.expect(run.returncode == 0, f"backup {number}: {run.stderr}"):
        heads.append(heed(target, "head").stdout.strip())
        wrong = fault(target, {int(run.stdout.split(": ")[1].split()[0])})
        test.expect(wrong is None, f"backup {number}: {wrong}")
run = heed(ledger, "verify", *[word for head in heads for word in ("--head", head)])
test.expect(run.returncode == 0, f"heads of the copies: {run.stdout}{run.stderr}")

# Restored over while they write: refused because it is in use, or done; never half of each.
restored = 0
for number in range(20):
    run = heed(ledger, "restore", test.path("copy-9.db"), "--force")
    test.expect(run.returncode in (0, 75), f"restore {number}: {run.returncode} {run.stderr}")
    restored += run.returncode == 0
    run = heed(ledger, "verify")
    test.expect(
        run.returncode in (0, 75), f"verify {number}: {run.returncode} {run.stdout}{run.stderr}")
open(test.path("stop"), "w").close()
refused = 0
for writer in writers:
    output, errors = writer.communicate()
    lines = [line for line in errors.splitlines() if line.startswith("heed: ")]
    refused += len(lines)
    others = [line for line in lines if "was replaced or removed meanwhile" not in line]
    test.expect(not others, f"writer: {others[:3]}")
wrong = fault(ledger, {count(ledger)})
test.expect(wrong is None, f"after the writers: {wrong}")
test.finish(
    points=len(attempts), interrupted=sum(interrupted), copies=len(heads),
    restored_over_writers=restored, writers_told=refused)
