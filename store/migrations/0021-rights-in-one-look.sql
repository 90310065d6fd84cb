-- Who may read an opinion, a value or a decision was asked by a function for each row: 1.4 ms an opinion with its answer. Written out, the same
-- question is answered for all rows of a statement in one look at the sheets. Nobody sees more or less than before. What is saved and read sheet by
-- sheet (cycle_*) keeps its functions: their plans are kept, and one row is looked up faster than a policy is planned.
ALTER POLICY see ON opinion_opinion USING (
  body_id = (SELECT account_body())
  AND (sheet_id IS NULL OR EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = opinion_opinion.body_id AND n.sheet_id = opinion_opinion.sheet_id))
  AND (state <> 'received' OR (SELECT account_is_hq()))
  AND (kind <> 'second' OR (SELECT account_is_staff())
    OR EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = opinion_opinion.body_id AND n.sheet_id = opinion_opinion.sheet_id AND n.stage IN ('fixed', 'published'))));
ALTER POLICY see ON opinion_answer USING (
  EXISTS (SELECT 1 FROM opinion_opinion o WHERE o.body_id = opinion_answer.body_id AND o.id = opinion_answer.opinion_id));
ALTER POLICY see ON opinion_effect USING (
  EXISTS (SELECT 1 FROM opinion_opinion o WHERE o.body_id = opinion_effect.body_id AND o.id = opinion_effect.opinion_id));

ALTER POLICY see ON value_value USING (
  EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = value_value.body_id AND n.sheet_id = value_value.sheet_id));

ALTER POLICY see ON decision_decision USING (
  EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = decision_decision.body_id AND n.sheet_id = decision_decision.sheet_id
    AND ((SELECT account_is_staff()) OR decision_decision.state = 'decided' AND n.stage IN ('fixed', 'published'))));
ALTER POLICY see ON decision_revision USING (
  EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = decision_revision.body_id AND n.sheet_id = decision_revision.sheet_id
    AND ((SELECT account_is_staff()) OR decision_revision.state = 'decided' AND n.stage IN ('fixed', 'published'))));
ALTER POLICY see ON decision_money USING (
  EXISTS (SELECT 1 FROM cycle_now n WHERE n.body_id = decision_money.body_id AND n.sheet_id = decision_money.sheet_id)
  AND (stage <> 'request' OR (SELECT account_is_staff())));
DROP FUNCTION opinion_may_read(text, text);
