import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";

export const letterKinds = ["invitation", "digest", "returned", "recovery"] as const;
/** invitation: a way in for a new person · digest: what waits for somebody · returned: a sheet came back · recovery: a new way in. */
export type LetterKind = (typeof letterKinds)[number];

/** What the mail server is handed: one address, one line of subject, plain text. */
export type LetterText = { readonly to: string; readonly subject: string; readonly text: string };

/** A text that may lose its use while it waits. `uselessAfter`: ISO moment from which it is not sent any more; left out = never. */
export type TimedText = LetterText & { readonly uselessAfter?: string };

/** A letter to one person. Of two letters with one key only the first is ever written. */
export type Letter = TimedText & {
  readonly bodyId: string;
  readonly personId: string;
  readonly kind: LetterKind;
  readonly key: string;
};

// one address and nothing that could open a second one or a header line; the mail server knows the finer rules
const oneAddress = /^[^\s@<>,;:"'()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"'()[\]\\\p{Cc}]{1,255}$/u;

const notAnAddress: Problem = problem(
  "notAMailAddress",
  "メールアドレスとして読めません。「名前@組織のドメイン」の形で、一つだけ書いてください。",
  "This is not a mail address: write one, in the form name@domain.",
);

/** Whatever stands in a header is one line: line ends and other control characters become spaces. */
export const asOneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();

/** The letter with an address that is one, a subject of one line and text without characters that a mail cannot carry. */
export function checkLetter<L extends LetterText>(letter: L): Outcome<L, Problem> {
  const to = letter.to.trim();
  if (!oneAddress.test(to)) return fail(notAnAddress);
  const text = letter.text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
  return ok({ ...letter, to, subject: asOneLine(letter.subject), text });
}
