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
WHEN EXISTS (SELECT 1 FROM document WHERE sha256 = OLD.sha256)
  OR NOT EXISTS (SELECT 1 FROM entry_body WHERE redacts IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'content: no redaction took its document'); END;

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
  born    INTEGER NOT NULL,     -- birth time of the file, nanoseconds
  erasing INTEGER NOT NULL DEFAULT 0  -- number of the redaction whose words may still be in the file; 0: none
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
  key    BLOB NOT NULL,         -- 16 bytes that stand for it; those of one source stand together
  number INTEGER NOT NULL,
  PRIMARY KEY (key, number)
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
CREATE INDEX waiting_number ON waiting (number);

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
CREATE INDEX recommendation_due ON recommendation (due_day) WHERE due_day IS NOT NULL;
CREATE INDEX recommendation_follow_up ON recommendation (number) WHERE follow_up IS NOT NULL;

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

-- Which entries name statuses of schemes that are not built in.
CREATE TABLE scheme_use (
  entry   INTEGER NOT NULL,
  scheme  TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (entry, scheme, version)
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

-- Who may see what: 0 private, 1 internal, 2 public. The column visibility is what was said of the
-- entry itself; its level is no higher than that of everything that it names, and not public
-- while something that it names is not here.
CREATE VIEW scheme_level AS
  SELECT u.entry,
         (SELECT max((s.visibility <> 'private') + (s.visibility = 'public')) FROM scheme AS s
           WHERE s.name = u.scheme AND s.version = u.version) AS level
    FROM scheme_use AS u;

CREATE VIEW recommendation_level AS
  SELECT r.number, min(
         (r.visibility <> 'private') + (r.visibility = 'public'),
         CASE WHEN r.document IS NULL THEN 2 ELSE coalesce(
           (SELECT (d.visibility <> 'private') + (d.visibility = 'public') FROM document AS d
             WHERE d.number = r.document), 1) END,
         coalesce((SELECT min(s.level) FROM scheme_level AS s WHERE s.entry = r.number), 2),
         CASE WHEN EXISTS (SELECT 1 FROM waiting AS w WHERE w.number = r.number) THEN 1 ELSE 2 END) AS level
    FROM recommendation AS r;

CREATE VIEW event_level AS
  SELECT v.number, min(
         (v.visibility <> 'private') + (v.visibility = 'public'),
         coalesce((SELECT min(l.level) FROM event_subject AS t
           JOIN recommendation_level AS l ON l.number = t.recommendation WHERE t.event = v.number), 2),
         coalesce((SELECT min(s.level) FROM scheme_level AS s WHERE s.entry = v.number), 2),
         CASE WHEN EXISTS (SELECT 1 FROM waiting AS w WHERE w.number = v.number) THEN 1 ELSE 2 END) AS level
    FROM event AS v;

-- What the public may see.
CREATE VIEW public_recommendation AS
  SELECT r.number FROM recommendation AS r JOIN recommendation_level AS l ON l.number = r.number
   WHERE r.visibility = 'public' AND l.level = 2;

CREATE VIEW public_event AS
  SELECT v.number FROM event AS v JOIN event_level AS l ON l.number = v.number
   WHERE v.visibility = 'public' AND l.level = 2;

CREATE VIEW public_relation AS
  SELECT r.number FROM relation AS r
    JOIN recommendation_level AS s ON s.number = r.subject
    JOIN recommendation_level AS o ON o.number = r.object
   WHERE r.visibility = 'public' AND s.level = 2 AND o.level = 2;

---------------------------------------------------------------------------- the views
-- The public interface: each says what one row is, and how to ask. Columns are named as the keys
-- of the JSON and the columns of the CSV that `heed` writes; lists are separated by "; ".
-- They show everything to whoever has the file: what is private too. The column visibility says
-- who may see a row; what the public may see is printed by the verbs of heed with --public.

-- One row a recommendation that is not retracted, with its status as the owner has it.
--   SELECT ref, title, status_on FROM recommendations WHERE stage = 'not-started' ORDER BY status_on;
CREATE VIEW recommendations AS
  SELECT r.ref, e.writer || '.' || e.seq AS id, r.label AS number, r.source_id, r.title, r.text, r.quote,
         d.key AS document, r.priority, r.issued_on, r.due_on, r.addressees,
         (SELECT group_concat(text, '; ') FROM (SELECT n.text FROM party AS p JOIN name AS n ON n.id = p.name
           WHERE p.recommendation = r.number AND p.role = 'issuer' ORDER BY p.position)) AS issuers,
         (SELECT group_concat(text, '; ') FROM (      -- a lead by its name, others with their part in brackets
           SELECT n.text || CASE p.role WHEN 'lead' THEN '' ELSE ' (' || p.role || ')' END AS text
             FROM party AS p JOIN name AS n ON n.id = p.name
            WHERE p.recommendation = r.number AND p.role IN ('lead', 'contributing')
            ORDER BY p.role = 'lead' DESC, p.position)) AS responsible,
         (SELECT group_concat(tag, '; ') FROM tag WHERE recommendation = r.number) AS tags,
         (SELECT owner FROM ledger ORDER BY recorded_at LIMIT 1) AS assessor,
         coalesce(v.scheme, (SELECT scheme FROM ledger ORDER BY recorded_at LIMIT 1)) AS scheme,
         v.status, coalesce(v.stage, 'unassessed') AS stage, s.since_on AS status_on,
         s.is_mixed AS mixed, s.is_regressed AS regressed,
         (SELECT CASE level WHEN 2 THEN 'public' WHEN 1 THEN 'internal' ELSE 'private' END
            FROM recommendation_level WHERE number = r.number) AS visibility
    FROM recommendation AS r
    JOIN entry AS e ON e.number = r.number
    JOIN standing AS s ON s.assessor = 0 AND s.recommendation = r.number AND s.addressee = 0
    LEFT JOIN verdict AS v ON v.id = s.verdict
    LEFT JOIN document AS d ON d.number = r.document
   WHERE r.retracted_at IS NULL;

-- One row an event that is not retracted, with the refs that it bears on.
--   SELECT "on", title FROM events WHERE '; ' || recommendations || ';' LIKE '%; envoy;%' ORDER BY first_on;
CREATE VIEW events AS
  SELECT e.writer || '.' || e.seq AS id, v.occurred_on AS "on", date(v.first_day * 86400, 'unixepoch') AS first_on,
         v.kind, v.is_planned AS planned, v.title, v.note,
         (SELECT CASE WHEN count(*) = count(b.response) AND min(b.response) = max(b.response)
                      THEN min(b.response) END       -- the same to all that it bears on
            FROM event_subject AS t JOIN recommendation AS r ON r.number = t.recommendation
            JOIN bearing AS b ON b.recommendation = t.recommendation AND b.day = v.first_day
                             AND b.recorded_at = v.recorded_at AND b.event = t.event
           WHERE t.event = v.number AND r.retracted_at IS NULL AND b.known_until IS NULL) AS response,
         (SELECT CASE level WHEN 2 THEN 'public' WHEN 1 THEN 'internal' ELSE 'private' END
             FROM event_level WHERE number = v.number) AS visibility,
         strftime('%Y-%m-%dT%H:%M:%fZ', v.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
         (SELECT group_concat(ref, '; ') FROM (SELECT r.ref FROM event_subject AS t
             JOIN recommendation AS r ON r.number = t.recommendation
            WHERE t.event = v.number AND r.retracted_at IS NULL
              AND EXISTS (SELECT 1 FROM bearing AS b WHERE b.recommendation = t.recommendation
                             AND b.event = t.event AND b.known_until IS NULL)
            ORDER BY r.number)) AS recommendations,
         (SELECT group_concat(url, ' ') FROM (SELECT url FROM source WHERE event = v.number
           ORDER BY position)) AS sources
    FROM event AS v JOIN entry AS e ON e.number = v.number
   WHERE v.retracted_at IS NULL;

-- One row a status that was asserted of a recommendation, in order; of one addressee where it names
-- one, else of all. `basis` tells an assessor's judgement from a body's own claim. What was
-- retracted or amended since has a `known_until`; without one it still stands.
--   SELECT "on", status, assessor FROM status_history
--    WHERE ref = 'envoy' AND basis = 'assessment' AND known_until IS NULL;
CREATE VIEW status_history AS
  SELECT r.ref, coalesce(b.dated_on, v.occurred_on) AS "on", date(b.day * 86400, 'unixepoch') AS first_on,
         a.text AS addressee,
         coalesce(n.text, (SELECT owner FROM ledger ORDER BY recorded_at LIMIT 1)) AS assessor,
         b.basis, x.scheme, x.status, x.stage, b.milestone, b.because,
         b.writer || '.' || b.seq AS event, v.title,
         strftime('%Y-%m-%dT%H:%M:%fZ', b.known_from / 1000.0, 'unixepoch') AS known_from,
         strftime('%Y-%m-%dT%H:%M:%fZ', b.known_until / 1000.0, 'unixepoch') AS known_until
    FROM bearing AS b
    JOIN recommendation AS r ON r.number = b.recommendation
    JOIN event AS v ON v.number = b.event
    JOIN verdict AS x ON x.id = b.verdict
    LEFT JOIN name AS a ON a.id = b.addressee
    LEFT JOIN name AS n ON n.id = b.assessor
   ORDER BY b.recommendation, b.day, b.recorded_at, b.writer, b.seq;

-- One row a document that is not retracted.
--   SELECT d.title, count(*) FROM documents AS d JOIN recommendations AS r ON r.document = d.key GROUP BY d.key;
CREATE VIEW documents AS
  SELECT e.writer || '.' || e.seq AS id, d.key, d.title, d.publisher, d.published_on, d.language, d.url,
         lower(hex(d.sha256)) AS sha256, d.visibility
    FROM document AS d JOIN entry AS e ON e.number = d.number
   WHERE d.retracted_at IS NULL;

-- Kept counts of recommendations as the owner has them, one row a dimension, member and status.
-- Dimension 'all' is the whole ledger; a recommendation may count under several addressees,
-- issuers, leads or tags. In 'due', 'look' and 'moved' the member is a day.
--   SELECT member, sum(total), sum(regressed) FROM summary WHERE dimension = 'addressee' GROUP BY member;
CREATE VIEW summary AS
  SELECT t.dimension,
         CASE t.dimension WHEN 'document' THEN coalesce(
             (SELECT d.key FROM entry AS e JOIN document AS d ON d.number = e.number
               WHERE e.writer = substr(t.member, 1, 8) AND e.seq = CAST(substr(t.member, 10) AS INTEGER)),
             t.member) ELSE t.member END AS member,
         v.scheme, v.status, coalesce(v.stage, 'unassessed') AS stage, t.total, t.regressed
    FROM tally AS t LEFT JOIN verdict AS v ON v.id = t.verdict
   WHERE t.assessor = 0;
