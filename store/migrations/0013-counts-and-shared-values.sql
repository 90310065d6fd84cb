-- A sheet that goes over to another version of its form is counted anew; and an indicator that stands on several sheets is asked for on one.

-- The row is locked first: what is counted afterwards sees every answer that was saved before.
CREATE OR REPLACE FUNCTION cycle_sheet_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  asked text[];
BEGIN
  PERFORM 1 FROM cycle_now WHERE (body_id, sheet_id) = (NEW.body_id, NEW.id) FOR UPDATE;
  asked := coalesce((SELECT f.required FROM cycle_form f WHERE (f.body_id, f.id, f.version) = (NEW.body_id, NEW.form_id, NEW.form_version)), '{}');
  INSERT INTO cycle_now AS n (body_id, sheet_id, cycle_id, form_id, form_version, about_kind, about_id, title, title_en, unit_id, area_path,
    partner_areas, kpi_ids, previous_id, sheet_version, required, filled)
  VALUES (NEW.body_id, NEW.id, NEW.cycle_id, NEW.form_id, NEW.form_version, NEW.about_kind, NEW.about_id, NEW.title, NEW.title_en, NEW.unit_id,
    NEW.area_path, NEW.partner_areas, NEW.kpi_ids, NEW.previous_id, NEW.version, cardinality(asked),
    (SELECT count(*) FROM cycle_answer_now a
     WHERE a.body_id = NEW.body_id AND a.sheet_id = NEW.id AND a.value IS NOT NULL AND a.field_id = ANY (asked)))
  ON CONFLICT (body_id, sheet_id) DO UPDATE SET
    form_id = excluded.form_id, form_version = excluded.form_version, title = excluded.title, title_en = excluded.title_en,
    unit_id = excluded.unit_id, area_path = excluded.area_path, partner_areas = excluded.partner_areas, kpi_ids = excluded.kpi_ids,
    previous_id = excluded.previous_id, sheet_version = excluded.sheet_version, required = excluded.required, filled = excluded.filled,
    changed_at = clock_timestamp()
  WHERE n.sheet_version = excluded.sheet_version - 1 AND n.cycle_id = excluded.cycle_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'sheet %: version % does not follow', NEW.id, NEW.version USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;

-- Sheets whose form had changed already.
UPDATE cycle_now n SET filled = counted.filled
FROM (
  SELECT s.body_id, s.sheet_id, count(a.field_id) FILTER (WHERE a.value IS NOT NULL AND a.field_id = ANY (f.required)) AS filled
  FROM cycle_now s
  JOIN cycle_form f ON (f.body_id, f.id, f.version) = (s.body_id, s.form_id, s.form_version)
  LEFT JOIN cycle_answer_now a ON (a.body_id, a.sheet_id) = (s.body_id, s.sheet_id)
  GROUP BY s.body_id, s.sheet_id
) counted
WHERE (counted.body_id, counted.sheet_id) = (n.body_id, n.sheet_id) AND counted.filled <> n.filled;

-- VALUES THAT STAND ON SEVERAL SHEETS ----------------------------------------------------------------------------------

CREATE INDEX cycle_now_kpis ON cycle_now USING gin (kpi_ids);
CREATE INDEX value_value_kpi ON value_value (body_id, kpi_id);

-- The two views look past the policies of their tables and show what everybody may know who reads one sheet of the cycle with the indicator:
-- cycle_may_read runs as the asker, so the policy of the sheets decides.
-- Which things of the plan have a sheet with it. What such a sheet says of itself (title, owner, stage) is not told.
CREATE VIEW value_sheet_beside WITH (security_barrier) AS
  SELECT n.body_id, n.cycle_id, n.sheet_id, n.about_kind, n.about_id, kpi.kpi_id
  FROM cycle_now n CROSS JOIN LATERAL unnest(n.kpi_ids) AS kpi (kpi_id)
  WHERE EXISTS (
    SELECT 1 FROM cycle_now m
    WHERE m.body_id = n.body_id AND m.cycle_id = n.cycle_id AND m.kpi_ids @> ARRAY[kpi.kpi_id] AND cycle_may_read(m.body_id, m.sheet_id));
-- What the indicator came to, on whichever sheet of the cycle it was entered: figure and source, never note, evidence, questions or person.
-- Outside the administration only from a sheet that was submitted.
CREATE VIEW value_beside WITH (security_barrier) AS
  SELECT v.body_id, n.cycle_id, v.sheet_id, v.kpi_id, v.period, v.kind, v.version, v.recorded_at, v.reading, v.printed, v.source
  FROM value_value v JOIN cycle_now n ON n.body_id = v.body_id AND n.sheet_id = v.sheet_id AND v.kpi_id = ANY (n.kpi_ids)
  WHERE (n.stage <> 'draft' OR (SELECT account_is_staff()))
    AND NOT EXISTS (
      SELECT 1 FROM value_value newer
      WHERE (newer.body_id, newer.sheet_id, newer.kpi_id, newer.period, newer.kind) = (v.body_id, v.sheet_id, v.kpi_id, v.period, v.kind)
        AND newer.version > v.version)
    AND EXISTS (
      SELECT 1 FROM cycle_now m
      WHERE m.body_id = n.body_id AND m.cycle_id = n.cycle_id AND m.kpi_ids @> ARRAY[v.kpi_id] AND cycle_may_read(m.body_id, m.sheet_id));
GRANT SELECT ON value_sheet_beside, value_beside TO michishirube_web;
