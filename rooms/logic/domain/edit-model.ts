import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { type Alternative, isColumn, type LogicArrow, type LogicModel, type LogicNode } from "./logic-model.ts";

/** One change by a form: what is done, to which part, and the fields as typed. */
export type Edit = { readonly what: string; readonly id: string; readonly typed: Readonly<Record<string, string>> };

/** A model of more parts than this is no longer read by anybody and most likely a slip. */
const mostParts = 200;
const longestText = 1000;

const refused = (code: string, ja: string, en: string): { readonly ok: false; readonly problem: Problem } =>
  fail(problem(code, ja, en));

const textMissing = () => refused("logicTextMissing", "文を書いてください。", "Write a text.");
const textTooLong = (found: number) =>
  refused(
    "logicTextTooLong",
    `文が長すぎます（${found} 字）。${longestText} 字までにしてください。`,
    `The text is too long (${found} characters): at most ${longestText}.`,
  );
const unknownPart = () =>
  refused(
    "logicPartUnknown",
    "その部分はもうありません。画面を開き直してください。",
    "That part is gone. Open the page again.",
  );

const orNull = (text: string | undefined): string | null => text?.trim() || null;

function tooLong(typed: Edit["typed"]): ReturnType<typeof refused> | null {
  const long = Object.values(typed).find((text) => text.length > longestText);
  return long === undefined ? null : textTooLong(long.length);
}

function readNode(id: string, typed: Edit["typed"]): Outcome<LogicNode, Problem> {
  const text = orNull(typed.text);
  const column = typed.column ?? "";
  if (text === null) return textMissing();
  if (!isColumn(column)) return refused("logicColumnMissing", "欄を選んでください。", "Choose a column.");
  return ok({ id, column, text, kpi: orNull(typed.kpi), money: orNull(typed.money) });
}

function readArrow(id: string, typed: Edit["typed"], model: LogicModel): Outcome<LogicArrow, Problem> {
  const ends = [typed.from, typed.to].map((end) => model.nodes.find((node) => node.id === end));
  const [from, to] = ends;
  if (!from || !to) return unknownPart();
  if (from.id === to.id)
    return refused("logicArrowToItself", "同じ部分どうしは結べません。", "A part cannot lead to itself.");
  if (model.arrows.some((arrow) => arrow.id !== id && arrow.from === from.id && arrow.to === to.id))
    return refused("logicArrowDoubled", "その二つはもう結ばれています。", "These two are linked already.");
  const text = orNull(typed.evidence);
  const evidence = text === null ? null : { text, source: orNull(typed.source), strength: orNull(typed.strength) };
  return ok({
    id,
    from: from.id,
    to: to.id,
    evidence,
    indicator: orNull(typed.indicator),
    assumption: orNull(typed.assumption),
  });
}

function readAlternative(id: string, typed: Edit["typed"]): Outcome<Alternative, Problem> {
  const [text, whyNot] = [orNull(typed.text), orNull(typed.whyNot)];
  return text === null || whyNot === null ? textMissing() : ok({ id, text, whyNot });
}

type Part = { readonly id: string };

/** The list with the part put in its place, or at the end where it is new. */
const put = <P extends Part>(parts: readonly P[], part: P): readonly P[] =>
  parts.some(({ id }) => id === part.id) ? parts.map((one) => (one.id === part.id ? part : one)) : [...parts, part];

const without = <P extends Part>(parts: readonly P[], gone: string): readonly P[] =>
  parts.filter(({ id }) => id !== gone);

/** The node one place up or down among those of its column. */
function moved({ nodes }: LogicModel, id: string, up: boolean): readonly LogicNode[] {
  const node = nodes.find((one) => one.id === id);
  const column = nodes.filter((one) => one.column === node?.column);
  const other = column[column.findIndex((one) => one.id === id) + (up ? -1 : 1)];
  if (!node || !other) return nodes;
  return nodes.map((one) => (one.id === node.id ? other : one.id === other.id ? node : one));
}

const withPart = <P extends Part>(
  read: Outcome<P, Problem>,
  keep: (part: P) => LogicModel,
): Outcome<LogicModel, Problem> => (read.ok ? ok(keep(read.value)) : read);

function editArrow(model: LogicModel, { what, id, typed }: Edit): Outcome<LogicModel, Problem> {
  if (what === "removeArrow") return ok({ ...model, arrows: without(model.arrows, id) });
  const before = model.arrows.find((arrow) => arrow.id === id);
  const ends = before ? { from: before.from, to: before.to } : {};
  return withPart(readArrow(id, { ...typed, ...ends }, model), (arrow) => ({
    ...model,
    arrows: put(model.arrows, arrow),
  }));
}

function removedNode(model: LogicModel, id: string): LogicModel {
  const arrows = model.arrows.filter(({ from, to }) => from !== id && to !== id);
  return { ...model, nodes: without(model.nodes, id), arrows };
}

/** The model after one change, or why it cannot be made. A removed box takes its arrows with it. */
export function editModel(model: LogicModel, edit: Edit): Outcome<LogicModel, Problem> {
  const { what, id, typed } = edit;
  const long = tooLong(typed);
  if (long) return long;
  if (model.nodes.length + model.arrows.length + model.alternatives.length >= mostParts && what.startsWith("keep"))
    return refused(
      "logicTooManyParts",
      `要素が ${mostParts} を超えます。`,
      `The model would have more than ${mostParts} parts.`,
    );
  switch (what) {
    case "keepNode":
      return withPart(readNode(id, typed), (node) => ({ ...model, nodes: put(model.nodes, node) }));
    case "removeNode":
      return ok(removedNode(model, id));
    case "moveUp":
    case "moveDown":
      return ok({ ...model, nodes: moved(model, id, what === "moveUp") });
    case "keepArrow":
    case "removeArrow":
      return editArrow(model, edit);
    case "keepAlternative":
      return withPart(readAlternative(id, typed), (one) => ({ ...model, alternatives: put(model.alternatives, one) }));
    case "removeAlternative":
      return ok({ ...model, alternatives: without(model.alternatives, id) });
    case "confirm":
      return ok({ ...model, confirmed: true });
    default:
      return unknownPart();
  }
}
