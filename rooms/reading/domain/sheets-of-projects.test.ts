import { expect, test } from "vitest";
import { gridOf, pageOf } from "../testing/grids.ts";
import { readTable } from "../testing/read-table.ts";
import { formOfLine, formRows } from "./form-rows.ts";
import type { FoundFact } from "./found-fact.ts";
import { matrixOf } from "./grid-matrix.ts";
import { splitOffice } from "./name-words.ts";
import { tablesToFacts } from "./pages-to-facts.ts";
import { type Section, withSection } from "./row-sections.ts";

const above = ({ name, within }: FoundFact): string =>
  [...within.map((one) => `${one.kind}:${one.name}`), name].join(" > ");
const at = { page: 1 };

test("調書の頭の欄は、その下のどの表の値にも、事業・施策・担当課として付く", () => {
  const { value } = readTable([
    ["事務事業名", "架空図書館運営事業", "担当課", "架空学習課"],
    ["施策名", "学びの充実", "事業期間", "平成12年度～"],
    ["■事業費（単位：千円）", "", "", ""],
    ["区分", "令和5年度決算", "令和6年度決算", "令和7年度予算"],
    ["人件費", "310", "320", "330"],
    ["■成果指標", "", "", ""],
    ["指標名", "単位", "令和6年度実績", "令和7年度目標"],
    ["貸出冊数", "冊", "2,600", "2,700"],
  ]);
  expect(value.map(above)).toEqual([
    "bureau:架空学習課 > measure:学びの充実 > project:架空図書館運営事業 > heading:事業費 > 人件費",
    "bureau:架空学習課 > measure:学びの充実 > project:架空図書館運営事業 > heading:成果指標 > 貸出冊数",
  ]);
});

test("次の調書が始まると、前の事業は付かない", () => {
  const card = (name: string) =>
    gridOf([
      ["事務事業名", name, "担当課", "架空課"],
      ["指標名", "単位", "令和6年度実績", "令和7年度目標"],
      ["参加者数", "人", "60", "70"],
    ]);
  const facts = tablesToFacts([pageOf([card("架空まつり事業"), card("架空マラソン事業")])]).value;
  expect(facts.map(above)).toEqual([
    "bureau:架空課 > project:架空まつり事業 > 参加者数",
    "bureau:架空課 > project:架空マラソン事業 > 参加者数",
  ]);
});

test("見出しの行や、見出しの上の段は、調書の欄ではない", () => {
  const heads = matrixOf(
    gridOf([
      [
        { text: "款", down: 2 },
        { text: "事業名", down: 2 },
        { text: "総額", down: 2 },
        { text: "年割額", across: 2 },
        null,
      ],
      [null, null, null, "令和8年度", "令和9年度"],
    ]),
  );
  expect([...formRows(heads).keys()]).toEqual([]);
  const list = matrixOf(
    gridOf([
      ["事業名", "これまでの歩み"],
      ["架空まつり事業", "平成元年に始まった"],
    ]),
  );
  expect([...formRows(list).keys()]).toEqual([]);
});

test("「事業名：…　担当課：…」の行も同じように読む", () => {
  const line = {
    text: "事業名：架空体験事業　担当課：架空課",
    at,
    style: { size: null, bold: false, struck: false, vertical: false },
  };
  expect(formOfLine(line).map(({ kind, name }) => `${kind}:${name}`)).toEqual([
    "project:架空体験事業",
    "bureau:架空課",
  ]);
});

test("款の帯の下の項の帯、次の款で両方が替わる", () => {
  const names: (readonly string[])[] = [];
  let sections: readonly Section[] = [];
  for (const name of ["２款　総務費", "１項　総務管理費", "３項　戸籍費", "３款　民生費"]) {
    sections = withSection(sections, { kind: "heading", name, at }, name);
    names.push(sections.map(({ within }) => within.name));
  }
  expect(names).toEqual([
    ["２款　総務費"],
    ["２款　総務費", "１項　総務管理費"],
    ["２款　総務費", "３項　戸籍費"],
    ["３款　民生費"],
  ]);
});
test("字下げした課は部に、中黒の内訳は事業に属する", () => {
  const { value } = readTable(
    [
      ["部局・課", "R7当初", "R6当初"],
      ["架空部", "30", "28"],
      ["　甲課", "20", "19"],
      ["環境部", "12", "11"],
      ["　乙課", "12", "11"],
    ],
    {},
    "令和7年度当初予算（単位：百万円）",
  );
  expect(value.map(above)).toEqual(["架空部", "bureau:架空部 > 甲課", "環境部", "bureau:環境部 > 乙課"]);
  const items = readTable(
    [
      ["事業名", "R7当初", "R6当初"],
      ["架空にぎわい事業", "30", "28"],
      ["・架空補助金", "20", "19"],
    ],
    {},
    "令和7年度当初予算（単位：千円）",
  );
  expect(items.value.map(above)).toEqual(["架空にぎわい事業", "heading:架空にぎわい事業 > 架空補助金"]);
});

test("一部新規は、新規とも拡充ともせずに尋ねる", () => {
  const { value, problems } = readTable(
    [
      ["事業名", "令和8年度予算額（千円）"],
      ["架空給付事業【一部新規】", "2,100"],
      ["架空整備事業【拡充】（再掲）", "760"],
    ],
    {},
    "主要事業",
  );
  expect(value.map(({ name, flag }) => [name, flag])).toEqual([
    ["架空給付事業", null],
    ["架空整備事業", "relisted"],
  ]);
  expect(problems.map(({ problem }) => problem.code)).toEqual(["reading/flagPartlyNew"]);
});

test("名の後ろの括弧の部は担当で、振興局は名の一部", () => {
  expect(splitOffice("不妊治療費助成事業（福祉保健部）")).toEqual({ name: "不妊治療費助成事業", office: "福祉保健部" });
  expect(splitOffice("入込客数（架空振興局）")).toBeNull();
  expect(splitOffice("観光案内（英語）")).toBeNull();
});

test("「（　）は前年度当初予算額」とあれば、括弧の額は前年度", () => {
  const { value } = readTable(
    [
      ["事業名", "予算額"],
      ["架空鉄道利用促進事業", "85\n（60）"],
    ],
    {},
    "※予算額の（　）は前年度当初予算額　単位：百万円",
  );
  expect(value[0]?.figures.map(({ role, printed }) => [role, printed])).toEqual([
    ["amount", "85"],
    ["previous", "（60）"],
  ]);
});

test("前年度の欄の値に、行の年度を付けない", () => {
  const { value } = readTable([
    ["年度", "事業名", "予算額（千円）", "前年度予算額（千円）"],
    ["令和7年度", "架空整備事業", "184", "90"],
  ]);
  expect(value[0]?.figures.map(({ role, period }) => [role, period?.kind ?? null])).toEqual([
    ["amount", "fiscalYear"],
    ["previous", null],
  ]);
});

test("調書が次の頁に続けば、事業も続く。別の番号や題で始まる頁には続かない", () => {
  const size = { width: 595, height: 842 };
  const first = pageOf([
    gridOf([
      ["事務事業名", "架空図書館運営事業", "担当課", "架空学習課"],
      ["施策名", "学びの充実", "事業期間", "平成12年度～"],
    ]),
    "1 事業の概要",
    "2 事業費",
    gridOf([
      ["区分", "令和5年度決算", "令和6年度決算"],
      ["人件費（千円）", "310", "320"],
    ]),
  ]);
  const indicators = gridOf([
    ["指標名", "単位", "令和6年度実績", "令和7年度目標"],
    ["貸出冊数", "冊", "2,600", "2,700"],
  ]);
  const behind = (...parts: Parameters<typeof pageOf>[0]) =>
    tablesToFacts([
      { ...first, size },
      { ...pageOf(parts, 2), size },
    ])
      .value.filter(({ name }) => name === "貸出冊数")
      .flatMap(({ within }) => within.filter(({ kind }) => kind === "project").map(({ name }) => name));
  expect(behind("3 成果指標", indicators)).toEqual(["架空図書館運営事業"]);
  expect(behind("-2-", indicators)).toEqual(["架空図書館運営事業"]);
  expect(behind("図書館の利用状況一覧", indicators)).toEqual([]);
  expect(behind("1 図書館の利用状況", indicators)).toEqual([]);
});
