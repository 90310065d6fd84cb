import {
  cell,
  DefinitionList,
  EmptyState,
  inLang,
  Name,
  type PageContent,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import { FormError } from "../../account/web.tsx";
import { RecordedWhen } from "../../fact/web.tsx";
import type { RuleTrial } from "../actions/try-rule.ts";
import type { ReadingDifference } from "../domain/compare-readings.ts";
import type { LinkedFact } from "../domain/link-facts.ts";
import { ruleAddress } from "../domain/reading-address.ts";
import { type ReadingRule, ruleSentence } from "../domain/reading-rule.ts";
import { ruleMessages } from "./rule-messages.ts";
import { RuleActs, RuleExamples, RuleState, type ShownRule, stateOf } from "./rule-pieces.tsx";
import { type RulesModel, ruleCrumbs, UsesOfRule } from "./rules-page.tsx";
import { Figures } from "./work-fact.tsx";
import { whoWords } from "./work-model.ts";

export type RuleModel = RulesModel & {
  readonly rule: ShownRule;
  /** Every version, the newest first; empty for a proposal. */
  readonly versions: readonly ReadingRule[];
  /** The document on which it was tried, with what that gave or why it could not be tried. */
  readonly trial: {
    readonly documentId: string;
    readonly result: RuleTrial | null;
    readonly problem: string | null;
  } | null;
};

/** One rule: where it comes from, what it would change, how it was changed. */
export function rulePage(model: RuleModel): PageContent {
  const { view, rule } = model;
  const t = ruleMessages(view.lang);
  const title = inLang(ruleSentence(rule), view.lang);
  return {
    title,
    description: t("ruleLead"),
    breadcrumbs: ruleCrumbs(model, title),
    main: (
      <>
        {model.refused === null ? null : <FormError>{model.refused}</FormError>}
        <DefinitionList
          items={[
            { term: t("state"), detail: <RuleState rule={rule} model={model} /> },
            { term: t("uses"), detail: <UsesOfRule rule={rule} model={model} /> },
            { term: t("from"), detail: <RuleExamples examples={rule.examples} model={model} /> },
          ]}
        />
        <RuleActs rule={rule} model={model} withReason />
        <Trial model={model} />
        <History model={model} />
      </>
    ),
    unlisted: true,
  };
}

type OfModel = { readonly model: RuleModel };

function Trial({ model }: OfModel) {
  const { view, site, rule, known, trial } = model;
  const t = ruleMessages(view.lang);
  const documents = known.documents.filter(({ withdrawn }) => !withdrawn);
  return (
    <Section id="trial" title={t("trial")} lead={t("trialLead")}>
      {documents.length === 0 ? (
        <p>{t("noDocuments")}</p>
      ) : (
        <form method="get" action={`${ruleAddress(site.edition.id, rule.id)}#trial`} class="short-form">
          <label>
            <span>{t("trialDocument")}</span>
            <select name="document">
              {documents.map(({ id, title }) => (
                <option key={id} value={id} selected={id === trial?.documentId}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="quiet-button">
            {t("trialDo")}
          </button>
        </form>
      )}
      {trial?.problem ? <FormError>{trial.problem}</FormError> : null}
      {trial?.result ? <Differences result={trial.result} view={view} /> : null}
    </Section>
  );
}

const mostShown = 100;

function Differences({ result, view }: { readonly result: RuleTrial; readonly view: View }) {
  const t = ruleMessages(view.lang);
  const { differences, facts } = result;
  if (differences.length === 0) return <EmptyState what={t("trialNothing")} why={t("trialNothingWhy")} />;
  const count = t("trialCount", { count: String(differences.length), all: String(facts) });
  const more = differences.length > mostShown ? ` ${t("trialFirst", { count: String(mostShown) })}` : "";
  return (
    <>
      <p role="status">
        <Name>{`${count}${more}`}</Name>
      </p>
      <Table
        id="differences"
        caption={t("trial")}
        captionShown="hidden"
        columns={[
          { id: "name", head: t("thingName"), kind: "text", sortable: false },
          { id: "before", head: t("before"), kind: "text", sortable: false },
          { id: "after", head: t("after"), kind: "text", sortable: false },
        ]}
        rows={differences.slice(0, mostShown).map((difference, place) => ({
          id: String(place),
          cells: [
            cell(<Name lang="ja">{nameOf(difference)}</Name>),
            cell(<Said fact={difference.before} view={view} />),
            cell(<Said fact={difference.after} view={view} />),
          ],
        }))}
      />
    </>
  );
}

const nameOf = ({ before, after }: ReadingDifference): string => (after ?? before)?.fact.name ?? "";

function Said({ fact, view }: { readonly fact: LinkedFact | null; readonly view: View }) {
  const t = ruleMessages(view.lang);
  if (fact === null) return <span class="absent">{t("notFound")}</span>;
  return (
    <div class="reading-both">
      <Figures figures={fact.fact.figures} view={view} brief />
      <p class="cell-note">
        {fact.link ? (
          <>
            {t("linkedTo")}: <Name lang="ja">{fact.link.name}</Name>
          </>
        ) : (
          t("notLinked")
        )}
      </p>
    </div>
  );
}

function History({ model }: OfModel) {
  const { view, versions } = model;
  const t = ruleMessages(view.lang);
  if (versions.length === 0) return null;
  return (
    <Section id="history" title={t("history")}>
      <Table
        id="versions"
        caption={t("history")}
        captionShown="hidden"
        columns={(["when", "who", "what", "why"] as const).map((id) => ({
          id,
          head: t(id),
          kind: "text",
          sortable: false,
        }))}
        rows={versions.map((version) => ({
          id: String(version.version),
          cells: [
            cell(<RecordedWhen at={version.recordedAt} view={view} />),
            cell(<Name>{whoWords(model, version.byPerson)}</Name>),
            cell(t(stateOf(version))),
            cell(version.reason === null ? t("noReason") : <Name>{version.reason}</Name>),
          ],
        }))}
      />
    </Section>
  );
}
