-- Actual, forecast and revised values of indicators, each with its source; and when each statistic is published.
CREATE TABLE value_value (
  body_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C" NOT NULL,
  kpi_id text COLLATE "C" NOT NULL,
  -- a fiscal or calendar year as FY2026 / CY2026, or another period as the product writes it
  period text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('actual', 'forecast', 'revised')),
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  -- a Reading: a figure in the base unit, words, or an absence with its reason and due date; null: taken back
  reading jsonb,
  printed text,
  source text,
  note text,
  evidence_id text COLLATE "C",
  -- what was asked about plausibility and what the writer answered
  asked jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (body_id, sheet_id, kpi_id, period, kind, version)
);

-- A file that proves a value; never altered.
CREATE TABLE value_evidence (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  sheet_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (body_id, id)
);

-- When the statistic behind a KPI is published: last and next day, as the unit in charge knows it.
CREATE TABLE value_calendar (
  body_id text COLLATE "C" NOT NULL,
  kpi_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  statistic text,
  latest_period text,
  next_period text,
  next_on date,
  -- the imported measure and area that fill the value, if there is one
  measure_id text,
  area_code text,
  -- the day on which somebody asked after a value that was overdue, and what was said
  chased_on date,
  chased_note text,
  PRIMARY KEY (body_id, kpi_id, version)
);

DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['value_value', 'value_evidence', 'value_calendar'] LOOP
    CALL store_make_append_only(table_name);
    CALL audit_watch(table_name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO michishirube_web', table_name);
  END LOOP;
END $$;

CREATE POLICY see ON value_value FOR SELECT TO michishirube_web USING (cycle_may_read(body_id, sheet_id));
CREATE POLICY keep ON value_value FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND cycle_may_write(body_id, sheet_id, 'self')
    AND EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = value_value.body_id AND n.sheet_id = value_value.sheet_id AND value_value.kpi_id = ANY (n.kpi_ids)));
CREATE POLICY see ON value_evidence FOR SELECT TO michishirube_web USING (cycle_may_read(body_id, sheet_id) AND (SELECT account_is_staff()));
CREATE POLICY keep ON value_evidence FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND cycle_may_write(body_id, sheet_id, 'self'));
-- who was asked to hurry, and in which words, stays inside: others see the entry as it was before
CREATE POLICY see ON value_calendar FOR SELECT TO michishirube_web
  USING (body_id = (SELECT account_body()) AND (chased_on IS NULL OR (SELECT account_is_staff())));
CREATE POLICY keep ON value_calendar FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person())
    AND ((SELECT account_is_hq()) OR EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = value_calendar.body_id AND value_calendar.kpi_id = ANY (n.kpi_ids)
      AND (n.owner_id IN (SELECT account_owners()) OR n.unit_id IN (SELECT account_units_as('{department,bureau,municipality}'))))));

-- A value and a step cannot pass each other: the sheet's row is locked and its stage looked at again.
CREATE FUNCTION value_stage_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  held text;
BEGIN
  SELECT stage INTO held FROM cycle_now WHERE (body_id, sheet_id) = (NEW.body_id, NEW.sheet_id) FOR UPDATE;
  IF held IS DISTINCT FROM 'draft' THEN
    RAISE EXCEPTION 'sheet % is in stage %: values are closed', NEW.sheet_id, held USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER stage AFTER INSERT ON value_value FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web') EXECUTE FUNCTION value_stage_holds();
