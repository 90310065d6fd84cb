import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkFormFile } from "./form-check.ts";

const data = (name: string) => fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));

test("製品の様式は確かめに通る", () => {
  expect(checkFormFile(data("forms/project.yaml"), data("grading-rules.yaml"))).toMatchObject({
    ok: true,
    value: { id: "project" },
  });
});

test("ないファイルと、様式でないファイルは、何が要るかを言って断られる", () => {
  expect(checkFormFile(data("forms/nothing.yaml"), data("grading-rules.yaml"))).toMatchObject({
    problem: [{ code: "formFileUnreadable" }],
  });
  expect(checkFormFile(data("hokkaido/edition.yaml"), data("grading-rules.yaml")).ok).toBe(false);
});
