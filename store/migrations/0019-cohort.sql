-- Population by sex and age, and where each imported row of it stood.

-- One row for a source (a census, a projection): its measures, one for each sex and age group, follow from it.
CALL store_create_record_table('cohort_source');

-- Measures that no edition lists but an import brought: items of a system of statistics, rates that a projection assumes.
CALL store_create_record_table('cohort_measure');

-- What an import read: a file with its bytes' checksum, or an address of an interface.
CREATE TABLE cohort_file (
  body_id text COLLATE "C" NOT NULL,
  load_id bigint NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  recorded_at timestamptz(3) NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text NOT NULL,
  sha256 text,
  PRIMARY KEY (body_id, load_id, number)
);
CALL store_make_append_only('cohort_file');

-- Where in a file one row of values stood. topic: the source with the sex ("population-census-f"), or a measure.
CREATE TABLE cohort_place (
  load_id bigint NOT NULL,
  file_number integer NOT NULL,
  body_id text COLLATE "C" NOT NULL,
  topic text COLLATE "C" NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  place text NOT NULL,
  PRIMARY KEY (body_id, topic, area_code, period, load_id)
);
CALL store_make_append_only('cohort_place');

-- published statistics are public knowledge
GRANT SELECT ON cohort_source, cohort_measure, cohort_file, cohort_place TO michishirube_web;
