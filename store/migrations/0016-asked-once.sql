-- The two views ask once for each indicator of a cycle whether the session reads a sheet with it. They asked for every sheet and every
-- value, so that an indicator on many sheets of which a person reads few cost the square of their number.
CREATE FUNCTION cycle_reads_kpi(body text, cycle text, kpi text) RETURNS boolean LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  -- runs as the asker: the policy of the sheets decides
  RETURN EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = body AND n.cycle_id = cycle AND n.kpi_ids @> ARRAY[kpi]);
END $$;

CREATE OR REPLACE VIEW value_sheet_beside WITH (security_barrier) AS
  SELECT n.body_id, n.cycle_id, n.sheet_id, n.about_kind, n.about_id, pair.kpi_id
  FROM (SELECT DISTINCT one.body_id, one.cycle_id, kpi.kpi_id FROM cycle_now one CROSS JOIN LATERAL unnest(one.kpi_ids) AS kpi (kpi_id)) pair
  JOIN cycle_now n ON n.body_id = pair.body_id AND n.cycle_id = pair.cycle_id AND n.kpi_ids @> ARRAY[pair.kpi_id]
  WHERE cycle_reads_kpi(pair.body_id, pair.cycle_id, pair.kpi_id);

CREATE OR REPLACE VIEW value_beside WITH (security_barrier) AS
  SELECT v.body_id, n.cycle_id, v.sheet_id, v.kpi_id, v.period, v.kind, v.version, v.recorded_at, v.reading, v.printed, v.source
  FROM (
    SELECT DISTINCT held.body_id, one.cycle_id, held.kpi_id
    FROM value_value held JOIN cycle_now one ON one.body_id = held.body_id AND one.sheet_id = held.sheet_id AND held.kpi_id = ANY (one.kpi_ids)
  ) pair
  JOIN value_value v ON v.body_id = pair.body_id AND v.kpi_id = pair.kpi_id
  JOIN cycle_now n ON n.body_id = v.body_id AND n.sheet_id = v.sheet_id AND n.cycle_id = pair.cycle_id AND v.kpi_id = ANY (n.kpi_ids)
  WHERE (n.stage <> 'draft' OR (SELECT account_is_staff()))
    AND NOT EXISTS (
      SELECT 1 FROM value_value newer
      WHERE (newer.body_id, newer.sheet_id, newer.kpi_id, newer.period, newer.kind) = (v.body_id, v.sheet_id, v.kpi_id, v.period, v.kind)
        AND newer.version > v.version)
    AND cycle_reads_kpi(pair.body_id, pair.cycle_id, pair.kpi_id);

-- Who reads an opinion and looks after its sheet answers it. Asked of an opinion that was read already, so that a list reads none of them twice.
CREATE FUNCTION opinion_answers_on(body text, sheet text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (SELECT account_is_hq()) OR sheet IS NOT NULL AND (cycle_cares_for(body, sheet) OR cycle_coordinates(body, sheet))
$$;
CREATE OR REPLACE FUNCTION opinion_may_answer(body text, opinion text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM opinion_opinion o WHERE o.body_id = body AND o.id = opinion AND opinion_answers_on(body, o.sheet_id))
$$;
