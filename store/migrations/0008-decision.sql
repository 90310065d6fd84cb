-- What was decided, what changes in the plan, and the money asked for it.

-- direction: expand 拡充, continue 継続, improve 改善, shrink 縮小, abolish 廃止, finish 終了. proposed by the unit, decided by HQ.
CREATE TABLE decision_decision (
  body_id text COLLATE "C" NOT NULL,
  sheet_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  state text NOT NULL CHECK (state IN ('proposed', 'decided')),
  direction text NOT NULL CHECK (direction IN ('expand', 'continue', 'improve', 'shrink', 'abolish', 'finish')),
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  PRIMARY KEY (body_id, sheet_id, version)
);

-- A change of the plan: target, baseline, definition, name, end of a KPI; name or end of a project. before/after: the figure or words as the edition writes them.
CREATE TABLE decision_revision (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  sheet_id text COLLATE "C" NOT NULL,
  about_kind text NOT NULL CHECK (about_kind IN ('kpi', 'project', 'measure', 'programme')),
  about_id text COLLATE "C" NOT NULL,
  what text NOT NULL CHECK (what IN ('target', 'baseline', 'definition', 'name', 'direction', 'ended', 'added')),
  before jsonb,
  after jsonb,
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  -- the opinion that led to it, if one did
  opinion_id text COLLATE "C",
  state text NOT NULL CHECK (state IN ('proposed', 'decided', 'withdrawn')),
  PRIMARY KEY (body_id, id, version)
);
CREATE INDEX decision_revision_sheet ON decision_revision (body_id, sheet_id);

-- Next year's edition made from a cycle: which revisions it holds, and the difference in words and tables.
CREATE TABLE decision_edition (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  cycle_id text COLLATE "C" NOT NULL,
  title text NOT NULL,
  valid_from date NOT NULL,
  content jsonb NOT NULL,
  PRIMARY KEY (body_id, id, version)
);

-- Money of a sheet's programmes by year and stage, in whole yen. request 要求, initial 当初, supplementary 補正, outturn 決算. relisted_of: 再掲, never summed.
CREATE TABLE decision_money (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  sheet_id text COLLATE "C" NOT NULL,
  programme text NOT NULL,
  fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2199),
  stage text NOT NULL CHECK (stage IN ('request', 'initial', 'supplementary', 'outturn')),
  amount_yen bigint NOT NULL,
  -- by source of funds in yen: national, prefectural bonds, other, general; null where not known
  funding jsonb,
  flag text CHECK (flag IN ('new', 'expanded', 'continuing')),
  relisted_of text COLLATE "C",
  source text,
  note text,
  withdrawn boolean NOT NULL DEFAULT false,
  PRIMARY KEY (body_id, id, version)
);
CREATE INDEX decision_money_sheet ON decision_money (body_id, sheet_id);

-- 政策提案 of a bureau, and what the governor's weighted allocation 重点配分 gave it. weight and allocation are set by HQ only.
CREATE TABLE decision_proposal (
  body_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person text COLLATE "C" DEFAULT account_person(),
  cycle_id text COLLATE "C" NOT NULL,
  unit_id text COLLATE "C" NOT NULL,
  sheet_ids text[] COLLATE "C" NOT NULL DEFAULT '{}',
  title text NOT NULL,
  text text NOT NULL,
  requested_yen bigint,
  weight text,
  allocated_yen bigint,
  answer text,
  state text NOT NULL CHECK (state IN ('draft', 'sent', 'allocated', 'declined')),
  PRIMARY KEY (body_id, id, version)
);

DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['decision_decision', 'decision_revision', 'decision_edition', 'decision_money', 'decision_proposal'] LOOP
    CALL store_make_append_only(table_name);
    CALL audit_watch(table_name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO michishirube_web', table_name);
  END LOOP;
END $$;

-- Proposed by those who care for the sheet while it is theirs, decided by HQ in the second stage.
CREATE FUNCTION decision_may_write(body text, sheet text, state text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE state
    WHEN 'decided' THEN account_is_hq() AND EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = body AND n.sheet_id = sheet AND n.stage IN ('second', 'fixed'))
    ELSE EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = body AND n.sheet_id = sheet AND n.stage <> 'published')
      AND (cycle_cares_for(body, sheet) OR cycle_coordinates(body, sheet)) END
$$;
-- What is only proposed stays inside the administration, and what the second stage decides until the sheet is fixed.
CREATE POLICY see ON decision_decision FOR SELECT TO michishirube_web
  USING (cycle_may_read(body_id, sheet_id) AND ((SELECT account_is_staff()) OR state = 'decided' AND EXISTS (SELECT 1 FROM cycle_now n
      WHERE n.body_id = decision_decision.body_id AND n.sheet_id = decision_decision.sheet_id AND n.stage IN ('fixed', 'published'))));
CREATE POLICY keep ON decision_decision FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND decision_may_write(body_id, sheet_id, state));
CREATE POLICY see ON decision_revision FOR SELECT TO michishirube_web
  USING (cycle_may_read(body_id, sheet_id) AND ((SELECT account_is_staff()) OR state = 'decided' AND EXISTS (SELECT 1 FROM cycle_now n
      WHERE n.body_id = decision_revision.body_id AND n.sheet_id = decision_revision.sheet_id AND n.stage IN ('fixed', 'published'))));
CREATE POLICY keep ON decision_revision FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND decision_may_write(body_id, sheet_id, state));
CREATE POLICY see ON decision_edition FOR SELECT TO michishirube_web USING (body_id = (SELECT account_body()) AND (SELECT account_is_staff()));
CREATE POLICY keep ON decision_edition FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND (SELECT account_is_hq()));
CREATE POLICY see ON decision_money FOR SELECT TO michishirube_web USING (cycle_may_read(body_id, sheet_id) AND (stage <> 'request' OR (SELECT account_is_staff())));
CREATE POLICY keep ON decision_money FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND decision_may_write(body_id, sheet_id, 'proposed'));
CREATE POLICY see ON decision_proposal FOR SELECT TO michishirube_web USING (body_id = (SELECT account_body())
  AND ((SELECT account_is_hq()) AND state <> 'draft' OR unit_id IN (SELECT account_units_as('{department,bureau,owner}'))));
CREATE POLICY keep ON decision_proposal FOR INSERT TO michishirube_web
  WITH CHECK (body_id = (SELECT account_body()) AND by_person = (SELECT account_person()) AND CASE
    WHEN state IN ('draft', 'sent') THEN unit_id IN (SELECT account_units_as('{department,bureau}')) AND allocated_yen IS NULL AND weight IS NULL
    ELSE (SELECT account_is_hq()) END);
