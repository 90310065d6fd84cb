import { stageWords } from "../../cycle/index.ts";
import { answerWords, type Drawing, faint, fieldById, inBrackets, labelTable, own, say, shorten } from "./drawing.ts";
import type { Given } from "./form-template.ts";
import { aboutWords, directionWords, formWords, opinionKindWords, revisionWords } from "./form-words.ts";
import { gradeLines, ruleText } from "./lay-out-years.ts";
import { asWords, type Line, type PaperBlock, plain, type Words } from "./paper.ts";
import { moneyUnit, printedDay, printedPeriod, printedYen } from "./printed-values.ts";
import type { SheetRecord } from "./sheet-record.ts";
import type { RecordValue } from "./template-schema.ts";

const labels: Readonly<Record<RecordValue, { ja: string; en: string }>> = {
  id: { ja: "調書番号", en: "Sheet number" },
  title: { ja: "名称", en: "Name" },
  kind: { ja: "種類", en: "Kind" },
  aboutId: { ja: "コード", en: "Code" },
  unit: { ja: "担当部署", en: "Unit in charge" },
  owner: { ja: "担当者", en: "Owner" },
  areas: { ja: "地域", en: "Areas" },
  plan: { ja: "計画での位置", en: "Place in the plan" },
  cycle: { ja: "評価", en: "Cycle" },
  year: { ja: "評価対象年度", en: "Year evaluated" },
  stage: { ja: "段階", en: "Stage" },
  fixedOn: { ja: "確定日", en: "Fixed on" },
  form: { ja: "調書の様式", en: "Form" },
  rule: { ja: "判定基準", en: "Grading rule" },
  direction: { ja: "今後の方向", en: "Next direction" },
  reason: { ja: "方向の理由", en: "Reason" },
  outturn: { ja: "実績額", en: "Outturn" },
  budget: { ja: "予算額（当初＋補正）", en: "Budget (initial + supplementary)" },
  changes: { ja: "計画の変更", en: "Changes of the plan" },
  result: { ja: "指標の達成状況", en: "Results of the indicators" },
  outside: { ja: "外部の意見", en: "Outside opinions" },
};

export function layOutLabels(drawing: Drawing, record: SheetRecord, given: Given<"labels">): readonly PaperBlock[] {
  const pairs = given.rows.map((row) => {
    const field = row.field === undefined ? null : fieldById(record, row.field);
    const label = row.label ?? field?.label ?? (row.value === undefined ? (row.field ?? "") : labels[row.value]);
    const words =
      row.field === undefined
        ? row.value === undefined
          ? []
          : valueWords(drawing, record, row.value)
        : field === null
          ? faint(say(drawing, formWords.noField))
          : answerWords(record, field, drawing);
    return { label: own(drawing, label), words: shorten(words, row.characters, drawing) };
  });
  return [labelTable(pairs, given.width ?? 22, given.columns === 2 ? 2 : 1)];
}

/** One thing known about a sheet, in words; what is not known says so. */
function valueWords(drawing: Drawing, record: SheetRecord, value: RecordValue): Words {
  const { lang } = drawing;
  const unknown = faint(say(drawing, formWords.noRecord));
  const text = (known: string | null | undefined): Words => {
    const words = asWords(known ?? "");
    return words.length === 0 ? unknown : words;
  };
  switch (value) {
    case "id":
      return text(record.id);
    case "title":
      return text(titleOf(record, drawing));
    case "kind":
      return plain(say(drawing, aboutWords[record.about.kind]));
    case "aboutId":
      return text(record.about.id);
    case "unit":
      return text(record.unit.name);
    case "owner":
      return record.owner === null ? faint(say(drawing, formWords.noOwner)) : text(record.owner);
    case "areas":
      return text(record.areas.join(lang === "ja" ? "・" : ", "));
    case "plan":
      return text(record.planPath.join(" ＞ "));
    case "cycle":
      return text(record.cycle.title);
    case "year":
      return plain(printedPeriod(`FY${record.cycle.fiscalYear}`, drawing));
    case "stage":
      return plain(say(drawing, stageWords[record.stage]));
    case "fixedOn":
      return record.fixedOn === null
        ? faint(say(drawing, formWords.notFixed))
        : plain(printedDay(record.fixedOn, drawing));
    case "form":
      return text(`${record.form.title[lang]}${inBrackets(drawing, `${record.form.id} v${record.form.version}`)}`);
    case "rule":
      return ruleWords(drawing, record);
    case "direction":
      return record.decision === null
        ? faint(say(drawing, formWords.noDecision))
        : plain(directionText(record, drawing));
    case "reason":
      return text(record.decision?.reason);
    case "outturn":
      return moneyWords(drawing, record, ["outturn"]);
    case "budget":
      return moneyWords(drawing, record, ["initial", "supplementary"]);
    case "changes":
      return changesWords(drawing, record);
    case "result":
      return record.kpis.length === 0
        ? faint(say(drawing, formWords.noKpis))
        : record.kpis.flatMap((kpi) => gradeLines(drawing, kpi));
    case "outside":
      return outsideWords(drawing, record);
  }
}

/** The rules that the indicators were graded under; without indicators there is nothing to grade. */
function ruleWords(drawing: Drawing, { kpis }: SheetRecord): Words {
  if (kpis.length === 0) return faint(say(drawing, formWords.noKpis));
  const rules = new Set(kpis.flatMap(({ grade }) => (grade === null ? [] : [ruleText(drawing, grade)])));
  return rules.size === 0 ? faint(say(drawing, formWords.noRule)) : asWords([...rules].join("\n"));
}

export const titleOf = (record: SheetRecord, { lang }: Pick<Drawing, "lang">): string =>
  lang === "en" && record.titleEn ? record.titleEn : record.title;

export function directionText({ decision }: SheetRecord, drawing: Drawing): string {
  if (decision === null) return say(drawing, formWords.noDecision);
  const state = say(drawing, decision.state === "decided" ? formWords.decided : formWords.proposed);
  const word = say(drawing, directionWords[decision.direction]);
  return `${word}${inBrackets(drawing, state)}`;
}

/** Money of the evaluated year in the given stages, without what is listed again. */
function moneyWords(drawing: Drawing, record: SheetRecord, stages: readonly string[]): Words {
  const lines = record.money.filter(
    ({ stage, fiscalYear, relisted }) => stages.includes(stage) && fiscalYear === record.cycle.fiscalYear && !relisted,
  );
  if (lines.length === 0) return faint(say(drawing, formWords.noRecord));
  const { text, number } = printedYen(
    lines.reduce((sum, { amountYen }) => sum + amountYen, 0),
    drawing,
  );
  return plain(number === null ? text : `${text}${drawing.lang === "ja" ? "" : " "}${moneyUnit(drawing)}`);
}

function changesWords(drawing: Drawing, record: SheetRecord): Words {
  if (record.revisions.length === 0) return faint(say(drawing, formWords.noRevision));
  return record.revisions.map((revision): Line => {
    const head = `${revision.about} ${say(drawing, revisionWords[revision.what])}: `;
    const before = revision.before === null ? [] : [{ text: revision.before, mark: "struck" } as const, " → "];
    const after = revision.after ?? say(drawing, formWords.noRecord);
    return [head, ...before, `${after}${inBrackets(drawing, revision.reason)}`];
  });
}

function outsideWords(drawing: Drawing, record: SheetRecord): Words {
  const said = record.opinions.filter(({ kind }) => kind !== "second");
  if (said.length === 0) return faint(say(drawing, formWords.noOpinions));
  return said.flatMap(({ kind, saidBy, text }) =>
    asWords(text).map(
      (line, index): Line =>
        index === 0
          ? [
              {
                text: `${say(drawing, opinionKindWords[kind])}${saidBy === null ? "" : inBrackets(drawing, saidBy)}: `,
                mark: "strong",
              },
              ...line,
            ]
          : line,
    ),
  );
}
