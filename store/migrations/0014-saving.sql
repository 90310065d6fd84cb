-- Saving answers with fewer questions: what nearly always holds (nobody wrote in between) is tried first, and what stands there is looked at
-- only where that was wrong.

-- The part is the form's word, never the writer's. A value that stands there already makes no new version; that it does is told only to those
-- who may write there, for this runs before the policies are asked.
CREATE OR REPLACE FUNCTION cycle_answer_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  held record;
BEGIN
  SELECT f.parts ->> NEW.field_id AS part, a.value INTO held
  FROM cycle_now n
  JOIN cycle_form f ON (f.body_id, f.id, f.version) = (n.body_id, n.form_id, n.form_version)
  LEFT JOIN cycle_answer_now a ON a.body_id = NEW.body_id AND a.sheet_id = NEW.sheet_id AND a.field_id = NEW.field_id
  WHERE n.body_id = NEW.body_id AND n.sheet_id = NEW.sheet_id;
  IF held.part IS NULL THEN
    RAISE EXCEPTION 'sheet %: its form has no field %', NEW.sheet_id, NEW.field_id USING ERRCODE = 'check_violation';
  END IF;
  IF held.value IS NOT DISTINCT FROM NEW.value AND cycle_may_write(NEW.body_id, NEW.sheet_id, held.part) THEN
    RAISE EXCEPTION 'sheet %, field %: this value stands there already', NEW.sheet_id, NEW.field_id USING ERRCODE = 'serialization_failure';
  END IF;
  NEW.part := held.part;
  RETURN NEW;
END $$;

-- The session is looked up once for both.
ALTER POLICY keep ON cycle_answer
  WITH CHECK ((body_id, by_person) = (SELECT me.body_id, me.person_id FROM account_open_session() me) AND cycle_may_write(body_id, sheet_id, part));

-- Every answer as a new version, as the asker, or none: a version that is taken, or a value that stands there already, fails.
CREATE FUNCTION cycle_add_answers(sheet text, given jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  me record := account_open_session();
  moment timestamptz(3) := clock_timestamp();
BEGIN
  IF me.body_id IS NULL THEN
    RAISE EXCEPTION 'no open session' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, recorded_at, by_person, part, value)
  SELECT me.body_id, sheet, item ->> 'field', (item ->> 'base')::integer + 1, moment, me.person_id, '', nullif(item -> 'value', 'null')
  FROM jsonb_array_elements(given) item ORDER BY item ->> 'field';
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object('field', item -> 'field', 'outcome', 'kept', 'version', (item ->> 'base')::integer + 1,
      'at', moment, 'by', me.person_id) ORDER BY place), '[]')
    FROM jsonb_array_elements(given) WITH ORDINALITY AS sent (item, place));
END $$;

-- What many people save at the same moment, in one transaction: the audit chain admits one commit at a time, so who waits together commits together.
-- given: [{"session": token, "sheet", "answers"}], no sheet twice. Each item runs as its own session and stands or falls alone:
-- all are added at once, which is what nearly always goes well, and where it does not, one after the other, each looked at and undone by itself.
CREATE OR REPLACE FUNCTION cycle_save_together(given jsonb) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  item jsonb;
  told jsonb[] := '{}';
  one jsonb;
BEGIN
  BEGIN
    FOR item IN SELECT value FROM jsonb_array_elements(given) LOOP
      PERFORM set_config('michishirube.session', item ->> 'session', true);
      told := array_append(told, jsonb_build_object('fields', cycle_add_answers(item ->> 'sheet', item -> 'answers')));
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
