import { isTable } from "./words.ts";

export type SentAnswer = { readonly field: string; readonly base: number; readonly typed: string };
export type MetConflict = {
  readonly fieldId: string;
  readonly base: string;
  readonly theirs: string;
  readonly mine: string;
  readonly version: number;
  readonly by: string | null;
  readonly at: string | null;
};
export type FieldProblem = { readonly field: string | null; readonly message: string };
export type Answered =
  | {
      readonly kind: "answered";
      readonly saved: readonly { readonly field: string; readonly version: number }[];
      readonly conflicts: readonly MetConflict[];
      readonly problems: readonly FieldProblem[];
      readonly person: string;
    }
  /** signedOut: sign in again (401), or the token is another session's (403) · busy: try again · unreachable: no connection. */
  | { readonly kind: "signedOut" | "busy" | "unreachable" };

export type SheetState = {
  readonly person: string;
  readonly formToken: string;
  readonly stage: string;
  readonly versions: Readonly<Record<string, unknown>>;
};

const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
const rowsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isTable) : [];

/** Sends answers; `leaving` lets the browser finish after the page is gone. */
export async function sendAnswers(
  address: string,
  call: {
    readonly form: string;
    readonly token: string;
    readonly answers: readonly SentAnswer[];
    readonly leaving: boolean;
  },
): Promise<Answered> {
  const body = JSON.stringify({ form: call.form, answers: call.answers });
  const headers = { "content-type": "application/json", accept: "application/json", "x-form-token": call.token };
  // what is sent while leaving has room for 64 kB only; more stays as a draft on the device
  const keepalive = call.leaving && body.length < 20_000;
  const response = await fetch(`${address}/answers`, { method: "POST", headers, body, keepalive }).catch(() => null);
  if (response === null) return { kind: "unreachable" };
  const content: unknown = await response.json().catch(() => null);
  if (!isTable(content)) return { kind: response.status === 401 ? "signedOut" : "busy" };
  const problems = isTable(content.problem) ? [content.problem] : rowsOf(content.problems);
  if (isSignedOut(response.status, problems)) return { kind: "signedOut" };
  if (response.status >= 429 && response.status !== 431) return { kind: "busy" };
  return {
    kind: "answered",
    saved: rowsOf(content.saved).map(({ field, version }) => ({ field: textOf(field), version: Number(version) })),
    conflicts: rowsOf(content.conflicts).map(toConflict),
    problems: problems.map(toProblem),
    person: textOf(content.person),
  };
}

const isSignedOut = (status: number, problems: readonly Readonly<Record<string, unknown>>[]): boolean =>
  status === 401 || (status === 403 && !problems.some(({ code }) => code === "notAllowed" || code === "fromElsewhere"));

const toConflict = (row: Readonly<Record<string, unknown>>): MetConflict => ({
  fieldId: textOf(row.fieldId),
  base: textOf(row.base),
  theirs: textOf(row.theirs),
  mine: textOf(row.mine),
  version: Number(row.version),
  by: typeof row.by === "string" ? row.by : null,
  at: typeof row.at === "string" ? row.at : null,
});

function toProblem({ place, message }: Readonly<Record<string, unknown>>): FieldProblem {
  const words = isTable(message) ? message[document.documentElement.lang === "en" ? "en" : "ja"] : "";
  return { field: isTable(place) && typeof place.path === "string" ? place.path : null, message: textOf(words) };
}

/** Who is signed in now and how the sheet stands; null where it cannot be asked or nobody is. */
export async function askState(address: string): Promise<SheetState | null> {
  const response = await fetch(`${address}/state`, { headers: { accept: "application/json" } }).catch(() => null);
  if (!response?.ok) return null;
  const content: unknown = await response.json().catch(() => null);
  if (!isTable(content) || !isTable(content.versions)) return null;
  const { person, formToken, stage } = content;
  return { person: textOf(person), formToken: textOf(formToken), stage: textOf(stage), versions: content.versions };
}
