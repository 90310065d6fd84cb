import { EmptyState, Fold, inLang, Name, nameIn, type PageContent, Section, Status } from "../../../ui/index.ts";
import { FormError } from "../../account/web.tsx";
import { RecordedWhen } from "../../fact/web.tsx";
import type { NamedProposal, RulesKnown } from "../actions/load-rules.ts";
import { roomAddress, ruleAddress, rulesAddress } from "../domain/reading-address.ts";
import { type ReadingRule, ruleSentence } from "../domain/reading-rule.ts";
import { readingMessages } from "./reading-messages.ts";
import { ruleMessages } from "./rule-messages.ts";
import { RuleActs, RuleExamples, RuleSentence, RuleState, type ShownRule } from "./rule-pieces.tsx";
import { type RoomModel, whoWords } from "./work-model.ts";

export type RulesModel = RoomModel & {
  readonly known: RulesKnown;
  /** Why an act was refused. */
  readonly refused: string | null;
};

/** The office's own rules of reading, proposals on top: /reading/:edition/rules. */
export function rulesPage(model: RulesModel): PageContent {
  const { view, known } = model;
  const t = ruleMessages(view.lang);
  const kept = known.rules.filter(({ refused }) => !refused);
  const refused = known.rules.filter((rule) => rule.refused);
  return {
    title: t("title"),
    description: t("lead"),
    lead: t("lead"),
    breadcrumbs: ruleCrumbs(model, null),
    main: (
      <>
        {model.refused === null ? null : <FormError>{model.refused}</FormError>}
        <Conflicts model={model} />
        <Section
          id="proposals"
          title={t("proposals")}
          lead={known.proposals.length > 0 ? t("proposalsLead") : undefined}
        >
          {known.proposals.length === 0 ? (
            <EmptyState what={t("noProposals")} why={t("noProposalsWhy")} />
          ) : (
            known.proposals.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} model={model} />)
          )}
        </Section>
        <Section id="rules" title={t("rules")}>
          <p>
            <a class="action" href={`${rulesAddress(model.site.edition.id)}/new`}>
              {t("write")}
            </a>
          </p>
          {kept.length === 0 ? <EmptyState what={t("noRules")} why={t("noRulesWhy")} /> : null}
          {kept.map((rule) => (
            <RuleCard key={rule.id} rule={rule} model={model} />
          ))}
        </Section>
        {refused.length === 0 ? null : (
          <Section id="refused" title={t("refusedRules")} lead={t("refusedLead")}>
            {refused.map((rule) => (
              <RuleCard key={rule.id} rule={rule} model={model} />
            ))}
          </Section>
        )}
      </>
    ),
    unlisted: true,
  };
}

/** Edition → documents → rules → this one. */
export function ruleCrumbs({ view, site }: RoomModel, here: string | null): PageContent["breadcrumbs"] {
  const t = ruleMessages(view.lang);
  const rules = { label: t("title"), ...(here === null ? {} : { href: rulesAddress(site.edition.id) }) };
  return [
    [
      { label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` },
      { label: readingMessages(view.lang)("room"), href: roomAddress(site.edition.id) },
      rules,
      ...(here === null ? [] : [{ label: here }]),
    ],
  ];
}

type OfModel = { readonly model: RulesModel };

function Conflicts({ model }: OfModel) {
  const { known, view } = model;
  const t = ruleMessages(view.lang);
  if (known.conflicts.length === 0) return null;
  return (
    <Section id="conflicts" title={t("conflicts")} lead={t("conflictsLead")}>
      <ul>
        {known.conflicts.map(({ one, other }) => (
          <li key={`${one.id}-${other.id}`}>
            <RuleSentence rule={one} model={model} /> / <RuleSentence rule={other} model={model} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Card({
  rule,
  model,
  children,
}: OfModel & { readonly rule: ShownRule; readonly children: preact.ComponentChildren }) {
  const { view, site } = model;
  const t = ruleMessages(view.lang);
  const sentence = inLang(ruleSentence(rule), view.lang);
  return (
    <article class="reading-rule" id={`rule-${rule.id}`} aria-labelledby={`rule-${rule.id}-says`}>
      <h3 id={`rule-${rule.id}-says`}>
        <Name>{sentence}</Name>
      </h3>
      {children}
      <Fold summary={t("from")}>
        <RuleExamples examples={rule.examples} model={model} />
      </Fold>
      <div class="reading-rule-ways">
        <RuleActs rule={rule} model={model} withReason={false} />
        <a href={ruleAddress(site.edition.id, rule.id)} aria-label={t("forRule", { act: t("look"), rule: sentence })}>
          {t("look")}
        </a>
      </div>
    </article>
  );
}

function ProposalCard({ proposal, model }: OfModel & { readonly proposal: NamedProposal }) {
  const { lang } = model.view;
  const t = ruleMessages(lang);
  const rule = { ...proposal, refused: false, version: 0, active: false };
  return (
    <Card rule={rule} model={model}>
      <p class="reading-rule-says">
        <Status kind={proposal.strong ? "good" : "partly"} word={t(proposal.strong ? "strong" : "weak")} />
        <Name>{inLang(proposal.why, lang)}</Name>
      </p>
    </Card>
  );
}

function RuleCard({ rule, model }: OfModel & { readonly rule: ReadingRule }) {
  const { view } = model;
  return (
    <Card rule={rule} model={model}>
      <p class="reading-rule-says">
        <RuleState rule={rule} model={model} />
        <UsesOfRule rule={rule} model={model} />
      </p>
      <p>
        {ruleMessages(view.lang)("lastChange")}: <Name>{whoWords(model, rule.byPerson)}</Name>{" "}
        <RecordedWhen at={rule.recordedAt} view={view} />
      </p>
    </Card>
  );
}

/** How often the newest reading of each document used it. */
export function UsesOfRule({ rule, model }: { readonly rule: Pick<ReadingRule, "id">; readonly model: RulesModel }) {
  const t = ruleMessages(model.view.lang);
  const uses = model.known.uses.get(rule.id);
  if (!uses || uses.used === 0) return <span>{t("notUsed")}</span>;
  return <Name>{t("usedIn", { count: String(uses.used), documents: String(uses.documents) })}</Name>;
}
