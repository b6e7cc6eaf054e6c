"""The independent verifier gives the heads that Heed gives, and the same verdict on ledgers
whose entries were damaged through SQL."""
import independent
from ledger import SEEDS, Torture, done, heed, read, remove, write
from tampering import changed, other, rows

test = Torture("second opinion")
ledger = test.path("heed.db")
done(ledger, "init", ledger, "--owner", "Torture")
done(ledger, "import", SEEDS)
copied = test.path("copied.db")
write(copied, read(ledger))
done(copied, "log", "envoy", "Written by a second writer")
for path in (ledger, copied):
    feeds, wrong = independent.check(path)
    heads = done(path, "head").split()
    test.expect(wrong is None and independent.heads(feeds) == heads, f"heads: {wrong} {heads}")

base = read(copied)
path = test.path("damaged.db")
verdicts = {True: 0, False: 0}
# Both tables of the truth, and two derived ones in which the entries stay good.
choices = [(table, *rows(copied, table)) for table in ("entry", "entry_body", "event", "party")]
while sum(verdicts.values()) < 300:
    table, columns, key, content = test.random.choice(choices)
    row = test.random.choice(content)
    values = dict(zip(columns, row))
    where = " AND ".join(f'"{column}" IS ?' for column in key)
    keys = tuple(values[column] for column in key)
    column = test.random.choice(columns)
    value = other(values[column])
    if isinstance(value, str):
        at = test.random.randrange(len(value))
        value = value[:at] + test.random.choice("az09{") + value[at + 1:]
    statement = (f'UPDATE "{table}" SET "{column}" = ? WHERE {where}', (value, *keys))
    if test.random.random() < 0.15:
        statement = (f'DELETE FROM "{table}" WHERE {where}', keys)
    if values[column] == value:
        continue
    remove(path)
    write(path, base)
    if not changed(path, statement):
        continue
    wrong = independent.check(path)[1]
    run = heed(path, "verify")
    verdicts[wrong is None] += 1
    place = f"{table} {keys} {statement[0]}: Heed says {run.stdout.strip()!r}, the other {wrong!r}"
    found = run.stdout.startswith(("entry", "file: CHECK"))
    test.expect(run.returncode == 1 and found == (wrong is not None), place)
    if wrong and run.stdout.startswith("entry @"):
        number = run.stdout.split()[1].rstrip(":")
        test.expect(wrong.startswith(number + ":"), place)
test.finish(damaged=verdicts[False], sound_entries=verdicts[True])
