import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { shippedEdition, smallEdition } from "../examples/small-edition.ts";
import { editionSchema } from "./edition-schema.ts";
import type { EditionText } from "./edition-text.ts";

const remake =
  "data/edition.schema.json は様式と違います。作り直す: bin/michishirube schema > data/edition.schema.json";

test("data/edition.schema.json は様式のとおりである", () => {
  const committed = readFileSync(new URL("../../../data/edition.schema.json", import.meta.url), "utf8");
  expect(committed, remake).toBe(`${JSON.stringify(editionSchema, null, 1)}\n`);
});

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(JSON.parse(JSON.stringify(editionSchema)), "edition");

/** What another validator of JSON Schema has against the YAML files of an edition. */
function errorsIn(texts: readonly EditionText[]): readonly string[] {
  return texts
    .filter(({ file }) => file.endsWith(".yaml"))
    .flatMap(({ file, text }) => {
      const name = `edition#/$defs/${file === "edition.yaml" ? "head" : file.startsWith("scenarios/") ? "scenario" : "file"}`;
      return ajv.validate(name, parse(text)) ? [] : [`${file}: ${ajv.errorsText()}`];
    });
}

test.each([
  ["北海道", shippedEdition("hokkaido")],
  ["見本町", shippedEdition("mihon-town")],
  ["例の版", smallEdition()],
])("%sのファイルは、別の検証器でも JSON Schema に合う", (_, texts) => {
  expect(errorsIn(texts)).toEqual([]);
});

test("綴りの違う項目と知らない言葉は、別の検証器でも合わない（計画の木の深い所でも）", () => {
  const tree = smallEdition().map(({ file, text }) => ({
    file,
    text: text.replace("kind: measure\n", "kind: mesure\n"),
  }));
  expect(errorsIn(tree).join()).toContain("plan.yaml: data/plans/1/editions/0/nodes/0/children/0/kind");
  const head = smallEdition().map(({ file, text }) => ({ file, text: text.replace("fictitious:", "fictitous:") }));
  expect(errorsIn(head).join()).toContain("edition.yaml: data must have required property 'fictitious'");
});

test.each(["hokkaido", "mihon-town"])("版 %s のどの YAML も、編集の助けになる様式を一行目で指す", (name) => {
  const yaml = shippedEdition(name).filter(({ file }) => file.endsWith(".yaml"));
  const firstLines = yaml.map(({ file, text }) => [file, text.split("\n")[0]]);
  const expected = yaml.map(({ file }) => [
    file,
    file.startsWith("scenarios/")
      ? "# yaml-language-server: $schema=../../edition.schema.json#/$defs/scenario"
      : `# yaml-language-server: $schema=../edition.schema.json${file === "edition.yaml" ? "#/$defs/head" : ""}`,
  ]);
  expect(firstLines).toEqual(expected);
});
