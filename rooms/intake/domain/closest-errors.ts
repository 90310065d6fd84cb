/** What a schema has against a value: the path to the value and to the part of the schema, both as JSON pointers. */
export type ShapeError = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: object;
};

const isInside = (error: ShapeError, union: ShapeError): boolean =>
  error.schemaPath.startsWith(`${union.schemaPath}/anyOf/`) &&
  (error.instancePath === union.instancePath || error.instancePath.startsWith(`${union.instancePath}/`));

/** The words of `params` that stand under a key: names of properties, allowed values. */
export const paramWords = (params: object, key: string): string[] => {
  const value: unknown = Object.entries(params).find(([name]) => name === key)?.[1];
  return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
};

/** How far a value is from one branch of a union: slips to mend, and a value of quite another type is farthest. */
function distance(branch: readonly ShapeError[], union: ShapeError): number {
  const slips = branch.map(({ keyword, instancePath, params }) => {
    if (keyword === "type" && instancePath === union.instancePath) return 1000;
    return paramWords(params, "requiredProperties").length || paramWords(params, "additionalProperties").length || 1;
  });
  return slips.reduce((sum, slip) => sum + slip, 0);
}

function closestBranch(errors: readonly ShapeError[], union: ShapeError): readonly ShapeError[] {
  const branches = new Map<string, ShapeError[]>();
  for (const error of errors) {
    const [number = ""] = error.schemaPath.slice(`${union.schemaPath}/anyOf/`.length).split("/");
    branches.set(number, [...(branches.get(number) ?? []), error]);
  }
  const [closest = []] = [...branches.values()]
    .map(closestErrors)
    .sort((a, b) => distance(a, union) - distance(b, union));
  return closest;
}

/**
 * The errors that a person can act on. A validator reports every branch of a union, so a figure with one slip is also told that
 * it is no absence: of each union only the branch is kept that comes closest to what was written.
 */
export function closestErrors(all: readonly ShapeError[]): readonly ShapeError[] {
  const errors = all.filter(({ keyword }) => keyword !== "boolean");
  const unions = errors.filter(({ keyword }) => keyword === "anyOf");
  const outermost = unions.filter((union) => !unions.some((other) => other !== union && isInside(union, other)));
  const single = errors.filter(
    (error) => error.keyword !== "anyOf" && !outermost.some((union) => isInside(error, union)),
  );
  return [
    ...single,
    ...outermost.flatMap((union) =>
      closestBranch(
        errors.filter((error) => isInside(error, union)),
        union,
      ),
    ),
  ];
}
