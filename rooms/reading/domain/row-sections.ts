import type { Within } from "./found-fact.ts";
import { depthOfMarks, headingForm } from "./heading-forms.ts";
import { keptByText } from "./kept-results.ts";

/** A heading between the rows of a table, and the step of its ladder on which it stands. */
export type Section = { readonly within: Within; readonly step: Step };
type Step = { readonly ladder: string; readonly depth: number; readonly form?: string };

/** The ladders on which offices order their rows, the widest step first. */
const ladders: readonly (readonly [name: string, steps: readonly RegExp[]])[] = [
  [
    "items",
    ["款", "項", "目", "節"].map(
      (word) =>
        new RegExp(
          `^第?[\\s　]*[0-9０-９一二三四五六七八九十]{1,3}[\\s　]*${word}(?:$|[\\s　:：.．])|^[(（【]?${word}[)）】\\s　:：]+\\S`,
        ),
    ),
  ],
  ["accounts", [/会計$/]],
  ["offices", [/(?:[部局]|振興局|委員会|議会)$/, /(?:[^別]課|室|事務所)$/]],
];

const stepOf = keptByText((text: string): Step => {
  const plain = text.trim().replace(/^[【〈《■◆●○◇□▼]+|[】〉》]+$/g, "");
  for (const [ladder, steps] of ladders) {
    const depth = steps.findIndex((form) => form.test(plain));
    if (depth >= 0) return { ladder, depth };
  }
  // 【成果指標】 between rows heads them, though elsewhere it only labels what follows
  const numbered = headingForm(text) ?? (/^[【■◆●]/.test(text.trim()) ? marked(text) : null);
  return numbered === null ? { ladder: "plain", depth: 0 } : { ladder: "numbered", ...numbered };
});

const marked = (text: string) => ({ depth: depthOfMarks, form: text.trim().charAt(0) });

/** Deeper than anybody lays out the rows of a table. */
const mostSections = 5;

/**
 * The headings that hold below a row that is one: it ends those of its step and below. A heading of another ladder stands below those before it
 * (部 above 施策), until its own step comes again.
 */
export function withSection(before: readonly Section[], within: Within, printed: string): readonly Section[] {
  const step = stepOf(printed);
  const ends = before.findIndex(
    ({ step: { ladder, depth, form } }) =>
      ladder === step.ladder && (depth > step.depth || (depth === step.depth && form === step.form)),
  );
  const kept = ends < 0 ? before : before.slice(0, ends);
  const isOther =
    step.ladder === "plain"
      ? kept.filter((one) => one.within.kind !== within.kind || one.step.ladder !== "plain")
      : kept;
  return [...isOther.slice(1 - mostSections), { within, step }];
}
