"""The chain of a ledger file checked without code of Heed: prints heads, or the first bad entry."""
import hashlib
import sqlite3
import sys


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def body_digest(writer, seq, salt, body):
    ends = seq.to_bytes(8, "big"), salt, len(body).to_bytes(8, "big"), body
    return sha256(b"heed body 1", writer.encode(), *ends)


def entry_hash(previous, writer, seq, digest):
    return sha256(b"heed entry 1", previous, writer.encode(), seq.to_bytes(8, "big"), digest)


def check(path):
    """The heads by writer, and the first fault or None."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.text_factory = bytes
    rows = database.execute(
        """SELECT e.number, e.writer, e.seq, e.digest, e.hash, b.salt, b.body, b.redacts,
                  typeof(e.writer) || typeof(e.digest) || typeof(e.hash) || typeof(b.salt)
                  || typeof(b.body) FROM entry e LEFT JOIN entry_body b USING (number)
            ORDER BY e.number""").fetchall()
    stray = database.execute(
        "SELECT number FROM entry_body EXCEPT SELECT number FROM entry").fetchone()
    database.close()
    redacted = {row[7].decode() for row in rows if row[7]}
    feeds = {}
    for place, (number, writer, seq, digest, own, salt, body, redacts, types) in enumerate(rows, 1):
        if not types.startswith(b"textblobblob") or types[12:] not in (b"blobtext", b"nullnull"):
            return feeds, f"@{number}: a column is not of its type"
        writer = writer.decode(errors="replace")
        before, previous = feeds.get(writer, (0, bytes(32)))
        if number != place or seq != before + 1:
            return feeds, f"@{number}: something is missing before it"
        if own != entry_hash(previous, writer, seq, digest):
            return feeds, f"@{number}: its hash does not follow"
        if (body is None) != (f"{writer}.{seq}" in redacted):
            return feeds, f"@{number}: its body and its redaction exclude each other"
        if body is not None and digest != body_digest(writer, seq, salt, body):
            return feeds, f"@{number}: its body is another"
        if redacts is not None and b'"target":"%s"' % redacts not in body:
            return feeds, f"@{number}: it redacts another entry than it says"
        feeds[writer] = (seq, own)
    return feeds, f"@{stray[0]}: no entry has this body" if stray else None


def heads(feeds):
    return [f"{writer}.{seq}:{own.hex()[:32]}" for writer, (seq, own) in sorted(feeds.items())]


if __name__ == "__main__":
    found, fault = check(sys.argv[1])
    print(fault or "\n".join(heads(found)))
    sys.exit(bool(fault))
