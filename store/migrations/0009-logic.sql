-- Logic models: how a project is meant to work, with evidence and indicator for each arrow.
CREATE TABLE logic_model (
  body_id text COLLATE "C" NOT NULL,
  about_kind text NOT NULL CHECK (about_kind IN ('project', 'measure', 'programme')),
  about_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  content jsonb NOT NULL,
  reason text,
  PRIMARY KEY (body_id, about_kind, about_id, version)
);
CALL store_make_append_only('logic_model');
CALL audit_watch('logic_model');
ALTER TABLE logic_model ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON logic_model TO michishirube_web;
CREATE POLICY see ON logic_model FOR SELECT TO michishirube_web USING (
  body_id = (SELECT account_body()) AND ((SELECT account_is_hq()) OR EXISTS (
    SELECT 1 FROM cycle_now n WHERE n.body_id = logic_model.body_id AND n.about_kind = logic_model.about_kind AND n.about_id = logic_model.about_id)));
CREATE POLICY keep ON logic_model FOR INSERT TO michishirube_web WITH CHECK (
  body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND ((SELECT account_is_hq()) OR EXISTS (
    SELECT 1 FROM cycle_now n WHERE n.body_id = logic_model.body_id AND n.about_kind = logic_model.about_kind AND n.about_id = logic_model.about_id
      AND (n.owner_id IN (SELECT account_owners()) OR n.unit_id IN (SELECT account_units_as('{department,bureau,municipality}'))))));
