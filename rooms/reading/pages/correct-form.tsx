import { inLang, Name } from "../../../ui/index.ts";
import { FormError } from "../../account/web.tsx";
import { isNameAsked } from "../domain/asked-names.ts";
import { kindWords, roleWords, type TypedProblem, type TypedRow, typedOfFact } from "../domain/correct-fact.ts";
import { factKinds, figureRoles } from "../domain/found-fact.ts";
import type { ReviewItem } from "../domain/review.ts";
import { actMessages } from "./act-messages.ts";
import { actAddress, ItemActs, ItemFields } from "./item-fields.tsx";
import { choicesOf, linkText, type WorkModel } from "./work-model.ts";

type OfItem = { readonly item: ReviewItem; readonly model: WorkModel };

const emptyRow: TypedRow = { of: null, printed: "", unit: "", period: "", role: "actual", subject: "", left: false };

/** The thing as a form: kind, name, and each figure as printed, with unit, period and role. */
export function CorrectForm({ item, model }: OfItem) {
  const { view, retry } = model;
  const t = actMessages(view.lang);
  const accepted = item.standing === "changed" ? null : item.decision?.content;
  const typed = retry?.typed ?? typedOfFact(accepted ?? item.found.fact);
  const problems = retry?.problems ?? [];
  const link = retry?.link ?? linkText(accepted ? accepted.link : item.found.link);
  const links = choicesOf(accepted?.link ? [accepted.link] : [], item.found.candidates);
  const asksName = isNameAsked(item.found.fact) && !accepted;
  const rows = typed.rows.some(({ of }) => of === null) ? typed.rows : [...typed.rows, emptyRow];
  return (
    <form method="post" action={actAddress(model)} class="reading-form" aria-labelledby="correct-heading" data-form="">
      <h4 id="correct-heading">{t("correctTitle")}</h4>
      {problems.length > 0 ? <FormError>{t("wrong")}</FormError> : null}
      {retry?.whole ? <FormError>{retry.whole.message[view.lang]}</FormError> : null}
      <p class="field-help">
        <Name>{t("correctLead")}</Name>
      </p>
      <ItemFields item={item} model={model} />
      <div class="reading-fields">
        <Select
          name="kind"
          label={t("kind")}
          value={typed.kind}
          options={factKinds.map((kind) => [kind, inLang(kindWords[kind], view.lang)])}
          problem={problemOf(problems, null, "kind", view.lang)}
        />
        <Text
          name="name"
          label={t("name")}
          value={typed.name}
          wide
          problem={problemOf(problems, null, "name", view.lang)}
          first={asksName}
        />
        <Select
          name="link"
          label={t("linkField")}
          value={link}
          options={[...links.map((one) => [linkText(one), one.name] as const), ["none", t("nothingMeant")]]}
          wide
        />
      </div>
      {rows.map((row, index) => (
        <FigureFields
          key={index}
          row={row}
          index={index}
          problems={problems}
          lang={view.lang}
          first={index === 0 && !asksName}
        />
      ))}
      <Text name="note" label={`${t("note")}（${t("optional")}）`} value={typed.note} wide />
      <ItemActs item={item} model={model} act="correct" label={t("save")} />
    </form>
  );
}

type Lang = "ja" | "en";

function problemOf(
  problems: readonly TypedProblem[],
  row: number | null,
  field: TypedProblem["field"],
  lang: Lang,
): string | undefined {
  return problems.find((one) => one.row === row && one.field === field)?.problem.message[lang];
}

function FigureFields(props: {
  readonly row: TypedRow;
  readonly index: number;
  readonly problems: readonly TypedProblem[];
  readonly lang: Lang;
  readonly first: boolean;
}) {
  const { row, index, problems, lang, first } = props;
  const t = actMessages(lang);
  const name = (field: string) => `f${index}.${field}`;
  const problem = (field: TypedProblem["field"]) => problemOf(problems, index, field, lang);
  return (
    <fieldset class="reading-figure-form">
      <legend>
        <Name>{row.of === null ? t("figureNew") : t("figure", { number: String(index + 1) })}</Name>
      </legend>
      <input type="hidden" name={name("of")} value={row.of === null ? "" : String(row.of)} />
      <div class="reading-fields">
        <Select
          name={name("role")}
          label={t("role")}
          value={row.role}
          options={figureRoles.map((role) => [role, inLang(roleWords[role], lang)])}
          problem={problem("role")}
        />
        <Text
          name={name("printed")}
          label={t("printed")}
          value={row.printed}
          problem={problem("printed")}
          first={first}
        />
        <Text name={name("unit")} label={t("unit")} value={row.unit} />
        <Text name={name("period")} label={t("period")} value={row.period} problem={problem("period")} />
        <Text name={name("subject")} label={t("subject")} value={row.subject} />
      </div>
      {row.of === null ? null : (
        <label class="reading-check">
          <input type="checkbox" name={name("left")} value="yes" checked={row.left} /> {t("leaveOut")}
        </label>
      )}
    </fieldset>
  );
}

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly wide?: boolean;
  /** Where the writing usually begins. */
  readonly first?: boolean;
};

const idOf = (name: string): string => `typed-${name.replace(".", "-")}`;

function Text({ name, label, value, problem, wide, first }: FieldProps) {
  const id = idOf(name);
  return (
    <div class={wide || problem ? "room-field reading-wide" : "room-field"}>
      <label for={id}>
        <Name>{label}</Name>
      </label>
      <Wrong id={id} problem={problem} />
      <input
        type="text"
        id={id}
        name={name}
        value={value}
        autocomplete="off"
        data-first={first ? "" : undefined}
        aria-invalid={problem ? "true" : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
      />
    </div>
  );
}

function Select(props: FieldProps & { readonly options: readonly (readonly [value: string, word: string])[] }) {
  const { name, label, value, problem, options, wide } = props;
  const id = idOf(name);
  return (
    <div class={wide || problem ? "room-field reading-wide" : "room-field"}>
      <label for={id}>
        <Name>{label}</Name>
      </label>
      <Wrong id={id} problem={problem} />
      <select
        id={id}
        name={name}
        aria-invalid={problem ? "true" : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
      >
        {options.map(([option, word]) => (
          <option key={option} value={option} selected={option === value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}

const Wrong = ({ id, problem }: { readonly id: string; readonly problem: string | undefined }) =>
  problem === undefined ? null : (
    <p class="field-error" id={`${id}-error`}>
      <Name>{problem}</Name>
    </p>
  );
