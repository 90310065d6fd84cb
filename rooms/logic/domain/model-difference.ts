import type { Bilingual } from "../../../foundation/index.ts";
import { columnWords, type LogicModel } from "./logic-model.ts";

/** One difference between two versions; `before` or `after` is missing where a part is new or gone. */
export type ModelDifference = {
  readonly kind: "new" | "changed" | "ended";
  readonly part: "node" | "arrow" | "alternative";
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
};

export const partWords: Readonly<Record<ModelDifference["part"], Bilingual>> = {
  node: { ja: "要素", en: "Part" },
  arrow: { ja: "矢印", en: "Arrow" },
  alternative: { ja: "ほかの案", en: "Alternative" },
};

type Worded = ReadonlyMap<string, string>;

const nodeWords = ({ nodes }: LogicModel, lang: keyof Bilingual): Worded =>
  new Map(
    nodes.map(({ id, column, text, kpi, money }) => [
      id,
      [columnWords[column][lang], text, kpi, money].filter((one) => one).join(" · "),
    ]),
  );

function arrowWords(model: LogicModel): Worded {
  const textOf = (id: string): string => model.nodes.find((node) => node.id === id)?.text ?? id;
  return new Map(
    model.arrows.map(({ id, from, to, evidence, indicator, assumption }) => [
      id,
      [`${textOf(from)} → ${textOf(to)}`, evidence?.text, evidence?.source, evidence?.strength, indicator, assumption]
        .filter((one) => one)
        .join(" · "),
    ]),
  );
}

const alternativeWords = ({ alternatives }: LogicModel): Worded =>
  new Map(alternatives.map(({ id, text, whyNot }) => [id, `${text} — ${whyNot}`]));

function compare(part: ModelDifference["part"], before: Worded, after: Worded): readonly ModelDifference[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id) => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
    if (was === is) return [];
    return [
      { kind: was === null ? "new" : is === null ? "ended" : "changed", part, id, before: was, after: is },
    ] as const;
  });
}

/** What changed from one version to another, part by part; columns are named in the reader's language. */
export const modelDifference = (
  before: LogicModel,
  after: LogicModel,
  lang: keyof Bilingual,
): readonly ModelDifference[] => [
  ...compare("node", nodeWords(before, lang), nodeWords(after, lang)),
  ...compare("arrow", arrowWords(before), arrowWords(after)),
  ...compare("alternative", alternativeWords(before), alternativeWords(after)),
];
