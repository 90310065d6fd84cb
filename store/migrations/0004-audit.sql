-- Who changed what: one entry for each added row (with the row's hash), the entries of a body chained by hashes.
-- Written by triggers, so that no way into the tables goes around it.
CREATE FUNCTION audit_new_id() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000000)::bigint), 14, '0') || '-' || left(gen_random_uuid()::text, 13)
$$;
CREATE TABLE audit_entry (
  body_id text COLLATE "C" NOT NULL,
  -- begins with the time, so that entries made together stand together in the key
  id text COLLATE "C" NOT NULL DEFAULT audit_new_id(),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C",
  -- 'row': a row was added to table_name; else a word for what happened (sign-in, sign-in-failed, …)
  action text NOT NULL,
  table_name text COLLATE "C",
  row_key text COLLATE "C",
  row_hash text,
  note jsonb,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX audit_entry_row ON audit_entry (body_id, table_name, row_key);
CREATE INDEX audit_entry_time ON audit_entry (body_id, recorded_at);
CALL store_make_append_only('audit_entry');

-- hash = sha256 of (hash before || entry as text); numbers run without a gap.
CREATE TABLE audit_link (
  body_id text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  entry_id text COLLATE "C" NOT NULL,
  hash text NOT NULL,
  -- number first: only the index below can be taken for finding an entry's link, also by a plan made while there were few
  PRIMARY KEY (number, body_id)
);
-- no entry stands in the chain twice
CREATE UNIQUE INDEX audit_link_entry ON audit_link (entry_id, body_id);
CALL store_make_append_only('audit_link');

-- The end of each chain; held only while a change is being committed.
CREATE TABLE audit_head (
  body_id text COLLATE "C" PRIMARY KEY,
  number bigint NOT NULL,
  hash text NOT NULL
);

CREATE FUNCTION audit_hash(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT encode(sha256(convert_to(written, 'UTF8')), 'hex') $$;

-- What an entry's hash is made of; times in UTC with milliseconds.
CREATE FUNCTION audit_entry_text(entry audit_entry) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(entry.body_id, entry.id, to_char(entry.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    entry.by_person, entry.action, entry.table_name, entry.row_key, entry.row_hash, entry.note)::text
$$;

-- hash follows hash; `first` stands before the first of a run.
CREATE FUNCTION audit_follow(before text, first text, written text) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT encode(sha256(convert_to(coalesce(before, first) || written, 'UTF8')), 'hex') $$;
CREATE AGGREGATE audit_chained(text, text) (SFUNC = audit_follow, STYPE = text);

-- At the very end of the transaction: the chain is locked for as long as a commit takes, not longer. The first entry of a transaction takes the
-- others with it, and the head is written once: written for each entry, every version of it would have to be looked through for the next one.
-- What others left without a link is not seen here: until they commit, it is theirs alone, and then it has its link.
CREATE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_sort = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  head audit_head;
BEGIN
  PERFORM 1 FROM audit_link WHERE body_id = NEW.body_id AND entry_id = NEW.id;
  IF FOUND THEN RETURN NULL; END IF;
  SELECT * INTO head FROM audit_head WHERE body_id = NEW.body_id FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO audit_head VALUES (NEW.body_id, 0, '') ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM audit_head WHERE body_id = NEW.body_id FOR UPDATE;
  END IF;
  WITH added AS (
    INSERT INTO audit_link (body_id, number, entry_id, hash)
    SELECT NEW.body_id, head.number + row_number() OVER run, e.id, audit_chained(head.hash, audit_entry_text(e)) OVER run
    FROM audit_entry e
    WHERE e.body_id = NEW.body_id AND e.id >= NEW.id
      AND NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.body_id = NEW.body_id AND l.entry_id = e.id)
    WINDOW run AS (ORDER BY e.id ROWS UNBOUNDED PRECEDING)
    RETURNING number, hash
  )
  UPDATE audit_head SET (number, hash) = (SELECT number, hash FROM added ORDER BY number DESC LIMIT 1) WHERE body_id = NEW.body_id;
  RETURN NULL;
END $$;
-- a restore brings entries and links back as they were; only the owner of the tables can do that
CREATE CONSTRAINT TRIGGER append AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web')
  EXECUTE FUNCTION audit_append();

-- The rows of one statement as text: the same on every server. The arguments are the columns of the key, six at most.
CREATE FUNCTION audit_rows_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path FROM CURRENT SET michishirube.restoring = 'off' SET timezone = 'UTC' SET datestyle = 'ISO, YMD' SET bytea_output = 'hex' SET extra_float_digits = 1 AS $$
DECLARE
  person text := account_person();
BEGIN
  INSERT INTO audit_entry (body_id, by_person, action, table_name, row_key, row_hash)
  SELECT whole ->> 'body_id', person, 'row', TG_TABLE_NAME,
    concat_ws(' ', whole ->> TG_ARGV[0], whole ->> TG_ARGV[1], whole ->> TG_ARGV[2], whole ->> TG_ARGV[3], whole ->> TG_ARGV[4], whole ->> TG_ARGV[5]),
    audit_hash(whole::text)
  FROM (SELECT to_jsonb(row) AS whole FROM added row OFFSET 0) written;
  RETURN NULL;
END $$;

-- Every row added to the table is written into the trail from now on. The table must be append-only and have a primary key.
CREATE PROCEDURE audit_watch(watched text) LANGUAGE plpgsql AS $$
DECLARE
  key_columns text[] := ARRAY(
    SELECT quote_literal(attname)
    FROM pg_index CROSS JOIN unnest(indkey) WITH ORDINALITY AS part (number, place)
    JOIN pg_attribute ON attrelid = indrelid AND attnum = number
    WHERE indrelid = to_regclass(quote_ident(watched)) AND indisprimary ORDER BY place);
BEGIN
  IF cardinality(key_columns) NOT BETWEEN 1 AND 6 THEN
    RAISE EXCEPTION 'The key of % has % columns; the trail knows one to six', watched, cardinality(key_columns);
  END IF;
  EXECUTE format($trigger$
    CREATE TRIGGER audit AFTER INSERT ON %I REFERENCING NEW TABLE AS added FOR EACH STATEMENT
    WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web')
    EXECUTE FUNCTION audit_rows_added(%s)$trigger$, watched, array_to_string(key_columns, ', '));
END $$;

CALL audit_watch('account_unit');
CALL audit_watch('account_person');
CALL audit_watch('account_role');
CALL audit_watch('account_absence');

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON audit_entry, audit_link TO michishirube_web;
-- HQ answers for the trail; everybody else sees what they did themselves
CREATE POLICY see ON audit_entry FOR SELECT TO michishirube_web
  USING (body_id = (SELECT account_body()) AND ((SELECT account_is_hq()) OR by_person = (SELECT account_person())));
CREATE POLICY see ON audit_link FOR SELECT TO michishirube_web
  USING (body_id = (SELECT account_body()) AND (SELECT account_is_hq()));
