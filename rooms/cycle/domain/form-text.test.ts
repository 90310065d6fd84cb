import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answersNoLongerAsked, formDifference } from "./form-difference.ts";
import { checkForm, formToText, readFormText } from "./form-text.ts";
import { formToTyped, readTypedForm, typedToFile } from "./form-typed.ts";
import { fieldsOf } from "./sheet-form.ts";

const shipped = (name: string) => readFileSync(new URL(`../../../data/forms/${name}.yaml`, import.meta.url), "utf8");

function form(name: string) {
  const read = readFormText(shipped(name), `${name}.yaml`, []);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

const problemsOf = (text: string) => {
  const read = readFormText(text, "form.yaml", ["ibaraki"]);
  return read.ok ? [] : read.problem.map(({ code, place }) => `${code} ${place?.line}`);
};

const small = `format: 1
id: small
title: { ja: 小さな様式, en: Small form }
about: [programme]
rule: null
stages: [draft, submitted, check, second, fixed, published]
sections:
  - id: all
    title: { ja: 全部, en: All }
    fields:
      - id: done
        label: { ja: 実施, en: Done }
        kind: longText
        part: self
`;

describe("様式のファイル", () => {
  test("製品に付く三つの様式は読め、判定基準は計画の版による", () => {
    expect(["project", "measure", "programme"].map((name) => form(name).rule)).toEqual([null, null, null]);
  });

  test("事務事業の様式は短く、連携会議がない", () => {
    expect(fieldsOf(form("programme"))).toHaveLength(10);
    expect(form("programme").stages).not.toContain("meeting");
    expect(form("project").stages).toContain("meeting");
  });

  test("書き出した様式を読み直すと同じ様式になる", () => {
    const project = form("project");
    expect(readFormText(formToText(project), "again.yaml", [])).toEqual({ ok: true, value: project });
  });

  test("省いた所には、必須でない・4000字という既定が入る", () => {
    expect(readFormText(small, "form.yaml", null)).toMatchObject({
      value: { sections: [{ fields: [{ required: false, maxLength: 4000, help: null, options: [], unit: null }] }] },
    });
  });

  test.each([
    ["知らない種類の欄", small.replace("longText", "essay"), ["formShape 13"]],
    ["書き足されていない英語", small.replace(", en: Done", ""), ["formShape 12"]],
    ["省けない段階", small.replace("check, ", ""), ["formStageMissing 6"]],
    ["順番の違う段階", small.replace("draft, submitted", "submitted, draft"), ["formStageOrder 6"]],
    ["会議のない様式の会議の欄", small.replace("part: self", "part: meeting"), ["formPartClosed 14"]],
    ["選択肢のない選択", small.replace("longText", "choice"), ["formOptionsMissing 11"]],
    ["知らない判定基準", small.replace("rule: null", "rule: nagoya"), ["formRuleUnknown 5"]],
    ["YAML でないもの", "a: [", ["editionFileMalformed 1"]],
  ])("%s は、行とともに断られる", (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test("版に登録された判定基準は使える", () => {
    expect(readFormText(small.replace("rule: null", "rule: ibaraki"), "form.yaml", ["ibaraki"])).toMatchObject({
      value: { rule: "ibaraki" },
    });
  });

  test("深く入れ子にした文にも倒れない", () => {
    expect(readFormText("[".repeat(100_000), "deep.yaml", null).ok).toBe(false);
  });
});

describe("欄ごとの編集", () => {
  const page = (changes: Record<string, string>) => {
    const typed = formToTyped(form("programme"));
    const fields = typed.fields.flatMap((field, at) => [
      [`field-${at}-section`, field.section],
      [`field-${at}-order`, field.order],
      [`field-${at}-id`, field.id],
      [`field-${at}-label-ja`, field.labelJa],
      [`field-${at}-label-en`, field.labelEn],
      [`field-${at}-help-ja`, field.helpJa],
      [`field-${at}-help-en`, field.helpEn],
      [`field-${at}-kind`, field.kind],
      [`field-${at}-part`, field.part],
      [`field-${at}-required`, field.required ? "1" : ""],
      [`field-${at}-unit`, field.unit],
      [`field-${at}-length`, field.maxLength],
      [`field-${at}-options`, field.options],
    ]);
    const sections = typed.sections.flatMap((section, at) => [
      [`section-${at}-id`, section.id],
      [`section-${at}-ja`, section.ja],
      [`section-${at}-en`, section.en],
    ]);
    const top = { "title-ja": typed.titleJa, "title-en": typed.titleEn, about: "programme" };
    return readTypedForm("programme", { ...top, ...Object.fromEntries([...fields, ...sections]), ...changes });
  };

  test("何も変えなければ、同じ様式のまま", () => {
    expect(checkForm(typedToFile(page({})), [])).toEqual({ ok: true, value: form("programme") });
  });

  test("欄を消し、足し、動かすと、違いは 新・廃 として数えられる", () => {
    const changed = checkForm(
      typedToFile(
        page({
          "field-1-remove": "1",
          "field-10-id": "results",
          "field-10-section": "done",
          "field-10-order": "5",
          "field-10-label-ja": "成果",
          "field-10-kind": "longText",
          "field-10-part": "self",
        }),
      ),
      [],
    );
    if (!changed.ok) throw new Error(JSON.stringify(changed.problem));
    expect(changed.value.sections[1]?.fields.map(({ id }) => id)).toEqual(["results", "staff"]);
    expect(
      formDifference(form("programme"), changed.value).map(({ what, before, after }) => [what, (after ?? before)?.id]),
    ).toEqual([
      ["new", "results"],
      ["ended", "done"],
    ]);
  });

  test("消えた欄の答えは、消える前の言葉とともに読める", () => {
    const older = form("programme");
    const newer = { sections: older.sections.filter(({ id }) => id !== "done") };
    const left = answersNoLongerAsked(newer, { done: "道路を直した", staff: null, "plan-place": "柱1" }, [older]);
    expect(left.map(({ id, value, field }) => [id, value, field?.label.ja])).toEqual([
      ["done", "道路を直した", "実施したこと"],
    ]);
  });
});
