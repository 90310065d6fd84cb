import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";

export const shortestPassword = 12;
/** Longer ones only cost time; a sentence of this length is far beyond guessing. */
const longestPassword = 200;

/** What everybody tries first. Compared without case, width, digits and marks, so that `Password2026!!` is one of them. */
const commonWords = [
  "password",
  "passwort",
  "pasuwado",
  "qwerty",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "letmein",
  "welcome",
  "iloveyou",
  "administrator",
  "admin",
  "hokkaido",
  "sapporo",
  "michishirube",
  "abcdefghijkl",
  "パスワード",
  "あいうえお",
  "北海道",
  "道標",
];

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
const lettersOf = (text: string): string => plain(text).replace(/[^\p{L}]/gu, "");

/** Nearly all one letter, or a run such as 123456789012 or abcdefghijkl. */
function isMonotonous(text: string): boolean {
  const signs = [...plain(text)];
  if (new Set(signs).size < 5) return true;
  const codes = signs.map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const even = steps.filter((step) => step === 1 || step === -1 || step === 0 || step === -9).length;
  return even >= steps.length * 0.75;
}

const isCommon = (text: string): boolean => {
  const letters = lettersOf(text);
  return commonWords.some((word) => letters.replaceAll(word, "").length < 4 && letters.includes(word));
};

/** Parts of the person's own name and mail address of three signs or more (two for kanji). */
function ownWords({ name, mail }: { readonly name: string; readonly mail: string }): readonly string[] {
  const parts = [...plain(name).split(/[\s・.]+/), ...plain(mail).split(/[@._+-]+/)];
  return parts.filter((part) => part.length >= (/\p{Script=Han}/u.test(part) ? 2 : 3));
}

const isOwnName = (text: string, person: { readonly name: string; readonly mail: string }): boolean => {
  const letters = plain(text);
  const rest = ownWords(person).reduce((left, word) => left.replaceAll(word, ""), letters);
  return rest.length < letters.length && rest.replace(/[^\p{L}]/gu, "").length < 6;
};

const refused = (ja: string, en: string): { readonly ok: false; readonly problem: Problem } =>
  fail(problem("weakPassword", ja, en));

/** Long enough, and none of those that are tried first. No rules about kinds of signs: length is what counts. */
export function checkPassword(
  text: string,
  person: { readonly name: string; readonly mail: string },
): Outcome<string, Problem> {
  const length = [...text].length;
  if (length < shortestPassword)
    return refused(
      `パスワードは${shortestPassword}文字以上にしてください（いま${length}文字）。覚えやすい言葉を4つほど並べるのが簡単です。`,
      `Use at least ${shortestPassword} characters (now ${length}). About four words in a row are easy to remember.`,
    );
  if (length > longestPassword)
    return refused(
      `パスワードは${longestPassword}文字までにしてください（いま${length}文字）。`,
      `Use at most ${longestPassword} characters (now ${length}).`,
    );
  if (isMonotonous(text) || isCommon(text))
    return refused(
      "このパスワードはよく使われるもので、すぐに当てられます。ほかの言葉を足すか、別のものにしてください。",
      "This password is one of those that are tried first. Add other words or choose another.",
    );
  if (isOwnName(text, person))
    return refused(
      "名前やメールアドレスだけでできたパスワードは当てられやすいので、別のものにしてください。",
      "A password made of your name or mail address is easy to guess: choose another.",
    );
  return ok(text);
}
