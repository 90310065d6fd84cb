import { absenceWords } from "../../../foundation/index.ts";
import { inLang, type PageContent } from "../../../ui/index.ts";
import { Field, FormError, FormToken, SelectField, type SelectOption } from "../../account/web.tsx";
import type { KnownName } from "../domain/link-facts.ts";
import { rulesAddress } from "../domain/reading-address.ts";
import { type RuleKind, ruledRoles, ruleKinds } from "../domain/reading-rule.ts";
import { ruleMessages } from "./rule-messages.ts";
import { ruleCrumbs } from "./rules-page.tsx";
import { linkText, type RoomModel } from "./work-model.ts";

/** The form as it was typed; empty before anybody did. */
export type TypedRule = Readonly<
  Record<"word" | "role" | "unit" | "why" | "thing" | "means" | "scope" | "reason", string>
>;

export const emptyRule: TypedRule = {
  word: "",
  role: "",
  unit: "",
  why: "",
  thing: "",
  means: "",
  scope: "all",
  reason: "",
};

export type RuleFormModel = RoomModel & {
  readonly kind: RuleKind;
  readonly typed: TypedRule;
  readonly problem: string | null;
  /** Publishers and documents for which a rule may hold, as `publisher 見本県` and `document d-1`. */
  readonly scopes: readonly SelectOption[];
  /** What the typed name may mean, where it was not the whole name of one thing. */
  readonly things: readonly KnownName[];
};

/** Writes a rule by hand: first which kind, then its word and what that means. */
export function ruleFormPage(model: RuleFormModel): PageContent {
  const { view, site, kind, problem } = model;
  const t = ruleMessages(view.lang);
  const own = `${rulesAddress(site.edition.id)}/new`;
  return {
    title: t("write"),
    description: t("writeLead"),
    lead: t("writeLead"),
    breadcrumbs: ruleCrumbs(model, t("write")),
    main: (
      <>
        {problem === null ? null : <FormError>{problem}</FormError>}
        <nav aria-label={t("kind")} class="reading-nav">
          <ul>
            {ruleKinds.map((one) => (
              <li key={one}>
                <a href={`${own}?kind=${one}`} aria-current={one === kind ? "page" : undefined}>
                  {t(one)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form method="post" action={own}>
          <FormToken token={model.viewer.formToken} />
          <input type="hidden" name="kind" value={kind} />
          <KindFields model={model} />
          <SelectField name="scope" label={t("scope")} value={model.typed.scope} options={model.scopes} />
          <Field name="reason" label={t("reason")} value={model.typed.reason} optional />
          <button type="submit">{t("save")}</button>
        </form>
      </>
    ),
    unlisted: true,
  };
}

function KindFields({ model }: { readonly model: RuleFormModel }) {
  const { view, kind, typed } = model;
  const t = ruleMessages(view.lang);
  const options = (words: Readonly<Record<string, { readonly ja: string; readonly en: string }>>) =>
    Object.entries(words).map(([value, word]) => ({ value, label: inLang(word, view.lang) }));
  return (
    <>
      <Field
        name="word"
        label={t(kind === "unit" ? "wordOfUnit" : "word")}
        help={t("wordHelp")}
        value={typed.word}
        optional={kind === "unit"}
      />
      {kind === "role" ? (
        <SelectField name="role" label={t("roleMeant")} value={typed.role} options={options(ruledRoles)} />
      ) : null}
      {kind === "unit" ? <Field name="unit" label={t("unitMeant")} value={typed.unit} /> : null}
      {kind === "absence" ? (
        <SelectField name="why" label={t("whyMeant")} value={typed.why} options={options(absenceWords)} />
      ) : null}
      {kind === "name" ? <ThingFields model={model} /> : null}
    </>
  );
}

function ThingFields({ model }: { readonly model: RuleFormModel }) {
  const { typed, things, view } = model;
  const t = ruleMessages(view.lang);
  return (
    <>
      <Field name="thing" label={t("thing")} help={t("thingHelp")} value={typed.thing} />
      {things.length === 0 ? null : (
        <SelectField
          name="means"
          label={t("thingChoice")}
          value={typed.means}
          options={things.map((thing) => ({ value: linkText(thing), label: thing.name }))}
        />
      )}
    </>
  );
}
