-- Who may do what. Rights are decided here and nowhere else: every request of the web server runs as michishirube_web,
-- names its session, and sees what the policies of each table let that session see. Without a session: nothing.

DO $$ BEGIN
  CREATE ROLE michishirube_web NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'The role michishirube_web is missing and this user may not make it (役割 michishirube_web がなく、作る権限もありません)'
      USING HINT = 'Run as an administrator: CREATE ROLE michishirube_web NOLOGIN; GRANT michishirube_web TO <user>;';
END $$;
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'michishirube_web', 'MEMBER') THEN
    EXECUTE format('GRANT michishirube_web TO %I', current_user);
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO michishirube_web', current_schema());
  -- what is there so far is public knowledge
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO michishirube_web', current_schema());
  EXECUTE format('REVOKE ALL ON store_migration, intake_clock FROM michishirube_web');
END $$;

-- Organisations: the strategy division, departments, bureaus, municipalities, councils, outside bodies. parent_id and area_id may be missing.
CREATE TABLE account_unit (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C",
  kind text NOT NULL CHECK (kind IN ('hq', 'department', 'bureau', 'municipality', 'council', 'outside')),
  name text NOT NULL,
  name_en text,
  parent_id text COLLATE "C",
  area_id text COLLATE "C",
  ended boolean NOT NULL DEFAULT false,
  PRIMARY KEY (body_id, id, version)
);
-- Here and below: the column that chooses stands first. An index that begins with body_id, as the key does, would look as good to a plan
-- made while the tables are small, and the plan is kept while they grow.
CREATE INDEX account_unit_parent ON account_unit (parent_id, body_id);
CALL store_make_append_only('account_unit');

-- Name and mail address are sealed with the person's own key (account_person_key): destroying the key erases them everywhere,
-- in every version and every back-up made with the key's table, while history and audit trail stay whole.
CREATE TABLE account_person (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C",
  sealed bytea NOT NULL,
  -- keyed hash of the mail address, to find a person without reading addresses
  mail_key text NOT NULL,
  purpose text NOT NULL,
  expires_on date NOT NULL,
  ended boolean NOT NULL DEFAULT false,
  PRIMARY KEY (body_id, id, version)
);
CREATE INDEX account_person_mail ON account_person (body_id, mail_key);
CALL store_make_append_only('account_person');

CREATE TABLE account_person_key (
  body_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  sealed_key bytea NOT NULL,
  PRIMARY KEY (body_id, person_id)
);

-- A role is held in a unit, for an area and all that lies in it, from day to day (both included; null = open).
CREATE TABLE account_role (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C",
  person_id text COLLATE "C" NOT NULL,
  role text NOT NULL CHECK (role IN ('hq', 'department', 'bureau', 'municipality', 'owner', 'member', 'reviewer')),
  unit_id text COLLATE "C" NOT NULL,
  area_id text COLLATE "C",
  valid_from date,
  valid_to date,
  ended boolean NOT NULL DEFAULT false,
  PRIMARY KEY (body_id, id, version)
);
CREATE INDEX account_role_person ON account_role (person_id, body_id);
CALL store_make_append_only('account_role');

-- While a person is away, the delegate acts with that person's roles; both names stay in the audit trail.
CREATE TABLE account_absence (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C",
  person_id text COLLATE "C" NOT NULL,
  delegate_id text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  reason text,
  ended boolean NOT NULL DEFAULT false,
  PRIMARY KEY (body_id, id, version),
  CHECK (valid_from <= valid_to),
  CHECK (person_id <> delegate_id)
);
CREATE INDEX account_absence_delegate ON account_absence (delegate_id, body_id);
CALL store_make_append_only('account_absence');

-- Ways to prove who one is. Never readable by michishirube_web.
CREATE TABLE account_credential (
  body_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('password', 'passkey', 'oidc')),
  -- oidc: "issuer subject"; passkey: credential id; password: null
  handle text,
  content jsonb NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz(3),
  PRIMARY KEY (body_id, person_id, id)
);
CREATE UNIQUE INDEX account_credential_handle ON account_credential (body_id, kind, handle) WHERE ended_at IS NULL AND handle IS NOT NULL;

-- Only the hash of a session's token is kept.
CREATE TABLE account_session (
  token_hash text COLLATE "C" PRIMARY KEY,
  body_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  seen_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3)
);
CREATE INDEX account_session_person ON account_session (body_id, person_id);

CREATE TABLE account_invitation (
  token_hash text COLLATE "C" PRIMARY KEY,
  body_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3)
);

-- Failed attempts, for the lock-out: by account and by caller (hashed).
CREATE TABLE account_attempt (
  key text COLLATE "C" NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  id text COLLATE "C" NOT NULL DEFAULT gen_random_uuid()::text,
  PRIMARY KEY (key, at, id)
);

CREATE FUNCTION account_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (now() AT TIME ZONE 'Asia/Tokyo')::date $$;

-- These functions are asked in every policy, many times in one request. They are plpgsql, because its plans are kept for the whole connection;
-- an SQL function that cannot be inlined is planned anew in every statement that calls it.

-- The session named by the setting michishirube.session, if it is alive. The token itself is the proof: a setting cannot be guessed.
CREATE FUNCTION account_open_session(OUT body_id text, OUT person_id text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  token text := current_setting('michishirube.session', true);
BEGIN
  IF token <> '' THEN
    SELECT s.body_id, s.person_id INTO body_id, person_id FROM account_session s
    WHERE s.token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex') AND s.ended_at IS NULL AND s.expires_at > now();
  END IF;
END $$;
CREATE FUNCTION account_body() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS
  $$ BEGIN RETURN (account_open_session()).body_id; END $$;
CREATE FUNCTION account_person() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS
  $$ BEGIN RETURN (account_open_session()).person_id; END $$;

-- The person and everybody who is away today and named this person as delegate.
CREATE FUNCTION account_persons_of(body text, person text) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF person IS NULL THEN RETURN; END IF;
  RETURN NEXT person;
  RETURN QUERY SELECT away.person_id FROM account_absence away
    WHERE away.body_id = body AND away.delegate_id = person
      AND NOT away.ended AND account_today() BETWEEN away.valid_from AND away.valid_to
      AND NOT EXISTS (SELECT 1 FROM account_absence newer WHERE (newer.body_id, newer.id) = (away.body_id, away.id) AND newer.version > away.version);
END $$;
REVOKE EXECUTE ON FUNCTION account_persons_of FROM PUBLIC;
CREATE FUNCTION account_persons() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me record := account_open_session();
BEGIN
  RETURN QUERY SELECT account_persons_of(me.body_id, me.person_id);
END $$;

CREATE FUNCTION account_roles() RETURNS TABLE (role text, unit_id text, area_id text, person_id text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me record := account_open_session();
  acting text;
BEGIN
  -- one person at a time: a kept plan for many would read the whole table
  FOR acting IN SELECT account_persons_of(me.body_id, me.person_id) LOOP
    RETURN QUERY SELECT held.role, held.unit_id, held.area_id, held.person_id
    FROM account_role held
    WHERE held.body_id = me.body_id AND held.person_id = acting AND NOT held.ended
      AND NOT EXISTS (SELECT 1 FROM account_role newer WHERE (newer.body_id, newer.id) = (held.body_id, held.id) AND newer.version > held.version)
      AND (held.valid_from IS NULL OR held.valid_from <= account_today())
      AND (held.valid_to IS NULL OR held.valid_to >= account_today());
  END LOOP;
END $$;

-- The people, oneself or away, who hold a role in the administration today: whoever owned a sheet and left owns it no more.
CREATE FUNCTION account_owners() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT held.person_id FROM account_roles() held WHERE held.role IN ('hq', 'department', 'bureau', 'municipality', 'owner');
END $$;
CREATE FUNCTION account_has(wanted text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS
  $$ BEGIN RETURN EXISTS (SELECT 1 FROM account_roles() WHERE role = wanted); END $$;
-- Works for the administration itself: knows drafts, checks and second-stage opinions.
CREATE FUNCTION account_is_staff() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS
  $$ BEGIN RETURN EXISTS (SELECT 1 FROM account_roles() WHERE role IN ('hq', 'department', 'bureau', 'municipality', 'owner')); END $$;
CREATE FUNCTION account_is_hq() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS
  $$ BEGIN RETURN account_has('hq'); END $$;

-- The units of the given roles, and every unit below them.
CREATE FUNCTION account_units_as(roles text[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  body text := account_body();
BEGIN
  RETURN QUERY WITH RECURSIVE mine AS (
    SELECT unit_id COLLATE "C" AS id FROM account_roles() WHERE role = ANY (roles)
    UNION
    SELECT below.id FROM mine JOIN account_unit below ON below.body_id = body AND below.parent_id = mine.id
    WHERE NOT EXISTS (SELECT 1 FROM account_unit newer WHERE (newer.body_id, newer.id) = (below.body_id, below.id) AND newer.version > below.version)
  )
  SELECT mine.id FROM mine;
END $$;
-- The areas of the given roles; what lies in them is found through each row's area_path.
CREATE FUNCTION account_areas_as(roles text[]) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(DISTINCT area_id) FILTER (WHERE area_id IS NOT NULL), '{}') FROM account_roles() WHERE role = ANY (roles));
END $$;

ALTER TABLE account_unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_person_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_attempt ENABLE ROW LEVEL SECURITY;

GRANT SELECT, INSERT ON account_unit, account_person, account_role, account_absence TO michishirube_web;

-- Colleagues of one body know its units, who holds which role, and who stands in for whom; names are sealed all the same.
CREATE POLICY see ON account_unit FOR SELECT TO michishirube_web USING (body_id = (SELECT account_body()));
CREATE POLICY see ON account_person FOR SELECT TO michishirube_web
  USING (body_id = (SELECT account_body()) AND ((SELECT account_is_staff()) OR id = (SELECT account_person())));
CREATE POLICY see ON account_role FOR SELECT TO michishirube_web
  USING (body_id = (SELECT account_body()) AND ((SELECT account_is_staff()) OR person_id = (SELECT account_person())));
CREATE POLICY see ON account_absence FOR SELECT TO michishirube_web
  USING (body_id = (SELECT account_body()) AND ((SELECT account_is_staff()) OR person_id = (SELECT account_person()) OR delegate_id = (SELECT account_person())));
CREATE POLICY keep ON account_unit FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_hq()));
CREATE POLICY keep ON account_person FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_hq()));
CREATE POLICY keep ON account_role FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_hq()));
-- a person names a stand-in alone; HQ may do it for somebody who cannot
CREATE POLICY keep ON account_absence FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person())
    AND (person_id = (SELECT account_person()) OR (SELECT account_is_hq())));

ALTER TABLE account_unit ALTER COLUMN by_person SET DEFAULT account_person();
ALTER TABLE account_person ALTER COLUMN by_person SET DEFAULT account_person();
ALTER TABLE account_role ALTER COLUMN by_person SET DEFAULT account_person();
ALTER TABLE account_absence ALTER COLUMN by_person SET DEFAULT account_person();
