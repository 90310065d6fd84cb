import { periodText, toHalfWidth } from "../../../foundation/index.ts";
import type { FigureRole, FoundFact, FoundFigure } from "../domain/found-fact.ts";
import { figureRoles } from "../domain/found-fact.ts";
import { isStated } from "../domain/found-to-contract.ts";
import type { ExpectedFact } from "./trap.ts";

/**
 * One thing to be found, taken apart: `value` is what is printed of it (number, unit, bound, period), the rest whose it is.
 * A fact without figures is one thing whose value is its name.
 */
export type Item = {
  readonly fact: number;
  readonly kind: string;
  readonly flag: string | null;
  readonly name: string;
  readonly role: FigureRole | null;
  readonly value: string;
  readonly subject: string | null;
  /** The headings, measures and projects it belongs to: of an expected item those that must be told, of a found one all. */
  readonly within: readonly string[];
  /** What it is of is not stated but asked. */
  readonly isAsked: boolean;
};

const form =
  /^(\w+) ((?:「.*」|absent:\w+|-?[\d.]+(?: to -?[\d.]+)? [^\s]+(?: (?:about|atLeast|moreThan|atMost|lessThan))?)(?: (?:FY|CY|graduates)?\d{4}\S*)?)(?: (.+))?$/;

/**
 * A value as a description writes it: `target 24070000 人 atLeast FY2019 男` is role, number in the base unit, unit, bound (none for exact),
 * period and whose it is; `baseline absent:none FY2014` is an absence, `target 「前年より上昇」` words, `expected 4600000 to 4500000 人` a range.
 */
export function expectedItems({ kind, flag, name, within, values }: ExpectedFact, fact: number): readonly Item[] {
  const common = {
    fact,
    kind,
    flag: flag ?? null,
    name: plainName(name),
    within: (within ?? []).map(plainName),
    isAsked: false,
  };
  if (values.length === 0) return [{ ...common, role: null, value: plainName(name), subject: null }];
  return values.map((written) => {
    const [, role, value, subject] = form.exec(written) ?? [];
    const known = figureRoles.find((one) => one === role);
    if (!known || value === undefined) throw new Error(`No value of a figure: ${written}`);
    return {
      ...common,
      role: known,
      value: value.replace(trailingZeros, "").replace(" ％", " %"),
      subject: plainSubject(subject),
    };
  });
}

/** 75.60 is 75.6. */
const trailingZeros = /(?<=^-?\d+\.\d*[1-9])0+(?= )|(?<=^-?\d+)\.0+(?= )/g;

/** What was found, in the same words. */
export function foundItems(found: FoundFact, fact: number): readonly Item[] {
  const { kind, flag, name, within, figures } = found;
  const common = {
    fact,
    kind,
    flag,
    name: plainName(name),
    within: within.map(({ kind, name }) => `${kind}:${plainName(name)}`),
    isAsked: !isStated(found),
  };
  if (figures.length === 0) return [{ ...common, role: null, value: plainName(name), subject: null }];
  return figures.map((figure) => ({
    ...common,
    role: figure.role,
    value: valueWords(figure),
    subject: plainSubject(figure.subject),
  }));
}

function valueWords({ reading, period }: FoundFigure): string {
  const at = period ? ` ${periodText(period)}` : "";
  if (reading.kind === "absent") return `absent:${reading.why}${at}`;
  if (reading.kind === "text") return `「${reading.text}」${at}`;
  const { quantity, to, bound } = reading;
  const range = to === undefined ? "" : ` to ${to}`;
  return `${quantity.value}${range} ${quantity.unit.id}${bound === "exact" ? "" : ` ${bound}`}${at}`;
}

/** Names are compared without the spaces and line breaks that only the layout gave them. */
const plainSubject = (subject: string | null | undefined): string | null => (subject ? plainName(subject) : null);

/** Letters of full and half width are the same word. */
const plainName = (name: string): string => toHalfWidth(name).replace(/\s+/g, "");
