import type { AnswerValue, FieldKind, FormField } from "./sheet-form.ts";
import { asTyped } from "./sheet-text.ts";

/** A field that somebody else wrote while it was being edited: what the writer saw, wrote, and finds there now. */
export type Conflict = {
  readonly fieldId: string;
  /** What the writer saw when she began. */
  readonly base: AnswerValue;
  readonly mine: AnswerValue;
  readonly theirs: AnswerValue;
  /** The version that stands now; whoever decides writes on top of it. */
  readonly version: number;
  readonly byPerson: string | null;
  readonly at: string | null;
};

export const resolutions = ["mine", "theirs", "both"] as const;
/** mine: keep what I wrote · theirs: keep what stands · both: theirs, then mine below it. */
export type Resolution = (typeof resolutions)[number];

const keepsBoth: readonly FieldKind[] = ["text", "longText"];

/** Two figures or two grades cannot both hold; two texts can. */
export const resolutionsFor = (field: Pick<FormField, "kind">): readonly Resolution[] =>
  keepsBoth.includes(field.kind) ? resolutions : ["mine", "theirs"];

/** What three sides come to where nobody has to be asked; null = a person decides. */
export function settled({ base, mine, theirs }: Pick<Conflict, "base" | "mine" | "theirs">): Resolution | null {
  if (mine === theirs || mine === base) return "theirs";
  return theirs === base ? "mine" : null;
}

/** The value that a decision leaves. Both: what stands comes first, unless one of the texts holds the other already. */
export function resolved(
  { mine, theirs }: Pick<Conflict, "mine" | "theirs">,
  resolution: Resolution,
  kind: FieldKind,
): AnswerValue {
  if (resolution === "mine") return mine;
  if (resolution === "theirs" || mine === null) return theirs;
  if (theirs === null) return mine;
  const [there, here] = [asTyped(String(theirs)), asTyped(String(mine))];
  if (there.includes(here)) return there;
  if (here.includes(there)) return here;
  return `${there}${kind === "longText" ? "\n" : " "}${here}`;
}
