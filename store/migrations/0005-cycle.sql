-- The yearly cycle: sheets, their answers and their way from 作成中 to 公表. Everything is added, nothing is changed;
-- cycle_now and cycle_answer_now say what holds now and are kept by triggers only.

-- Stages: draft 作成中, submitted 提出, check 点検, meeting 連携会議, second 二次評価, fixed 確定, published 公表.
CREATE FUNCTION cycle_is_stage(stage text) RETURNS boolean LANGUAGE sql IMMUTABLE AS
  $$ SELECT stage IN ('draft', 'submitted', 'check', 'meeting', 'second', 'fixed', 'published') $$;

-- One year's round over one plan. deadlines: {stage: day by which sheets leave it}.
CREATE TABLE cycle_cycle (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2199),
  title text NOT NULL,
  title_en text,
  deadlines jsonb NOT NULL,
  closed boolean NOT NULL DEFAULT false,
  -- why this version was made: a deadline moved, the cycle closed; null for the first
  reason text,
  PRIMARY KEY (body_id, id, version)
);

-- A form as data: fields, order, words, rule. parts: {field id: part}, required: [field id]; both read by the policies below.
CREATE TABLE cycle_form (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  content jsonb NOT NULL,
  parts jsonb NOT NULL,
  required text[] NOT NULL,
  PRIMARY KEY (body_id, id, version)
);

-- 調書: one project, measure or programme in one cycle. area_path: the sheet's area and everything it lies in, nearest first.
CREATE TABLE cycle_sheet (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  cycle_id text COLLATE "C" NOT NULL,
  form_id text COLLATE "C" NOT NULL,
  form_version integer NOT NULL,
  about_kind text NOT NULL CHECK (about_kind IN ('project', 'measure', 'programme')),
  about_id text COLLATE "C" NOT NULL,
  title text NOT NULL,
  title_en text,
  unit_id text COLLATE "C" NOT NULL,
  area_path text[] COLLATE "C" NOT NULL,
  -- municipalities that take part
  partner_areas text[] COLLATE "C" NOT NULL DEFAULT '{}',
  kpi_ids text[] COLLATE "C" NOT NULL DEFAULT '{}',
  -- the sheet about the same thing in the cycle before
  previous_id text COLLATE "C",
  PRIMARY KEY (body_id, id, version)
);

CREATE TABLE cycle_owner (
  body_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  person_id text COLLATE "C" NOT NULL,
  reason text,
  PRIMARY KEY (body_id, sheet_id, version)
);

-- The key makes two states of one sheet impossible: of two steps with one number, one is refused.
CREATE TABLE cycle_step (
  body_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C" NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  from_stage text NOT NULL CHECK (cycle_is_stage(from_stage)),
  to_stage text NOT NULL CHECK (cycle_is_stage(to_stage)),
  reason text,
  PRIMARY KEY (body_id, sheet_id, number),
  -- going back is always explained
  CHECK (to_stage <> 'draft' OR btrim(coalesce(reason, '')) <> '')
);

-- One field's answer. The writer names the version she saw by taking the next number: who comes second is refused, and nothing is lost.
CREATE TABLE cycle_answer (
  body_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C" NOT NULL,
  field_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  -- self, check, meeting, external, second: set from the form
  part text NOT NULL,
  -- null: emptied
  value jsonb,
  PRIMARY KEY (body_id, sheet_id, field_id, version)
);

-- audience: 'inside' stays within the administration, 'all' is for everybody who may read the sheet. A resolved comment is a further version.
CREATE TABLE cycle_comment (
  body_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  field_id text COLLATE "C",
  audience text NOT NULL CHECK (audience IN ('inside', 'all')),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  reply_to text COLLATE "C",
  resolved boolean NOT NULL DEFAULT false,
  PRIMARY KEY (body_id, sheet_id, id, version)
);

-- Reviewers from outside see the sheets they were asked about.
CREATE TABLE cycle_reviewer (
  body_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  ended boolean NOT NULL DEFAULT false,
  PRIMARY KEY (body_id, sheet_id, person_id, version)
);

DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['cycle_cycle', 'cycle_form', 'cycle_sheet', 'cycle_owner', 'cycle_step', 'cycle_answer', 'cycle_comment', 'cycle_reviewer'] LOOP
    CALL store_make_append_only(table_name);
    CALL audit_watch(table_name);
  END LOOP;
END $$;

-- What holds now, one row a sheet.
CREATE TABLE cycle_now (
  body_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C" NOT NULL,
  cycle_id text COLLATE "C" NOT NULL,
  form_id text COLLATE "C" NOT NULL,
  form_version integer NOT NULL,
  about_kind text NOT NULL,
  about_id text COLLATE "C" NOT NULL,
  title text NOT NULL,
  title_en text,
  unit_id text COLLATE "C" NOT NULL,
  area_path text[] COLLATE "C" NOT NULL,
  partner_areas text[] COLLATE "C" NOT NULL,
  kpi_ids text[] COLLATE "C" NOT NULL,
  previous_id text COLLATE "C",
  sheet_version integer NOT NULL,
  owner_id text COLLATE "C",
  owner_version integer NOT NULL DEFAULT 0,
  stage text NOT NULL DEFAULT 'draft',
  step_number integer NOT NULL DEFAULT 0,
  stage_since timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- of the fields that must be filled before submission
  required integer NOT NULL DEFAULT 0,
  filled integer NOT NULL DEFAULT 0,
  changed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (body_id, sheet_id)
);
-- the order of the board's list: a page of it is read without looking at every sheet
CREATE INDEX cycle_now_cycle ON cycle_now (cycle_id, body_id, changed_at, sheet_id);
CREATE INDEX cycle_now_about ON cycle_now (about_id, about_kind, body_id);

CREATE TABLE cycle_answer_now (
  body_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C" NOT NULL,
  field_id text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  by_person text COLLATE "C",
  part text NOT NULL,
  value jsonb,
  PRIMARY KEY (body_id, sheet_id, field_id)
);

-- In which stages a part can be written.
CREATE FUNCTION cycle_part_stages(part text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE part
    WHEN 'self' THEN '{draft}'::text[]
    WHEN 'check' THEN '{submitted,check}'::text[]
    WHEN 'meeting' THEN '{meeting}'::text[]
    WHEN 'external' THEN '{meeting,second}'::text[]
    WHEN 'second' THEN '{second}'::text[]
    ELSE '{}'::text[] END
$$;

CREATE FUNCTION cycle_sheet_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO cycle_now AS n (body_id, sheet_id, cycle_id, form_id, form_version, about_kind, about_id, title, title_en, unit_id, area_path,
    partner_areas, kpi_ids, previous_id, sheet_version, required)
  VALUES (NEW.body_id, NEW.id, NEW.cycle_id, NEW.form_id, NEW.form_version, NEW.about_kind, NEW.about_id, NEW.title, NEW.title_en, NEW.unit_id,
    NEW.area_path, NEW.partner_areas, NEW.kpi_ids, NEW.previous_id, NEW.version,
    coalesce((SELECT cardinality(f.required) FROM cycle_form f WHERE (f.body_id, f.id, f.version) = (NEW.body_id, NEW.form_id, NEW.form_version)), 0))
  ON CONFLICT (body_id, sheet_id) DO UPDATE SET
    form_id = excluded.form_id, form_version = excluded.form_version, title = excluded.title, title_en = excluded.title_en,
    unit_id = excluded.unit_id, area_path = excluded.area_path, partner_areas = excluded.partner_areas, kpi_ids = excluded.kpi_ids,
    previous_id = excluded.previous_id, sheet_version = excluded.sheet_version, required = excluded.required, changed_at = clock_timestamp()
  WHERE n.sheet_version = excluded.sheet_version - 1 AND n.cycle_id = excluded.cycle_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'sheet %: version % does not follow', NEW.id, NEW.version USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION cycle_owner_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE cycle_now SET owner_id = NEW.person_id, owner_version = NEW.version, changed_at = clock_timestamp()
  WHERE (body_id, sheet_id) = (NEW.body_id, NEW.sheet_id) AND owner_version = NEW.version - 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'sheet %: owner version % does not follow', NEW.sheet_id, NEW.version USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION cycle_step_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE cycle_now SET stage = NEW.to_stage, step_number = NEW.number, stage_since = NEW.recorded_at, changed_at = NEW.recorded_at
  WHERE (body_id, sheet_id) = (NEW.body_id, NEW.sheet_id) AND stage = NEW.from_stage AND step_number = NEW.number - 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'sheet % is no longer in stage %', NEW.sheet_id, NEW.from_stage USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;

-- The part is the form's word, never the writer's.
CREATE FUNCTION cycle_answer_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  NEW.part := (
    SELECT f.parts ->> NEW.field_id FROM cycle_now n
    JOIN cycle_form f ON (f.body_id, f.id, f.version) = (n.body_id, n.form_id, n.form_version)
    WHERE (n.body_id, n.sheet_id) = (NEW.body_id, NEW.sheet_id));
  IF NEW.part IS NULL THEN
    RAISE EXCEPTION 'sheet %: its form has no field %', NEW.sheet_id, NEW.field_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- The sheet's row is locked here first, so that an answer and a step cannot pass each other.
CREATE FUNCTION cycle_answer_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  held record;
  before record;
BEGIN
  UPDATE cycle_now n SET changed_at = NEW.recorded_at WHERE n.body_id = NEW.body_id AND n.sheet_id = NEW.sheet_id
  RETURNING n.stage, n.form_id, n.form_version INTO held;
  IF NOT held.stage = ANY (cycle_part_stages(NEW.part)) THEN
    RAISE EXCEPTION 'sheet % is in stage %: part % is closed', NEW.sheet_id, held.stage, NEW.part USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT a.version, a.value IS NOT NULL AS filled INTO before FROM cycle_answer_now a
  WHERE a.body_id = NEW.body_id AND a.sheet_id = NEW.sheet_id AND a.field_id = NEW.field_id;
  IF coalesce(before.version, 0) <> NEW.version - 1 THEN
    RAISE EXCEPTION 'sheet %, field %: version % does not follow', NEW.sheet_id, NEW.field_id, NEW.version USING ERRCODE = 'serialization_failure';
  END IF;
  INSERT INTO cycle_answer_now AS a VALUES (NEW.body_id, NEW.sheet_id, NEW.field_id, NEW.version, NEW.recorded_at, NEW.by_person, NEW.part, NEW.value)
  ON CONFLICT (body_id, sheet_id, field_id) DO UPDATE SET
    version = excluded.version, recorded_at = excluded.recorded_at, by_person = excluded.by_person, part = excluded.part, value = excluded.value;
  IF coalesce(before.filled, false) <> (NEW.value IS NOT NULL) THEN
    UPDATE cycle_now n SET filled = n.filled + CASE WHEN NEW.value IS NULL THEN -1 ELSE 1 END
    FROM cycle_form f
    WHERE n.body_id = NEW.body_id AND n.sheet_id = NEW.sheet_id
      AND (f.body_id, f.id, f.version) = (NEW.body_id, held.form_id, held.form_version) AND NEW.field_id = ANY (f.required);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER part BEFORE INSERT ON cycle_answer FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web') EXECUTE FUNCTION cycle_answer_part();
CREATE TRIGGER now AFTER INSERT ON cycle_answer FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web') EXECUTE FUNCTION cycle_answer_added();
CREATE TRIGGER now AFTER INSERT ON cycle_sheet FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web') EXECUTE FUNCTION cycle_sheet_added();
CREATE TRIGGER now AFTER INSERT ON cycle_owner FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web') EXECUTE FUNCTION cycle_owner_added();
CREATE TRIGGER now AFTER INSERT ON cycle_step FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web') EXECUTE FUNCTION cycle_step_added();

-- RIGHTS --------------------------------------------------------------------------------------------------------------

ALTER TABLE cycle_cycle ENABLE ROW LEVEL SECURITY;
ALTER TABLE cycle_form ENABLE ROW LEVEL SECURITY;
ALTER TABLE cycle_sheet ENABLE ROW LEVEL SECURITY;
ALTER TABLE cycle_owner ENABLE ROW LEVEL SECURITY;
ALTER TABLE cycle_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE cycle_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE cycle_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE cycle_reviewer ENABLE ROW LEVEL SECURITY;
ALTER TABLE cycle_now ENABLE ROW LEVEL SECURITY;
ALTER TABLE cycle_answer_now ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON cycle_cycle, cycle_form, cycle_sheet, cycle_owner, cycle_step, cycle_answer, cycle_comment, cycle_reviewer TO michishirube_web;
GRANT SELECT ON cycle_now, cycle_answer_now TO michishirube_web;

-- Sheets a reviewer was asked about.
CREATE FUNCTION cycle_asked_sheets() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY SELECT sheet_id FROM (
    SELECT DISTINCT ON (sheet_id, person_id) sheet_id, ended FROM cycle_reviewer
    WHERE body_id = account_body() AND person_id IN (SELECT account_persons()) ORDER BY sheet_id, person_id, version DESC
  ) asked WHERE NOT ended;
END $$;

-- Who may read a sheet. An area's people see the area and what lies in it, never what lies beside or above it.
CREATE POLICY see ON cycle_now FOR SELECT TO michishirube_web USING (
  body_id = (SELECT account_body()) AND (
    -- the owner first: who saves most is known soonest
    owner_id IN (SELECT account_owners())
    OR (SELECT account_is_hq())
    OR unit_id IN (SELECT account_units_as('{department,bureau,municipality}'))
    OR area_path && (SELECT account_areas_as('{bureau}'))
    OR (stage <> 'draft' AND (area_path && (SELECT account_areas_as('{municipality}')) OR partner_areas && (SELECT account_areas_as('{municipality}'))))
    OR (stage IN ('meeting', 'second', 'fixed', 'published') AND (
      area_path && (SELECT account_areas_as('{member}'))
      OR ((SELECT account_has('reviewer')) AND sheet_id IN (SELECT cycle_asked_sheets()))))
  ));

-- Everything about a sheet is for those who may read it. These run as the asker, so the policy above decides.
CREATE FUNCTION cycle_may_read(body text, sheet text) RETURNS boolean LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = body AND n.sheet_id = sheet);
END $$;
-- Fills in the sheet: its owner, or the people of its unit.
CREATE FUNCTION cycle_cares_for(body text, sheet text) RETURNS boolean LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = body AND n.sheet_id = sheet AND (
    n.owner_id IN (SELECT account_owners()) OR n.unit_id IN (SELECT account_units_as('{department,bureau,municipality}'))));
END $$;
-- Coordinates it: department or bureau by unit, bureau by area, and HQ.
CREATE FUNCTION cycle_coordinates(body text, sheet text) RETURNS boolean LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = body AND n.sheet_id = sheet AND (
    (SELECT account_is_hq()) OR n.unit_id IN (SELECT account_units_as('{department,bureau}')) OR n.area_path && (SELECT account_areas_as('{bureau}'))));
END $$;
-- Who may write a part is always among those who may read the sheet in its stages, so that is not asked a second time.
CREATE FUNCTION cycle_may_write(body text, sheet text, part text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  held record;
BEGIN
  SELECT n.owner_id, n.unit_id INTO held FROM cycle_now n
  WHERE n.body_id = body AND n.sheet_id = sheet AND n.stage = ANY (cycle_part_stages(part));
  IF NOT FOUND OR body IS DISTINCT FROM account_body() THEN RETURN false; END IF;
  CASE part
    WHEN 'self' THEN RETURN coalesce(held.owner_id IN (SELECT account_owners()), false)
      OR held.unit_id IN (SELECT account_units_as('{department,bureau,municipality}'));
    WHEN 'check', 'meeting' THEN RETURN cycle_coordinates(body, sheet);
    WHEN 'external' THEN RETURN account_has('reviewer') AND sheet IN (SELECT cycle_asked_sheets());
    WHEN 'second' THEN RETURN account_is_hq();
    ELSE RETURN false;
  END CASE;
END $$;
CREATE FUNCTION cycle_may_step(body text, sheet text, from_stage text, to_stage text) RETURNS boolean
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN CASE from_stage || ' ' || to_stage
    WHEN 'draft submitted' THEN cycle_cares_for(body, sheet)
    WHEN 'submitted draft' THEN cycle_cares_for(body, sheet) OR cycle_coordinates(body, sheet)
    WHEN 'submitted check' THEN cycle_coordinates(body, sheet)
    WHEN 'check draft' THEN cycle_coordinates(body, sheet)
    WHEN 'check meeting' THEN cycle_coordinates(body, sheet)
    -- a form without a meeting goes straight on
    WHEN 'check second' THEN cycle_coordinates(body, sheet)
    WHEN 'meeting draft' THEN cycle_coordinates(body, sheet)
    WHEN 'meeting second' THEN cycle_coordinates(body, sheet)
    WHEN 'second draft' THEN account_is_hq()
    WHEN 'second fixed' THEN account_is_hq()
    WHEN 'fixed published' THEN account_is_hq()
    -- 再開
    WHEN 'fixed draft' THEN account_is_hq()
    WHEN 'published draft' THEN account_is_hq()
    ELSE false END;
END $$;

CREATE POLICY see ON cycle_cycle FOR SELECT TO michishirube_web USING (body_id = (SELECT account_body()));
CREATE POLICY see ON cycle_form FOR SELECT TO michishirube_web USING (body_id = (SELECT account_body()));
CREATE POLICY keep ON cycle_cycle FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_hq()));
CREATE POLICY keep ON cycle_form FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_hq()));

CREATE POLICY see ON cycle_sheet FOR SELECT TO michishirube_web USING (cycle_may_read(body_id, id));
-- who handed a sheet to whom, and why, is a matter of the administration
CREATE POLICY see ON cycle_owner FOR SELECT TO michishirube_web USING (cycle_may_read(body_id, sheet_id) AND (SELECT account_is_staff()));
CREATE POLICY see ON cycle_step FOR SELECT TO michishirube_web USING (cycle_may_read(body_id, sheet_id) AND ((SELECT account_is_staff()) OR to_stage <> 'draft'));
CREATE POLICY keep ON cycle_sheet FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_hq()));
-- a unit's coordinator hands a sheet to somebody else (人事異動), HQ wherever no coordinator is left
CREATE POLICY keep ON cycle_owner FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND cycle_coordinates(body_id, sheet_id));
CREATE POLICY keep ON cycle_step FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND cycle_may_step(body_id, sheet_id, from_stage, to_stage));

-- Notes of the check stay inside; the second stage speaks when the sheet is fixed. What can be told without looking anything up comes first.
CREATE FUNCTION cycle_part_shown(body text, sheet text, part text) RETURNS boolean
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF part NOT IN ('check', 'second') THEN RETURN true; END IF;
  IF account_is_staff() THEN RETURN true; END IF;
  RETURN part = 'second' AND EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = body AND n.sheet_id = sheet AND n.stage IN ('fixed', 'published'));
END $$;
CREATE POLICY see ON cycle_answer FOR SELECT TO michishirube_web
  USING (cycle_may_read(body_id, sheet_id) AND (part NOT IN ('check', 'second') OR cycle_part_shown(body_id, sheet_id, part)));
CREATE POLICY see ON cycle_answer_now FOR SELECT TO michishirube_web
  USING (cycle_may_read(body_id, sheet_id) AND (part NOT IN ('check', 'second') OR cycle_part_shown(body_id, sheet_id, part)));
CREATE POLICY keep ON cycle_answer FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND cycle_may_write(body_id, sheet_id, part));

CREATE POLICY see ON cycle_comment FOR SELECT TO michishirube_web
  USING (cycle_may_read(body_id, sheet_id) AND (audience = 'all' OR (SELECT account_is_staff())));
CREATE POLICY keep ON cycle_comment FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND cycle_may_read(body_id, sheet_id)
    AND (audience = 'all' OR (SELECT account_is_staff())));

CREATE POLICY see ON cycle_reviewer FOR SELECT TO michishirube_web USING (cycle_may_read(body_id, sheet_id));
CREATE POLICY keep ON cycle_reviewer FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND cycle_coordinates(body_id, sheet_id));

-- SAVING ---------------------------------------------------------------------------------------------------------------

-- Many answers of one sheet in one call, as the asker: every policy above holds. given: [{"field", "base": version the writer saw, "value"}].
-- For each field: kept (a new version), same (its newest value is this one already), conflict (somebody wrote in between: theirs is told).
-- Who comes second at the very same moment is refused by the field's key, or by its version.
CREATE FUNCTION cycle_try_answers(sheet text, given jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  me record := account_open_session();
  moment timestamptz(3) := clock_timestamp();
  told jsonb;
BEGIN
  IF me.body_id IS NULL THEN
    RAISE EXCEPTION 'no open session' USING ERRCODE = 'insufficient_privilege';
  END IF;
  WITH asked AS MATERIALIZED (
    SELECT place, field, base, written AS value, a.version, a.recorded_at, a.by_person, a.value AS theirs,
      CASE WHEN a.value IS NOT DISTINCT FROM written THEN 'same' WHEN coalesce(a.version, 0) = base THEN 'kept' ELSE 'conflict' END AS outcome
    FROM (
      SELECT place, item ->> 'field' AS field, (item ->> 'base')::integer AS base, nullif(item -> 'value', 'null') AS written
      FROM jsonb_array_elements(given) WITH ORDINALITY AS sent (item, place)
    ) sent
    LEFT JOIN cycle_answer_now a ON (a.body_id, a.sheet_id, a.field_id) = (me.body_id, sheet, field)
  ), kept AS (
    INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, recorded_at, by_person, part, value)
    SELECT me.body_id, sheet, field, base + 1, moment, me.person_id, '', value FROM asked WHERE outcome = 'kept' ORDER BY field
  )
  SELECT jsonb_agg(CASE outcome
      WHEN 'kept' THEN jsonb_build_object('field', field, 'outcome', outcome, 'version', base + 1, 'at', moment, 'by', me.person_id)
      WHEN 'same' THEN jsonb_build_object('field', field, 'outcome', outcome, 'version', coalesce(version, 0), 'at', recorded_at, 'by', by_person)
      ELSE jsonb_build_object('field', field, 'outcome', outcome, 'version', coalesce(version, 0), 'at', recorded_at, 'by', by_person,
        'theirs', theirs) END ORDER BY place)
  INTO told FROM asked;
  RETURN coalesce(told, '[]');
END $$;

-- The same; who came second looks again, and is told the difference.
CREATE FUNCTION cycle_save_answers(sheet text, given jsonb) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  FOR attempt IN 1..20 LOOP
    BEGIN
      RETURN cycle_try_answers(sheet, given);
    EXCEPTION WHEN unique_violation OR serialization_failure THEN
      IF attempt = 20 THEN RAISE; END IF;
    END;
  END LOOP;
END $$;

-- What many people save at the same moment, in one transaction: the audit chain admits one commit at a time, so who waits together commits together.
-- given: [{"session": token, "sheet", "answers"}], no sheet twice. Each item runs as its own session and stands or falls alone:
-- all are tried at once, which is what nearly always goes well, and where it does not, one after the other, each undone by itself.
CREATE FUNCTION cycle_save_together(given jsonb) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  item jsonb;
  told jsonb[] := '{}';
  one jsonb;
BEGIN
  BEGIN
    FOR item IN SELECT value FROM jsonb_array_elements(given) LOOP
      PERFORM set_config('michishirube.session', item ->> 'session', true);
      told := array_append(told, jsonb_build_object('fields', cycle_try_answers(item ->> 'sheet', item -> 'answers')));
    END LOOP;
    PERFORM set_config('michishirube.session', '', true);
    RETURN to_jsonb(told);
  EXCEPTION
    WHEN insufficient_privilege OR check_violation OR not_null_violation OR lock_not_available OR deadlock_detected OR unique_violation
      OR serialization_failure THEN told := '{}';
  END;
  FOR item IN SELECT value FROM jsonb_array_elements(given) LOOP
    PERFORM set_config('michishirube.session', item ->> 'session', true);
    BEGIN
      one := jsonb_build_object('fields', cycle_save_answers(item ->> 'sheet', item -> 'answers'));
    EXCEPTION
      WHEN insufficient_privilege THEN one := jsonb_build_object('refused', CASE WHEN account_person() IS NULL THEN 'sessionEnded' ELSE 'notAllowed' END);
      WHEN check_violation OR not_null_violation THEN one := jsonb_build_object('refused', 'unknownField');
      WHEN lock_not_available OR deadlock_detected OR unique_violation OR serialization_failure THEN one := jsonb_build_object('refused', 'busy');
    END;
    told := array_append(told, one);
  END LOOP;
  PERFORM set_config('michishirube.session', '', true);
  RETURN to_jsonb(told);
END $$;
