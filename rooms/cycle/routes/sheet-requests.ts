import type { TypedAnswer } from "../actions/save-sheet.ts";
import { type Audience, audiences } from "../domain/comment.ts";
import { type Resolution, resolutions } from "../domain/conflict.ts";
import { isStage, type Stage } from "../domain/stage.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (body: unknown): body is Fields => typeof body === "object" && body !== null && !Array.isArray(body);
export const fieldsIn = (body: unknown): Fields => (isFields(body) ? body : {});
export const textIn = (body: unknown, name: string): string => {
  const value = fieldsIn(body)[name];
  return typeof value === "string" ? value : "";
};

/** `form-id@3`: the form a page was drawn with. */
export function drawnForm(body: unknown): { readonly id: string; readonly version: number } | null {
  const [, id, version] = /^(.{1,200})@(\d{1,6})$/.exec(textIn(body, "form")) ?? [];
  return id !== undefined && version !== undefined ? { id, version: Number(version) } : null;
}

const isVersion = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value < 1_000_000;

/** `answers` of a script: `[{field, base, typed}]`; null where anything is of another shape. */
export function jsonAnswers(body: unknown): readonly TypedAnswer[] | null {
  const { answers } = fieldsIn(body);
  if (!Array.isArray(answers) || answers.length > 500) return null;
  const read = answers.map((one: unknown): TypedAnswer | null => {
    const { field, base, typed } = fieldsIn(one);
    return typeof field === "string" && typeof typed === "string" && isVersion(base) ? { field, base, typed } : null;
  });
  const whole = read.filter((one) => one !== null);
  return whole.length === read.length && new Set(whole.map(({ field }) => field)).size === whole.length ? whole : null;
}

/** What a form sent: `v.<field>` as typed, `b.<field>` the version seen, `r.<field>` what a conflict is to become. */
export function formAnswers(body: unknown): {
  readonly typed: readonly TypedAnswer[];
  readonly resolutions: ReadonlyMap<string, Resolution>;
} | null {
  const names = Object.keys(fieldsIn(body));
  const ids = names.flatMap((name) => (name.startsWith("v.") ? [name.slice(2)] : []));
  const typed = ids.map((field) => ({
    field,
    typed: textIn(body, `v.${field}`),
    base: Number(textIn(body, `b.${field}`) || "0"),
  }));
  if (typed.some(({ base }) => !isVersion(base))) return null;
  const chosen = ids.flatMap((field) => {
    const resolution = resolutions.find((one) => one === textIn(body, `r.${field}`));
    return resolution === undefined ? [] : [[field, resolution] as const];
  });
  return { typed, resolutions: new Map(chosen) };
}

export type StepRequest = {
  readonly from: Stage;
  readonly to: Stage;
  readonly seen: number;
  readonly reason: string;
  readonly anyway: boolean;
};

export function stepRequest(body: unknown): StepRequest | null {
  const [from, to] = [textIn(body, "from"), textIn(body, "to")];
  const seen = Number(textIn(body, "seen") || "-1");
  if (!isStage(from) || !isStage(to) || !isVersion(seen)) return null;
  return { from, to, seen, reason: textIn(body, "reason").slice(0, 20_000), anyway: textIn(body, "anyway") === "yes" };
}

export type CommentRequest =
  | { readonly kind: "resolve"; readonly id: string; readonly resolved: boolean }
  | {
      readonly kind: "comment";
      readonly id: string;
      readonly fieldId: string | null;
      readonly audience: Audience;
      readonly replyTo: string | null;
      readonly text: string;
    };

const isId = (text: string): boolean => /^[A-Za-z0-9-]{8,80}$/.test(text);

export function commentRequest(body: unknown): CommentRequest | null {
  const resolve = textIn(body, "resolve");
  if (resolve !== "")
    return isId(resolve) ? { kind: "resolve", id: resolve, resolved: textIn(body, "resolved") === "yes" } : null;
  const id = textIn(body, "id");
  const replyTo = textIn(body, "reply");
  if (!isId(id) || (replyTo !== "" && !isId(replyTo))) return null;
  const audience = audiences.find((one) => one === textIn(body, "audience")) ?? "inside";
  const fieldId = textIn(body, "field").slice(0, 200);
  const text = textIn(body, "text");
  return {
    kind: "comment",
    id,
    text,
    audience,
    fieldId: fieldId === "" ? null : fieldId,
    replyTo: replyTo === "" ? null : replyTo,
  };
}
