import type { TSchema } from "typebox";
import type { TLocalizedValidationError } from "typebox/error";
import { Settings } from "typebox/system";
import { Errors } from "typebox/value";
import { type Bilingual, type Problem, problem } from "../../../../foundation/index.ts";

type SchemaError = TLocalizedValidationError;

/** A fault in a value that came from outside: where (steps from its root) and what to do. */
export type SchemaFault = { readonly path: readonly string[]; readonly problem: Problem };

function pathOf(error: SchemaError): readonly string[] {
  return error.instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Whether an alternative of a union was plainly not meant: its whole value or its `kind` is of another sort. */
function isOtherAlternative(errors: readonly SchemaError[], at: string): boolean {
  return errors.some(
    ({ keyword, instancePath }) =>
      (instancePath === at && (keyword === "type" || keyword === "const" || keyword === "enum")) ||
      (instancePath === `${at}/kind` && keyword === "const"),
  );
}

function outermostUnion(errors: readonly SchemaError[]): SchemaError | undefined {
  const unions = errors.filter(({ keyword }) => keyword === "anyOf");
  return unions.toSorted((a, b) => a.schemaPath.length - b.schemaPath.length)[0];
}

/** The errors of the alternatives that were meant; when none was, the union's own error stands for all. */
function withoutOtherAlternatives(errors: readonly SchemaError[]): readonly SchemaError[] {
  const union = outermostUnion(errors);
  if (union === undefined) return errors;
  const prefix = `${union.schemaPath}/anyOf/`;
  const inside = errors.filter((error) => isInside(error, prefix, union.instancePath));
  const outside = errors.filter((error) => error !== union && !inside.includes(error));
  const alternativeOf = ({ schemaPath }: SchemaError) => schemaPath.slice(prefix.length).split("/")[0];
  const meant = [...new Set(inside.map(alternativeOf))]
    .map((alternative) => inside.filter((error) => alternativeOf(error) === alternative))
    .filter((branch) => !isOtherAlternative(branch, union.instancePath));
  if (meant.length === 0) return [...withoutOtherAlternatives(outside), { ...union, message: expectedOf(inside) }];
  return withoutOtherAlternatives([...outside, ...meant.flat()]);
}

function isInside(error: SchemaError, prefix: string, at: string): boolean {
  return error.schemaPath.startsWith(prefix) && (error.instancePath === at || error.instancePath.startsWith(`${at}/`));
}

function expectedOf(errors: readonly SchemaError[]): string {
  return [...new Set(errors.flatMap(expectedOfOne))].join(", ");
}

function expectedOfOne(error: SchemaError): readonly string[] {
  if (error.keyword === "const") return [String(error.params.allowedValue)];
  if (error.keyword === "enum") return error.params.allowedValues.map(String);
  return error.keyword === "type" ? [String(error.params.type)] : [];
}

function faultWords(error: SchemaError, found: string): Bilingual {
  switch (error.keyword) {
    case "required":
      return {
        ja: `項目 ${error.params.requiredProperties.join("、")} がありません。加えてください`,
        en: `${error.params.requiredProperties.join(", ")} is missing. Add it`,
      };
    case "additionalProperties":
      return {
        ja: `知らない項目 ${error.params.additionalProperties.join("、")} があります。つづりを確かめるか、消してください`,
        en: `${error.params.additionalProperties.join(", ")} is not a known key. Check its spelling or remove it`,
      };
    case "anyOf":
      return {
        ja: `${found} は使えません。使えるもの: ${error.message}`,
        en: `${found} cannot stand here. Allowed: ${error.message}`,
      };
    case "const":
    case "enum":
    case "type": {
      const allowed = expectedOfOne(error).join(", ");
      return {
        ja: `${found} は使えません。使えるもの: ${allowed}`,
        en: `${found} cannot stand here. Allowed: ${allowed}`,
      };
    }
    case "pattern":
      return {
        ja: `${found} は形式 ${error.params.pattern} に合いません`,
        en: `${found} does not have the form ${error.params.pattern}`,
      };
    default:
      return { ja: `${found} は条件に合いません (${error.message})`, en: `${found}: ${error.message}` };
  }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? Object.getOwnPropertyDescriptor(inner, step)?.value : undefined,
    value,
  );
}

function shown(value: unknown): string {
  const text = value === undefined ? "undefined" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** TypeBox stops at 8 errors, which alternatives of unions use up at once; a person mending a file wants to see them all. */
const mostErrors = 1000;

function allErrors(schema: TSchema, value: unknown): readonly SchemaError[] {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: mostErrors });
  try {
    return Errors(schema, value);
  } finally {
    Settings.Set({ maxErrors });
  }
}

/** Everything in `value` that does not fit `schema`, in words for people; empty when it fits. */
export function schemaFaults(schema: TSchema, value: unknown, code: string): readonly SchemaFault[] {
  const errors = allErrors(schema, value).filter(({ keyword }) => keyword !== "boolean");
  return withoutOtherAlternatives(errors).map((error) => {
    const path = pathOf(error);
    const words = faultWords(error, shown(valueAt(value, path)));
    const name = path.length === 0 ? "" : `${path.join(".")}: `;
    return { path, problem: problem(code, `${name}${words.ja}`, `${name}${words.en}`) };
  });
}
