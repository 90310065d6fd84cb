-- Opinions that must be answered, and the meetings where they are given.
CREATE TABLE opinion_meeting (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  cycle_id text COLLATE "C" NOT NULL,
  title text NOT NULL,
  held_on date NOT NULL,
  place text,
  unit_id text COLLATE "C" NOT NULL,
  -- of the meeting, nearest first, as on sheets
  area_path text[] COLLATE "C" NOT NULL,
  -- sheet ids in the order they are taken up
  agenda text[] COLLATE "C" NOT NULL,
  -- who came, as offices and roles (no names of private persons)
  attendance text,
  closed boolean NOT NULL DEFAULT false,
  -- why a closed meeting was corrected or opened again
  reason text,
  PRIMARY KEY (body_id, id, version)
);

-- What was agreed on a sheet in a meeting; a change is the next version.
CREATE TABLE opinion_agreed (
  body_id text COLLATE "C" NOT NULL,
  meeting_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  text text NOT NULL CHECK (length(text) <= 8000),
  PRIMARY KEY (body_id, meeting_id, sheet_id, version)
);

-- kind: meeting 連携会議, outside 外部評価, assembly 議会, municipality 市町村, second 二次評価, citizen 住民. said_by: an office or role; a citizen's stays null.
CREATE TABLE opinion_opinion (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  cycle_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C",
  meeting_id text COLLATE "C",
  kind text NOT NULL CHECK (kind IN ('meeting', 'outside', 'assembly', 'municipality', 'second', 'citizen')),
  said_by text,
  said_on date NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 8000),
  -- received: a citizen's, not yet looked at; recorded: must be answered; withdrawn: taken back or not an opinion (why says so)
  state text NOT NULL CHECK (state IN ('received', 'recorded', 'withdrawn')),
  why text,
  PRIMARY KEY (body_id, id, version),
  CHECK (state <> 'withdrawn' OR btrim(coalesce(why, '')) <> '')
);
CREATE INDEX opinion_opinion_sheet ON opinion_opinion (body_id, sheet_id);
CREATE INDEX opinion_opinion_cycle ON opinion_opinion (body_id, cycle_id);
CREATE INDEX opinion_opinion_meeting ON opinion_opinion (body_id, meeting_id);

-- What becomes of it. change: plan, kpi, budget, practice (how it is done) or none, then reason says why not.
CREATE TABLE opinion_answer (
  body_id text COLLATE "C" NOT NULL,
  opinion_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  unit_id text COLLATE "C" NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 8000),
  change text NOT NULL CHECK (change IN ('plan', 'kpi', 'budget', 'practice', 'none')),
  reason text,
  -- what is changed, by id of a decision, a revision, a KPI, a budget request
  about_kind text,
  about_id text COLLATE "C",
  PRIMARY KEY (body_id, opinion_id, version),
  CHECK (change <> 'none' OR btrim(coalesce(reason, '')) <> '')
);

-- Looked at again in a later cycle: did it have an effect?
CREATE TABLE opinion_effect (
  body_id text COLLATE "C" NOT NULL,
  opinion_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  cycle_id text COLLATE "C" NOT NULL,
  effect text NOT NULL CHECK (effect IN ('seen', 'partly', 'notYet', 'none')),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 8000),
  PRIMARY KEY (body_id, opinion_id, version)
);

DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['opinion_meeting', 'opinion_agreed', 'opinion_opinion', 'opinion_answer', 'opinion_effect'] LOOP
    CALL store_make_append_only(table_name);
    CALL audit_watch(table_name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO michishirube_web', table_name);
  END LOOP;
END $$;

CREATE POLICY see ON opinion_meeting FOR SELECT TO michishirube_web USING (
  body_id = (SELECT account_body()) AND ((SELECT account_is_hq())
    OR unit_id IN (SELECT account_units_as('{department,bureau,owner}'))
    OR area_path && (SELECT account_areas_as('{bureau,municipality,member}'))));
CREATE POLICY keep ON opinion_meeting FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND ((SELECT account_is_hq())
    OR unit_id IN (SELECT account_units_as('{department,bureau}')) AND (SELECT account_areas_as('{bureau}')) && area_path
    OR unit_id IN (SELECT account_units_as('{department}'))));

-- Opinions on a sheet are for its readers; those on the whole cycle for everybody in the body. Citizens' ones are looked through by HQ first.
CREATE POLICY see ON opinion_opinion FOR SELECT TO michishirube_web USING (
  body_id = (SELECT account_body())
  AND (sheet_id IS NULL OR cycle_may_read(body_id, sheet_id))
  AND (state <> 'received' OR (SELECT account_is_hq()))
  AND (kind <> 'second' OR (SELECT account_is_staff())
    OR EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = opinion_opinion.body_id AND n.sheet_id = opinion_opinion.sheet_id AND n.stage IN ('fixed', 'published'))));
-- A citizen's words that were never shown stay with HQ when they are taken out.
CREATE FUNCTION opinion_was_recorded(body text, opinion text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
  $$ SELECT EXISTS (SELECT 1 FROM opinion_opinion o WHERE o.body_id = body AND o.id = opinion AND o.state = 'recorded') $$;
CREATE POLICY unshown ON opinion_opinion AS RESTRICTIVE FOR SELECT TO michishirube_web
  USING (kind <> 'citizen' OR state <> 'withdrawn' OR (SELECT account_is_hq()) OR opinion_was_recorded(body_id, id));
CREATE POLICY keep ON opinion_opinion FOR INSERT TO michishirube_web WITH CHECK (
  body_id = (SELECT account_body()) AND by_person = (SELECT account_person())
  AND (sheet_id IS NULL OR cycle_may_read(body_id, sheet_id))
  AND CASE kind
    WHEN 'meeting' THEN (SELECT account_has('member')) OR (SELECT account_is_hq()) OR cycle_coordinates(body_id, sheet_id)
    WHEN 'outside' THEN (SELECT account_has('reviewer')) OR (SELECT account_is_hq()) OR cycle_coordinates(body_id, sheet_id)
    WHEN 'assembly' THEN (SELECT account_has('member')) OR (SELECT account_is_hq())
    WHEN 'municipality' THEN (SELECT account_has('municipality')) OR (SELECT account_is_hq())
    WHEN 'second' THEN (SELECT account_is_hq())
    WHEN 'citizen' THEN (SELECT account_is_hq())
    ELSE false END);

-- An opinion's text and kind stay what they were: a later version may only change its state, and only by HQ or its author
-- (one that nobody signed has no author).
CREATE FUNCTION opinion_version_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  before opinion_opinion;
BEGIN
  IF NEW.version = 1 THEN
    IF NEW.meeting_id IS NOT NULL THEN
      -- an opinion and the closing of its meeting cannot pass each other
      PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.body_id || ' ' || NEW.meeting_id, 7));
      IF NOT coalesce((SELECT NOT m.closed AND m.cycle_id = NEW.cycle_id FROM opinion_meeting m
        WHERE m.body_id = NEW.body_id AND m.id = NEW.meeting_id ORDER BY m.version DESC LIMIT 1), false) THEN
        RAISE EXCEPTION 'meeting % takes no opinions', NEW.meeting_id USING ERRCODE = 'insufficient_privilege';
      END IF;
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO before FROM opinion_opinion WHERE (body_id, id, version) = (NEW.body_id, NEW.id, NEW.version - 1);
  IF before.id IS NULL OR (before.cycle_id, before.sheet_id, before.meeting_id, before.kind, before.text)
      IS DISTINCT FROM (NEW.cycle_id, NEW.sheet_id, NEW.meeting_id, NEW.kind, NEW.text)
    OR NOT (account_person() IS NULL OR account_is_hq() OR coalesce(before.by_person = account_person(), false)) THEN
    RAISE EXCEPTION 'opinion %: version % does not follow', NEW.id, NEW.version USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows BEFORE INSERT ON opinion_opinion FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web') EXECUTE FUNCTION opinion_version_holds();

-- What a closed meeting says is changed by a correction only, and a correction says why.
CREATE FUNCTION opinion_meeting_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  before opinion_meeting;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.body_id || ' ' || NEW.id, 7));
  SELECT * INTO before FROM opinion_meeting m WHERE m.body_id = NEW.body_id AND m.id = NEW.id ORDER BY m.version DESC LIMIT 1;
  IF coalesce(before.version, 0) <> NEW.version - 1 OR before.cycle_id <> NEW.cycle_id THEN
    RAISE EXCEPTION 'meeting %: version % does not follow', NEW.id, NEW.version USING ERRCODE = 'serialization_failure';
  END IF;
  IF before.closed AND btrim(coalesce(NEW.reason, '')) = '' THEN
    RAISE EXCEPTION 'meeting % is closed: a correction says why', NEW.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows BEFORE INSERT ON opinion_meeting FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web') EXECUTE FUNCTION opinion_meeting_holds();

CREATE FUNCTION opinion_agreed_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.body_id || ' ' || NEW.meeting_id, 7));
  IF NOT coalesce((SELECT NOT m.closed AND NEW.sheet_id = ANY (m.agenda) FROM opinion_meeting m
    WHERE m.body_id = NEW.body_id AND m.id = NEW.meeting_id ORDER BY m.version DESC LIMIT 1), false) THEN
    RAISE EXCEPTION 'meeting % takes nothing down on sheet %', NEW.meeting_id, NEW.sheet_id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows BEFORE INSERT ON opinion_agreed FOR EACH ROW
  WHEN (current_setting('michishirube.restoring', true) IS DISTINCT FROM 'on' OR current_user = 'michishirube_web') EXECUTE FUNCTION opinion_agreed_holds();
CREATE POLICY see ON opinion_agreed FOR SELECT TO michishirube_web USING (
  cycle_may_read(body_id, sheet_id) AND EXISTS (SELECT 1 FROM opinion_meeting m WHERE m.body_id = opinion_agreed.body_id AND m.id = meeting_id));
CREATE POLICY keep ON opinion_agreed FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND cycle_coordinates(body_id, sheet_id)
    AND EXISTS (SELECT 1 FROM opinion_meeting m WHERE m.body_id = opinion_agreed.body_id AND m.id = meeting_id));

CREATE FUNCTION opinion_may_read(body text, opinion text) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT EXISTS (SELECT 1 FROM opinion_opinion o WHERE o.body_id = body AND o.id = opinion) $$;
CREATE FUNCTION opinion_may_answer(body text, opinion text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM opinion_opinion o WHERE o.body_id = body AND o.id = opinion
    AND ((SELECT account_is_hq()) OR o.sheet_id IS NOT NULL AND (cycle_cares_for(body, o.sheet_id) OR cycle_coordinates(body, o.sheet_id))))
$$;
CREATE POLICY see ON opinion_answer FOR SELECT TO michishirube_web USING (opinion_may_read(body_id, opinion_id));
CREATE POLICY keep ON opinion_answer FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND opinion_may_answer(body_id, opinion_id));
CREATE POLICY see ON opinion_effect FOR SELECT TO michishirube_web USING (opinion_may_read(body_id, opinion_id));
CREATE POLICY keep ON opinion_effect FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND opinion_may_answer(body_id, opinion_id));

-- A citizen has no account: this is the one way in, and nothing can be read through it.
CREATE FUNCTION opinion_from_citizen(body text, cycle text, sheet text, said text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  new_id text := gen_random_uuid()::text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cycle_cycle c WHERE c.body_id = body AND c.id = cycle)
    OR sheet IS NOT NULL AND NOT EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = body AND n.sheet_id = sheet AND n.cycle_id = cycle
      AND EXISTS (SELECT 1 FROM cycle_step s WHERE s.body_id = body AND s.sheet_id = sheet AND s.to_stage = 'published')) THEN
    RAISE EXCEPTION 'nothing published to comment on' USING ERRCODE = 'no_data_found';
  END IF;
  IF length(said) NOT BETWEEN 1 AND 2000 THEN
    RAISE EXCEPTION 'a comment has 1 to 2000 characters' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO opinion_opinion (body_id, id, version, by_person, cycle_id, sheet_id, kind, said_on, text, state)
  VALUES (body, new_id, 1, NULL, cycle, sheet, 'citizen', account_today(), said, 'received');
  RETURN new_id;
END $$;
