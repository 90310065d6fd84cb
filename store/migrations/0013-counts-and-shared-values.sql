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

-- The two functions below look past the policies and are asked by the two after them only, which begin with the sheets that the asker may read.
-- Which things of the plan have a sheet with one of these indicators. What a sheet says of itself (title, owner, stage) is not told.
CREATE FUNCTION value_sheets_in(cycle text, kpis text[]) RETURNS TABLE (sheet_id text, about_kind text, about_id text, kpi_ids text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me text := account_body();
BEGIN
  RETURN QUERY SELECT n.sheet_id, n.about_kind, n.about_id, n.kpi_ids FROM cycle_now n
  WHERE n.cycle_id = cycle AND n.body_id = me AND n.kpi_ids && kpis;
END $$;
-- What these indicators came to, on whichever sheet of the cycle it was entered: figure and source, never note, evidence, questions or person.
-- Outside the administration only from a sheet that was submitted.
CREATE FUNCTION value_entered_in(cycle text, kpis text[]) RETURNS TABLE (sheet_id text, kpi_id text, period text, kind text, version integer,
  recorded_at timestamptz, reading jsonb, printed text, source text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me text := account_body();
  inside boolean := account_is_staff();
BEGIN
  RETURN QUERY SELECT DISTINCT ON (v.sheet_id, v.kpi_id, v.period, v.kind)
    v.sheet_id, v.kpi_id, v.period, v.kind, v.version, v.recorded_at::timestamptz, v.reading, v.printed, v.source
  FROM cycle_now n JOIN value_value v ON v.body_id = n.body_id AND v.sheet_id = n.sheet_id
  WHERE n.cycle_id = cycle AND n.body_id = me AND n.kpi_ids && kpis AND v.kpi_id = ANY (kpis) AND v.kpi_id = ANY (n.kpi_ids)
    AND (inside OR n.stage <> 'draft')
  ORDER BY v.sheet_id, v.kpi_id, v.period, v.kind, v.version DESC;
END $$;

-- For the sheets that the asker may read among these: every sheet of the same cycle that has one of their indicators.
CREATE FUNCTION value_sheets_beside(sheets text[]) RETURNS TABLE (cycle_id text, sheet_id text, about_kind text, about_id text, kpi_ids text[])
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me text := account_body();
BEGIN
  RETURN QUERY SELECT own.cycle_id, s.sheet_id, s.about_kind, s.about_id, s.kpi_ids
  FROM (SELECT n.cycle_id, array_agg(DISTINCT kpi) AS kpis FROM cycle_now n, unnest(n.kpi_ids) AS kpi
        WHERE n.body_id = me AND n.sheet_id = ANY (sheets) GROUP BY n.cycle_id) own
  CROSS JOIN LATERAL value_sheets_in(own.cycle_id, own.kpis) s;
END $$;
-- And what was entered there.
CREATE FUNCTION value_entered_beside(sheets text[]) RETURNS TABLE (cycle_id text, sheet_id text, kpi_id text, period text, kind text, version integer,
  recorded_at timestamptz, reading jsonb, printed text, source text)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me text := account_body();
BEGIN
  RETURN QUERY SELECT own.cycle_id, v.*
  FROM (SELECT n.cycle_id, array_agg(DISTINCT kpi) AS kpis FROM cycle_now n, unnest(n.kpi_ids) AS kpi
        WHERE n.body_id = me AND n.sheet_id = ANY (sheets) GROUP BY n.cycle_id) own
  CROSS JOIN LATERAL value_entered_in(own.cycle_id, own.kpis) v;
END $$;
