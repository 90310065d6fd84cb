import Type, { type Static, type TObject } from "typebox";
import { Check, Convert, Errors } from "typebox/value";
import type { Bilingual } from "../../../foundation/index.ts";
import { tableNames } from "../domain/tables/table.ts";
import { ApiProblem } from "./api-problem.ts";

/** What every parameter means; the pages of the API and its OpenAPI document show it. */
export const parameterWords: Readonly<Record<string, Bilingual>> = {
  room: { ja: "部屋の名前", en: "Name of the room" },
  edition: {
    ja: "版の名前（hokkaido など）。一覧では .csv .json .xlsx を付けるとその形式になる",
    en: "Name of the edition (hokkaido). Lists take .csv, .json or .xlsx behind it",
  },
  id: { ja: "識別子", en: "Id" },
  lang: { ja: "見出しと言葉の言語", en: "Language of heads and words" },
  asOf: { ja: "その日に分かっていた内容（YYYY-MM-DD）", en: "As known on that day (YYYY-MM-DD)" },
  encoding: { ja: "CSV の文字コード", en: "Encoding of CSV" },
  q: { ja: "探す言葉。空白で区切ると、すべてを含むものを探す", en: "Words to look for; all of them must be found" },
  body: {
    ja: "団体コード（6桁）か版の名前。なければすべての団体",
    en: "Code of a body (six digits) or name of its edition; all bodies without it",
  },
  kind: { ja: "種類（kpi、area など）", en: "Kind of thing (kpi, area …)" },
  page: { ja: "何ページ目か（1から）", en: "Page, from 1" },
  limit: { ja: "一度に返す件数", en: "How many at a time" },
  measure: { ja: "指標の識別子", en: "Id of the measure" },
  area: { ja: "団体コード（6桁）", en: "Area code (six digits)" },
  period: { ja: "時期（CY2015、FY2014 など）", en: "Period (CY2015, FY2014 …)" },
  after: { ja: "続きの印。前の答えの next にある", en: "Where to go on, from `next` of the answer before" },
  rest: { ja: "導いた数の名前と引数を / で区切ったもの", en: "Name and arguments of the derived number, parted by /" },
};

const about = (name: string): { readonly description: string } => {
  const words = parameterWords[name];
  if (!words) throw new Error(`the parameter ${name} has no words`);
  return { description: `${words.ja} / ${words.en}` };
};

export const closed = { additionalProperties: false } as const;
const day = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";

export const edition = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", ...about("edition") });
export const listName = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*(\\.(csv|json|xlsx))?$", ...about("edition") });
export const room = Type.Enum([...tableNames], about("room"));
export const id = Type.String({ minLength: 1, maxLength: 300, ...about("id") });
export const lang = Type.Optional(Type.Enum(["ja", "en"], about("lang")));
export const asOf = Type.Optional(Type.String({ pattern: day, ...about("asOf") }));
export const encoding = Type.Optional(Type.Enum(["UTF-8", "utf-8", "Shift_JIS", "shift_jis"], about("encoding")));
export const body = Type.Optional(Type.String({ maxLength: 60, ...about("body") }));
export const q = Type.String({ minLength: 1, maxLength: 200, ...about("q") });
export const kind = Type.Optional(Type.String({ pattern: "^[a-z]+$", ...about("kind") }));
export const page = Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, ...about("page") }));
export const limitOf = (most: number) => Type.Optional(Type.Integer({ minimum: 1, maximum: most, ...about("limit") }));
export const measure = Type.Optional(Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", ...about("measure") }));
export const area = Type.Optional(Type.String({ pattern: "^\\d{6}$", ...about("area") }));
export const period = Type.Optional(Type.String({ pattern: "^[A-Za-z0-9.:-]+$", ...about("period") }));
export const after = Type.Optional(Type.String({ pattern: "^[a-z0-9-]+~\\d{6}~[A-Za-z0-9.:-]+$", ...about("after") }));
export const rest = Type.String({ minLength: 1, maxLength: 600, ...about("rest") });

function unknownIn(schema: TObject, given: object): ApiProblem | null {
  const known = Object.keys(schema.properties);
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown.length === 0) return null;
  const list = known.length === 0 ? { ja: "ありません", en: "none" } : { ja: known.join(", "), en: known.join(", ") };
  return new ApiProblem(
    "unknownParameter",
    {
      ja: `パラメーター ${unknown.join(", ")} は知りません。ここで使えるもの: ${list.ja}`,
      en: `Unknown parameter ${unknown.join(", ")}. Known here: ${list.en}`,
    },
    { unknown, known },
  );
}

function faultText(
  schema: TObject,
  { instancePath, keyword, params, message }: ReturnType<typeof Errors>[number],
): Bilingual {
  if (keyword === "required") {
    const names = params.requiredProperties.join(", ");
    return { ja: `${names} がありません`, en: `${names} is missing` };
  }
  const name = instancePath.split("/")[1] ?? "";
  const words = parameterWords[name];
  const allowed =
    keyword === "enum"
      ? params.allowedValues.join(", ")
      : keyword === "pattern"
        ? String(schema.properties[name] && params.pattern)
        : message;
  return {
    ja: `${name}（${words?.ja ?? name}）を読めません。使えるもの: ${allowed}`,
    en: `Cannot read ${name} (${words?.en ?? name}). Allowed: ${allowed}`,
  };
}

/** Parameters as the schema wants them; an unknown or unreadable one is an ApiProblem that names it and what is allowed. */
export function readParameters<S extends TObject>(schema: S, given: unknown): Static<S> {
  const object = typeof given === "object" && given !== null ? given : {};
  const unknown = unknownIn(schema, object);
  if (unknown) throw unknown;
  const converted: unknown = Convert(schema, { ...object });
  if (Check(schema, converted)) return converted;
  const faults = Errors(schema, converted).map((fault) => faultText(schema, fault));
  const detail = { ja: faults.map(({ ja }) => ja).join("。"), en: faults.map(({ en }) => en).join(". ") };
  throw new ApiProblem("parameterUnreadable", detail, { known: Object.keys(schema.properties) });
}
