-- Heed's ledger: one SQLite file. This text is the one definition of its format; it is compiled
-- into the program, and `heed verify` compares a ledger's schema with it byte for byte.
--
--   entry, entry_body    the truth: what was recorded, by whom, chained by SHA-256. Frozen.
--   content, copy        texts addressed by their hash; what identifies this copy of the file.
--   the projections      derived from the entries alone; `heed verify` derives them again.
--   views, at the end    the public interface for sqlite3, Datasette, R, Python: see README.
--
-- Instants are UTC milliseconds since 1970 (`..._at`); days are days since 1970-01-01
-- (`..._day`); dates as people write them are texts (`..._on`): 2023, 2023-10, 2023-10-13.
-- Projections carry no foreign keys and no unique refs, since entries may arrive in any order.

PRAGMA application_id = 0x48656564;  -- "Heed"
PRAGMA user_version = 1;

-------------------------------------------------------------------------- the entries
CREATE TABLE entry (
  number INTEGER PRIMARY KEY,  -- order of arrival in this file, 1, 2, 3 ...; local: @143
  writer TEXT NOT NULL CHECK (length(writer) = 8),   -- the copy that wrote it
  seq    INTEGER NOT NULL CHECK (seq > 0),           -- 1, 2, 3 ... within the writer
  digest BLOB NOT NULL CHECK (length(digest) = 32),  -- SHA-256 of writer, seq, salt and body
  hash   BLOB NOT NULL CHECK (length(hash) = 32),    -- SHA-256 of the writer's previous hash, writer, seq, digest
  UNIQUE (writer, seq)
) STRICT;

CREATE TABLE entry_body (
  number  INTEGER PRIMARY KEY,                     -- of the entry
  salt    BLOB NOT NULL CHECK (length(salt) = 16), -- random: the digest tells nothing of the body
  body    TEXT NOT NULL,                           -- canonical JSON: kind, payload, recorded_at, visibility
  redacts TEXT                                     -- WRITER.SEQ of the entry whose body this one takes away
) STRICT;
CREATE INDEX entry_body_redacts ON entry_body (redacts) WHERE redacts IS NOT NULL;

-- The guards stop accidents, from any SQLite client; the chain and `heed verify` catch intent.
-- REPLACE deletes rows without firing delete triggers: every unique key needs a guard of its own
-- before the insert.

CREATE TRIGGER entry_is_immutable BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: entries are never changed'); END;

CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: entries are never deleted'); END;

CREATE TRIGGER entry_follows BEFORE INSERT ON entry
BEGIN
  SELECT RAISE(ABORT, 'entry: number is not the next')
   WHERE NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM entry);
  SELECT RAISE(ABORT, 'entry: seq is not the next of its writer')
   WHERE NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry WHERE writer = NEW.writer);
END;

CREATE TRIGGER body_is_immutable BEFORE UPDATE ON entry_body
BEGIN SELECT RAISE(ABORT, 'body: bodies are never changed'); END;

CREATE TRIGGER body_is_kept BEFORE DELETE ON entry_body
WHEN OLD.redacts IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM entry AS e JOIN entry_body AS r ON r.redacts = e.writer || '.' || e.seq
                  WHERE e.number = OLD.number)
BEGIN SELECT RAISE(ABORT, 'body: no redaction names it'); END;

CREATE TRIGGER body_follows BEFORE INSERT ON entry_body
BEGIN
  SELECT RAISE(ABORT, 'body: number is not that of the last entry')
   WHERE NEW.number IS NOT (SELECT max(number) FROM entry);
  SELECT RAISE(ABORT, 'body: the entry has one')
   WHERE EXISTS (SELECT 1 FROM entry_body WHERE number IS NEW.number);
  SELECT RAISE(ABORT, 'body: redacts does not say what the body says')
   WHERE (NEW.redacts IS NOT NULL) IS NOT (substr(NEW.body, 1, 24) = '{"kind":"entry-redacted"')
      OR (NEW.redacts IS NOT NULL AND instr(NEW.body, '"target":"' || NEW.redacts || '"') = 0);
  SELECT RAISE(ABORT, 'body: redacted')
   WHERE NEW.redacts IS NULL AND EXISTS (
         SELECT 1 FROM entry AS e JOIN entry_body AS r ON r.redacts = e.writer || '.' || e.seq
          WHERE e.number = NEW.number);
END;

-- Texts of documents, beside the entries that name them by hash.
CREATE TABLE content (
  sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
  bytes  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER content_is_immutable BEFORE UPDATE ON content
BEGIN SELECT RAISE(ABORT, 'content: contents are never changed'); END;

CREATE TRIGGER content_is_kept BEFORE DELETE ON content
BEGIN SELECT RAISE(ABORT, 'content: contents are never deleted'); END;

CREATE TRIGGER content_is_new BEFORE INSERT ON content
BEGIN
  SELECT RAISE(ABORT, 'content: is there')
   WHERE EXISTS (SELECT 1 FROM content WHERE sha256 IS NEW.sha256);
END;

-- What identifies this copy of the ledger. Where it does not fit the file any more (copied,
-- restored, moved to another machine), the next write starts a new writer.
CREATE TABLE copy (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  writer  TEXT NOT NULL,
  machine TEXT NOT NULL,
  inode   INTEGER NOT NULL,
  born    INTEGER NOT NULL      -- birth time of the file, nanoseconds
) STRICT;

---------------------------------------------------------------------- the projections
-- Who opened the ledger; the earliest where copies were joined.
CREATE TABLE ledger (
  number INTEGER PRIMARY KEY,   -- of the entry
  owner  TEXT NOT NULL,         -- the default assessor
  scheme TEXT NOT NULL,         -- the default scheme
  recorded_at INTEGER NOT NULL
) STRICT;

-- The last entry of each writer.
CREATE TABLE feed (
  writer      TEXT PRIMARY KEY,
  seq         INTEGER NOT NULL,
  number      INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL  -- of its latest entry whose body is here
) STRICT, WITHOUT ROWID;

-- Entries recorded under a key, so that a retry records nothing twice.
CREATE TABLE entry_key (
  key    TEXT NOT NULL,
  writer TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (key, writer, number)
) STRICT, WITHOUT ROWID;

-- Corrections (amended, retracted, reinstated, redacted) of an entry that is here.
CREATE TABLE correction (
  target INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (target, number)
) STRICT, WITHOUT ROWID;

-- Entries that name an entry which has not arrived.
CREATE TABLE waiting (
  id     TEXT NOT NULL,         -- WRITER.SEQ of the missing one
  number INTEGER NOT NULL,
  PRIMARY KEY (id, number)
) STRICT, WITHOUT ROWID;

-- Names of addressees, issuers, responsible bodies and assessors. Local numbers; 0 stands for
-- the owner as assessor, and for all addressees.
CREATE TABLE name (
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

-- Statuses as they were asserted. Local numbers; 0 stands for not assessed.
CREATE TABLE verdict (
  id      INTEGER PRIMARY KEY,
  scheme  TEXT NOT NULL,
  version INTEGER NOT NULL,
  status  TEXT NOT NULL,
  stage   TEXT NOT NULL,
  UNIQUE (scheme, version, status)
) STRICT;

-- Schemes that the ledger defines itself. Of two of one name and version the earliest holds.
CREATE TABLE scheme (
  number      INTEGER PRIMARY KEY,  -- of the entry
  name        TEXT NOT NULL,
  version     INTEGER NOT NULL,
  title       TEXT NOT NULL,
  source      TEXT NOT NULL,
  visibility  TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;

CREATE TABLE scheme_status (
  scheme   INTEGER NOT NULL,        -- number of the scheme's entry
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  label    TEXT NOT NULL,
  code     TEXT,
  stage    TEXT NOT NULL,
  meaning  TEXT,
  PRIMARY KEY (scheme, position)
) STRICT, WITHOUT ROWID;

-- Words that no scheme knows and what they stand for; the latest of a word holds.
CREATE TABLE word_meaning (
  number      INTEGER PRIMARY KEY,  -- of the entry
  scheme      TEXT NOT NULL,
  word        TEXT NOT NULL,
  stage       TEXT NOT NULL,
  visibility  TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;

CREATE TABLE document (
  number      INTEGER PRIMARY KEY,  -- of the entry
  key         TEXT NOT NULL,        -- its short name: hrw-2021-nk
  title       TEXT NOT NULL,
  publisher   TEXT,
  published_on TEXT,
  language    TEXT,
  url         TEXT,
  sha256      BLOB,                 -- of its text
  visibility  TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;
CREATE INDEX document_key ON document (key);

CREATE TABLE recommendation (
  number      INTEGER PRIMARY KEY,  -- of the entry
  ref         TEXT NOT NULL,        -- as shown: the own ref, or ref~writer where another has it
  title       TEXT NOT NULL,
  addressees  TEXT NOT NULL,        -- as lists show them: separated by "; "
  due_on      TEXT,
  due_day     INTEGER,              -- last day of due_on
  follow_up   TEXT,                 -- how often it is looked at while it is open: 6m
  retracted_at INTEGER,             -- retracted: kept for the history, left out of lists and counts
  text        TEXT,
  quote       TEXT,
  place       TEXT,                 -- where in the document
  label       TEXT,                 -- the document's own number: 121.1
  source_id   TEXT,
  document    INTEGER,              -- number of the document's entry
  priority    TEXT,
  issued_on   TEXT,
  issued_day  INTEGER,              -- first day of issued_on
  visibility  TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX recommendation_label ON recommendation (label) WHERE label IS NOT NULL;

-- Refs claimed, current and former. The earliest live claim in order has the ref.
CREATE TABLE ref_claim (
  ref            TEXT NOT NULL,
  recommendation INTEGER NOT NULL,
  is_current     INTEGER NOT NULL,
  PRIMARY KEY (ref, recommendation)
) STRICT, WITHOUT ROWID;

CREATE TABLE party (
  recommendation INTEGER NOT NULL,
  role           TEXT NOT NULL,     -- addressee, issuer, lead, contributing
  position       INTEGER NOT NULL,
  name           INTEGER NOT NULL,
  PRIMARY KEY (recommendation, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  recommendation INTEGER NOT NULL,
  tag            TEXT NOT NULL,
  PRIMARY KEY (recommendation, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone (
  recommendation INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  name           TEXT NOT NULL,
  verdict        INTEGER NOT NULL,
  PRIMARY KEY (recommendation, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
  number      INTEGER PRIMARY KEY,  -- of the entry
  subject     INTEGER NOT NULL,     -- recommendation
  kind        TEXT NOT NULL,        -- part-of, repeats, supersedes, related
  object      INTEGER NOT NULL,     -- recommendation
  made_on     TEXT NOT NULL,
  on_day      INTEGER NOT NULL,     -- first day of made_on
  visibility  TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;
CREATE INDEX relation_subject ON relation (subject);
CREATE INDEX relation_object ON relation (object);

CREATE TABLE event (
  number      INTEGER PRIMARY KEY,  -- of the entry
  occurred_on TEXT NOT NULL,
  first_day   INTEGER NOT NULL,
  last_day    INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  is_planned  INTEGER NOT NULL,     -- announced for a day to come when it was recorded
  title       TEXT NOT NULL,
  note        TEXT,
  visibility  TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;
CREATE INDEX event_day ON event (first_day);

-- Which recommendations an event bears on.
CREATE TABLE event_subject (
  event          INTEGER NOT NULL,
  recommendation INTEGER NOT NULL,
  PRIMARY KEY (event, recommendation)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  event      INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  url        TEXT,
  title      TEXT,
  publisher  TEXT,
  dated_on   TEXT,
  place      TEXT,
  sha256     TEXT,                  -- of a file kept as evidence, hexadecimal
  visibility TEXT,                  -- where it is less visible than its event
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

-- What an event says of a recommendation, and from when until when that was known: a row ends
-- where a later entry retracted or amended it. Clustered by recommendation, in order.
CREATE TABLE bearing (
  recommendation INTEGER NOT NULL,
  day         INTEGER NOT NULL,     -- first possible day of the event
  recorded_at INTEGER NOT NULL,     -- of the event's entry
  writer      TEXT NOT NULL,        -- of the event's entry
  seq         INTEGER NOT NULL,
  addressee   INTEGER NOT NULL,     -- name judged; 0: all that the recommendation has
  known_from  INTEGER NOT NULL,
  known_until INTEGER,              -- NULL: still
  event       INTEGER NOT NULL,
  assessor    INTEGER NOT NULL,     -- name; 0: the owner
  basis       TEXT NOT NULL,        -- assessment, claim
  dated_on    TEXT,                 -- the event's date then, where it has another now
  verdict     INTEGER,              -- the status asserted, if one is
  milestone   TEXT,                 -- the milestone reached
  because     TEXT,
  response    TEXT,
  verbatim    TEXT,                 -- the response in its own words
  PRIMARY KEY (recommendation, day, recorded_at, writer, seq, addressee, known_from)
) STRICT, WITHOUT ROWID;

-- Where a recommendation stands now, as each assessor has it. The owner has a row for every
-- recommendation; addressee 0 is the headline, others stand where there are several addressees.
CREATE TABLE standing (
  recommendation INTEGER NOT NULL,
  assessor       INTEGER NOT NULL,
  addressee      INTEGER NOT NULL,
  verdict        INTEGER NOT NULL,
  previous       INTEGER NOT NULL,  -- verdict before this one
  since_on       TEXT,              -- date from which it has held
  since_day      INTEGER,
  is_mixed       INTEGER NOT NULL,  -- addressees differ
  is_regressed   INTEGER NOT NULL,  -- lower than one reached before
  PRIMARY KEY (recommendation, assessor, addressee)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_since ON standing (assessor, since_day)
  WHERE addressee = 0 AND since_day IS NOT NULL;
CREATE INDEX standing_regressed ON standing (assessor, since_day)
  WHERE addressee = 0 AND is_regressed = 1;

-- Counts of recommendations, kept with every entry, so that a summary of all costs no more at
-- a million. A row that reaches zero goes.
CREATE TABLE tally (
  assessor  INTEGER NOT NULL,
  dimension TEXT NOT NULL,          -- all, addressee, issuer, lead, document, tag, year, response,
                                    -- due, look (next) and moved by day, met (on time or late)
  member    TEXT NOT NULL,          -- the addressee, the tag, the day ...; empty for all
  verdict   INTEGER NOT NULL,
  total     INTEGER NOT NULL,
  regressed INTEGER NOT NULL,
  PRIMARY KEY (assessor, dimension, member, verdict)
) STRICT, WITHOUT ROWID;

-- Full text. External content: the words stand in the projections alone.
CREATE VIEW search_text AS
  SELECT number, title, coalesce(text, '') || ' ' || coalesce(quote, '') AS words FROM recommendation
  UNION ALL SELECT number, title, coalesce(note, '') FROM event
  UNION ALL SELECT number, title, coalesce(publisher, '') FROM document;

CREATE VIRTUAL TABLE search USING fts5 (
  title, words, content = 'search_text', content_rowid = 'number',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- What the public may see: no more than of everything that it names.
CREATE VIEW public_recommendation AS
  SELECT r.number FROM recommendation AS r LEFT JOIN document AS d ON d.number = r.document
   WHERE r.visibility = 'public' AND (r.document IS NULL OR d.visibility = 'public');

CREATE VIEW public_event AS
  SELECT v.number FROM event AS v
   WHERE v.visibility = 'public' AND v.number NOT IN (SELECT number FROM waiting)
     AND NOT EXISTS (SELECT 1 FROM event_subject AS t WHERE t.event = v.number
          AND NOT EXISTS (SELECT 1 FROM public_recommendation AS p WHERE p.number = t.recommendation));

---------------------------------------------------------------------------- the views
-- One row a recommendation that is not retracted, with its status as the owner has it.
CREATE VIEW recommendations AS
  SELECT r.ref, e.writer || '.' || e.seq AS id, r.label AS number, r.source_id, r.title, r.text, r.quote,
         d.key AS document, r.priority, r.issued_on, r.due_on,
         r.addressees,
         (SELECT group_concat(text, '; ') FROM (SELECT n.text FROM party AS p JOIN name AS n ON n.id = p.name
           WHERE p.recommendation = r.number AND p.role = 'issuer' ORDER BY p.position)) AS issuers,
         (SELECT group_concat(text, '; ') FROM (SELECT n.text FROM party AS p JOIN name AS n ON n.id = p.name
           WHERE p.recommendation = r.number AND p.role = 'lead' ORDER BY p.position)) AS responsible,
         (SELECT group_concat(tag, '; ') FROM tag WHERE recommendation = r.number) AS tags,
         coalesce(v.scheme, (SELECT scheme FROM ledger ORDER BY recorded_at LIMIT 1)) AS scheme,
         v.status, coalesce(v.stage, 'unassessed') AS stage, s.since_on AS status_on,
         s.is_mixed AS mixed, s.is_regressed AS regressed, r.visibility
    FROM recommendation AS r
    JOIN entry AS e ON e.number = r.number
    JOIN standing AS s ON s.assessor = 0 AND s.recommendation = r.number AND s.addressee = 0
    LEFT JOIN verdict AS v ON v.id = s.verdict
    LEFT JOIN document AS d ON d.number = r.document
   WHERE r.retracted_at IS NULL;

-- One row an event that is not retracted.
CREATE VIEW events AS
  SELECT e.writer || '.' || e.seq AS id, v.occurred_on AS "on", v.kind, v.title, v.note, v.visibility,
         strftime('%Y-%m-%dT%H:%M:%fZ', v.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
         (SELECT group_concat(ref, '; ') FROM (SELECT r.ref FROM event_subject AS t JOIN recommendation AS r
           ON r.number = t.recommendation WHERE t.event = v.number ORDER BY r.ref)) AS recommendations,
         (SELECT group_concat(url, ' ') FROM source WHERE event = v.number) AS sources
    FROM event AS v JOIN entry AS e ON e.number = v.number
   WHERE v.retracted_at IS NULL;

-- One row a status that stands asserted, in order; claims are told apart by basis.
CREATE VIEW status_history AS
  SELECT r.ref, b.day AS on_day, v.occurred_on AS "on", a.text AS addressee,
         coalesce(n.text, (SELECT owner FROM ledger ORDER BY recorded_at LIMIT 1)) AS assessor,
         b.basis, x.scheme, x.status, x.stage,
         b.milestone, b.because, b.writer || '.' || b.seq AS event,
         b.known_from AS known_from_ms, b.known_until AS known_until_ms
    FROM bearing AS b
    JOIN recommendation AS r ON r.number = b.recommendation
    JOIN event AS v ON v.number = b.event
    JOIN verdict AS x ON x.id = b.verdict
    LEFT JOIN name AS a ON a.id = b.addressee
    LEFT JOIN name AS n ON n.id = b.assessor
   ORDER BY b.recommendation, b.day, b.recorded_at, b.writer, b.seq;

-- One row a document that is not retracted.
CREATE VIEW documents AS
  SELECT e.writer || '.' || e.seq AS id, d.key, d.title, d.publisher, d.published_on, d.language, d.url,
         lower(hex(d.sha256)) AS sha256, d.visibility
    FROM document AS d JOIN entry AS e ON e.number = d.number
   WHERE d.retracted_at IS NULL;

-- Counts as the owner has them: dimension 'all' is the whole ledger.
CREATE VIEW summary AS
  SELECT t.dimension, t.member, v.scheme, v.status, coalesce(v.stage, 'unassessed') AS stage,
         t.total, t.regressed
    FROM tally AS t LEFT JOIN verdict AS v ON v.id = t.verdict
   WHERE t.assessor = 0;
