import { expect, test } from "vitest";
import { pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const sheets = [
  "架空振興局の連携プロジェクト",
  "地域の力を合わせる取組を、五つの町と進めています。",
  "それぞれの調書は次のとおりです。",
  "",
  "プロジェクト名 架空の島めぐりプロジェクト",
  "連携先 架空町、架空島観光協会",
  "主な取組 体験ツアーの実施",
  "",
  "取組の実績（令和５年度）",
  "",
  "・架空体験ツアー ４回（参加者 72人）",
  "",
  "プロジェクト名 架空の牧場プロジェクト",
  "",
  "・架空研修会 ３回",
];
const facts = textToFacts([pageOfText(sheets.join("\n"))]).value;

test("「取組の実績（令和５年度）」は下の値の年度を言い、次のプロジェクトには及ばない（架空の振興局）", () => {
  expect(facts.map(({ name, figures }) => [name, ...figures.map(({ period }) => period)])).toEqual([
    ["架空体験ツアー", { kind: "fiscalYear", year: 2023 }, { kind: "fiscalYear", year: 2023 }],
    ["架空研修会", null],
  ]);
});

test("プロジェクト名の行は、下の値が属するプロジェクトを言う", () => {
  expect(facts.map(({ within }) => within.find(({ kind }) => kind === "project")?.name)).toEqual([
    "架空の島めぐりプロジェクト",
    "架空の牧場プロジェクト",
  ]);
});

test("前のプロジェクトに残った名前は、次のプロジェクトの値の名前にならない", () => {
  const torn = [
    "プロジェクト名 架空の島めぐりプロジェクト",
    "",
    "・架空案内人の登録者数",
    "",
    "プロジェクト名 架空の牧場プロジェクト",
    "",
    "R5実績 34人",
    "目標値（R7） 40人以上",
  ];
  const names = textToFacts([pageOfText(torn.join("\n"))]).value.map(({ name }) => name);
  expect(names).not.toContain("架空案内人の登録者数");
});
