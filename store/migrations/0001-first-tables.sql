-- The first tables. Text keys are ordered by code point on every server (COLLATE "C"), and the body that owns a row
-- stands first in every key, so that the same tables can be spread over several servers by body.

-- Versions are only ever added. ENABLE ALWAYS below keeps this true for replication sessions too.
CREATE FUNCTION store_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% keeps every version: add a new one instead of % (版は追加のみで、変更も削除もできません)', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE PROCEDURE store_make_append_only(table_name text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION store_refuse_change()', table_name);
  EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only', table_name);
END $$;

-- A table of versioned records. The latest version is found by walking the primary key backwards.
CREATE PROCEDURE store_create_record_table(table_name text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($table$
    CREATE TABLE %I (
      body_id text COLLATE "C" NOT NULL,
      id text COLLATE "C" NOT NULL,
      version integer NOT NULL CHECK (version >= 1),
      recorded_at timestamptz(3) NOT NULL,
      load_id bigint NOT NULL,
      valid_from date,
      valid_to date,
      withdrawn boolean NOT NULL,
      content jsonb NOT NULL,
      PRIMARY KEY (body_id, id, version),
      CHECK (valid_from <= valid_to)
    )$table$, table_name);
  CALL store_make_append_only(table_name);
END $$;

DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'area_area', 'area_group', 'document_document', 'fact_fact', 'observation_measure',
    'plan_plan', 'plan_edition', 'plan_project', 'plan_count', 'programme_programme', 'programme_activity',
    'budget_theme', 'budget_point', 'budget_line', 'budget_table', 'budget_figure', 'budget_proposal',
    'kpi_kpi', 'kpi_overlap', 'kpi_rule', 'intake_edition'
  ] LOOP
    CALL store_create_record_table(table_name);
  END LOOP;
END $$;

-- The last load of each body: its row is held while a load runs, so that loads of one body follow each other.
CREATE TABLE intake_clock (
  body_id text COLLATE "C" PRIMARY KEY,
  load_id bigint NOT NULL,
  recorded_at timestamptz(3) NOT NULL
);

-- Who loaded what, when.
CREATE TABLE intake_load (
  body_id text COLLATE "C" NOT NULL,
  load_id bigint NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  who text NOT NULL,
  edition_hash text NOT NULL,
  counts jsonb NOT NULL,
  PRIMARY KEY (body_id, load_id)
);
CALL store_make_append_only('intake_load');

-- Wide columns first: no padding between them, a tenth less to write and read.
CREATE TABLE observation_observation (
  value double precision,
  recorded_at timestamptz(3) NOT NULL,
  load_id bigint NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  version integer NOT NULL,
  withdrawn boolean NOT NULL,
  body_id text COLLATE "C" NOT NULL,
  measure_id text COLLATE "C" NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  absent text,
  PRIMARY KEY (body_id, measure_id, area_code, period, version),
  CONSTRAINT value_or_reason CHECK (withdrawn OR (value IS NULL) <> (absent IS NULL))
);
CALL store_make_append_only('observation_observation');

-- What a measure holds now, computed anew by every load that touches it. many_versions: some observation was corrected or withdrawn.
CREATE TABLE observation_summary (
  body_id text COLLATE "C" NOT NULL,
  measure_id text COLLATE "C" NOT NULL,
  observations bigint NOT NULL,
  known bigint NOT NULL,
  areas bigint NOT NULL,
  first_period date,
  last_period date,
  many_versions boolean NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (body_id, measure_id)
);

-- What can be searched, computed anew by every load: text cut into pairs of characters.
CREATE TABLE publication_search (
  body_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  title_ja text NOT NULL,
  title_en text NOT NULL,
  text text NOT NULL,
  grams text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (body_id, kind, id)
);
CREATE INDEX publication_search_grams ON publication_search USING gin (grams);
