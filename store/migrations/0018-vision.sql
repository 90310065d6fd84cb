-- Scenarios of the population vision that staff keep: the query of a page under a name. A change, and taking one back, is the next version.
CREATE TABLE vision_scenario (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  place text COLLATE "C" NOT NULL,
  settings text NOT NULL CHECK (length(settings) <= 1000),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  withdrawn boolean NOT NULL DEFAULT false,
  PRIMARY KEY (body_id, id, version)
);
CALL store_make_append_only('vision_scenario');
CALL audit_watch('vision_scenario');
ALTER TABLE vision_scenario ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON vision_scenario TO michishirube_web;
CREATE POLICY see ON vision_scenario FOR SELECT TO michishirube_web USING (
  body_id = (SELECT account_body()) AND (SELECT account_is_staff()));
-- Whether the session made the first version of a scenario. Runs as the asker: the policy above decides what it reads.
CREATE FUNCTION vision_made(body text, scenario text) RETURNS boolean LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM vision_scenario first
    WHERE first.body_id = body AND first.id = scenario AND first.version = 1 AND first.by_person = account_person());
END $$;
-- who made the first version, and HQ, make the next ones
CREATE POLICY keep ON vision_scenario FOR INSERT TO michishirube_web WITH CHECK (
  body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_staff())
  AND (version = 1 OR (SELECT account_is_hq()) OR vision_made(body_id, id)));
