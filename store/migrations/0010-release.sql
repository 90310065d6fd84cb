-- What was published, as it was published. Public: everybody sees these tables, and of the cycle nothing else.
CREATE TABLE release_release (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  cycle_id text COLLATE "C" NOT NULL,
  fiscal_year integer NOT NULL,
  title text NOT NULL,
  published_on date NOT NULL,
  -- the release this one corrects
  corrects text COLLATE "C",
  -- sheets, values, opinions, decisions as published (release content), and the head of the audit chain
  content jsonb NOT NULL,
  audit_number bigint,
  audit_hash text,
  bundle_sha256 text NOT NULL,
  PRIMARY KEY (body_id, id)
);
CREATE TABLE release_file (
  body_id text COLLATE "C" NOT NULL,
  release_id text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  media_type text NOT NULL,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (body_id, release_id, path)
);
-- What was found wrong afterwards, in order; the release itself stays as it is.
CREATE TABLE release_correction (
  body_id text COLLATE "C" NOT NULL,
  release_id text COLLATE "C" NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  corrected_on date NOT NULL,
  about text NOT NULL,
  was text NOT NULL,
  is_now text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (body_id, release_id, number)
);
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['release_release', 'release_file', 'release_correction'] LOOP
    CALL store_make_append_only(table_name);
    CALL audit_watch(table_name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO michishirube_web', table_name);
    EXECUTE format('CREATE POLICY see ON %I FOR SELECT TO michishirube_web USING (true)', table_name);
    EXECUTE format($policy$CREATE POLICY keep ON %I FOR INSERT TO michishirube_web
      WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_hq()))$policy$, table_name);
  END LOOP;
END $$;
