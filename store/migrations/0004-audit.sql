-- Who changed what: one entry for each added row (with the row's hash), the entries of a body chained by hashes.
-- Written by triggers, so that no way into the tables goes around it.
CREATE TABLE audit_entry (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL DEFAULT gen_random_uuid()::text,
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
  PRIMARY KEY (body_id, number)
);
-- no entry stands in the chain twice
CREATE UNIQUE INDEX audit_link_entry ON audit_link (body_id, entry_id);
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

-- At the very end of the transaction: the chain is locked for as long as a commit takes, not longer.
CREATE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  head audit_head;
BEGIN
  UPDATE audit_head SET number = number + 1, hash = audit_hash(hash || audit_entry_text(NEW)) WHERE body_id = NEW.body_id RETURNING * INTO head;
  IF NOT FOUND THEN
    INSERT INTO audit_head VALUES (NEW.body_id, 1, audit_hash(audit_entry_text(NEW)))
    ON CONFLICT (body_id) DO UPDATE SET number = audit_head.number + 1, hash = audit_hash(audit_head.hash || audit_entry_text(NEW))
    RETURNING * INTO head;
  END IF;
  INSERT INTO audit_link VALUES (NEW.body_id, head.number, NEW.id, head.hash);
  RETURN NULL;
END $$;
-- a restore brings entries and links back as they were; only the owner of the tables can do that
CREATE CONSTRAINT TRIGGER append AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web')
  EXECUTE FUNCTION audit_append();

-- The row as text: the same on every server.
CREATE FUNCTION audit_row_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path FROM CURRENT SET michishirube.restoring = 'off' SET timezone = 'UTC' SET datestyle = 'ISO, YMD' SET bytea_output = 'hex' SET extra_float_digits = 1 AS $$
DECLARE
  whole jsonb := to_jsonb(NEW);
  key text := (SELECT string_agg(whole ->> name, ' ' ORDER BY place) FROM unnest(TG_ARGV) WITH ORDINALITY AS part (name, place));
BEGIN
  INSERT INTO audit_entry (body_id, by_person, action, table_name, row_key, row_hash)
  VALUES (NEW.body_id, account_person(), 'row', TG_TABLE_NAME, key, audit_hash(whole::text));
  RETURN NULL;
END $$;

-- Every row added to the table is written into the trail from now on. The table must be append-only and have a primary key.
CREATE PROCEDURE audit_watch(watched text) LANGUAGE plpgsql AS $$
DECLARE
  key_columns text := (
    SELECT string_agg(quote_literal(attname), ', ' ORDER BY place)
    FROM pg_index CROSS JOIN unnest(indkey) WITH ORDINALITY AS part (number, place)
    JOIN pg_attribute ON attrelid = indrelid AND attnum = number
    WHERE indrelid = to_regclass(quote_ident(watched)) AND indisprimary);
BEGIN
  EXECUTE format($trigger$
    CREATE TRIGGER audit AFTER INSERT ON %I FOR EACH ROW
    WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web')
    EXECUTE FUNCTION audit_row_added(%s)$trigger$, watched, key_columns);
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
