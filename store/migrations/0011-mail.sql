-- Letters that wait to be sent. Address and text are sealed and emptied once sent; key keeps the same letter from being written twice.
CREATE TABLE mail_letter (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL DEFAULT gen_random_uuid()::text,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  person_id text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('invitation', 'digest', 'returned', 'recovery')),
  key text COLLATE "C" NOT NULL,
  sealed bytea,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  sent_at timestamptz(3),
  -- the mail server's words, without addresses
  trouble text,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, key)
);
CREATE INDEX mail_letter_waiting ON mail_letter (next_try_at) WHERE state = 'waiting';
ALTER TABLE mail_letter ENABLE ROW LEVEL SECURITY;
GRANT SELECT (body_id, id, recorded_at, person_id, kind, state, tries, next_try_at, sent_at, trouble) ON mail_letter TO michishirube_web;
CREATE POLICY see ON mail_letter FOR SELECT TO michishirube_web
  USING (body_id = (SELECT account_body()) AND ((SELECT account_is_hq()) OR person_id = (SELECT account_person())));
