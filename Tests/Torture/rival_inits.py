"""Two first `init`s at once: one ledger; each succeeds or says that it is there already."""
import glob
import subprocess

from ledger import HEED, Torture, fault, heed

test = Torture("rival inits")
both = 0
for pair in range(1, 31):
    ledger = test.path(f"{pair}.db")
    processes = [
        subprocess.Popen([HEED, "init", ledger, "--owner", owner], stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE, text=True) for owner in ("One", "Two")]
    ends = [(*process.communicate(), process.returncode) for process in processes]
    made = [end for end in ends if end[2] == 0]
    test.expect(len(made) == 1, f"pair {pair}: {len(made)} succeeded: {ends}")
    for output, errors, status in ends:
        if status != 0:
            both += 1
            test.expect(status == 73 and "is there already" in errors, f"pair {pair}: {errors}")
    wrong = fault(ledger, {1})
    test.expect(wrong is None, f"pair {pair}: {wrong}")
    head = heed(ledger, "head").stdout.strip()
    test.expect(made and head and head in made[0][0], f"pair {pair}: {head} was not acknowledged")
    left = glob.glob(ledger + "?*")
    test.expect(not left, f"pair {pair}: left {left}")
test.finish(pairs=pair, told_so=both)
