-- Documents that a body reads into facts: what was sent, what was found in it, what people decided about each found thing, what was published.

-- A file as it was sent, and what it is taken for. A new edition of a document is a document of its own that follows the older one.
CREATE TABLE reading_document (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  publisher text CHECK (length(publisher) BETWEEN 1 AND 300),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 300),
  sha256 text NOT NULL,
  size_bytes bigint NOT NULL CHECK (size_bytes >= 0),
  -- a document of the edition that this file is (its permanent id); else it becomes a document of its own when something of it is published
  known_document text COLLATE "C",
  -- the older edition of the same document, whose decisions come along
  follows text COLLATE "C",
  -- a second person must confirm each accepted fact before it can be published
  two_persons boolean NOT NULL DEFAULT true,
  withdrawn boolean NOT NULL DEFAULT false,
  PRIMARY KEY (body_id, id, version)
);
CREATE TABLE reading_file (
  body_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (body_id, document_id),
  CHECK (sha256 = encode(sha256(bytes), 'hex'))
);
-- One reading of a file by the program: asked for, then ended. A run that was never ended is begun again when the server starts.
CREATE TABLE reading_run (
  body_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  PRIMARY KEY (body_id, document_id, number)
);
-- Each time the server began with a run: one that was begun often and never ended is not begun again.
CREATE TABLE reading_run_begin (
  body_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  time integer NOT NULL CHECK (time >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (body_id, document_id, number, time)
);
CREATE TABLE reading_run_end (
  body_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- null where the file could not be opened at all
  format text,
  pages integer NOT NULL,
  facts integer NOT NULL,
  -- what stood against reading it whole: ReadProblem[]
  problems jsonb NOT NULL,
  -- the rules that were in use: ids and versions
  rules jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (body_id, document_id, number)
);
-- What a run gave. Written by the server alone; a suggestion of the program and no fact.
CREATE TABLE reading_page (
  body_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  run integer NOT NULL,
  number integer NOT NULL,
  -- of a sheet or slide
  name text,
  kind text COLLATE "C" NOT NULL,
  content jsonb NOT NULL,
  PRIMARY KEY (body_id, document_id, run, number)
);
CREATE TABLE reading_found (
  body_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  run integer NOT NULL,
  -- the order in which they stand in the document, from 0
  place integer NOT NULL,
  -- what it is, whatever its figures say: the same in another run and in the next edition of the document
  key text COLLATE "C" NOT NULL,
  -- of everything that was found of it: a decision stands only as long as this is the same
  fingerprint text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  page integer,
  -- of what was read and of what it was linked to, together
  confidence double precision NOT NULL,
  -- whether a known thing was found that it means, and whether a person must be asked first
  linked boolean NOT NULL,
  asks boolean NOT NULL,
  -- LinkedFact without its fact's own copy of the page
  content jsonb NOT NULL,
  PRIMARY KEY (body_id, document_id, run, place),
  UNIQUE (body_id, document_id, run, key)
);
CREATE INDEX reading_found_page ON reading_found (body_id, document_id, run, page, place);

-- What a person decided about a found thing; to undo is a new version that stands as the one before did.
CREATE TABLE reading_decision (
  body_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'skipped')),
  -- the fingerprint of what the person saw
  seen text COLLATE "C" NOT NULL,
  -- the fact as accepted: kind, name, figures, link, with what was corrected; null where nothing is accepted
  content jsonb,
  note text CHECK (length(note) <= 2000),
  -- what was done at once: one act may decide about many things, and is undone as one
  act text COLLATE "C" NOT NULL,
  -- the act that this one takes back
  undoes text COLLATE "C",
  PRIMARY KEY (body_id, document_id, key, version),
  CHECK ((state = 'accepted') = (content IS NOT NULL))
);
-- the time first: what is newest about a key is always found by the primary key, also by a plan made while there were few
CREATE INDEX reading_decision_time ON reading_decision (recorded_at, body_id, document_id);
-- The second person's words about one version of a decision; the last of them counts.
CREATE TABLE reading_check (
  body_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  outcome text NOT NULL CHECK (outcome IN ('confirmed', 'doubted', 'withdrawn')),
  note text CHECK (length(note) <= 2000),
  act text COLLATE "C" NOT NULL,
  undoes text COLLATE "C",
  PRIMARY KEY (body_id, document_id, key, version, number)
);
CREATE INDEX reading_check_time ON reading_check (recorded_at, body_id, document_id);
-- What became public of a document: all its published facts, each time anew. The newest version counts.
CREATE TABLE reading_publication (
  body_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  published_on date NOT NULL,
  -- {"document": …, "facts": [{"key", "version", …}]}; no names of persons
  content jsonb NOT NULL,
  reason text,
  PRIMARY KEY (body_id, document_id, version)
);
-- What corrections taught, as rules that a person can read and switch off.
CREATE TABLE reading_rule (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  active boolean NOT NULL,
  content jsonb NOT NULL,
  reason text,
  PRIMARY KEY (body_id, id, version)
);
-- Sheets of an office, mapped once by example.
CREATE TABLE reading_template (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  active boolean NOT NULL,
  content jsonb NOT NULL,
  PRIMARY KEY (body_id, id, version)
);

DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['reading_document', 'reading_file', 'reading_run', 'reading_run_begin', 'reading_run_end', 'reading_page',
    'reading_found', 'reading_decision', 'reading_check', 'reading_publication', 'reading_rule', 'reading_template'] LOOP
    CALL store_make_append_only(table_name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('GRANT SELECT ON %I TO michishirube_web', table_name);
  END LOOP;
  -- what the program suggests is not watched: a person's word about it is. A file's bytes are held by the sha256 of its document, which is
  FOREACH table_name IN ARRAY ARRAY['reading_document', 'reading_run', 'reading_run_end', 'reading_decision', 'reading_check',
    'reading_publication', 'reading_rule', 'reading_template'] LOOP
    CALL audit_watch(table_name);
  END LOOP;
  -- the administration's own workbench
  FOREACH table_name IN ARRAY ARRAY['reading_document', 'reading_file', 'reading_run', 'reading_run_begin', 'reading_run_end', 'reading_page',
    'reading_found', 'reading_decision', 'reading_check', 'reading_rule', 'reading_template'] LOOP
    EXECUTE format('CREATE POLICY see ON %I FOR SELECT TO michishirube_web USING (body_id = (SELECT account_body()) AND (SELECT account_is_staff()))', table_name);
  END LOOP;
  FOREACH table_name IN ARRAY ARRAY['reading_document', 'reading_file', 'reading_run', 'reading_decision', 'reading_rule', 'reading_template'] LOOP
    EXECUTE format('GRANT INSERT ON %I TO michishirube_web', table_name);
    EXECUTE format($policy$CREATE POLICY keep ON %I FOR INSERT TO michishirube_web
      WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_staff()))$policy$, table_name);
  END LOOP;
END $$;

-- That one person's word is enough for a document is HQ's to say.
CREATE POLICY alone ON reading_document AS RESTRICTIVE FOR INSERT TO michishirube_web WITH CHECK (two_persons OR (SELECT account_is_hq()));

-- Nobody confirms what they accepted themselves; and only the newest decision can be confirmed.
GRANT INSERT ON reading_check TO michishirube_web;
CREATE POLICY keep ON reading_check FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_staff())
    AND EXISTS (
      SELECT 1 FROM reading_decision d
      WHERE (d.body_id, d.document_id, d.key, d.version) = (reading_check.body_id, reading_check.document_id, reading_check.key, reading_check.version)
        AND d.state = 'accepted' AND d.by_person <> reading_check.by_person
        AND NOT EXISTS (
          SELECT 1 FROM reading_decision newer
          WHERE (newer.body_id, newer.document_id, newer.key) = (d.body_id, d.document_id, d.key) AND newer.version > d.version)));
-- Nobody goes over another's word: a doubt is ended by who doubts, or by a new decision.
CREATE FUNCTION reading_own_word() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM reading_check c
    WHERE (c.body_id, c.document_id, c.key, c.version) = (NEW.body_id, NEW.document_id, NEW.key, NEW.version)
      AND c.number = NEW.number - 1 AND c.outcome <> 'withdrawn' AND c.by_person IS DISTINCT FROM NEW.by_person)
  THEN
    RAISE EXCEPTION 'document %, %: another has spoken about this', NEW.document_id, NEW.key USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER own_word BEFORE INSERT ON reading_check FOR EACH ROW EXECUTE FUNCTION reading_own_word();

-- Public; HQ publishes, and only what stands accepted, as it was accepted and, where the document asks for it, confirmed by a second person.
GRANT INSERT ON reading_publication TO michishirube_web;
CREATE POLICY see ON reading_publication FOR SELECT TO michishirube_web USING (true);
CREATE POLICY keep ON reading_publication FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_hq()));
CREATE FUNCTION reading_only_checked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  two boolean;
  unsettled text;
BEGIN
  SELECT d.two_persons INTO two FROM reading_document d WHERE (d.body_id, d.id) = (NEW.body_id, NEW.document_id) ORDER BY d.version DESC LIMIT 1;
  -- fact by fact along the primary keys, however many there are
  SELECT fact ->> 'key' INTO unsettled
  FROM jsonb_array_elements(NEW.content -> 'facts') fact
  LEFT JOIN LATERAL (
    SELECT d.version, d.state, d.content FROM reading_decision d
    WHERE (d.body_id, d.document_id, d.key) = (NEW.body_id, NEW.document_id, fact ->> 'key') ORDER BY d.version DESC LIMIT 1) newest ON true
  LEFT JOIN LATERAL (
    SELECT c.outcome FROM reading_check c
    WHERE (c.body_id, c.document_id, c.key, c.version) = (NEW.body_id, NEW.document_id, fact ->> 'key', newest.version)
    ORDER BY c.number DESC LIMIT 1) word ON true
  WHERE (newest.version = (fact ->> 'version')::integer AND newest.state = 'accepted' AND newest.content = fact - '{key,version}'::text[]
    AND (NOT coalesce(two, true) OR word.outcome = 'confirmed')) IS NOT TRUE
  LIMIT 1;
  IF unsettled IS NOT NULL THEN
    RAISE EXCEPTION 'document %: % is not accepted and confirmed', NEW.document_id, unsettled USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER checked BEFORE INSERT ON reading_publication FOR EACH ROW EXECUTE FUNCTION reading_only_checked();
