import { inLang, Name, Status, type StatusKind } from "../../../ui/index.ts";
import { FormToken } from "../../account/web.tsx";
import type { RuleAct } from "../actions/change-rules.ts";
import { ruleAddress, workAddress } from "../domain/reading-address.ts";
import { type ReadingRule, type RuleContent, type RuleExample, ruleSentence } from "../domain/reading-rule.ts";
import { ruleMessages } from "./rule-messages.ts";
import type { RoomModel } from "./work-model.ts";

/** A rule as pages show it; version 0 is a proposal that nobody has decided about. */
export type ShownRule = RuleContent & Pick<ReadingRule, "id" | "version" | "active">;

type Props = { readonly rule: ShownRule; readonly model: RoomModel };

const stateKinds = {
  proposed: "partly",
  on: "good",
  off: "unknown",
  refused: "behind",
} as const satisfies Record<string, StatusKind>;

/** Where a rule stands, by shape and word. */
export function RuleState({ rule, model }: Props) {
  const state = stateOf(rule);
  return <Status kind={stateKinds[state]} word={ruleMessages(model.view.lang)(state)} />;
}

/** proposed · on · off · refused. */
export function stateOf({ version, active, refused }: Pick<ShownRule, "version" | "active" | "refused">) {
  if (version === 0) return "proposed";
  return refused ? "refused" : active ? "on" : "off";
}

const actWords = { on: "use", off: "stop", refuse: "refuse" } as const satisfies Record<RuleAct, string>;

/** What can be done with it now, the usual first. */
export const actsFor = (rule: ShownRule): readonly RuleAct[] =>
  stateOf(rule) === "on" ? ["off"] : rule.refused ? ["on"] : ["on", "refuse"];

/** Buttons to switch a rule on or off, or to refuse it; with a line for the reason where there is room for it. */
export function RuleActs({ rule, model, withReason }: Props & { readonly withReason: boolean }) {
  const { view, site, viewer } = model;
  const t = ruleMessages(view.lang);
  const sentence = inLang(ruleSentence(rule), view.lang);
  return (
    <form method="post" action={ruleAddress(site.edition.id, rule.id)} class="reading-rule-acts">
      <FormToken token={viewer.formToken} />
      <input type="hidden" name="version" value={String(rule.version)} />
      {withReason ? (
        <div class="field">
          <label for="field-reason">{t("reason")}</label>
          <input id="field-reason" type="text" name="reason" maxLength={500} autocomplete="off" />
        </div>
      ) : null}
      {actsFor(rule).map((act, place) => (
        <button
          key={act}
          type="submit"
          name="act"
          value={act}
          class={place === 0 && act === "on" ? undefined : "quiet-button"}
          aria-label={t("forRule", { act: t(actWords[act]), rule: sentence })}
        >
          {t(actWords[act])}
        </button>
      ))}
    </form>
  );
}

/** The places from which a rule was learned, each leading to its page in the workbench. */
export function RuleExamples({
  examples,
  model,
}: {
  readonly examples: readonly RuleExample[];
  readonly model: RoomModel;
}) {
  const { view, site } = model;
  const t = ruleMessages(view.lang);
  if (examples.length === 0) return <p>{t("byHand")}</p>;
  return (
    <ul class="plain-list">
      {examples.map((example, index) => (
        <li key={index}>
          <a href={workAddress(site.edition.id, example.document, { page: example.page ?? 1 })} data-name="">
            {t("examplePlace", { title: example.title, place: placeWords(example, t), printed: example.printed })}
          </a>
        </li>
      ))}
    </ul>
  );
}

const placeWords = ({ page, cell }: RuleExample, t: ReturnType<typeof ruleMessages>): string =>
  [page === null ? "" : t("page", { page: String(page) }), cell ?? ""].filter((word) => word !== "").join(" ");

/** The sentence of a rule. */
export const RuleSentence = ({ rule, model }: Props) => <Name>{inLang(ruleSentence(rule), model.view.lang)}</Name>;
