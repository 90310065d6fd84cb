import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { scoreFolder } from "./score-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "michishirube-score-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

const plan = "指標,基準値(令和4年度),目標値(令和9年度)\n架空の相談件数,120件,150件\n架空の来館者数,3000人,4000人\n";

test("見つかった値、結び付いた値、よけいに言い切った値を資料ごとに数える", async () => {
  put("plan.csv", plan);
  put(
    "plan.yaml",
    `expected:
  - { kind: kpi, name: 架空の相談件数, values: [baseline 120 件 FY2022, target 150 件 FY2027] }
  - { kind: kpi, name: 別の名前, values: [baseline 3000 人 FY2022] }
`,
  );
  put("report.txt", "また、昨年は48件でした。");
  put("report.yaml", `expected: [{ kind: figure, name: "?", values: [figure 48 件] }]`);
  const scored = await scoreFolder(folder);
  expect(scored).toMatchObject({
    ok: true,
    value: [
      { file: "plan.csv", counts: { expected: 3, right: 3, named: 3, linked: 2, wrongLinks: 1, stated: 4, added: 1 } },
      {
        file: "report.txt",
        counts: { expected: 1, right: 1, named: 0, linked: 0, wrongLinks: 0, stated: 0, added: 0 },
      },
    ],
  });
});

test("文書のない正解、読めない正解、正解のないフォルダーは、名を挙げて断る", async () => {
  const problem = async () => {
    const scored = await scoreFolder(folder);
    return scored.ok ? null : scored.problem.message.ja;
  };
  expect(await problem()).toContain(folder);
  put("plan.yaml", "expected: []");
  expect(await problem()).toContain("「plan.yaml」は使えません（plan.*）");
  put("plan.csv", plan);
  put("plan.yaml", "expected: [{ kind: kpi, name: 甲, values: [goal 3 件] }]");
  expect(await problem()).toContain("No value of a figure: goal 3 件");
  put("plan.yaml", "found: []");
  expect(await problem()).toContain("「plan.yaml」は使えません");
});

test("フォルダーがなければ、そう言う", async () => {
  const scored = await scoreFolder(join(folder, "none"));
  expect(scored).toMatchObject({ ok: false, problem: { code: "score/noTruth" } });
});
