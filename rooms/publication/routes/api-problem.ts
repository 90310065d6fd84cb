import type { Bilingual, Language } from "../../../foundation/index.ts";

/** Every kind of problem that the API answers with, its status, and what it means. */
export const problemKinds = {
  unknownParameter: { status: 400, title: { ja: "知らないパラメーター", en: "Unknown parameter" } },
  parameterUnreadable: { status: 400, title: { ja: "読めないパラメーター", en: "Parameter cannot be read" } },
  requestUnreadable: { status: 400, title: { ja: "読めない要求", en: "Request cannot be read" } },
  noSuchAddress: { status: 404, title: { ja: "このアドレスはありません", en: "No such address" } },
  noSuchEdition: { status: 404, title: { ja: "その版はありません", en: "No such edition" } },
  noSuchEntry: { status: 404, title: { ja: "その識別子のものはありません", en: "Nothing has this id" } },
  methodNotAllowed: { status: 405, title: { ja: "この方法では使えません", en: "Method not allowed" } },
  tooLarge: { status: 413, title: { ja: "要求が大きすぎます", en: "Request too large" } },
  unsupportedMediaType: { status: 415, title: { ja: "要求の形式を読めません", en: "Unsupported media type" } },
  storeUnavailable: { status: 503, title: { ja: "保存先がいま使えません", en: "The store cannot be used now" } },
  unexpected: { status: 500, title: { ja: "思いがけない誤り", en: "Unexpected error" } },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: Bilingual }>>;

export type ProblemKind = keyof typeof problemKinds;

/** Further members of a problem, for programs: the parameters there are, each single fault. */
export type ProblemDetails = Readonly<Record<string, unknown>>;

/** Thrown by a route where it cannot answer; the error handler of the API turns it into problem+json. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  readonly detail: Bilingual;
  readonly details: ProblemDetails;
  constructor(kind: ProblemKind, detail: Bilingual, details: ProblemDetails = {}) {
    super(detail.en);
    this.name = "ApiProblem";
    this.kind = kind;
    this.detail = detail;
    this.details = details;
  }
}

/** RFC 9457: title and detail in the language asked for, and both languages beside them. */
export function problemJson({ kind, detail, details }: ApiProblem, lang: Language, instance: string): string {
  const { status, title } = problemKinds[kind];
  return JSON.stringify({
    type: `/api#problem-${kind}`,
    title: title[lang],
    status,
    detail: detail[lang],
    instance,
    code: kind,
    messageJa: detail.ja,
    messageEn: detail.en,
    ...details,
  });
}
