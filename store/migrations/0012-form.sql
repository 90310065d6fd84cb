-- Printed forms as a clerk writes them. A version that cannot be read is never kept; the shipped forms stand in files and are not here.
CREATE TABLE form_template (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  -- the text as it was written, with its comments
  content text NOT NULL CHECK (length(content) BETWEEN 1 AND 60000),
  reason text,
  -- taken out of use: the shipped form of the same id counts again
  withdrawn boolean NOT NULL DEFAULT false,
  PRIMARY KEY (body_id, id, version)
);
CALL store_make_append_only('form_template');
CALL audit_watch('form_template');
ALTER TABLE form_template ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON form_template TO michishirube_web;
-- members and reviewers print the sheets they may read, in the body's own forms
CREATE POLICY see ON form_template FOR SELECT TO michishirube_web USING (body_id = (SELECT account_body()));
CREATE POLICY keep ON form_template FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_hq()));
