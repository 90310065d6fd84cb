export type Step = string | number;
export type Path = readonly Step[];

/** A value inside an entry, with the way to it. */
export type Found = { readonly value: unknown; readonly path: Path };

/** A mapping of YAML or JSON, before a schema has read it. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `kpis[3].target` from ["kpis", 3, "target"]. */
export const pathText = (path: Path): string =>
  path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");

/** The way back from `pathText`: ["changes", 0, "year"] from `changes[0].year`. */
export const pathFrom = (text: string): Path =>
  (text.match(/[^.[\]]+/gu) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const stepInto = ({ value, path }: Found, step: string): Found[] => {
  if (step === "[]")
    return Array.isArray(value) ? value.map((item, index) => ({ value: item, path: [...path, index] })) : [];
  return isRecord(value) && Object.hasOwn(value, step) ? [{ value: value[step], path: [...path, step] }] : [];
};

/** All values that stand at a place such as `parents[].id`, each with its own path; nulls are left out. */
export function valuesAt(entry: unknown, place: string): Found[] {
  const steps = place.replaceAll("[]", ".[]").split(".");
  const start: Found[] = [{ value: entry, path: [] }];
  return steps
    .reduce((found, step) => found.flatMap((one) => stepInto(one, step)), start)
    .filter(({ value }) => value != null);
}

/** A value and everything inside it, in the order of writing. Where `closed` says so, the inside of a value is passed over. */
export function everythingIn(value: unknown, closed: (value: unknown) => boolean = () => false): Found[] {
  const all: Found[] = [];
  const walk = (inner: unknown, path: Path): void => {
    all.push({ value: inner, path });
    if (closed(inner)) return;
    if (Array.isArray(inner)) for (const [index, item] of inner.entries()) walk(item, [...path, index]);
    else if (isRecord(inner)) for (const [key, item] of Object.entries(inner)) walk(item, [...path, key]);
  };
  walk(value, []);
  return all;
}
